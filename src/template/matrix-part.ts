import type { Matrix } from "../form/table";
import { unitOfRow } from "../form/line-units";
import { range } from "../sheet/address";
import type { Format } from "../sheet/sheet-plan";
import { crossingCells } from "./crossing-cells";
import type { MatrixInput } from "./form-content";
import { LOOKS } from "./looks";
import { printedLabel } from "./printed-labels";
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
  const stands = (row: number, column: number) => ({ sheet, row: rows[row]!, column: columns[column]! });
  const cells = crossingCells(table, stands, input, CLOSED).flatMap((line, row) =>
    line.map((cell, column): PlacedCell => ({ row: rows[row]!, column: columns[column]!, cell })),
  );
  return { cells, merges: [], looks: [] };
}
