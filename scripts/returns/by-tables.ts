import type { Finding } from "../../src/checking/finding";
import type {
  ChoiceCounts,
  Consolidation,
  Filled,
  ListTotals,
  MatrixTotals,
  StackedLine,
} from "../../src/consolidation/consolidation";
import type { Form } from "../../src/form/form";
import { isNumeric } from "../../src/form/measure";
import type { Axis } from "../../src/form/axis";
import type { CellRole, List, Matrix, Table } from "../../src/form/table";
import type { Cell, ListContent, MatrixContent } from "../../src/reading/return";
import { textOf } from "../../src/sheet/grid";
import { cellName } from "../../src/sheet/address";
import type { ReturnsDocument, Shape } from "./document";

/** Any form: its tables as a unit filled them in. */
export interface Tables {
  readonly period: string | null;
  /** By id of the field, as written. */
  readonly fields: Readonly<Record<string, string>>;
  readonly tables: readonly TableDocument[];
  readonly findings: readonly PlacedFinding[];
}

export type TableDocument = MatrixDocument | ListDocument;

export interface MatrixDocument {
  readonly id: string;
  readonly kind: "matrix";
  /** The ids of its rows and columns in the order of the definition; headings without cells are none. */
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /** By row and column; `null` where nothing is said. */
  readonly figures: readonly (readonly Filled[])[];
}

/** What a line of a list says, by id of the column; 序号 is left out. */
export type LineDocument = Readonly<Record<string, Filled>>;

export interface ListDocument {
  readonly id: string;
  readonly kind: "list";
  readonly rows: readonly LineDocument[];
  /** `null` when the sheet has no total line. */
  readonly total: LineDocument | null;
  readonly nil: boolean;
}

/** Where a finding is, by the ids of the definition; all are `null` for what concerns the form as a whole. */
export interface PlacedFinding extends Pick<Finding, "rule" | "severity" | "message" | "state"> {
  readonly sheet: string | null;
  readonly cell: string;
  readonly table: string | null;
  /** Of a matrix. */
  readonly row: string | null;
  /** Of a list: the number of its line, from 1. */
  readonly line: number | "total" | null;
  readonly column: string | null;
}

export interface Consolidated {
  readonly consolidated: readonly ConsolidatedTable[];
}

export type ConsolidatedTable =
  | (MatrixDocument & {
      readonly counts: readonly { row: string; column: string; options: Readonly<Record<string, number>> }[];
    })
  | (Omit<ListDocument, "nil"> & {
      /** Who reported each of the rows. */
      readonly units: readonly string[];
      /** Units that have nothing to list. */
      readonly nil: readonly string[];
      readonly counts: Readonly<Record<string, Readonly<Record<string, number>>>>;
    });

export type TablesDocument = ReturnsDocument<Tables, Consolidated>;

export const BY_TABLES: Shape<Tables, Consolidated> = {
  ofReturn: (form, { return: { content } }, findings) => ({
    period: content.period,
    fields: Object.fromEntries(form.fields.map(({ id }, index) => [id, content.fields[index]!])),
    tables: content.tables.map((own, index): TableDocument => {
      const table = form.tables[index]!;
      return own.kind === "matrix" ? matrixDocument(table as Matrix, own) : listDocument(table as List, own);
    }),
    findings: findings.map((finding) => placed(form, finding)),
  }),
  ofAll: (form, { totals }: Consolidation) => ({
    consolidated: totals.map((own, index): ConsolidatedTable => {
      const table = form.tables[index]!;
      return own.kind === "matrix"
        ? consolidatedMatrix(table as Matrix, own)
        : consolidatedList(table as List, own);
    }),
  }),
  valuesIn: ({ tables }) => tables.flatMap(valuesOf),
  totalsIn: ({ consolidated }) => consolidated.flatMap(valuesOf),
};

function valuesOf(table: TableDocument | ConsolidatedTable): Filled[] {
  return table.kind === "matrix" ? table.figures.flat() : table.rows.flatMap((row) => Object.values(row));
}

/** What is written in a cell: a number where one belongs, else what it says, understood or not. */
function writtenIn(role: CellRole, { value, text, raw, state }: Cell): Filled {
  if (role.kind === "closed" || isNumeric(role.measure.holds)) return value;
  return state === "said" || state === "text" ? (text ?? (textOf(raw).trim() || null)) : value;
}

function matrixOf({ id, rows, columns }: Matrix, figures: MatrixDocument["figures"]): MatrixDocument {
  const idsOf = ({ lines }: Axis) => lines.map((line) => line.id);
  return { id, kind: "matrix", rows: idsOf(rows), columns: idsOf(columns), figures };
}

function matrixDocument(table: Matrix, content: MatrixContent): MatrixDocument {
  const figures = content.cells.map((line, row) =>
    line.map((cell, column) => writtenIn(table.cells[row]![column]!, cell)),
  );
  return matrixOf(table, figures);
}

function listDocument(table: List, { lines, total, nil }: ListContent): ListDocument {
  const written = (roles: readonly CellRole[], cells: readonly Cell[]) =>
    byColumn(
      table,
      cells.map((cell, column) => writtenIn(roles[column]!, cell)),
    );
  return {
    id: table.id,
    kind: "list",
    rows: lines.map((cells) => written(table.inLine, cells)),
    total: total && written(table.inTotal, total),
    nil,
  };
}

function byColumn({ columns }: List, values: readonly Filled[]): LineDocument {
  return Object.fromEntries(
    columns.lines.filter(({ role }) => role !== "number").map(({ id, index }) => [id, values[index] ?? null]),
  );
}

function consolidatedMatrix(table: Matrix, totals: MatrixTotals): ConsolidatedTable {
  const { rows, columns } = table;
  return {
    ...matrixOf(table, totals.cells),
    counts: totals.counts.map(({ row, column, options }) => ({
      row: rows.lines[row!]!.id,
      column: columns.lines[column]!.id,
      options: byOption(options),
    })),
  };
}

function consolidatedList(table: List, { lines, total, counts, nil }: ListTotals): ConsolidatedTable {
  return {
    id: table.id,
    kind: "list",
    units: lines.map(({ unit }) => unit),
    rows: lines.map(({ unit, values }: StackedLine) => ({ unit, ...byColumn(table, values) })),
    total: total && byColumn(table, total),
    nil,
    counts: Object.fromEntries(
      counts.map(({ column, options }) => [table.columns.lines[column]!.id, byOption(options)]),
    ),
  };
}

function byOption(options: ChoiceCounts["options"]): Record<string, number> {
  return Object.fromEntries(options.map(({ option, count }) => [option, count]));
}

function placed({ tables }: Form, finding: Finding): PlacedFinding {
  const { rule, severity, message, state, at, row, column, onTotal } = finding;
  const table: Table | null = finding.table === null ? null : tables[finding.table]!;
  const inMatrix = table?.kind === "matrix" && row !== null;
  const inList = table?.kind === "list" && row !== null;
  return {
    ...{ rule, severity, sheet: at?.sheet ?? null, cell: at ? cellName(at.row, at.column) : "" },
    table: table?.id ?? null,
    row: inMatrix ? table.rows.lines[row]!.id : null,
    line: onTotal ? "total" : inList ? row + 1 : null,
    column: table === null || column === null ? null : table.columns.lines[column]!.id,
    ...{ message, state },
  };
}
