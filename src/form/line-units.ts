import type { Line } from "./axis";
import type { Matrix, Table } from "./table";

/** The unit of measure of a row: that of its cells which do not have one of their column. */
export function unitOfRow(table: Matrix, { index, measure }: Line): string | null {
  if (measure) return measure.unit;
  const cell = table.cells[index]!.find(
    (each, column) => each.kind !== "closed" && table.columns.lines[column]!.measure === null,
  );
  return cell && cell.kind !== "closed" ? cell.measure.unit : null;
}

/** The unit of measure of a column, the same way. */
export function unitOfColumn(table: Table, { index, measure }: Line): string | null {
  if (measure || table.kind === "list") return measure?.unit ?? null;
  const row = table.rows.lines.find(
    (line) => line.measure === null && table.cells[line.index]![index]!.kind !== "closed",
  );
  const cell = row && table.cells[row.index]![index]!;
  return cell && cell.kind !== "closed" ? cell.measure.unit : null;
}
