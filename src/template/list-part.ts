import type { Line } from "../form/axis";
import type { List } from "../form/table";
import { takenTogether, roundedAs } from "../form/totals/together";
import { totalFormula } from "../form/totals/total-formula";
import { range } from "../sheet/address";
import { reference } from "../sheet/formula/formula";
import { formulaText } from "../sheet/formula/formula-text";
import { isError, type CellValue } from "../sheet/grid";
import type { PlannedCell } from "../sheet/sheet-plan";
import { resultOf, storedCell } from "./cell-values";
import type { ListInput } from "./form-content";
import { joined, over, type Printed } from "./printed";
import { LOOKS } from "./looks";
import type { TableLayout } from "./table-layout";

/** What stands in the total line of a column that is not totalled. */
const NOT_TOTALLED = "—";

/** The lines of a list, numbered, and its total line. */
export function listPart(table: List, layout: TableLayout, input: ListInput): Printed {
  const { rows, columns } = layout;
  const lines = rows.flatMap((row, line) =>
    table.columns.lines.map((column) =>
      over(range(row, columns[column.index]!), cellOf(table, input, line, column)),
    ),
  );
  return joined([...lines, totalPart(table, layout, input)]);
}

function cellOf(table: List, { lines, nil = false }: ListInput, line: number, column: Line): PlannedCell {
  if (column.role === "number") return line + 1;
  if (nil && line === 0 && column.index === nilColumn(table)) return table.nil;
  const cell = lines[line]?.[column.index] ?? null;
  return column.measure ? storedCell(column.measure, cell) : cell;
}

/** Where a unit says that it has nothing to list: in the first column that takes any text. */
export function nilColumn({ columns: { lines } }: List): number {
  const named = lines.filter(({ role }) => role !== "number" && role !== "remark");
  return (named.find(({ measure }) => measure?.holds.type === "text") ?? named[0]!).index;
}

function totalPart(table: List, layout: TableLayout, input: ListInput): Printed {
  const { totalRow: row, columns, rows } = layout;
  if (row === null || table.total === null) return joined([]);
  const { lines } = table.columns;
  const label = totalLabelColumns(table);
  const cells = lines.slice(label).map((line): Printed => {
    const column = columns[line.index]!;
    const own = input.total?.(line.index);
    if (own !== undefined) return over(range(row, column), own);
    const values = reference(range(rows[0]!, column, rows.at(-1)!, column));
    const formula = line.measure && totalFormula(line.measure, [{ values, weights: null }]);
    if (!formula) return over(range(row, column), NOT_TOTALLED);
    return over(range(row, column), { formula: `=${formulaText(formula)}`, result: totalOf(line, input) });
  });
  return joined([
    over(range(row, columns[0]!, row, columns[label - 1]!), table.total.label, LOOKS.word),
    ...cells,
  ]);
}

/** How many columns the label of the total line is merged over: 序号 and what names a line. */
export function totalLabelColumns({ columns: { lines } }: List): number {
  const isName = ({ measure }: Line) => measure === null || measure.together.how === "none";
  return lines[0]!.role === "number" && lines[1] && lines.length > 2 && isName(lines[1]) ? 2 : 1;
}

function totalOf(line: Line, input: ListInput): CellValue {
  const cells = input.lines.map((each) => resultOf(each[line.index] ?? null));
  const error = cells.find(isError);
  if (error) return error;
  const values = cells.map((value) => ({ value: typeof value === "number" ? value : null, weight: null }));
  const total = takenTogether(line.measure!.together, values);
  return total === null ? "" : roundedAs(line.measure!, total);
}
