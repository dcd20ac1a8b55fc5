import { countedCells, type Counted } from "../consolidation/counted-cell";
import { detailIndex, detailLayout } from "../consolidation/sheets/detail-layout";
import type { Form } from "../form/form";
import type { Place, TablePlacement } from "../form/placement";
import { perForm } from "../form/per-form";
import { crossingOf, type CellRole, type Table } from "../form/table";
import { isComputed } from "../form/totals/recompute";
import { standsAt } from "../reading/packed-cells";
import type { Cell, Return, TableContent } from "../reading/return";
import { textOf } from "../sheet/grid";
import { decimalText } from "./decimal";
import type { Figure } from "./figures";

/**
 * What a return adds to the long table, in little room: as it crosses from a thread and is kept until it is known
 * whether and for whom it counts. By table of the form.
 */
export type PackedFigures = readonly PackedTable[];

/** Most figures are numbers as they stand there, of which is held what they are. */
export interface PackedTable {
  /** By cell, line after line, a `FIGURE`; where `WEIGHED` is set, it weighs something. */
  readonly kinds: Uint8Array;
  /** One after the other: of a number what it is, then of whatever weighs something what that is. */
  readonly numbers: Float64Array;
  /** One after the other, as JSON: a text that was met before need not be taken apart again. */
  readonly odd: readonly string[];
  /** `Stands` as JSON. */
  readonly stands: string;
}

/** What is held of a cell: no row, a number that counts, one that does not, or an `OddFigure`. */
export const FIGURE = { none: 0, counted: 1, number: 2, odd: 3 } as const;
export const WEIGHED = 4;

/** A cell of which more is to be said than its number. */
export interface OddFigure {
  readonly figure: Figure;
  /** Left out where it stands where its line and column cross. */
  readonly at?: Place | null;
}

/** Where the lines and columns of a table stand. */
export interface Stands {
  readonly sheets: readonly string[];
  /** By line, which of the sheets it is on, and which row of that; -1 for one that is not there. */
  readonly lines: readonly number[];
  readonly rows: readonly number[];
  readonly columns: readonly (number | null)[];
}

/** Whether the office has corrected a cell of a return. */
export type Corrected = (table: number, row: number, column: number) => boolean;

/** What a return says, cell by cell in the form's order. Blank cells say nothing, and have no row. */
export function packFigures(form: Form, { content, placement }: Return, corrected: Corrected): PackedFigures {
  return form.tables.map((table) =>
    packedTable(form, table, content.tables[table.index]!, placement.tables[table.index]!, corrected),
  );
}

function packedTable(
  form: Form,
  table: Table,
  content: TableContent,
  placed: TablePlacement,
  corrected: Corrected,
): PackedTable {
  const lines = content.kind === "matrix" ? content.cells : content.lines;
  const { cells: roles } = crossingOf(table, lines.length);
  const counting = countingIn(form, table, content);
  const width = table.columns.lines.length;
  const kinds = new Uint8Array(lines.length * width);
  const numbers: number[] = [];
  const odd: string[] = [];
  for (let row = 0; row < lines.length; row++) {
    const place = placed.rows[row] ?? null;
    for (let column = 0; column < width; column++) {
      const [cell, role] = [lines[row]![column]!, roles[row]![column]!];
      const isBlank = cell.state === "blank" || cell.state === "closed";
      // What stands blank may be computed from what does not.
      if (isBlank && !isComputed(role)) continue;
      const counts = counting.counts(row, column);
      if (isBlank && counts === null) continue;
      const isOffice = corrected(table.index, row, column);
      const isThere = standsAt(cell.at, place, placed.columns[column] ?? null);
      const isPlain =
        !isOffice && isThere && isPlainNumber(cell) && (counts === null || counts === cell.value);
      let kind: number = FIGURE.odd;
      if (isPlain) {
        kind = counts === null ? FIGURE.number : FIGURE.counted;
        numbers.push(cell.value!);
      } else {
        const figure = figureOf(cell, isOffice, counts);
        odd.push(JSON.stringify((isThere ? { figure } : { figure, at: cell.at }) satisfies OddFigure));
      }
      const weight = counts === null ? null : counting.weight(role, row, column);
      if (weight !== null) {
        kind |= WEIGHED;
        numbers.push(weight);
      }
      kinds[row * width + column] = kind;
    }
  }
  return { kinds, numbers: Float64Array.from(numbers), odd, stands: JSON.stringify(standsOf(placed)) };
}

function isPlainNumber({ state, value, text, raw, correction }: Cell): boolean {
  return state === "number" && value !== null && raw === value && text === null && correction === null;
}

/** A number as it stands there. */
export function plainFigure(value: number, isCounted: boolean): Figure {
  const digits = decimalText(value);
  const counts = isCounted ? value : null;
  return { value: digits, said: "", raw: digits, state: "number", correction: "", counts };
}

function figureOf(cell: Cell, isOffice: boolean, counts: number | null): Figure {
  const { value, text, raw, state, correction } = cell;
  return {
    value: value === null ? "" : decimalText(value),
    said: text ?? "",
    raw: typeof raw === "number" ? decimalText(raw) : textOf(raw),
    ...{ state, correction: isOffice ? "office" : (correction ?? ""), counts },
  };
}

function standsOf({ rows, columns }: TablePlacement): Stands {
  const sheets: string[] = [];
  const lines = rows.map((row) => {
    if (row === null) return -1;
    const known = sheets.indexOf(row.sheet);
    return known < 0 ? sheets.push(row.sheet) - 1 : known;
  });
  return { sheets, lines, rows: rows.map((row) => row?.row ?? -1), columns };
}

/** What a table of a return adds to totals: what 分户明细 holds of it, so that nothing is added twice. */
function countingIn(form: Form, table: Table, content: TableContent) {
  const counted: Counted = countedCells(form, table, content);
  const held = heldCells(table);
  const number = (row: number, column: number): number | null => {
    if (!held[table.kind === "list" ? 0 : row]![column]) return null;
    const value = counted(row, column);
    return typeof value === "number" ? value : null;
  };
  return {
    counts: number,
    weight: (role: CellRole, row: number, column: number): number | null => {
      if (role.kind === "closed" || role.measure.together.how !== "mean") return null;
      const { axis, weight } = role.measure.together;
      return axis === "row" ? number(weight, column) : number(row, weight);
    },
  };
}

/** Whether 分户明细 holds a cell, by row line, then column line; of a list one row. */
const heldCells = perForm((table: Table): readonly (readonly boolean[])[] => {
  const layout = detailLayout(table);
  const roles = table.kind === "matrix" ? table.cells : [table.inLine];
  return roles.map((line, row) =>
    line.map((_, column) => detailIndex(layout, table.kind === "list" ? null : row, column) !== null),
  );
});
