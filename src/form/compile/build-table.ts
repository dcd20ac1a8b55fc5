import type { Axis, Line } from "../axis";
import { isFault, parseValue } from "../expression/parse-expression";
import type { Value } from "../expression/expression";
import type { Measure, Together } from "../measure";
import type { FormSpec, ListSpec, MatrixSpec, TableSpec } from "../spec/form-spec";
import type { CellRole, List, Matrix, Print, Table } from "../table";
import { buildAxis } from "./build-axis";
import { findMember } from "./find-member";
import type { FormIssue, Issues } from "./form-issue";
import { namesIn } from "./names";

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
    const common = {
      id,
      index,
      title: table.title ?? null,
      sheet,
      columns,
      remark: roleIn(columns, "remark"),
    };
    return table.kind === "matrix"
      ? buildMatrix(table, common, spec, measures, path, issues)
      : buildList(table, common, measures, path, issues);
  });
}

type Common = Pick<Table, "id" | "index" | "title" | "sheet" | "columns" | "remark">;

function roleIn({ lines }: Axis, role: Line["role"]): number | null {
  return lines.find((line) => line.role === role)?.index ?? null;
}

function printOf(table: TableSpec, breaks: readonly number[]): Print {
  return {
    orientation: table.orientation,
    numbering: table.numbering,
    unitRow: table.unitRow,
    measureNote: table.measureNote ?? null,
    breaks,
  };
}

function buildMatrix(
  table: MatrixSpec,
  common: Common,
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
    print: printOf(table, breaks),
  };
  return { ...bare, cells: new CellRoles(bare, table, spec, measures, path, issues).all() };
}

/** Decides what each cell of a matrix is. */
class CellRoles {
  private readonly resolved = new Map<string, Measure>();
  private readonly fallback: Measure | null;

  constructor(
    private readonly matrix: Matrix,
    private readonly table: MatrixSpec,
    private readonly spec: FormSpec,
    private readonly measures: ReadonlyMap<string, Measure>,
    private readonly path: Path,
    private readonly issues: Issues,
  ) {
    this.fallback = table.measure === undefined ? null : this.named(table.measure, [...path, "measure"]);
  }

  all(): CellRole[][] {
    const { rows, columns } = this.matrix;
    const exceptions = this.exceptions();
    return rows.lines.map((row) =>
      columns.lines.map((column): CellRole => {
        const special = exceptions.filter(
          (each) => each.rows.has(row.index) && each.columns.has(column.index),
        );
        if (special.some(({ closed }) => closed)) return { kind: "closed" };
        const measure = this.measureFor(
          row,
          column,
          special.findLast((each) => each.measure !== null)?.measure ?? null,
        );
        if (measure === null) return { kind: "closed" };
        const value = special.findLast((each) => each.value !== null)?.value;
        if (value) return { kind: "derived", measure, value };
        if (column.role === "total" && column.parts.length > 0)
          return { kind: "total", measure, along: "row" };
        if (row.role === "total" && row.parts.length > 0 && column.role !== "remark")
          return { kind: "total", measure, along: "column" };
        return { kind: "open", measure };
      }),
    );
  }

  private exceptions() {
    const { matrix, table, path, issues } = this;
    return table.cells.map((each, i) => {
      const at = [...path, "cells", i];
      const value =
        each.equals === undefined ? null : parseValue(each.equals, namesIn([matrix], matrix, each.equals));
      return {
        rows: this.lines(each.rows, matrix.rows, [...at, "rows"]),
        columns: this.lines(each.columns, matrix.columns, [...at, "columns"]),
        closed: each.closed ?? false,
        measure: each.measure === undefined ? null : this.named(each.measure, [...at, "measure"]),
        value: isFault(value) ? issues.report<Value | null>([...at, "equals"], value.fault, null) : value,
      };
    });
  }

  private lines(refs: "*" | readonly string[], axis: Axis, path: Path): ReadonlySet<number> {
    if (refs === "*") return new Set(axis.lines.map(({ index }) => index));
    return new Set(
      refs.flatMap((ref, i): readonly number[] => {
        const found = findMember(axis.members, ref);
        if (typeof found === "string") return this.issues.report([...path, i], found, []);
        return found.line === null ? found.covers : [found.line];
      }),
    );
  }

  private measureFor(row: Line, column: Line, special: Measure | null): Measure | null {
    const bare = special ?? column.measure ?? row.measure ?? this.fallback;
    if (bare === null) {
      const where = `${row.path.join("/")} × ${column.path.join("/")}`;
      return this.issues.report(this.path, `没有计量 (no measure): ${where}`, null);
    }
    return this.looked(bare);
  }

  private named(id: string, path: Path): Measure | null {
    const found = this.measures.get(id);
    return found ?? this.issues.report(path, `没有这个计量 (unknown measure): ${id}`, null);
  }

  /** With its weight or ratio as lines of this table. */
  private looked(measure: Measure): Measure {
    const known = this.resolved.get(measure.id);
    if (known) return known;
    const together = this.together(measure);
    const found = { ...measure, together };
    this.resolved.set(measure.id, found);
    return found;
  }

  private together({ id, together }: Measure): Together {
    const spec = this.spec.measures[id]?.together;
    if (spec === undefined || typeof spec === "string") return together;
    const path = ["measures", id, "together"];
    const names = namesIn([this.matrix], this.matrix, "");
    if ("ratio" in spec) {
      const value = parseValue(spec.ratio, names);
      return isFault(value)
        ? this.issues.report<Together>([...path, "ratio"], value.fault, { how: "none" })
        : { how: "ratio", value };
    }
    const weight = findMember([...this.matrix.rows.members, ...this.matrix.columns.members], spec.mean);
    if (typeof weight === "string")
      return this.issues.report<Together>([...path, "mean"], weight, { how: "none" });
    if (weight.line === null)
      return this.issues.report<Together>([...path, "mean"], "标题没有数 (a heading has no figures)", {
        how: "none",
      });
    const axis = this.matrix.rows.members.includes(weight) ? "row" : "column";
    return { how: "mean", weight: weight.line, axis };
  }
}

function buildList(
  table: ListSpec,
  common: Common,
  measures: ReadonlyMap<string, Measure>,
  path: Path,
  issues: Issues,
): List {
  const { members, lines } = common.columns;
  const columns = (refs: readonly string[], part: string) =>
    refs.flatMap((ref, i): number[] => {
      const found = findMember(members, ref);
      if (typeof found === "string") return issues.report([...path, part, i], found, []);
      return found.line === null ? [...found.covers] : [found.line];
    });
  const fallback = table.measure === undefined ? null : (measures.get(table.measure) ?? null);
  if (table.measure !== undefined && fallback === null)
    issues.report([...path, "measure"], `没有这个计量 (unknown measure): ${table.measure}`, null);
  const measured = lines.map((line): Line => {
    if (line.role === "number") return line;
    const measure = line.measure ?? fallback;
    if (measure === null)
      issues.report([...path, "columns"], `没有计量 (no measure): ${line.path.join("/")}`, null);
    return { ...line, measure };
  });
  return {
    ...common,
    kind: "list",
    columns: { members, lines: measured },
    key: columns(table.key, "key"),
    required: columns(table.required, "required"),
    room: table.room,
    atLeast: table.atLeast,
    atMost: table.atMost ?? null,
    nil: table.nil ?? null,
    total: table.total ?? null,
    counted: columns(table.counted, "counted"),
    print: printOf(table, []),
  };
}
