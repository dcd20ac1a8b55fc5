import type { Finding } from "../../src/checking/finding";
import type { Form } from "../../src/form/form";
import type { Cell, Return } from "../../src/reading/return";
import { cellName } from "../../src/sheet/address";
import { filledReturn, type Filling, type Given, type GivenTable } from "./filled-return";
import { FORM_2011, lineOf, matrixOf } from "./forms";

/** Cells by the ids of row and column: {"boards agency": 3}. */
export type Cells = Readonly<Record<string, Given>>;

export interface Typed extends Omit<Filling, "tables"> {
  readonly form?: Form;
  readonly cells?: Cells;
  /** Totals that are not given: `null` leaves them blank, as a clerk who types them would; left out: formulas. */
  readonly totals?: null;
  /** Rows and columns that are not on the sheet. */
  readonly lacking?: readonly string[];
  /** The sheet has 校验 beside the table. */
  readonly checked?: boolean;
}

/** A return of a form that is one matrix, that of 2011 if no other is given, from its cells. */
export function returned({
  form = FORM_2011,
  cells = {},
  totals,
  lacking = [],
  checked,
  ...rest
}: Typed = {}): Return {
  const { rows, columns } = matrixOf(form);
  const given: Record<string, Record<string, Given>> = {};
  const put = (row: string, column: string, value: Given) => {
    given[row] = { ...given[row], [column]: value };
  };
  if (totals === null)
    for (const { id } of rows.lines)
      for (const column of columns.lines) if (column.role === "total") put(id, column.id, null);
  for (const [name, value] of Object.entries(cells)) {
    const [row, column] = name.split(" ") as [string, string];
    put(row, column, value);
  }
  const ret = filledReturn(form, { ...rest, tables: [given as GivenTable] });
  return withoutLines(checked ? withCheck(ret) : ret, form, lacking);
}

function withCheck(ret: Return): Return {
  const tables = ret.placement.tables.map((table) => ({ ...table, check: 60 }));
  return { ...ret, placement: { ...ret.placement, tables } };
}

/** Rows and columns by id: neither they nor their cells are on the sheet. */
function withoutLines(ret: Return, form: Form, ids: readonly string[]): Return {
  if (ids.length === 0) return ret;
  const { rows, columns } = matrixOf(form);
  const gone = (line: { readonly id: string }) => ids.includes(line.id);
  const [placed] = ret.placement.tables;
  const [content] = ret.content.tables;
  if (content?.kind !== "matrix") throw new Error("no matrix");
  const nowhere = (cell: Cell): Cell => ({
    ...cell,
    at: null,
    state: "blank",
    value: null,
    text: null,
    raw: null,
    formula: null,
  });
  const cells = content.cells.map((line, row) =>
    line.map((cell, column) =>
      gone(rows.lines[row]!) || gone(columns.lines[column]!) ? nowhere(cell) : cell,
    ),
  );
  const table = {
    ...placed!,
    rows: placed!.rows.map((row, index) => (gone(rows.lines[index]!) ? null : row)),
    columns: placed!.columns.map((column, index) => (gone(columns.lines[index]!) ? null : column)),
  };
  return {
    ...ret,
    content: { ...ret.content, tables: [{ ...content, cells }] },
    placement: { ...ret.placement, tables: [table] },
  };
}

/** Where a cell of the first table stands, by the ids of its row and column: "L14". */
export function placeOf(name: string, form = FORM_2011): string {
  const { rows, columns } = matrixOf(form);
  const [row, column] = name.split(" ") as [string, string];
  const [content] = returned({ form }).content.tables;
  const at =
    content?.kind === "matrix" && content.cells[lineOf(rows.lines, row)]![lineOf(columns.lines, column)]!.at;
  if (!at) throw new Error(`no such cell: ${name}`);
  return cellName(at.row, at.column);
}

/** "V01 L14": a rule and the cell that it is shown at. */
export function shown({ rule, at }: Pick<Finding, "rule" | "at">): string {
  return at === null ? rule : `${rule} ${cellName(at.row, at.column)}`;
}
