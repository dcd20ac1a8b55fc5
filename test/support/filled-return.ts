import type { Form } from "../../src/form/form";
import type { Measure } from "../../src/form/measure";
import { periodText } from "../../src/form/period";
import type { Place, Placement, RowPlace, TablePlacement } from "../../src/form/placement";
import { crossingOf, type List, type Matrix, type Table } from "../../src/form/table";
import { cellFormula } from "../../src/form/totals/cell-formula";
import { isComputed, recomputed } from "../../src/form/totals/recompute";
import {
  blankCell,
  plainAccount,
  type Account,
  type Cell,
  type Return,
  type TableContent,
} from "../../src/reading/return";
import { isError, type CellError } from "../../src/sheet/grid";
import { formulaText } from "../../src/sheet/formula/formula-text";

/** What a test puts into a cell; members of `Cell` for odd ones. Left out: blank, or a total that is computed. */
export type Given = number | string | null | undefined | CellError | Partial<Cell>;

/** Of a matrix by id of row and column, or line by line; of a list its lines by id of column. */
export type GivenTable =
  | Readonly<Record<string, Readonly<Record<string, Given>>>>
  | readonly (readonly Given[])[]
  | {
      readonly lines: readonly Readonly<Record<string, Given>>[];
      /** Left out: computed; `null`: the sheet has none. */
      readonly total?: Readonly<Record<string, Given>> | null;
      readonly nil?: boolean;
    };

export interface Filling {
  readonly unit?: string;
  readonly date?: string | null;
  readonly period?: string | null;
  /** By id of field; required ones are filled in when left out. */
  readonly fields?: Readonly<Record<string, string>>;
  /** By table; blank when left out. */
  readonly tables?: readonly GivenTable[];
  readonly account?: Partial<Account>;
}

/** A return of any form as it is read from a plain sheet, from what its cells hold; made without reading. */
export function filledReturn(form: Form, filling: Filling = {}): Return {
  const { unit = "石角镇", date = form.due[0]?.by ?? null, period = form.period?.of ?? null } = filling;
  const lines = form.tables.map((table, index) => linesGiven(table, filling.tables?.[index]));
  const placement = plainPlacement(form, lines);
  const fields = form.fields.map((field) => {
    const given = filling.fields?.[field.id];
    if (given !== undefined) return given;
    if (field.is === "unit") return unit;
    if (field.is === "date") return date ?? "";
    if (field.is === "period") return form.period && period ? periodText({ ...form.period, of: period }) : "";
    return field.required ? "张三" : "";
  });
  return {
    form: { id: form.id, version: form.version },
    content: {
      unit,
      date,
      period,
      fields,
      tables: form.tables.map((table, index) =>
        contentOf(table, filling.tables?.[index], placement.tables[index]!),
      ),
      seal: null,
    },
    placement,
    account: {
      ...plainAccount(form.tables[0]!.sheet),
      ...filling.account,
    },
  };
}

function linesGiven(table: Table, given: GivenTable | undefined): number {
  if (table.kind === "matrix") return table.rows.lines.length;
  return given && "lines" in given ? (given.lines as readonly unknown[]).length : 0;
}

/**
 * Title, head fields, the head of the columns, the rows; one below the other for each table of a sheet. The form of
 * 2011 comes out where it is printed: its first cell is C6.
 */
export function plainPlacement(form: Form, listLines: readonly number[] = []): Placement {
  const next = new Map<string, number>();
  const tables = form.tables.map((table, index): TablePlacement => {
    const top = next.get(table.sheet) ?? 2;
    const placed = tablePlacement(table, top, listLines[index] ?? 0);
    next.set(table.sheet, placed.bottom + 2);
    return placed;
  });
  const sheet = form.tables[0]!.sheet;
  const foot = next.get(sheet)!;
  const place = (row: number, column: number): Place => ({ sheet, row, column });
  return {
    tables,
    fields: form.fields.map((field, index) => place(field.place === "head" ? 1 : foot, index * 2)),
    seal: place(foot + 1, 0),
  };
}

function tablePlacement(table: Table, top: number, listLines: number): TablePlacement {
  const { sheet } = table;
  const levels = Math.max(...table.columns.members.map(({ level }) => level)) + 1;
  const first = top + levels + (table.print.numbering ? 1 : 0) + (table.print.unitRow ? 1 : 0);
  const at = (row: number): RowPlace => ({ sheet, row });
  if (table.kind === "list") {
    const lead = table.total?.at === "first" ? 1 : 0;
    const rows = Array.from({ length: listLines }, (_, line) => at(first + lead + line));
    const total = table.total && at(lead === 1 ? first : first + listLines);
    const bottom = first + listLines + (table.total ? 0 : -1);
    const columns = table.columns.lines.map(({ index }) => index);
    return { sheet, rows, columns, total, check: null, top, bottom };
  }
  const { style, units, codes } = table.stub;
  const depth = style === "columns" ? Math.max(...table.rows.members.map(({ level }) => level)) + 1 : 1;
  const left = depth + (units === null ? 0 : 1) + (codes === null ? 0 : 1);
  const rows = table.rows.lines.map(({ index, member }) =>
    at(first + (style === "columns" ? index : member)),
  );
  const columns = table.columns.lines.map(({ index }) => left + index);
  return { sheet, rows, columns, total: null, check: null, top, bottom: rows.at(-1)!.row };
}

function contentOf(table: Table, given: GivenTable | undefined, placed: TablePlacement): TableContent {
  return table.kind === "matrix"
    ? { kind: "matrix", cells: matrixCells(table, given, placed) }
    : listContent(table, given, placed);
}

function matrixCells(table: Matrix, given: GivenTable | undefined, placed: TablePlacement): Cell[][] {
  const rows = table.rows.lines;
  const columns = table.columns.lines;
  const givenAt = (row: number, column: number): Given => {
    if (given === undefined) return undefined;
    if (Array.isArray(given)) return (given as readonly (readonly Given[])[])[row]?.[column];
    const byId = given as Readonly<Record<string, Readonly<Record<string, Given>>>>;
    for (const id of Object.keys(byId)) known(rows, id);
    for (const id of Object.keys(byId[rows[row]!.id] ?? {})) known(columns, id);
    return byId[rows[row]!.id]?.[columns[column]!.id];
  };
  const stands = (row: number, column: number): Place | null => {
    const [place, at] = [placed.rows[row], placed.columns[column]];
    return place && at !== null && at !== undefined ? { ...place, column: at } : null;
  };
  const typed = rows.map(({ index: row }) =>
    columns.map(({ index: column }) => {
      const role = table.cells[row]![column]!;
      const measure = role.kind === "closed" ? null : role.measure;
      return cellOf(measure, givenAt(row, column), stands(row, column));
    }),
  );
  const amounts = recomputed(table, (row, column) => typed[row]![column]!.value);
  return typed.map((line, row) =>
    line.map((cell, column) => {
      const role = table.cells[row]![column]!;
      const amount = amounts[row]![column]!;
      if (!isComputed(role) || givenAt(row, column) !== undefined || typeof amount !== "number") return cell;
      const formula = cellFormula(table, row, column, stands);
      return { ...numberCell(amount, cell.at), formula: formula && `=${formulaText(formula)}` };
    }),
  );
}

function known(lines: readonly { readonly id: string }[], id: string): void {
  if (!lines.some((line) => line.id === id)) throw new Error(`no such line: ${id}`);
}

function listContent(table: List, given: GivenTable | undefined, placed: TablePlacement): TableContent {
  const { columns } = table;
  const filling =
    given && "lines" in given ? (given as Extract<GivenTable, { lines: unknown }>) : { lines: [] };
  const place = (row: RowPlace | null | undefined, column: number): Place | null =>
    row ? { ...row, column: placed.columns[column]! } : null;
  const typed = filling.lines.map((line, index) => {
    for (const id of Object.keys(line)) known(columns.lines, id);
    return columns.lines.map((column) => {
      const at = place(placed.rows[index], column.index);
      return column.role === "number"
        ? numberCell(index + 1, at)
        : cellOf(column.measure, line[column.id], at);
    });
  });
  const crossing = crossingOf(table, typed.length);
  const amounts = recomputed(crossing, (row, column) => typed[row]?.[column]?.value ?? null);
  const stands = (row: number, column: number) => place(placed.rows[row] ?? placed.total, column);
  const cellAt = (row: number, column: number, given: Given, cell: Cell): Cell => {
    const amount = amounts[row]![column]!;
    if (!isComputed(crossing.cells[row]![column]!) || given !== undefined || typeof amount !== "number")
      return cell;
    const formula = cellFormula(crossing, row, column, stands);
    return { ...numberCell(amount, cell.at), formula: formula && `=${formulaText(formula)}` };
  };
  const lines = typed.map((line, row) =>
    line.map((cell, column) => cellAt(row, column, filling.lines[row]![columns.lines[column]!.id], cell)),
  );
  const total =
    table.total === null || filling.total === null
      ? null
      : columns.lines.map(({ id, index, measure }) => {
          const given = filling.total?.[id];
          return cellAt(lines.length, index, given, cellOf(measure, given, place(placed.total, index)));
        });
  return { kind: "list", lines, total, nil: filling.nil ?? false };
}

function numberCell(value: number, at: Place | null): Cell {
  return { ...blankCell(at), state: "number", value, raw: value, decimals: decimalsOf(value) };
}

function decimalsOf(value: number): number {
  return /\.(\d+)$/.exec(String(value))?.[1]!.length ?? 0;
}

/** A cell as it is understood when it holds what is given. `measure` is `null` for a closed cell. */
export function cellOf(measure: Measure | null, given: Given, at: Place | null): Cell {
  const blank = blankCell(at, measure === null ? "closed" : "blank");
  if (given === null || given === undefined) return blank;
  if (typeof given === "number") return numberCell(given, at);
  if (typeof given === "string") {
    const said = measure !== null && isSaid(measure, given);
    return { ...blank, state: said ? "said" : "text", text: said ? given : null, raw: given };
  }
  if ("error" in given && isError(given)) return { ...blank, state: "error", raw: given };
  return { ...blank, ...(given as Partial<Cell>) };
}

function isSaid({ holds }: Measure, text: string): boolean {
  switch (holds.type) {
    case "number":
    case "percentage":
      return false;
    case "text":
      return true;
    case "date":
      return /^\d{4}-\d\d-\d\d$/.test(text);
    case "month":
      return /^\d{4}-\d\d$/.test(text);
    case "choice":
      return holds.options.includes(text);
    case "yes-no":
      return text === "是" || text === "否";
  }
}
