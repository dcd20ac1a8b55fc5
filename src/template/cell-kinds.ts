import { isNumeric, type Measure } from "../form/measure";
import type { CellRole, Table } from "../form/table";
import { numberFormat } from "../form/shown-as";
import { isComputed } from "../form/totals/recompute";
import { range, type Range } from "../sheet/address";
import { LOOKS } from "./looks";
import type { Look } from "./printed";
import { SIZES } from "./sizes";
import { fewestRuns, rectangles, type CellKinds } from "./runs";
import type { TableLayout } from "./table-layout";

/** What is typed into the cells of a table: their measures, `null` for a cell that nobody types into. */
export function typedCells({ table, rows, columns }: TableLayout): CellKinds<Measure> {
  const roleAt = rolesOf(table);
  return {
    rows,
    columns,
    kindAt: (row, column) => {
      const role = roleAt(row, column);
      return role.kind !== "closed" && !isComputed(role) ? role.measure : null;
    },
  };
}

/** What the cells of a table are, by row line, or line, and column line. */
function rolesOf(table: Table): (row: number, column: number) => CellRole {
  return table.kind === "list"
    ? (_, column) => table.inLine[column]!
    : (row, column) => table.cells[row]![column]!;
}

/** The cells of a table that are open for typing. */
export function openCells(layout: TableLayout): Range[] {
  const { kindAt, ...places } = typedCells(layout);
  const open = rectangles({ ...places, kindAt: (row, column) => kindAt(row, column) !== null || null });
  return open.map((run) => run.range);
}

/** How the cells of a table look: figures, how they are shown, texts. */
export function cellLooks(layout: TableLayout, locked: boolean): Look[] {
  const { table, rows, columns, totalRow } = layout;
  const roleAt = rolesOf(table);
  const cells = { rows, columns };
  const looks = rectangles({
    ...cells,
    kindAt: (row, column) => (column === table.remark ? "remark" : lookOf(roleAt(row, column))),
  });
  const formats = fewestRuns({
    ...cells,
    kindAt: (row, column) => formatOf(roleAt(row, column), column === table.remark, locked),
  });
  const of = (wanted: (look: CellLook) => boolean): Look[] =>
    looks
      .filter(({ kind }) => wanted(kind))
      .map(({ range: area, kind }) => ({ range: area, format: LOOKS[kind] }));
  return [
    ...of((look) => look !== "text" && look !== "remark"),
    ...(totalRow === null ? [] : totalLooks(layout, totalRow)),
    ...formats.map(({ range: area, kind }) => ({ range: area, format: { number: kind } })),
    ...of((look) => look === "text" || look === "remark"),
  ];
}

/** In a column so narrow, numbers of five digits need smaller ones. */
const NARROW = 4.8;

/** Smaller figures where columns are narrow, so that no program shows ### in place of a number. */
export function narrowLooks(
  { table, columns, first, bottom }: TableLayout,
  widths: readonly number[],
): Look[] {
  const narrow = table.columns.lines.flatMap(({ index, role }) => {
    const column = columns[index]!;
    return role !== "remark" && role !== "number" && widths[column]! < NARROW ? [column] : [];
  });
  return narrow.map((column) => ({
    range: range(first, column, bottom, column),
    format: { font: { ...LOOKS.table.font, size: SIZES.narrow } },
  }));
}

/** The size of the letters of a cell whose text goes on in further lines; `null` where it stays in one. */
export function wrappedSize(table: Table, row: number, column: number): number | null {
  const look = column === table.remark ? "remark" : lookOf(rolesOf(table)(row, column));
  switch (look) {
    case "figure":
      return null;
    case "word":
      return SIZES.cell;
    case "text":
      return SIZES.label;
    case "remark":
      return SIZES.remark;
  }
}

type CellLook = "figure" | "word" | "text" | "remark";

function lookOf(role: CellRole): CellLook {
  if (role.kind === "closed" || isNumeric(role.measure.holds)) return "figure";
  switch (role.measure.holds.type) {
    case "text":
      return "text";
    case "choice":
    case "yes-no":
      return "word";
    case "date":
    case "month":
      return "figure";
  }
}

/** 备注 is anything; it is left as it is typed. */
function formatOf(role: CellRole, isRemark: boolean, locked: boolean): string | null {
  if (role.kind === "closed" || isRemark) return null;
  return numberFormat(role.measure, !locked && !isComputed(role));
}

function totalLooks({ table, columns, right }: TableLayout, row: number): Look[] {
  const roles = table.kind === "list" ? table.inTotal : [];
  const formats = roles.flatMap((role, column): Look[] => {
    const number = role.kind !== "closed" && isComputed(role) ? numberFormat(role.measure, false) : null;
    return number === null ? [] : [{ range: range(row, columns[column]!), format: { number } }];
  });
  return [{ range: range(row, 0, row, right), format: LOOKS.figure }, ...formats];
}
