import { isError, textOf, type CellError, type CellValue } from "../grid";

export type Matrix = readonly (readonly CellValue[])[];
/** A single value, or cells. */
export type Operand = CellValue | Matrix;

export const VALUE: CellError = { error: "#VALUE!" };

export const isMatrix = (operand: Operand): operand is Matrix => Array.isArray(operand);
export const cells = (operand: Operand): readonly CellValue[] =>
  !isMatrix(operand) ? [operand] : operand.length === 1 ? operand[0]! : operand.flat();

/** The cells of one operand after another. */
export const allCells = (given: readonly Operand[]): readonly CellValue[] =>
  given.length === 1 ? cells(given[0]!) : given.flatMap(cells);

/** Number of cells, in rows of one length. */
export const sizeOf = (operand: Operand): number =>
  isMatrix(operand) ? operand.length * (operand[0]?.length ?? 0) : 1;

/** One value, of cells the first. */
export const single = (operand: Operand): CellValue =>
  isMatrix(operand) ? (operand[0]?.[0] ?? null) : operand;

/**
 * Cell by cell where one of the operands is cells; the first error is the answer. Of cells that are one row or one
 * column each is that of all others, as of a single cell.
 */
export function eachCell(
  work: (...values: Exclude<CellValue, CellError>[]) => CellValue,
  ...operands: readonly Operand[]
): Operand {
  const matrices = operands.filter(isMatrix);
  const one = (...values: CellValue[]): CellValue =>
    values.find(isError) ?? work(...(values as Exclude<CellValue, CellError>[]));
  if (matrices.length === 0) return one(...(operands as CellValue[]));
  const rows = Math.max(...matrices.map(({ length }) => length));
  const columns = Math.max(...matrices.map((matrix) => matrix[0]?.length ?? 0));
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) =>
      one(...operands.map((operand) => (isMatrix(operand) ? cellOf(operand, row, column) : operand))),
    ),
  );
}

function cellOf(matrix: Matrix, row: number, column: number): CellValue {
  const line = matrix[matrix.length === 1 ? 0 : row] ?? [];
  return line[line.length === 1 ? 0 : column] ?? null;
}

/** `null` when the value is no number and reads as none. */
export function numberOf(value: CellValue): number | null {
  if (value === null) return 0;
  if (typeof value === "number") return value;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (isError(value)) return null;
  const text = value.trim();
  if (!/^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?%?$/i.test(text)) return null;
  return text.endsWith("%") ? Number(text.slice(0, -1)) / 100 : Number(text);
}

/** Texts by what they say, numbers below texts below truth values; a blank is 0 or "". */
export function compared(a: CellValue, b: CellValue): number {
  const rank = (value: CellValue) => ["number", "string", "boolean"].indexOf(typeof value);
  const like = (value: CellValue, other: CellValue) =>
    value === null ? (typeof other === "string" ? "" : typeof other === "boolean" ? false : 0) : value;
  const [left, right] = [like(a, b), like(b, a)];
  if (rank(left) !== rank(right)) return rank(left) - rank(right);
  if (typeof left === "string") return left.toLowerCase().localeCompare(textOf(right).toLowerCase(), "en");
  return Number(left) - Number(right);
}
