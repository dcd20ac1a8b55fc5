import { FIXTURES, FORM_2011, formOf } from "../support/forms";
import type { Form } from "../../src/form/form";
import type { Place, RowPlace } from "../../src/form/placement";
import type { List, Matrix, Table } from "../../src/form/table";
import { textOf, valueAt, type CellValue, type Grid } from "../../src/sheet/grid";
import { gridOfPlan, type PlannedCell } from "../../src/sheet/sheet-plan";
import { readSheets } from "../../src/reading/read-sheets";
import { formPlans } from "../../src/template/form-plan";
import { layoutOf } from "../../src/template/layout";
import { REPORT, VILLAGES, WIDE } from "./drawn";

const FORMS: [string, Form][] = [
  ["party-disclosure-2011", FORM_2011],
  ...FIXTURES.filter((name) => /^s\d/.test(name)).map((name): [string, Form] => [name, formOf(name)]),
  ["villages", VILLAGES],
  ["report", REPORT],
  ["wide", WIDE],
];

/** A value of its own for each cell of a table. */
function valueOf(table: Table, row: number, column: number): PlannedCell {
  const measure =
    table.kind === "list" ? table.columns.lines[column]!.measure : measureOf(table, row, column);
  switch (measure?.holds.type) {
    case undefined:
      return null;
    case "number":
    case "percentage":
      return row * 100 + column;
    case "choice":
      return measure!.holds.type === "choice" ? measure!.holds.options[0]! : null;
    case "yes-no":
      return "是";
    case "date":
      return "2012-06-05";
    case "month":
      return "2012-06";
    case "text":
      return `第${row}行第${column}列`;
  }
}

function measureOf({ cells }: Matrix, row: number, column: number) {
  const cell = cells[row]![column]!;
  return cell.kind === "closed" ? null : cell.measure;
}

/** 2012-06-05 and 2012-06 as days. */
const DAYS: Readonly<Record<string, number>> = { "2012-06-05": 41065, "2012-06": 41061 };

function filled(form: Form): Grid[] {
  const plans = formPlans(form, {
    unit: "石角镇",
    date: "2012-07-05",
    period: form.period?.of ?? null,
    tables: form.tables.map((table) =>
      table.kind === "matrix"
        ? (row: number, column: number) =>
            table.cells[row]![column]!.kind === "open" ? valueOf(table, row, column) : undefined
        : {
            lines: Array.from({ length: table.room }, (_, row) =>
              table.columns.lines.map(({ index }) => valueOf(table, row, index)),
            ),
          },
    ),
  });
  return plans.map(gridOfPlan);
}

describe.each(FORMS)("%s", (_, form) => {
  const grids = new Map(filled(form).map((grid) => [grid.sheet, grid]));
  const { placement } = layoutOf(form);
  const at = ({ sheet, row, column }: Place): CellValue => valueAt(grids.get(sheet)!, row, column);
  const inRow = (place: RowPlace, column: number) => at({ ...place, column });

  test("what is blank around its tables is looked for where it was made", () => {
    const [read] = readSheets(form, [...grids.values()]);
    expect(read?.placement.fields).toEqual(placement.fields);
    expect(read?.placement.seal).toEqual(placement.seal);
  });

  test("so is the seal where nothing is filled in, not among the lines of a list", () => {
    const blank = formPlans(form, { unit: "石角镇", date: null }).map(gridOfPlan);
    expect(readSheets(form, blank)[0]?.placement.seal).toEqual(placement.seal);
  });

  test("every field stands behind its label where the placement says", () => {
    expect(placement.fields.map((place) => textOf(at(place)).split("：")[0])).toEqual(
      form.fields.map(({ label }) => label),
    );
    const unit = form.fields.findIndex(({ is }) => is === "unit");
    expect(at(placement.fields[unit]!)).toBe(`${form.fields[unit]!.label}：石角镇`);
  });

  test.each(form.tables.map((table): [string, Table] => [table.id, table]))(
    "the cells of %s do",
    (_id, table) => {
      const { rows, columns } = placement.tables[table.index]!;
      rows.forEach((place, row) =>
        table.columns.lines.forEach((line) => {
          const value = inRow(place!, columns[line.index]!);
          if (line.role === "number") return expect(value).toBe(row + 1);
          const role = table.kind === "matrix" ? table.cells[row]![line.index]!.kind : "open";
          const given = valueOf(table, row, line.index);
          if (role === "closed") expect(value).toBe("×");
          else if (role === "open")
            expect(value).toEqual(typeof given === "string" ? (DAYS[given] ?? given) : given);
          else expect(typeof value).toBe("number");
        }),
      );
    },
  );

  test.each(form.tables.map((table): [string, Table] => [table.id, table]))(
    "the labels of %s stand over and beside its cells",
    (_id, table) => {
      const { sheet, rows, columns, top } = placement.tables[table.index]!;
      const grid = grids.get(sheet)!;
      const first = Math.min(...rows.map((place) => place!.row));
      const above = (column: number) =>
        Array.from({ length: first - top }, (_, i) => valueAt(grid, top + i, columns[column]!));
      for (const { index, printed } of table.columns.lines) expect(above(index)).toContain(printed);
      if (table.kind === "list") return;
      const beside = (row: number) =>
        Array.from({ length: columns[0]! }, (_, column) => textOf(inRow(rows[row]!, column)).trim());
      for (const { index, printed, code } of table.rows.lines) {
        expect(beside(index)).toContain(printed);
        if (table.stub.codes !== null && code !== null) expect(beside(index)).toContain(code);
      }
    },
  );

  test("totals of lists sum the lines from the first to the last", () => {
    for (const list of form.tables.filter(
      (table): table is List => table.kind === "list" && table.total !== null,
    )) {
      const { total, columns } = placement.tables[list.index]!;
      const sums = list.columns.lines.filter(
        ({ index, measure }) => list.inLine[index]!.kind === "open" && measure?.together.how === "sum",
      );
      for (const { index } of sums)
        expect(inRow(total!, columns[index]!)).toBe(
          Array.from({ length: list.room }, (_, row) => row * 100 + index).reduce((a, b) => a + b),
        );
    }
  });
});
