import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { EMPTY_BOOK } from "../../src/book/book";
import { withEffects } from "../../src/book/effects";
import { inputOf } from "../../src/book/in-force";
import { rosterOn } from "../../src/book/register";
import { bookPlans } from "../../src/book/sheets/book-plans";
import { takeIn } from "../../src/book/take-in";
import { refusedNow } from "../../src/book/unread";
import { checkReturn } from "../../src/checking/check-return";
import { consolidate } from "../../src/consolidation/consolidate";
import type {
  Consolidation,
  Entry,
  RosterUnit,
  Standing,
  Submission,
} from "../../src/consolidation/consolidation";
import { rosterPlan } from "../../src/consolidation/roster/roster";
import { listedProblems, type LeftOut } from "../../src/consolidation/sheets/problems-plan";
import { standingOf } from "../../src/consolidation/standing";
import { now, today } from "../../src/entry/today";
import { writeWorkbook } from "../../src/files/writing/write-workbook";
import { definitionPlan } from "../../src/form/carried-definition";
import type { Form } from "../../src/form/form";
import { LongWriter } from "../../src/long-table/long-table";
import { createPool } from "../../src/intake/worker-pool";
import { thread, threadScript, TIME_LIMIT } from "../threads";
import { folderTarget } from "./folder";
import { FORMATS, type FormatName } from "./formats";
import type { Collected } from "./gather";
import type { Done } from "./journal";
import type { LongPart, LongThread } from "./long-writer";
import { unpackedReturns } from "./packed";
import { Records } from "./records";

/** What the returns are added up by. */
export interface Office {
  readonly form: Form;
  readonly roster: readonly RosterUnit[];
}

/** What was gathered, and where its returns lie. */
export interface Kept extends Collected {
  readonly journal: string;
}

export interface AsLong {
  readonly folder: string;
  readonly county: string;
  readonly format: FormatName;
  readonly threads: number;
}

/** Returns that a thread writes in one go. */
const RETURNS_A_PART = 500;

/** Some returns after the others, in threads; in each the figures of none but one are in memory. */
export async function writeLongTable(
  { form, roster }: Office,
  { folder, county: parent, format, threads }: AsLong,
  { done, journal }: Kept,
): Promise<Standing> {
  const submissions = done.flatMap((each) => each.submissions);
  const standing = standingOf(form, { submissions, roster, preferred: [] });
  const writer = new LongWriter(
    { form, parent, edition: null },
    roster,
    FORMATS[format],
    folderTarget(folder),
  );
  for (const each of writer.folders(standing)) rmSync(join(folder, each), { recursive: true, force: true });
  writer.form();
  writer.units(standing.reports);
  // What this was made of has grown old, and from here on the threads work, so nothing would make this one collect it.
  globalThis.gc?.();
  const script = await threadScript(join(import.meta.dirname, "long-writer.ts"));
  const told: LongThread = { spec: form.spec, format, journal, folder };
  const pool = createPool<LongPart, number>({
    create: () => thread(script, told),
    ...{ size: threads, timeoutMs: TIME_LIMIT * 10 },
  });
  try {
    await Promise.all(
      partsOf(writer, standing.entries, done).map((part) => pool.run(() => ({ job: part() }))),
    );
  } finally {
    pool.cancel();
  }
  return standing;
}

/** The parts, each of which is made when it is asked for. */
function partsOf(writer: LongWriter, entries: readonly Entry[], done: Kept["done"]): (() => LongPart)[] {
  const places = new Map(
    done.flatMap(({ submissions, places: [figures] }) =>
      submissions.map(({ id }, nth) => [id, { place: figures!, nth }] as const),
    ),
  );
  const all = writer.sorted(entries);
  return Array.from({ length: Math.ceil(all.length / RETURNS_A_PART) }, (_, part) => () => ({
    number: part + 1,
    returns: all
      .slice(part * RETURNS_A_PART, (part + 1) * RETURNS_A_PART)
      .map((entry) => ({ head: writer.head(entry), ...places.get(entry.submission.id)! })),
  }));
}

/** The workbook of an office that took all of them in at once. */
export async function writeBook(
  { form, roster: units }: Office,
  out: string,
  { done, refused, journal }: Kept,
): Promise<{ readonly consolidation: Consolidation; readonly left: LeftOut | null }> {
  const records = new Records(journal);
  const submissions = done.flatMap((each) => wholeOf(form, each, records));
  records.close();
  const handedIn = { submissions, refused, named: new Map(), preferred: [] };
  const after = takeIn(form, EMPTY_BOOK, handedIn, now()).book;
  const date = today();
  const roster = rosterOn(after, units, date);
  const book = withEffects(form, EMPTY_BOOK, after, roster);
  const consolidation = consolidate(form, {
    ...inputOf(form, book),
    ...{ roster, date, refused: refusedNow(book, refused, roster) },
  });
  const plans = [...bookPlans(form, book, consolidation), rosterPlan(units), definitionPlan(form)];
  writeFileSync(out, await writeWorkbook(plans));
  return { consolidation, left: listedProblems(form, consolidation).left };
}

/** The submissions of a file with their returns, judged again. */
function wholeOf(form: Form, { submissions, places: [, whole] }: Done, records: Records): Submission[] {
  const returns = unpackedReturns(records.read(whole!));
  return submissions.map((each, nth) => {
    const ret = returns[nth]!;
    return { ...each, return: ret, findings: checkReturn(form, ret) };
  });
}
