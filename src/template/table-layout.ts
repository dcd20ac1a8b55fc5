import { range, type Range } from "../sheet/address";
import type { Axis, Member } from "../form/axis";
import type { List, Matrix, Table } from "../form/table";

/** Where a table stands on its sheet: rows and columns, 0-based. From the table alone. */
export interface TableLayout {
  readonly table: Table;
  /** The row of its own title and of 单位：… over it; `null` where the table has neither. */
  readonly captionRow: number | null;
  /** Head of the table, repeated on every page: the labels, then units of measure and numbers. */
  readonly head: { readonly from: number; readonly to: number };
  /** The last row of the labels of the head. */
  readonly labelsTo: number;
  readonly unitRow: number | null;
  readonly numberRow: number | null;
  /** Columns of the row labels, from A; of units of measure and of codes. */
  readonly labelColumns: number;
  readonly unitColumn: number | null;
  readonly codeColumn: number | null;
  /** Sheet column of each column line. */
  readonly columns: readonly number[];
  /** Sheet row of each row line; of a list, of each line that it has room for. */
  readonly rows: readonly number[];
  /** Sheet row of each row member of a matrix; of a heading without a row, its first line's. */
  readonly memberRows: readonly number[];
  /** The total line of a list. */
  readonly totalRow: number | null;
  readonly first: number;
  readonly bottom: number;
  readonly right: number;
}

/** Lays a table out below row `top`; `lines` is what a list has room for. */
export function tableLayout(table: Table, top: number, captioned: boolean, lines: number): TableLayout {
  const captionRow = captioned ? top : null;
  const from = captioned ? top + 1 : top;
  const labelsTo = from + depthOf(table.columns) - 1;
  const unitRow = table.print.unitRow ? labelsTo + 1 : null;
  const numberRow = table.print.numbering ? (unitRow ?? labelsTo) + 1 : null;
  const to = numberRow ?? unitRow ?? labelsTo;
  const stub = table.kind === "matrix" ? stubOf(table) : NO_STUB;
  const columns = table.columns.lines.map(({ index }) => stub.columns + index);
  return {
    table,
    captionRow,
    head: { from, to },
    labelsTo,
    unitRow,
    numberRow,
    labelColumns: stub.labels,
    unitColumn: stub.units,
    codeColumn: stub.codes,
    columns,
    ...(table.kind === "matrix" ? matrixRows(table, to + 1) : listRows(table, to + 1, lines)),
    first: to + 1,
    right: columns.at(-1)!,
  };
}

/** Levels of an axis. */
export function depthOf({ members }: Axis): number {
  return Math.max(...members.map(({ level }) => level)) + 1;
}

const NO_STUB = { labels: 0, units: null, codes: null, columns: 0 };

function stubOf({ stub, rows }: Matrix) {
  const labels = stub.style === "columns" ? depthOf(rows) : 1;
  const units = stub.units === null ? null : labels;
  const codes = stub.codes === null ? null : labels + (units === null ? 0 : 1);
  return { labels, units, codes, columns: labels + (units === null ? 0 : 1) + (codes === null ? 0 : 1) };
}

type Rows = Pick<TableLayout, "rows" | "memberRows" | "totalRow" | "bottom">;

/** Where labels are set in, a heading has a row of its own; where they have columns, it stands beside its first line. */
function matrixRows({ rows, stub }: Matrix, first: number): Rows {
  const place = (member: Member) =>
    first + (stub.style === "indent" ? member.index : (member.line ?? member.covers[0]!));
  const memberRows = rows.members.map(place);
  return {
    rows: rows.lines.map(({ member }) => memberRows[member]!),
    memberRows,
    totalRow: null,
    bottom: Math.max(...memberRows),
  };
}

function listRows({ total }: List, first: number, lines: number): Rows {
  const lead = total?.at === "first" ? 1 : 0;
  const last = first + lead + lines - 1;
  return {
    rows: Array.from({ length: lines }, (_, line) => first + lead + line),
    memberRows: [],
    totalRow: total === null ? null : lead === 1 ? first : last + 1,
    bottom: total?.at === "last" ? last + 1 : last,
  };
}

/** All that a member's label is merged over; `beside` is the blank beside or below it that belongs to its members. */
export interface LabelArea {
  readonly member: Member;
  readonly area: Range;
  readonly beside: Range | null;
}

/**
 * Labels of the columns, in the order of the tree. A heading stands in the row of its level over all its
 * columns, a column from the row of its level down. One that has both a column and members leaves the row of its
 * level over them blank.
 */
export function headLabels({ table, head, labelsTo, columns }: TableLayout): LabelArea[] {
  return table.columns.members.map((member) => {
    const row = head.from + member.level;
    const over = [...(member.line === null ? [] : [member.line]), ...member.covers].map(
      (line) => columns[line]!,
    );
    if (member.line === null) return { member, area: range(row, over[0]!, row, over.at(-1)), beside: null };
    const own = columns[member.line]!;
    return {
      member,
      area: range(row, own, labelsTo, own),
      beside: over.length > 1 ? range(row, own + 1, row, over.at(-1)) : null,
    };
  });
}

/** Labels of the rows of a matrix, the same way where they have columns; set in, each has its own row. */
export function stubLabels({ table, labelColumns, rows, memberRows }: TableLayout): LabelArea[] {
  if (table.kind === "list") return [];
  return table.rows.members.map((member) => {
    const row = memberRows[member.index]!;
    if (table.stub.style === "indent") return { member, area: range(row, 0), beside: null };
    const { level, line, covers } = member;
    const last = covers.length === 0 ? row : rows[covers.at(-1)!]!;
    if (line === null) return { member, area: range(row, level, last, level), beside: null };
    return {
      member,
      area: range(row, level, row, labelColumns - 1),
      beside: last === row ? null : range(row + 1, level, last, level),
    };
  });
}
