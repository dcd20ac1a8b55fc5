import type { Form } from "../form/form";
import type { Range } from "../sheet/address";
import type { Grid } from "../sheet/grid";
import { checkColumnOf, lastColumn } from "./check-column";
import type { LocatedTable } from "./locate-table";
import { readHead, type ReturnHead } from "./read-head";
import type { SealArea } from "./read-seal";

/** A head stands in at most so many rows above its table, or below it. */
const ROWS_ABOVE = 60;
const ROWS_BELOW = 8;

/**
 * Unit and date of each table on a sheet. Either stands above the table, else below it; between two tables
 * that stand under each other it is the upper one's only where the lowest table has it below and the first
 * has none above.
 */
export function readHeads(form: Form, grid: Grid, tables: readonly LocatedTable[]): ReturnHead[] {
  return tables.map((table) => {
    const pile = pileOf(table, tables);
    const above = (at: number) => readHead(form, grid, areaAbove(grid, tables, pile, at));
    const below = (at: number) => readHead(form, grid, areaBelow(grid, tables, pile, at));
    const [first, last] = [above(0), below(pile.length - 1)];
    const at = pile.indexOf(table);
    const unit = (first.unit === "" && last.unit !== "" ? below : above)(at);
    const date = (first.date === null && last.date !== null ? below : above)(at);
    return { unit: unit.unit, unitCell: unit.unitCell, date: date.date, dateCell: date.dateCell };
  });
}

/** What lies below a table: its footnote, signatures, seal. */
export function sealArea(grid: Grid, table: LocatedTable, tables: readonly LocatedTable[]): SealArea {
  const pile = pileOf(table, tables);
  const columns = { labelColumn: labelColumn(table), lastColumn: lastColumn(table) };
  return { ...areaBelow(grid, tables, pile, pile.indexOf(table)), ...columns };
}

/** The tables that stand under each other with this one. */
function pileOf(table: LocatedTable, tables: readonly LocatedTable[]): LocatedTable[] {
  return tables.filter((other) => leftOf(other, tables) === leftOf(table, tables));
}

function areaAbove(
  grid: Grid,
  tables: readonly LocatedTable[],
  pile: readonly LocatedTable[],
  at: number,
): Range {
  const { from, pages } = pile[at]!;
  const bottom = pages[0]!.head.top - 1;
  return { top: Math.max(from, bottom - ROWS_ABOVE), bottom, ...columnsOf(grid, pile[at]!, tables) };
}

function areaBelow(
  grid: Grid,
  tables: readonly LocatedTable[],
  pile: readonly LocatedTable[],
  at: number,
): Range {
  const top = pile[at]!.last + 1;
  const next = pile[at + 1];
  const bottom = next ? next.pages[0]!.head.top - 1 : top + ROWS_BELOW - 1;
  return { top, bottom, ...columnsOf(grid, pile[at]!, tables) };
}

/** The columns of a table and what belongs to it on either side: all that tables beside it and 校验 leave. */
function columnsOf(
  grid: Grid,
  table: LocatedTable,
  tables: readonly LocatedTable[],
): { left: number; right: number } {
  const beside = tables.some((other) => labelColumn(other) > lastColumn(table));
  const checks = checkColumnOf(grid, table);
  const right = beside ? lastColumn(table) : checks >= 0 ? checks - 1 : Infinity;
  return { left: leftOf(table, tables), right };
}

/** The first column behind the tables on the left. */
function leftOf(table: LocatedTable, tables: readonly LocatedTable[]): number {
  const before = tables.map(lastColumn).filter((column) => column < labelColumn(table));
  return Math.max(-1, ...before) + 1;
}

function labelColumn({ pages }: LocatedTable): number {
  return pages[0]!.labelColumn;
}
