import { createHash } from "node:crypto";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Standing } from "../src/consolidation/consolidation";
import { definitionHash } from "../src/form/carried-definition";
import { filesBelow } from "./consolidate/folder";
import { isFormat, type FormatName } from "./consolidate/formats";
import { gather, readerScript, type Found } from "./consolidate/gather";
import { Journal } from "./consolidate/journal";
import { writeBook, writeLongTable, type Office } from "./consolidate/write";
import { isFile, isFolder } from "./file-there";
import { formOfFile } from "./form-file";
import { rosterIn } from "./roster-file";
import type { ReaderThread } from "./consolidate/reader";
import { thread, TIME_LIMIT } from "./threads";

/**
 * Reads, checks and adds up all files of folders with the core of the pane, as many as there are. How far it is goes to
 * standard error; what became of the files to standard output. Exit code 0: it is written; 2: asked for wrongly,
 * nothing is read; 1: a fault of the program, after which the same command goes on where it was.
 */
const USAGE = `npm run --silent consolidate -- [--form DEFINITION.json] [--roster ROSTER] [--out BOOK.xlsx] [--long FOLDER] FOLDER…

  --out BOOK.xlsx         the workbook that the pane would write, which it opens and goes on with
  --long FOLDER           the long table, a folder a period and county
  --format csv|parquet    one of them alone; left out, both
  --county NAME           whom the units belong to of which the roster does not say it (上级)
  --form DEFINITION.json  the definition of the form; left out, the first one that ships
  --roster ROSTER         the units that owe a return, from the sheet of a workbook that has a column 单位
  --threads N             as many read at a time; left out, as many as there are cores

What has been read is kept in BOOK.xlsx.journal, or in FOLDER/journal where no workbook is asked for.`;

interface Asked extends Office {
  readonly files: readonly Found[];
  readonly out: string | undefined;
  readonly long: string | undefined;
  readonly format: FormatName;
  readonly county: string;
  readonly threads: number;
}

/** What is asked for; a sentence when it cannot be done. */
function asked(): Asked | string {
  let given;
  try {
    const text = { type: "string" } as const;
    const options = {
      form: text,
      roster: text,
      out: text,
      long: text,
      format: text,
      county: text,
      threads: text,
    };
    given = parseArgs({ options, allowPositionals: true });
  } catch (fault) {
    return (fault as Error).message;
  }
  const { values, positionals: folders } = given;
  const { out, long, format = "both", threads = String(availableParallelism()) } = values;
  if (folders.length === 0) return "No folder is named.";
  if (out === undefined && long === undefined) return "Neither a workbook nor a long table is asked for.";
  if (out !== undefined && !/\.xlsx$/i.test(out)) return "The workbook is to end in .xlsx.";
  if (!isFormat(format)) return `${format} is neither csv nor parquet.`;
  if (!/^[1-9]\d?$/.test(threads)) return `${threads} is no number of threads.`;
  const missing = folders.find((folder) => !isFolder(folder));
  if (missing !== undefined) return `${missing} is no folder.`;
  if (long !== undefined && isFile(long)) return `${long} is no folder.`;
  const form = formOfFile(values.form);
  if (typeof form === "string") return form;
  const roster = values.roster === undefined ? [] : rosterIn(values.roster);
  if (typeof roster === "string") return roster;
  const { county = form.authority } = values;
  const files = filesBelow(
    folders,
    [out, journalOf({ out, long }), long].filter((path) => path !== undefined),
  );
  return { ...{ form, roster, out, long, format, county }, files, threads: Number(threads) };
}

/** Where what has been read is kept. */
function journalOf({ out, long }: Pick<Asked, "out" | "long">): string {
  return out === undefined ? join(long!, "journal") : `${out}.journal`;
}

async function main(): Promise<void> {
  const task = asked();
  if (typeof task === "string") {
    console.error(`${task}\n\n${USAGE}`);
    process.exitCode = 2;
    return;
  }
  const { form, files, out, long, format, county, threads } = task;
  const script = await readerScript();
  const key = createHash("sha256")
    .update(script)
    .update(definitionHash(form))
    .update(process.version)
    .digest("hex");
  const folder = journalOf(task);
  const journal = new Journal(folder, key);
  const told: Omit<ReaderThread, "of"> = { spec: form.spec, whole: out !== undefined, journal: folder };
  const create = () => thread(script, { ...told, of: journal.nextFile() } satisfies ReaderThread);
  const onProgress = progress(files.length);
  const { done, refused } = await gather(files, journal, {
    create,
    threads,
    timeoutMs: TIME_LIMIT,
    onProgress,
  });
  for (const { file, code, reason } of refused) console.log(`${file}\trefused: ${code}\t${reason}`);
  const kept = { done, refused, journal: folder };
  if (long !== undefined) {
    say(await writeLongTable(task, { folder: long, county, format, threads }, kept), long);
  }
  if (out !== undefined) {
    const { consolidation, left } = await writeBook(task, out, kept);
    say(consolidation, out);
    if (!consolidation.detailed)
      console.error(`${out}: too many units to list their figures in it; --long writes them`);
    if (left)
      console.error(
        `${out}: too many findings to list; ${left.lines} of ${left.returns} returns are left out`,
      );
  }
  journal.close();
}

/** Says on standard error how many files are done, once a second and in the end. */
function progress(all: number): (done: number, known: number) => void {
  const began = Date.now();
  let said = began;
  return (done, known) => {
    if (Date.now() - said < 1000 && done < all) return;
    said = Date.now();
    const before = known > 0 ? `, ${known} of them before` : "";
    console.error(`${done}/${all} files${before}, ${((said - began) / 1000).toFixed(1)} s`);
  };
}

function say({ counted, counts }: Standing, where: string): void {
  const { due, reported, late, withErrors } = counts;
  const known = due > 0 ? `, ${reported} of ${due} units, ${late} late, ${withErrors} with errors` : "";
  console.error(`${where}: ${counted.length} returns counted${known}`);
}

await main();
