import type { Measure } from "../measure";
import { perForm } from "../per-form";
import type { CellRole, Crossing } from "../table";
import { amountOf, amountTogether, spotsOf, type Amount } from "./amount";
import { isSum, roundedAs, takingOf } from "./together";

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
export function partsOf(table: Crossing, row: number, column: number, way?: Way): readonly Part[] {
  const cell = table.cells[row]![column]!;
  if (cell.kind !== "total") return [];
  const along = way ?? cell.along;
  const known = partsKnown(table);
  const place = (row * table.columns.lines.length + column) * 2 + (along === "row" ? 0 : 1);
  let parts = known.get(place);
  if (parts === undefined) known.set(place, (parts = partsAlong(table, row, column, cell.measure, along)));
  return parts;
}

/** Every return is added up over the same cells. */
const partsKnown = perForm<Crossing, Map<number, readonly Part[]>>(() => new Map());

function partsAlong(
  table: Crossing,
  row: number,
  column: number,
  { together }: Measure,
  along: Way,
): readonly Part[] {
  const { parts } = along === "row" ? table.columns.lines[column]! : table.rows.lines[row]!;
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
      return computedAt(cell, cell.value, row, column, at);
    case "total": {
      const { together } = cell.measure;
      switch (together.how) {
        case "ratio":
          return computedAt(cell, together.value, row, column, at);
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
  const look = recomputing(table, at);
  return table.cells.map((line, row) => line.map((_, column) => look(row, column)));
}

/** The same for whoever asks cell by cell, each computed once. */
export function recomputing(table: Crossing, at: Look): Look {
  const known: (Amount | undefined)[][] = table.cells.map(() => []);
  const look: Look = (row, column) => {
    const cell = table.cells[row]![column]!;
    if (!isComputed(cell)) return cell.kind === "closed" ? null : at(row, column);
    const found = known[row]![column];
    if (found !== undefined) return found;
    // What would come back to itself is reported when the form is compiled; here it stands for what is written.
    known[row]![column] = at(row, column);
    return (known[row]![column] = expectedAt(table, row, column, look));
  };
  return look;
}

/**
 * All cells of a table that follow from others, each behind those that it is computed from: whoever keeps what they come
 * to can compute one after the other, in every return.
 */
export const computingOrder = perForm((table: Crossing): readonly Pick<Part, "row" | "column">[] => {
  const order: Pick<Part, "row" | "column">[] = [];
  const isFound = table.cells.map(() => new Set<number>());
  const look: Look = (row, column) => {
    if (isComputed(table.cells[row]![column]!) && !isFound[row]!.has(column)) {
      isFound[row]!.add(column);
      expectedAt(table, row, column, look);
      order.push({ row, column });
    }
    return 1;
  };
  table.cells.forEach((line, row) => line.forEach((_, column) => look(row, column)));
  return order;
});

/** Whether a cell follows from others; a total that is not taken together does not. */
export function isComputed(cell: CellRole): boolean {
  return cell.kind === "derived" || (cell.kind === "total" && cell.measure.together.how !== "none");
}

function totalAt(measure: Measure, parts: readonly Part[], at: Look): Amount {
  if (isSum(measure.together)) return sumOf(measure, parts, at);
  const taking = takingOf(measure.together);
  for (const { row, column, weight } of parts) {
    const value = at(row, column);
    const weighs = weight && at(weight.row, weight.column);
    if (value === "unknown" || weighs === "unknown") return "unknown";
    taking.add(value, weighs);
  }
  const total = taking.total();
  const { how } = measure.together;
  // The largest is one of them, as it stands.
  return total === null || how === "max" || how === "min" ? total : roundedAs(measure, total);
}

/** The same of what is added up, as most is, without asking each part for its weight. */
function sumOf(measure: Measure, parts: readonly Part[], at: Look): Amount {
  let sum: number | null = null;
  for (const { row, column } of parts) {
    const value = at(row, column);
    if (value === "unknown") return value;
    if (value !== null) sum = sum === null ? value : sum + value;
  }
  return sum === null ? null : roundedAs(measure, sum);
}

/** What a value is computed from stands in its own table, as it is in this period: `valueNamesIn` knows no other names. */
function computedAt(
  { measure }: Exclude<CellRole, { kind: "closed" }>,
  value: Parameters<typeof amountOf>[0],
  row: number,
  column: number,
  at: Look,
): Amount {
  const amount = amountOf(value, (cells) =>
    amountTogether(
      cells,
      spotsOf(cells, { row, column }).map((spot) => at(spot.row, spot.column)),
    ),
  );
  return typeof amount === "number" ? roundedAs(measure, amount) : amount;
}
