import type { Measure } from "../measure";
import type { CellRole, Crossing } from "../table";
import { amountOf, amountTogether, spotsOf, type Amount } from "./amount";
import { roundedAs, takenTogether, type Weighted } from "./together";

/** What stands in the cells of a table, by row line and column line. */
export type Look = (row: number, column: number) => Amount;

/** A total of cells of its row, or of its column. */
export type Way = "row" | "column";

/** One cell that a total is taken together from, and the cell that weighs it; `null` without. */
export interface Part {
  readonly row: number;
  readonly column: number;
  readonly weight: { readonly row: number; readonly column: number } | null;
}

/**
 * The ways in which a cell is a total: of its row, of its column, or where two totals cross of both. It is
 * computed in the first one, and should agree with each.
 */
export function waysOf({ cells, rows, columns }: Crossing, row: number, column: number): Way[] {
  if (cells[row]![column]!.kind !== "total") return [];
  const ways: Way[] = [];
  if (columns.lines[column]!.parts.length > 0) ways.push("row");
  if (rows.lines[row]!.parts.length > 0) ways.push("column");
  return ways;
}

/** What a total is taken together from, in the order of the lines; ratios are computed from other cells. */
export function partsOf(table: Crossing, row: number, column: number, way?: Way): Part[] {
  const cell = table.cells[row]![column]!;
  if (cell.kind !== "total") return [];
  const along = way ?? cell.along;
  const { parts } = along === "row" ? table.columns.lines[column]! : table.rows.lines[row]!;
  const { together } = cell.measure;
  return parts
    .map((part) => (along === "row" ? { row, column: part } : { row: part, column }))
    .filter((at) => table.cells[at.row]![at.column]!.kind !== "closed")
    .map((at) => ({
      ...at,
      weight:
        together.how !== "mean"
          ? null
          : together.axis === "row"
            ? { row: together.weight, column: at.column }
            : { row: at.row, column: together.weight },
    }));
}

/**
 * What a cell comes to by its parts, or by its formula, as they stand; "unknown" where one of them is not
 * understood. A cell that is filled in, and a total that is not taken together, is what stands there.
 */
export function expectedAt(table: Crossing, row: number, column: number, at: Look, way?: Way): Amount {
  const cell = table.cells[row]![column]!;
  switch (cell.kind) {
    case "open":
      return at(row, column);
    case "closed":
      return null;
    case "derived":
      return computedAt(table, cell, cell.value, row, column, at);
    case "total": {
      const { together } = cell.measure;
      switch (together.how) {
        case "ratio":
          return computedAt(table, cell, together.value, row, column, at);
        case "none":
          return at(row, column);
        case "sum":
        case "latest":
        case "max":
        case "min":
        case "mean":
          return totalAt(cell.measure, partsOf(table, row, column, way), at);
      }
    }
  }
}

/** Every total and derived cell anew from what is filled in, whatever stands in them now. */
export function recomputed(table: Crossing, at: Look): Amount[][] {
  const known = table.rows.lines.map(() => new Map<number, Amount>());
  const look: Look = (row, column) => {
    const found = known[row]!.get(column);
    if (found !== undefined) return found;
    // What would come back to itself is reported when the form is compiled; here it stands for what is written.
    known[row]!.set(column, at(row, column));
    const amount = expectedAt(table, row, column, isComputed(table.cells[row]![column]!) ? look : at);
    known[row]!.set(column, amount);
    return amount;
  };
  return table.cells.map((line, row) => line.map((_, column) => look(row, column)));
}

/** Whether a cell follows from others; a total that is not taken together does not. */
export function isComputed(cell: CellRole): boolean {
  return cell.kind === "derived" || (cell.kind === "total" && cell.measure.together.how !== "none");
}

function totalAt(measure: Measure, parts: readonly Part[], at: Look): Amount {
  const values = parts.map(({ weight, ...part }) => ({
    value: at(part.row, part.column),
    weight: weight && at(weight.row, weight.column),
  }));
  if (values.some(({ value, weight }) => value === "unknown" || weight === "unknown")) return "unknown";
  const { how } = measure.together;
  const total = takenTogether(measure.together, values as readonly Weighted[]);
  // The largest is one of them, as it stands.
  return total === null || how === "max" || how === "min" ? total : roundedAs(measure, total);
}

function computedAt(
  { index }: Crossing,
  { measure }: Exclude<CellRole, { kind: "closed" }>,
  value: Parameters<typeof amountOf>[0],
  row: number,
  column: number,
  at: Look,
): Amount {
  const amount = amountOf(value, (cells) =>
    cells.table !== index || cells.period === "prior"
      ? "unknown"
      : amountTogether(
          cells,
          spotsOf(cells, { row, column }).map((spot) => at(spot.row, spot.column)),
        ),
  );
  return typeof amount === "number" ? roundedAs(measure, amount) : amount;
}
