import { writeFileSync } from "node:fs";
import { EMPTY_BOOK } from "../../src/book/book";
import { withEffects } from "../../src/book/effects";
import { inputOf } from "../../src/book/in-force";
import { rosterOn } from "../../src/book/register";
import { bookPlans } from "../../src/book/sheets/book-plans";
import { takeIn } from "../../src/book/take-in";
import { refusedNow } from "../../src/book/unread";
import { consolidate } from "../../src/consolidation/consolidate";
import type { RosterUnit, Standing } from "../../src/consolidation/consolidation";
import { rosterPlan } from "../../src/consolidation/roster";
import { standingOf } from "../../src/consolidation/standing";
import { now, today } from "../../src/entry/today";
import { writeWorkbook } from "../../src/files/writing/write-workbook";
import { definitionPlan } from "../../src/form/carried-definition";
import type { Form } from "../../src/form/form";
import type { LongFormat } from "../../src/long-table/files";
import { LongWriter } from "../../src/long-table/long-table";
import { folderTarget } from "./folder";
import type { Collected } from "./gather";
import type { Journal } from "./journal";

/** What the returns are added up by. */
export interface Office {
  readonly form: Form;
  readonly roster: readonly RosterUnit[];
}

/** One return after the other; none but that is in memory whole. */
export function writeLongTable(
  { form, roster }: Office,
  { folder, county, formats }: { folder: string; county: string; formats: readonly LongFormat[] },
  { done }: Collected,
  journal: Journal,
): Standing {
  const submissions = done.flatMap((each) => each.submissions);
  const standing = standingOf(form, { submissions, roster, preferred: [] });
  const places = new Map(done.flatMap((each) => each.submissions.map(({ id }) => [id, each])));
  const of = { form, parent: county, edition: null };
  const writer = new LongWriter(of, roster, formats, folderTarget(folder));
  writer.units(standing.reports);
  for (const entry of writer.sorted(standing.entries)) {
    const { id } = entry.submission;
    const whole = journal.returnsOf(places.get(id)!).find((each) => each.id === id)!;
    writer.figures({ ...entry, submission: whole }, () => false);
  }
  writer.end();
  return standing;
}

/** The workbook of an office that took all of them in at once. */
export async function writeBook(
  { form, roster: units }: Office,
  out: string,
  { done, refused }: Collected,
  journal: Journal,
): Promise<Standing> {
  const submissions = done.flatMap((each) => journal.returnsOf(each));
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
  return consolidation;
}
