import type { Entry, RosterUnit, Standing } from "../consolidation/consolidation";
import { standingOf } from "../consolidation/standing";
import type { Form } from "../form/form";
import { unitKey } from "../reading/unit-key";
import type { Act } from "./act";
import type { Book } from "./book";
import { changedTotals, differenceOf } from "./difference";
import { figureWords, listedWords, placeWords, totalWords } from "./effect-words";
import { inputOf } from "./in-force";
import { saidBy } from "./same-return";

/** Cells and totals that a line of the journal names. */
const NAMED = 3;
/** Totals are worked out anew for each unit that changes; of a whole pile nobody reads them. */
const MOST_UNITS = 10;

/** The book with what each act did that is new in it: which unit counts now, which cells and totals are others. */
export function withEffects(form: Form, before: Book, after: Book, roster: readonly RosterUnit[]): Book {
  if (after.acts.length === before.acts.length) return after;
  const [was, is] = [before, after].map((book) => standingOf(form, { ...inputOf(form, book), roster }));
  const changes = changedUnits(was!, is!);
  const isMany = changes.size > MOST_UNITS;
  const units = unitsCounted(after, is!);
  const last = new Map(after.acts.slice(before.acts.length).map((act) => [unitKey(unitOf(act, units)), act]));
  const effects = new Map<Act, string>();
  for (const [key, { earlier, later }] of changes) {
    const act = last.get(key);
    if (act) effects.set(act, effectOf(form, was!, earlier, later, isMany));
  }
  const acts = after.acts.map((act) => {
    const effect = effects.get(act);
    return effect === undefined ? act : { ...act, effect };
  });
  return { ...after, acts };
}

interface Change {
  readonly earlier: Entry | null;
  readonly later: Entry | null;
}

/** The units of which another return counts, or another figure, by their keys. */
function changedUnits(was: Standing, is: Standing): Map<string, Change> {
  const byUnit = ({ counted }: Standing) => new Map(counted.map((entry) => [unitKey(entry.unit), entry]));
  const [old, now] = [byUnit(was), byUnit(is)];
  const changes = new Map<string, Change>();
  for (const key of new Set([...old.keys(), ...now.keys()])) {
    const [earlier, later] = [old.get(key) ?? null, now.get(key) ?? null];
    const said = (entry: Entry | null) => entry && saidBy(entry.submission.return);
    if (said(earlier) !== said(later)) changes.set(key, { earlier, later });
  }
  return changes;
}

/** The units of the returns that count, by their receipts, as the roster has them. */
function unitsCounted({ receipts }: Book, { counted }: Standing): ReadonlyMap<number, string> {
  const byId = new Map(counted.map(({ submission, unit }) => [submission.id, unit]));
  return new Map(
    receipts.flatMap(({ number, submission }): [number, string][] => {
      const unit = byId.get(submission.id);
      return unit === undefined ? [] : [[number, unit]];
    }),
  );
}

/** Under the roster's name, where the act is about a return that counts. */
function unitOf(act: Act, units: ReadonlyMap<number, string>): string {
  return ("receipt" in act ? units.get(act.receipt) : undefined) ?? act.unit;
}

function effectOf(
  form: Form,
  { counted }: Standing,
  earlier: Entry | null,
  later: Entry | null,
  isMany: boolean,
): string {
  if (!earlier) return "新计入";
  if (!later) return "不再计入";
  const { cells } = differenceOf(form, earlier.submission, later.submission);
  const own = cells.map(
    (cell) => `${placeWords(form, cell)} ${figureWords(cell.from)}→${figureWords(cell.to)}`,
  );
  const totals = isMany ? [] : changedTotals(form, counted, earlier, later);
  const changed = totals.map((total) => totalWords(form, total));
  return [
    `改了 ${cells.length} 格${own.length === 0 ? "" : `：${listedWords(own, NAMED)}`}`,
    ...(changed.length > 0 ? [`汇总 ${listedWords(changed, NAMED)}`] : []),
  ].join("；");
}
