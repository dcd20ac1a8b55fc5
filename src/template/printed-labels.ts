import type { Line, Member } from "../form/axis";
import type { Matrix, Stub, Table } from "../form/table";

/** A label as it stands in its cell: where labels have one column, set in by a character a level. */
export function printedLabel({ style }: Stub, { printed, level }: Member): string {
  return style === "indent" ? "　".repeat(level) + printed : printed;
}

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

/** Over columns that are counted in words: 甲 乙 丙. */
export const STEMS = ["甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸"] as const;
