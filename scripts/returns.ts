import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { consolidate } from "../src/consolidation/consolidate";
import type { RosterUnit } from "../src/consolidation/consolidation";
import { readRoster } from "../src/consolidation/roster";
import { today } from "../src/entry/today";
import { readWorkbook } from "../src/files/read-workbook";
import { FORMS } from "../src/form/definitions";
import { returnsDocument } from "./returns/document";
import { readAll } from "./returns/read-all";
import { returnsTable } from "./returns/table";

/**
 * Reads, checks and adds up the files that are named, with the core of the pane, and prints what came of
 * it. Exit code 0: all of it is printed, refused files too; 2: asked for wrongly, nothing is printed on
 * standard output; 1: a fault of the program.
 */
const USAGE = `npm run --silent returns -- [--json] [--roster FILE] FILE…

  --json         one JSON document in place of the table
  --roster FILE  the units that owe a return, from the sheet of a workbook that has a column 单位`;

interface Asked {
  readonly json: boolean;
  readonly roster: readonly RosterUnit[];
  readonly files: readonly string[];
}

/** What is asked for; a sentence when it cannot be done. */
function asked(): Asked | string {
  let given;
  try {
    const options = { json: { type: "boolean" }, roster: { type: "string" } } as const;
    given = parseArgs({ options, allowPositionals: true });
  } catch (fault) {
    return (fault as Error).message;
  }
  const { values, positionals: files } = given;
  if (files.length === 0) return "No file is named.";
  const roster = values.roster === undefined ? [] : rosterIn(values.roster);
  return typeof roster === "string" ? roster : { json: values.json ?? false, roster, files };
}

function rosterIn(path: string): readonly RosterUnit[] | string {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (fault) {
    return (fault as Error).message;
  }
  const read = readWorkbook(bytes);
  if (!read.ok) return `${path} cannot be read: ${read.refusal.code}`;
  const units = read.sheets.map(readRoster).find((each) => each.length > 0);
  return units ?? `${path} names no units: no sheet has a column 单位 with names below it.`;
}

const task = asked();
if (typeof task === "string") {
  console.error(`${task}\n\n${USAGE}`);
  process.exitCode = 2;
} else {
  const [form] = FORMS;
  const files = await readAll(task.files);
  const consolidation = consolidate(form!, {
    submissions: files.flatMap(({ submissions }) => submissions),
    refused: files.flatMap(({ refused }) => refused ?? []),
    roster: task.roster,
    preferred: [],
    date: today(),
  });
  const document = returnsDocument(form!, files, consolidation);
  process.stdout.write(`${task.json ? JSON.stringify(document) : returnsTable(document)}\n`);
}
