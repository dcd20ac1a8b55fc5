import type { Line } from "../../src/form/axis";
import type { Form } from "../../src/form/form";
import { readSheets } from "../../src/reading/read-sheets";
import type { Cell, Decision, MatrixContent, Return } from "../../src/reading/return";
import { range } from "../../src/sheet/address";
import { gridOf, type CellValue, type Grid } from "../../src/sheet/grid";
import { FORM_2011, matrixOf } from "./forms";

/** The form that ships, its rows, the columns that a unit fills in, 合计 and 备注. */
export const FORM = FORM_2011;
export const ROWS = matrixOf(FORM).rows.lines;
export const COLUMNS = matrixOf(FORM).columns.lines.filter(({ role }) => role === "item");
const { lines } = matrixOf(FORM).columns;
export const TOTAL = lines.find(({ role }) => role === "total")!.index;
export const REMARK = lines.find(({ role }) => role === "remark")!.index;

/** What a percentage is to this form, by row. */
export const isPercentage = ({ measure }: Line): boolean => measure?.holds.type === "percentage";

/**
 * A filled form as a unit would hand it in, laid out like the printed one of 2011. Written here from the
 * form's labels alone, so that reading is not tested against our own template.
 */
export interface Paper {
  unit?: string;
  date?: CellValue;
  /** By "row-id column-id"; the column may be "total" or "remark". */
  cells?: Record<string, CellValue>;
  formulas?: Record<string, string>;
  formats?: Record<string, string>;
  /** Other labels than the form's, by id of a row or column; `null` leaves the place blank. */
  labels?: Record<string, string | null>;
}

export const FIRST_ROW = 5;
export const FIRST_COLUMN = 2;

/** Address of a cell of the paper by "row-id column-id". */
export function place(form: Form, name: string): { row: number; column: number } {
  const { rows, columns } = matrixOf(form);
  const [rowId, columnId] = name.split(" ");
  const row = rows.lines.findIndex(({ id }) => id === rowId);
  const column = columns.lines.findIndex(({ id, role }) =>
    columnId === "total" || columnId === "remark" ? role === columnId : id === columnId,
  );
  if (row < 0 || column < 0) throw new Error(`no such cell: ${name}`);
  return { row: row + FIRST_ROW, column: column + FIRST_COLUMN };
}

export function paper({ unit = "石角镇", date = "2011年12月15日", ...rest }: Paper = {}, form = FORM): Grid {
  const { rows, columns, stub } = matrixOf(form);
  const width = columns.lines.length + FIRST_COLUMN;
  const blank = () => Array<CellValue>(width).fill(null);
  const values = [blank(), blank(), blank(), blank(), blank(), ...rows.lines.map(blank), blank()];
  const put = (row: number, column: number, value: CellValue) => (values[row]![column] = value);
  const field = (is: string) => form.fields.find((each) => each.is === is)!.label;
  put(0, 0, form.title);
  put(1, 0, `${field("unit")}：${unit}`);
  put(1, 8, typeof date === "string" ? `${field("date")}：${date}` : `${field("date")}：`);
  if (typeof date !== "string") put(1, 9, date);
  put(2, 0, stub.head);
  const spanned = columns.members.filter(({ role, level }) => role === "heading" && level > 0);
  // 公开主体 in one row, its columns in the next, those under a heading one row lower.
  const rowOf = ({ level }: Pick<Line, "level">) => level + 2;
  for (const member of columns.members)
    put(rowOf(member), (member.line ?? member.covers[0]!) + FIRST_COLUMN, member.printed);
  rows.lines.forEach(({ printed }, index) => put(index + FIRST_ROW, 1, printed));
  for (const [id, label] of Object.entries(rest.labels ?? {})) {
    const column = columns.lines.find((each) => each.id === id);
    if (column) put(rowOf(column), column.index + FIRST_COLUMN, label);
    else put(place(form, `${id} total`).row, 1, label);
  }
  for (const [name, value] of Object.entries(rest.cells ?? {})) {
    const { row, column } = place(form, name);
    put(row, column, value);
  }
  const sparse = <T>(cells: Record<string, T> = {}) => {
    const found: (T | null)[][] = values.map(() => Array<T | null>(width).fill(null));
    for (const [name, cell] of Object.entries(cells)) {
      const { row, column } = place(form, name);
      found[row]![column] = cell;
    }
    return found;
  };
  const merges = spanned.map((member) => {
    const left = member.covers[0]! + FIRST_COLUMN;
    return range(rowOf(member), left, rowOf(member), left + member.covers.length - 1);
  });
  return gridOf("统计表", values, { merges, formulas: sparse(rest.formulas), formats: sparse(rest.formats) });
}

/** The returns on sheets, and the only one of a sheet. */
export const readAll = (...grids: Grid[]): Return[] => readSheets(FORM, grids);
export function readOne(grid: Grid, decisions: readonly Decision[] = [], form = FORM): Return {
  const [ret] = readSheets(form, [grid], decisions);
  if (!ret) throw new Error("no form on the sheet");
  return ret;
}

/** The cells of a table of figures. */
export function cells(ret: Return, table = 0): MatrixContent["cells"] {
  const content = ret.content.tables[table];
  if (content?.kind !== "matrix") throw new Error(`table ${table} is no matrix`);
  return content.cells;
}

/** The cell of a return of 2011 by "row-id column-id". */
export function cellOf(ret: Return, name: string): Cell {
  const { row, column } = place(FORM, name);
  return cells(ret)[row - FIRST_ROW]![column - FIRST_COLUMN]!;
}

/** The figures of a return of 2011 as they are counted, 合计 and 备注 left out; "undecided" is null like blank. */
export function figures(ret: Return): (number | null)[][] {
  return cells(ret).map((line) => COLUMNS.map(({ index }) => line[index]!.value));
}

/** Where the rows and columns of the first table stand. */
export const rowsOf = ({ placement }: Return): (number | null)[] =>
  placement.tables[0]!.rows.map((place) => place?.row ?? null);
export const columnsOf = ({ placement }: Return): (number | null)[] =>
  COLUMNS.map(({ index }) => placement.tables[0]!.columns[index]!);

/** Rows or columns that are none of the form's. */
export const ownLines = ({ account }: Return, axis: "row" | "column"): { at: number; label: string }[] =>
  account.own.filter((each) => each.axis === axis).map(({ at, label }) => ({ at, label }));
