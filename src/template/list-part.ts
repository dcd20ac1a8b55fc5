import type { Line } from "../form/axis";
import { crossingOf, type List } from "../form/table";
import { isComputed } from "../form/totals/recompute";
import { range } from "../sheet/address";
import type { PlannedCell } from "../sheet/sheet-plan";
import { crossingCells } from "./crossing-cells";
import type { ListInput } from "./form-content";
import { LOOKS } from "./looks";
import { joined, over, type PlacedCell, type Printed } from "./printed";
import type { TableLayout } from "./table-layout";

/** What stands in the total line of a column that is not totalled. */
const NOT_TOTALLED = "—";

/** The lines of a list, numbered, and its total line. */
export function listPart(table: List, layout: TableLayout, input: ListInput): Printed {
  const { rows, columns, totalRow } = layout;
  const at = [...rows, ...(totalRow === null ? [] : [totalRow])];
  const stands = (row: number, column: number) => ({
    sheet: table.sheet,
    row: at[row]!,
    column: columns[column]!,
  });
  const given = (row: number, column: number) =>
    row < rows.length ? lineCell(table, input, row, column) : totalCell(table, input, column);
  const cells = crossingCells(crossingOf(table, rows.length), stands, given, null);
  return joined([
    { cells: cells.flatMap((line, row) => placed(line, at[row]!, columns)), merges: [], looks: [] },
    ...(totalRow === null ? [] : [totalLabel(table, layout, totalRow)]),
  ]);
}

function placed(line: readonly PlannedCell[], row: number, columns: readonly number[]): PlacedCell[] {
  return line.map((cell, column) => ({ row, column: columns[column]!, cell }));
}

function lineCell(table: List, { lines, nil = false }: ListInput, line: number, column: number) {
  if (table.columns.lines[column]!.role === "number") return line + 1;
  if (nil && line === 0 && column === nilColumn(table)) return table.nil;
  const own = lines[line]?.[column] ?? null;
  return own === null && isComputed(table.inLine[column]!) ? undefined : own;
}

function totalCell(table: List, { total }: ListInput, column: number): PlannedCell | undefined {
  if (column < totalLabelColumns(table)) return null;
  const own = total?.(column);
  return own === undefined && !isComputed(table.inTotal[column]!) ? NOT_TOTALLED : own;
}

function totalLabel(table: List, { columns }: TableLayout, row: number): Printed {
  const last = columns[totalLabelColumns(table) - 1]!;
  return over(range(row, columns[0]!, row, last), table.total!.label, LOOKS.word);
}

/** Where a unit says that it has nothing to list: in the first column that takes any text. */
export function nilColumn({ columns: { lines } }: List): number {
  const named = lines.filter(({ role }) => role !== "number" && role !== "remark");
  return (named.find(({ measure }) => measure?.holds.type === "text") ?? named[0]!).index;
}

/** How many columns the label of the total line is merged over: 序号 and what names a line. */
function totalLabelColumns({ columns: { lines }, inTotal }: List): number {
  const isName = ({ index }: Line) => !isComputed(inTotal[index]!);
  return lines[0]!.role === "number" && lines[1] && lines.length > 2 && isName(lines[1]) ? 2 : 1;
}
