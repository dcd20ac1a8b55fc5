import { LINES, type Example, type Relabelled, type Typed } from "../checking/examples/example";
import type { Form } from "../form/form";
import type { Table } from "../form/table";
import { gridOfPlan, isFormula, type PlannedCell } from "../sheet/sheet-plan";
import type { Grid } from "../sheet/grid";
import type { FormContent, TableInput } from "../template/form-content";
import { formPlans } from "../template/form-plan";
import { layoutOf, type SheetLayout } from "../template/layout";
import { headLabels, stubLabels, type TableLayout } from "../template/table-layout";
import { sampleOf } from "./sample";

/** The sheets of a form on which an example is written, as a unit would hand them in. */
export function exampleSheets(form: Form, example: Example): Grid[] {
  const { unit, date, period, fields } = sampleOf(form);
  const content: FormContent = {
    unit: example.unit ?? unit,
    date: example.date === undefined ? date : example.date,
    period: example.period === undefined ? period : example.period,
    fields: Object.fromEntries(
      form.fields.map(({ id }, index) => [id, example.fields?.[index] ?? fields?.[id] ?? ""]),
    ),
    tables: form.tables.map((table) => inputOf(table, example)),
    checks: false,
  };
  const filled = form.tables.map((table, index) => {
    const input = content.tables![index]!;
    if (table.kind === "matrix" || typeof input === "function") return null;
    return { lines: Math.max(input.lines.length, table.room), cellAt: () => null };
  });
  const { sheets } = layoutOf(form, { checks: false, filled });
  return formPlans(form, content).map((plan, index) => {
    const cells = relabelled(plan.cells, sheets[index]!, example.labels ?? []);
    return gridOfPlan({ ...plan, cells });
  });
}

function inputOf(table: Table, { cells, lines }: Example): TableInput {
  const typed = new Map(
    cells.flatMap(({ spot, value }) =>
      spot.table === table.index ? [[`${spot.row} ${spot.column}`, value] as const] : [],
    ),
  );
  const at = (row: number, column: number): Typed | undefined => typed.get(`${row} ${column}`);
  if (table.kind === "matrix") return at;
  const count = lines ?? (typed.size > 0 ? LINES : 0);
  return {
    lines: Array.from({ length: count }, (_, row) =>
      table.columns.lines.map(({ index }) => at(row, index) ?? null),
    ),
    total: (column) => at(count, column),
  };
}

type Cells = readonly (readonly PlannedCell[])[];

/** The form with other labels, and without the codes by which these would be known all the same. */
function relabelled(cells: Cells, { tables }: SheetLayout, labels: readonly Relabelled[]): Cells {
  const changed = cells.map((line) => [...line]);
  for (const { table, axis, line, label } of labels) {
    const layout = tables.find((each) => each.table.index === table);
    if (!layout) continue;
    for (const { row, column, text } of printedAt(layout, axis, line, label))
      if (!isFormula(changed[row]?.[column] ?? null)) changed[row]![column] = text;
  }
  return changed;
}

function printedAt(layout: TableLayout, axis: Relabelled["axis"], line: number, label: string) {
  const { table, codeColumn, numberRow, rows, columns } = layout;
  const lines = axis === "column" || table.kind === "list" ? table.columns.lines : table.rows.lines;
  const { member } = lines[line]!;
  const { area } = (axis === "row" ? stubLabels(layout) : headLabels(layout)).find(
    (each) => each.member.index === member,
  )!;
  const code =
    axis === "row"
      ? codeColumn !== null && { row: rows[line]!, column: codeColumn }
      : numberRow !== null && { row: numberRow, column: columns[line]! };
  return [
    { row: area.top, column: area.left, text: label === "" ? null : label },
    ...(code ? [{ ...code, text: null }] : []),
  ];
}
