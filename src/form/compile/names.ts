import type { Axis, Line, Member } from "../axis";
import type { Cells } from "../expression/expression";
import { isFault, type Fault, type Names, type Reference } from "../expression/names";
import type { Table } from "../table";
import { findMember, unknownName } from "./find-member";

const OTHERS = /^其(?:他|它|余)(?:指标|各?项|各?行)$/;

/**
 * What the names of a relation stand for in a form. A name of a row stands for its cell in each column, a
 * name of a column for its cell in each row; two of them are one cell.
 */
export function namesIn(tables: readonly Table[], home: Table, written: string): Names {
  return {
    cells: (reference) => cellsOf(tables, home, reference, written),
    code: (text) => codeIn(home, text, written),
    between: (from, to) => between(home, from, to),
  };
}

/** The names of what a cell is computed from: cells of its own table, as they stand in this period. */
export function valueNamesIn(table: Table, written: string): Names {
  const names = namesIn([table], table, written);
  return {
    ...names,
    cells: (reference) => (reference.prior ? { fault: PRIOR } : names.cells(reference)),
  };
}

const PRIOR =
  "算出来的格子不知道上期的数，和上期比请写成规则 (a cell is computed from this period; compare in a rule)";

function cellsOf(tables: readonly Table[], home: Table, reference: Reference, all: string): Cells | Fault {
  const table = reference.table === null ? home : tableNamed(tables, reference.table);
  if (!table) return { fault: `没有这张表 (unknown table): ${reference.table!}` };
  const base = { kind: "cells", table: table.index, joined: "sum", written: reference.written } as const;
  const period = reference.prior ? "prior" : "this";
  const found = reference.names.map((name) => linesNamed(table, name, all));
  const fault = found.find(isFault);
  if (fault) return fault;
  const axes = axesOf(found as readonly NamedLines[], reference);
  if (isFault(axes)) return axes;
  return { ...base, period, rows: axes.rows ?? "each", columns: axes.columns ?? "each" };
}

/**
 * Which name is the row and which the column. What may be both is what the other one is not; of two such the row
 * is named first.
 */
function axesOf([one, other]: readonly NamedLines[], { names, written }: Reference): NamedLines | Fault {
  if (!other) {
    const [name] = names;
    return one!.rows && one!.columns
      ? {
          fault: `“${name!.text}”既是行又是列，请写“[${name!.text}]行”或“[${name!.text}]栏” (a row and a column)`,
        }
      : one!;
  }
  if (names.length > 2) return { fault: `一格只写一行一列 (a cell is a row and a column): ${written}` };
  if (one!.rows && other.columns) return { rows: one!.rows, columns: other.columns };
  if (one!.columns && other.rows) return { rows: other.rows, columns: one!.columns };
  return { fault: one!.rows ? `写了两个行 (two rows): ${written}` : `写了两个列 (two columns): ${written}` };
}

/** 表2, or a table by its id, title or sheet. */
export function tableNamed(tables: readonly Table[], name: string): Table | undefined {
  const number = /^表?(\d+)$/.exec(name)?.[1];
  return tables.find(
    ({ id, title, sheet, index }) => [id, title, sheet].includes(name) || Number(number) === index + 1,
  );
}

/** What a name may stand for on each axis. */
interface NamedLines {
  readonly rows?: readonly number[] | undefined;
  readonly columns?: readonly number[] | undefined;
}

function linesNamed(
  table: Table,
  { kind, text }: Reference["names"][number],
  all: string,
): NamedLines | Fault {
  const members = table.kind === "matrix" ? table.rows.members : [];
  if (kind === "name" && OTHERS.test(text)) return { rows: othersIn(table, all) };
  const row = kind === "column" ? "unknown" : memberNamed(members, text, kind);
  const column = kind === "row" ? "unknown" : memberNamed(table.columns.members, text, kind);
  if (typeof row !== "string" || typeof column !== "string")
    return {
      rows:
        typeof row === "string"
          ? undefined
          : linesOf(row, table.kind === "matrix" ? table.rows : table.columns),
      columns: typeof column === "string" ? undefined : linesOf(column, table.columns),
    };
  if (kind !== "name") return { fault: kind === "row" ? row : column };
  const several = [row, column].find((each) => !each.includes("unknown"));
  return { fault: several ?? unknownName([...members, ...table.columns.members], text) };
}

function memberNamed(
  members: readonly Member[],
  text: string,
  kind: "name" | "row" | "column",
): Member | string {
  const coded = kind === "name" ? undefined : members.find(({ code }) => code === text);
  return coded ?? findMember(members, text);
}

/** A heading is what stands under it, each thing once: no part of another line, and no line that a total has. */
function linesOf({ line, covers, role }: Member, { lines }: Axis): readonly number[] {
  if (role !== "heading") return [line!];
  const had = new Set(covers.flatMap((each) => lines[each]!.parts));
  const once = covers.filter((each) => !had.has(each) && FILLED.includes(lines[each]!.role));
  return once.length > 0 ? once : covers;
}

const FILLED: readonly Line["role"][] = ["item", "total"];

/** Every number that is filled in and that the relation does not name. */
function othersIn(table: Table, all: string): readonly number[] {
  if (table.kind !== "matrix") return [];
  const named = new Set(
    [...all.matchAll(/[[［【]([^\]］】]+)[\]］】]/g)].flatMap(([, name]) => {
      const found = findMember(table.rows.members, name!);
      return typeof found === "string" ? [] : found.role === "heading" ? found.covers : [found.line!];
    }),
  );
  return table.rows.lines
    .filter(({ index, role, measure }) => {
      const counts = measure === null || measure.holds.type === "number";
      return (role === "item" || role === "of-which") && counts && !named.has(index);
    })
    .map(({ index }) => index);
}

/**
 * A number is the code of a row, or of a column, whichever all numbers of the relation are. 0 and what something
 * is multiplied with or divided by may be a number and no code.
 */
function codeIn(table: Table, text: string, all: string): Cells | Fault | null {
  const rows = table.kind === "matrix" ? table.rows.lines : [];
  const lines = [...rows, ...table.columns.lines];
  const isCode = (code: string) => lines.some((line) => line.code === code);
  const codes = [...all.normalize("NFKC").matchAll(/([*/×÷]\s*)?([0-9A-Za-z]+(?:\.\d+)?)/g)].flatMap(
    ([, factor, code]) => (isCode(code!) || (code !== "0" && factor === undefined) ? [code!] : []),
  );
  if (!codes.includes(text) || !codes.some(isCode)) return null;
  const known = (of: readonly Line[]) => codes.every((code) => of.some((line) => line.code === code));
  const [asRows, asColumns] = [known(rows), known(table.columns.lines)];
  if (asRows && asColumns)
    return { fault: `“${text}”既是行的代码又是列的，请写“${text}行”或“${text}栏” (a row and a column)` };
  const base = { kind: "cells", table: table.index, joined: "sum", period: "this", written: text } as const;
  const line = (of: readonly Line[]) => of.find(({ code }) => code === text)!.index;
  if (asRows) return { ...base, rows: [line(rows)], columns: "each" };
  if (asColumns) return { ...base, rows: "each", columns: [line(table.columns.lines)] };
  const unknown = codes.find((code) => !isCode(code));
  return {
    fault:
      unknown === undefined
        ? "有的是行的代码，有的是列的，请写“…行”“…栏” (rows and columns are mixed)"
        : `没有这个代码 (unknown code): ${unknown}。要写常数，就把代码写成 ${text}行 或 ${text}栏 (beside a constant, write codes so)`,
  };
}

/** The lines from one to another, both in, as their order in the table goes. */
function between(table: Table, from: Cells, to: Cells): readonly Cells[] | Fault {
  const axis = from.rows !== "each" && to.rows !== "each" ? "rows" : "columns";
  const [first, last] = [from[axis], to[axis]];
  if (typeof first === "string" || typeof last === "string" || first[0]! >= last[0]!)
    return { fault: "“…”两边要是前后两个代码 (two codes in order stand on both sides of …)" };
  const lines = axis === "rows" && table.kind === "matrix" ? table.rows.lines : table.columns.lines;
  return lines
    .slice(first[0], last[0]! + 1)
    .map(({ index, code, label }) => ({ ...from, written: code ?? label, [axis]: [index] }));
}
