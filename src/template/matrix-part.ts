import type { CellRole, Matrix } from "../form/table";
import { cellFormula } from "../form/totals/cell-formula";
import { isComputed, partsOf, recomputed } from "../form/totals/recompute";
import type { Amount } from "../form/totals/amount";
import { range } from "../sheet/address";
import { formulaText } from "../sheet/formula/formula-text";
import { isError, type CellError, type CellValue } from "../sheet/grid";
import type { Format, PlannedCell } from "../sheet/sheet-plan";
import { resultOf, storedCell } from "./cell-values";
import type { MatrixInput } from "./form-content";
import { LOOKS } from "./looks";
import { printedLabel, unitOfRow } from "./printed-labels";
import { joined, looksOnly, over, type PlacedCell, type Printed } from "./printed";
import { stubLabels, type TableLayout } from "./table-layout";

/** What is printed in a cell that nobody fills in. */
const CLOSED = "×";

/** The rows of a matrix: labels, units, codes, and what stands in the cells. */
export function matrixPart(table: Matrix, layout: TableLayout, input: MatrixInput): Printed {
  return joined([stubPart(table, layout), besidePart(table, layout), cellsPart(table, layout, input)]);
}

function stubPart({ stub }: Matrix, layout: TableLayout): Printed {
  const { first, bottom, labelColumns } = layout;
  const rows = (left: number, right: number) => range(first, left, bottom, right);
  const isUpright = stub.upright && labelColumns > 1;
  const label = isUpright ? 1 : 0;
  return joined([
    looksOnly([
      ...(isUpright ? [{ range: rows(0, 0), format: LOOKS.upright }] : []),
      { range: rows(label, labelColumns - 1), format: LOOKS.label },
    ]),
    ...stubLabels(layout).flatMap(({ member, area, beside }) => [
      // One that stands outermost and is no heading lies, even where headings are upright.
      over(
        area,
        printedLabel(stub, member),
        isUpright && area.left === 0 && member.line !== null ? LYING : null,
      ),
      ...(beside ? [over(beside, null)] : []),
    ]),
  ]);
}

const LYING: Format = { ...LOOKS.label, stacked: false, wrap: true };

function besidePart(table: Matrix, layout: TableLayout): Printed {
  const { first, bottom, unitColumn, codeColumn, memberRows, rows } = layout;
  const columns = [unitColumn, codeColumn].filter((column) => column !== null);
  if (columns.length === 0) return joined([]);
  const units = table.rows.lines.map((line) => ({ row: rows[line.index]!, text: unitOfRow(table, line) }));
  const codes = table.rows.members.map(({ index, code }) => ({ row: memberRows[index]!, text: code }));
  const column = (at: number | null, texts: readonly { row: number; text: string | null }[]) =>
    at === null
      ? []
      : texts.filter(({ text }) => text !== null).map(({ row, text }) => over(range(row, at), text));
  return joined([
    looksOnly([{ range: range(first, columns[0]!, bottom, columns.at(-1)), format: LOOKS.beside }]),
    ...column(unitColumn, units),
    ...column(codeColumn, codes),
  ]);
}

function cellsPart(
  table: Matrix,
  { table: { sheet }, rows, columns }: TableLayout,
  input: MatrixInput,
): Printed {
  const given = table.cells.map((line, row) => line.map((_, column) => input(row, column)));
  const results = resultsOf(table, given);
  const stands = (row: number, column: number) => ({ sheet, row: rows[row]!, column: columns[column]! });
  const planned = (role: CellRole, row: number, column: number): PlannedCell => {
    const own = given[row]![column];
    if (role.kind === "closed") return own ?? CLOSED;
    if (own !== undefined) return storedCell(role.measure, own);
    const formula = isComputed(role) ? cellFormula(table, row, column, stands) : null;
    return formula && { formula: `=${formulaText(formula)}`, result: results(row, column) };
  };
  const cells = table.cells.flatMap((line, row) =>
    line.map((role, column): PlacedCell => {
      return { row: rows[row]!, column: columns[column]!, cell: planned(role, row, column) };
    }),
  );
  return { cells, merges: [], looks: [] };
}

/** What the formulas come to that stand where nothing is given. A text counts as nothing, an error is the total's too. */
function resultsOf(table: Matrix, given: readonly (readonly (PlannedCell | undefined)[])[]) {
  const amounts = recomputed(table, (row, column): Amount => {
    const value = resultOf(given[row]![column] ?? null);
    return typeof value === "number" ? value : isError(value) ? "unknown" : null;
  });
  const errorIn = (row: number, column: number): CellError | null => {
    const value = resultOf(given[row]![column] ?? null);
    if (isError(value)) return value;
    for (const part of partsOf(table, row, column))
      for (const at of [part, ...(part.weight ? [part.weight] : [])]) {
        const found = errorIn(at.row, at.column);
        if (found) return found;
      }
    return null;
  };
  return (row: number, column: number): CellValue => {
    const amount = amounts[row]![column]!;
    return amount === "unknown" ? (errorIn(row, column) ?? "") : (amount ?? "");
  };
}
