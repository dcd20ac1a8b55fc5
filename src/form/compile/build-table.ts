import type { Axis, Line } from "../axis";
import type { Measure } from "../measure";
import type { FormSpec, MatrixSpec, TableSpec } from "../spec/form-spec";
import type { Matrix, Print, Table, TableHead } from "../table";
import { buildAxis } from "./build-axis";
import { buildList } from "./build-list";
import { cellRoles } from "./cell-roles";
import { findMember } from "./find-member";
import type { FormIssue, Issues } from "./form-issue";
import { MeasuresOf } from "./measures-of";
import { sheetFaults } from "./sheet-faults";

type Path = FormIssue["path"];

/** Tables with their axes, cells and measures. References across tables are rules' alone. */
export function buildTables(spec: FormSpec, measures: ReadonlyMap<string, Measure>, issues: Issues): Table[] {
  const ids = new Set<string>();
  return spec.tables.map((table, index) => {
    const path = ["tables", index];
    const id = table.id ?? `t${index + 1}`;
    issues.unique(ids, id, [...path, "id"]);
    const sheet =
      table.sheet ??
      spec.tables.slice(0, index).findLast((each) => each.sheet !== undefined)?.sheet ??
      "统计表";
    const columns = buildAxis(
      table.columns,
      [...path, "columns"],
      { letter: "c", unitsInLabel: false, measures },
      issues,
    );
    sheetFaults(sheet, [...path, "sheet"], issues);
    columnFaults(table, columns, path, issues);
    const common = {
      id,
      index,
      title: table.title ?? null,
      sheet,
      columns,
      remark: roleIn(columns, "remark"),
      print: printOf(table),
    };
    return table.kind === "matrix"
      ? buildMatrix(table, common, spec, measures, path, issues)
      : buildList(table, common, spec, measures, path, issues);
  });
}

/** What the head of a table prints and no column has, and columns that its kind of table does not have. */
function columnFaults(table: TableSpec, { lines }: Axis, path: Path, issues: Issues): void {
  if (table.numbering && lines.every(({ code }) => code === null))
    issues.report([...path, "numbering"], "要印栏次，可是没有一列写了 code (no column has a code)", null);
  if (lines.filter(({ role }) => role === "remark").length > 1)
    issues.report([...path, "columns"], "备注只能有一列 (one remark at most)", null);
  if (table.kind === "matrix" && lines.some(({ role }) => role === "number"))
    issues.report([...path, "columns"], "序号列只用于一行一项的表 (numbers are for lists)", null);
}

function roleIn({ lines }: Axis, role: Line["role"]): number | null {
  return lines.find((line) => line.role === role)?.index ?? null;
}

function printOf(table: TableSpec): Print {
  return {
    orientation: table.orientation,
    numbering: table.numbering,
    unitRow: table.unitRow,
    measureNote: table.measureNote ?? null,
    breaks: [],
  };
}

function buildMatrix(
  table: MatrixSpec,
  common: TableHead,
  spec: FormSpec,
  measures: ReadonlyMap<string, Measure>,
  path: Path,
  issues: Issues,
): Matrix {
  const { stub } = table;
  const axis = { letter: "r", unitsInLabel: stub.unitsInLabel, measures } as const;
  const rows = buildAxis(table.rows, [...path, "rows"], axis, issues);
  const breaks = table.breaks.flatMap((ref, i) => {
    const found = findMember(rows.members, ref);
    return typeof found === "string" ? issues.report([...path, "breaks", i], found, []) : [found.index];
  });
  const bare: Matrix = {
    ...common,
    kind: "matrix",
    rows,
    stub: {
      style: stub.style,
      upright: stub.upright,
      head: stub.head,
      units: stub.units ?? null,
      codes: stub.codes ?? null,
      widths: stub.widths ?? null,
    },
    cells: [],
    totals: table.totals,
    print: { ...common.print, breaks },
  };
  stubFaults(table, rows, path, issues);
  const used = new MeasuresOf(bare, spec, measures, issues);
  return { ...bare, cells: cellRoles(bare, table, used, path, issues) };
}

/** What the stub prints and no row has. */
function stubFaults({ stub }: MatrixSpec, { members, lines }: Axis, path: Path, issues: Issues): void {
  const at = [...path, "stub"];
  if (stub.codes !== undefined && members.every(({ code }) => code === null))
    issues.report([...at, "codes"], "要印代码，可是没有一行写了 code (no row has a code)", null);
  if (stub.units !== undefined && stub.unitsInLabel)
    issues.report(
      [...at, "units"],
      "计量单位要么单独一栏，要么写在行名后面 (either a column or in the label)",
      null,
    );
  else if (
    (stub.units !== undefined || stub.unitsInLabel) &&
    lines.every(({ measure }) => measure === null || measure.unit === null)
  )
    issues.report([...at, "units"], "要印计量单位，可是没有一行写了 measure (no row has a measure)", null);
}
