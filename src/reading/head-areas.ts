import type { Form } from "../form/form";
import type { Range } from "../sheet/address";
import type { Grid } from "../sheet/grid";
import { checkColumnOf, lastColumn } from "./check-column";
import type { LocatedTable } from "./locate-table";
import { readHead, type ReturnHead } from "./read-head";
import type { SealArea } from "./read-seal";
import { reservationsIn } from "./reservations";
import type { Return } from "./return";

/** A head stands in at most so many rows above its table, or below it. */
const ROWS_ABOVE = 60;
const ROWS_BELOW = 8;

/** What stands around a table: whose it is and when it was filled in, and the place for its seal. */
export interface Surroundings {
  readonly head: ReturnHead & Pick<Return, "reservations">;
  /** What lies below the table: its footnote, signatures, seal. */
  readonly below: SealArea;
}

/**
 * The surroundings of each table on a sheet, in the order given. Unit and date either stand above the table,
 * else below it; between two tables that stand under each other they are the upper one's only where the
 * lowest table has them below and the first has none above.
 */
export function surroundingsOf(form: Form, grid: Grid, tables: readonly LocatedTable[]): Surroundings[] {
  const found = new Map<LocatedTable, Surroundings>();
  for (const pile of pilesOf(grid, tables)) {
    const above = (at: number) => readHead(form, grid, pile[at]!.above);
    const below = (at: number) => readHead(form, grid, pile[at]!.below);
    const [first, last] = [above(0), below(pile.length - 1)];
    const unitOf = first.unit === "" && last.unit !== "" ? below : above;
    const dateOf = first.date === null && last.date !== null ? below : above;
    pile.forEach((place, at) => {
      const unit = unitOf(at);
      const { date, dateCell } = dateOf === unitOf ? unit : dateOf(at);
      const head = { unit: unit.unit, unitCell: unit.unitCell, date, dateCell };
      const reservations = reservationsIn(form, grid, place.above, head);
      found.set(place.table, { head: { ...head, reservations }, below: place.below });
    });
  }
  return tables.map((table) => found.get(table)!);
}

/** A table with the parts of the sheet above and below it that are its own. */
interface Place {
  readonly table: LocatedTable;
  readonly above: Range;
  readonly below: SealArea;
}

/** Tables that stand under each other, from the highest to the lowest. */
function pilesOf(grid: Grid, tables: readonly LocatedTable[]): Place[][] {
  const ends = [...new Set(tables.map(lastColumn))];
  const lastLabel = tables.reduce((most, table) => Math.max(most, labelColumn(table)), -1);
  const byLabel = new Map<number, number>();
  /** The first column behind the tables on the left. */
  const leftOf = (column: number) => {
    const known = byLabel.get(column);
    const left = known ?? ends.reduce((most, end) => (end < column ? Math.max(most, end) : most), -1) + 1;
    byLabel.set(column, left);
    return left;
  };
  const piles = new Map<number, LocatedTable[]>();
  for (const table of tables) {
    const left = leftOf(labelColumn(table));
    const pile = piles.get(left);
    if (pile) pile.push(table);
    else piles.set(left, [table]);
  }
  return [...piles].map(([left, pile]) =>
    pile.map((table, at) => {
      const columns = { left, right: rightOf(grid, table, lastLabel) };
      return { table, above: areaAbove(table, columns), below: areaBelow(table, pile[at + 1], columns) };
    }),
  );
}

type Columns = Pick<Range, "left" | "right">;

/** The last column that belongs to a table: tables beside it and 校验 leave what is before them. */
function rightOf(grid: Grid, table: LocatedTable, lastLabel: number): number {
  if (lastLabel > lastColumn(table)) return lastColumn(table);
  const checks = checkColumnOf(grid, table);
  return checks >= 0 ? checks - 1 : Infinity;
}

function areaAbove({ from, pages }: LocatedTable, columns: Columns): Range {
  const bottom = pages[0]!.head.top - 1;
  return { top: Math.max(from, bottom - ROWS_ABOVE), bottom, ...columns };
}

function areaBelow(table: LocatedTable, next: LocatedTable | undefined, columns: Columns): SealArea {
  const top = table.last + 1;
  const bottom = next ? next.pages[0]!.head.top - 1 : top + ROWS_BELOW - 1;
  return { top, bottom, ...columns, labelColumn: labelColumn(table), lastColumn: lastColumn(table) };
}

function labelColumn({ pages }: LocatedTable): number {
  return pages[0]!.labelColumn;
}
