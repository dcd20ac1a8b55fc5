import { parseArgs } from "node:util";
import { consolidate } from "../src/consolidation/consolidate";
import type { RosterUnit } from "../src/consolidation/consolidation";
import { today } from "../src/entry/today";
import type { Form } from "../src/form/form";
import { formOfFile } from "./form-file";
import { BY_FIGURES } from "./returns/by-figures";
import { BY_TABLES } from "./returns/by-tables";
import { returnsDocument, type Printed, type Shape } from "./returns/document";
import { readAll } from "./returns/read-all";
import { returnsTable } from "./returns/table";
import { rosterIn } from "./roster-file";

/**
 * Reads, checks and adds up the files that are named, with the core of the pane, and prints what came of
 * it. Exit code 0: all of it is printed, refused files too; 2: asked for wrongly, nothing is printed on
 * standard output; 1: a fault of the program.
 */
const USAGE = `npm run --silent returns -- [--json] [--roster FILE] [--form DEFINITION.json] FILE…

  --json                  one JSON document in place of the table
  --roster FILE           the units that owe a return, from the sheet of a workbook that has a column 单位
  --form DEFINITION.json  the definition of the form; left out, the first one that ships`;

interface Asked {
  readonly json: boolean;
  readonly form: Form;
  /** A form is named: its tables are printed as they are defined. */
  readonly byTables: boolean;
  readonly roster: readonly RosterUnit[];
  readonly files: readonly string[];
}

/** What is asked for; a sentence when it cannot be done. */
function asked(): Asked | string {
  let given;
  try {
    const text = { type: "string" } as const;
    const options = { json: { type: "boolean" }, roster: text, form: text } as const;
    given = parseArgs({ options, allowPositionals: true });
  } catch (fault) {
    return (fault as Error).message;
  }
  const { values, positionals: files } = given;
  if (files.length === 0) return "No file is named.";
  const form = formOfFile(values.form);
  if (typeof form === "string") return form;
  const roster = values.roster === undefined ? [] : rosterIn(values.roster);
  if (typeof roster === "string") return roster;
  return { json: values.json ?? false, form, byTables: values.form !== undefined, roster, files };
}

async function print<Own extends Printed, Whole extends object>(
  { json, form, roster, files: paths }: Asked,
  shape: Shape<Own, Whole>,
): Promise<void> {
  const files = await readAll(form, paths);
  const consolidation = consolidate(form, {
    submissions: files.flatMap(({ submissions }) => submissions),
    refused: files.flatMap(({ refused }) => refused ?? []),
    roster,
    preferred: [],
    date: today(),
  });
  const document = returnsDocument(form, files, consolidation, shape);
  process.stdout.write(`${json ? JSON.stringify(document) : returnsTable(document, shape)}\n`);
}

const task = asked();
if (typeof task === "string") {
  console.error(`${task}\n\n${USAGE}`);
  process.exitCode = 2;
} else if (task.byTables) await print(task, BY_TABLES);
else await print(task, BY_FIGURES);
