import type { Value } from "../form/expression/expression";
import { spokenFor } from "../form/rules/spoken-for";
import type { Amount, Spot } from "../form/totals/amount";
import { expectedAt, partsOf, waysOf, type Part, type Way } from "../form/totals/recompute";
import { differs } from "../form/totals/together";
import { isNumeric, type Measure } from "../form/measure";
import type { CellRole, Table } from "../form/table";
import type { Cell } from "../reading/return";
import { addedUp, sumAt, type Sum } from "./addends";
import { isNothing, isUnknown, NOTHING } from "./figures";
import type { Seen } from "./seen";
import { acrossOf, isFollowing, measureOfSpot, perLayout, roleAt, spotsIn, type Laid } from "./spots";

/** A cell that follows from others, with what comes out of them as they stand. */
export interface Following {
  readonly spot: Spot;
  readonly cell: Cell;
  readonly measure: Measure;
  readonly derived: boolean;
  /** By each way in which it follows and of which no relation of the author's speaks. */
  readonly expected: readonly Amount[];
}

/** The totals, or the cells that are computed, of a return. */
export function followingIn(seen: Seen, derived: boolean): Following[] {
  return someFollowing(seen, derived, () => true);
}

/** One that differs from what it follows from. */
export interface Differing extends Following {
  readonly shouldBe: number | null;
}

/** Those that differ, of a return, in the order of the form. */
export function differingIn(seen: Seen, derived: boolean): Differing[] {
  return someFollowing(seen, derived, (asked) => mayDiffer(seen, asked)).flatMap((each) => {
    const shouldBe = difference(each);
    return shouldBe === undefined ? [] : [{ ...each, shouldBe }];
  });
}

/** Totals of a table that agree but are no formulas any more. */
export function lostIn(seen: Seen, table: Table): Spot[] {
  return askedIn(table, seen, false).flatMap((asked) => {
    const cell = seen.cell(asked.spot);
    if (cell === null || cell.value === null || cell.formula !== null) return [];
    return !mayDiffer(seen, asked) || agrees(followingAt(seen, asked, cell, false)) ? [asked.spot] : [];
  });
}

function agrees(following: Following): boolean {
  return (
    difference(following) === undefined && following.expected.every((amount) => typeof amount === "number")
  );
}

function someFollowing(seen: Seen, derived: boolean, isOne: (asked: Asked) => boolean): Following[] {
  return seen.form.tables.flatMap((table) =>
    askedIn(table, seen, derived)
      .filter(isOne)
      .flatMap((asked) => {
        const cell = seen.cell(asked.spot);
        return cell === null ? [] : [followingAt(seen, asked, cell, derived)];
      }),
  );
}

function followingAt(seen: Seen, { spot, measure, ways }: Asked, cell: Cell, derived: boolean): Following {
  const expected = ways.map(({ way, isTaken }) =>
    isTaken && cell.at !== null ? seen.amount(spot) : expectedOf(seen, spot, way),
  );
  return { spot, cell, measure, derived, expected };
}

/**
 * Whether a cell may differ from what it follows from. Most are blank, or the very sum of their parts: that is seen here
 * from the numbers alone. `false` is sure; `true` says no more than that it has to be looked at.
 */
function mayDiffer(seen: Seen, { spot, place, ways }: Asked): boolean {
  const figures = seen.standing(spot.table);
  const figure = figures[place] ?? NOTHING;
  if (isNothing(figure)) return false;
  return isUnknown(figure) || !ways.every(({ sum }) => sum !== null && addedUp(sum, figures) === figure);
}

/** A cell that is judged by what it follows from. */
interface Asked {
  readonly spot: Spot;
  readonly measure: Measure;
  /** Among the figures of its table. */
  readonly place: number;
  readonly ways: readonly AskedWay[];
}

interface AskedWay {
  readonly way: Way | "formula";
  /** What rules take for its number is just that, computed from cells that are filled in. */
  readonly isTaken: boolean;
  /** `null` where it is no sum. */
  readonly sum: Sum | null;
}

function askedIn(table: Table, laid: Laid, derived: boolean): readonly Asked[] {
  return derived ? computedIn(table, laid) : totalsIn(table, laid);
}

const computedIn = perLayout((table, laid) => askedAnew(table, laid, true));
const totalsIn = perLayout((table, laid) => askedAnew(table, laid, false));

function askedAnew(table: Table, laid: Laid, derived: boolean): readonly Asked[] {
  return spotsIn(table, laid).flatMap((spot): Asked[] => {
    const measure = measureOfSpot(laid.form, spot);
    if (measure === null || !isNumeric(measure.holds)) return [];
    const { row, column } = spot;
    const ways = waysLeft(laid, spot, derived).map((way) => ({
      way,
      isTaken: isTaken(table, spot, way),
      sum: way === "formula" ? null : sumAt(laid.crossing(table.index), row, column, way),
    }));
    const place = row * table.columns.lines.length + column;
    return ways.length === 0 ? [] : [{ spot, measure, place, ways }];
  });
}

function isTaken(table: Table, { row, column }: Spot, way: Way | "formula"): boolean {
  if (table.kind === "list" || table.totals !== "computed") return false;
  const role = table.cells[row]![column]!;
  if (role.kind !== "total" || role.along !== way) return false;
  const isOpen = (at: Part["weight"]) => at === null || table.cells[at.row]![at.column]!.kind === "open";
  return partsOf(table, row, column).every((part) => isOpen(part) && isOpen(part.weight));
}

/** How a cell follows from others, as far as nothing else judges it; "formula" for what is computed. */
export function waysLeft(laid: Laid, spot: Spot, derived: boolean): (Way | "formula")[] {
  const { table, row, column } = spot;
  const role = roleAt(laid, spot);
  const spoken = spokenFor(laid.form);
  if (!isFollowing(role)) return [];
  const across = acrossOf(laid, spot);
  if (valueOf(role) !== null) return derived && !spoken.derived(table, across, column) ? ["formula"] : [];
  if (derived) return [];
  // A total line is that of its lines even where there are none.
  const ways = new Set<Way>([
    ...waysOf(laid.crossing(table), row, column),
    ...(across === "total" ? ["column" as const] : []),
  ]);
  return [...ways].filter((way) =>
    way === "row" ? !spoken.total(table, "column", column, across) : !spoken.total(table, "row", row, column),
  );
}

/** What a cell is computed by: a formula of its own, or the ratio of its measure. */
export function valueOf(role: CellRole): Value | null {
  if (role.kind === "derived") return role.value;
  return role.kind === "total" && role.measure.together.how === "ratio" ? role.measure.together.value : null;
}

/** What a cell that follows from others comes to. */
export function expectedOf(seen: Seen, { table, row, column }: Spot, way?: Way | "formula"): Amount {
  return expectedAt(
    seen.crossing(table),
    row,
    column,
    seen.written(table),
    way === "formula" ? undefined : way,
  );
}

/** What it should be where it differs; `undefined` where it agrees, or where nobody can tell. */
export function difference({ cell, measure, derived, expected }: Following): number | null | undefined {
  const { value, decimals } = cell;
  if (value === null || isOverAnotherSheet(cell)) return undefined;
  return expected.find(
    (amount): amount is number | null =>
      amount !== "unknown" && differs(measure, { value, decimals }, amount, derived),
  );
}

/** A consolidation's total is a formula over another sheet: it weighs every unit, not every column. */
export function isOverAnotherSheet({ formula }: Cell): boolean {
  return formula !== null && formula.includes("!");
}
