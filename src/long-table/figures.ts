import type { Entry, RosterUnit } from "../consolidation/consolidation";
import { countedCells, type Counted } from "../consolidation/counted-cell";
import { detailIndex, detailLayout } from "../consolidation/sheets/detail-layout";
import type { Form } from "../form/form";
import type { Together } from "../form/measure";
import type { Place } from "../form/placement";
import { perForm } from "../form/per-form";
import { crossingOf, type CellRole, type Table } from "../form/table";
import { isComputed } from "../form/totals/recompute";
import type { Cell, CorrectionKind, TableContent } from "../reading/return";
import { textOf } from "../sheet/grid";
import { cellName } from "../sheet/address";
import { columnsOf, decimal, exact, text, whole, type Column } from "./column";
import { decimalText } from "./decimal";
import { HEAD, returnHead, type LongOf, type ReturnHead } from "./return-head";

/** Where a cell of a form is, by the ids of its definition, with what is printed there. */
export interface FormCell {
  readonly table: string;
  /** "" in a list. */
  readonly row: string;
  readonly rowName: string;
  readonly column: string;
  readonly columnName: string;
  /** 个, 万元; "" where nothing is printed. */
  readonly measure: string;
  /** How its values are taken together; "none" for texts. */
  readonly together: Together["how"];
  readonly role: CellRole["kind"];
}

/** One cell of one return in which something stands, or which counts. */
export interface FigureRow {
  readonly head: ReturnHead;
  readonly of: FormCell;
  /** Which line of a list, from 1; `null` in a matrix. */
  readonly line: number | null;
  readonly cell: Cell;
  /** Why the number is not what stands there; "office": the office was told it by telephone; "" for none. */
  readonly correction: CorrectionKind | "office" | "";
  /** The number that it adds to a total; `null` for none. */
  readonly counts: number | null;
  /** What that weighs where its measure is a weighted mean. */
  readonly weight: number | null;
}

/** Whether the office has corrected a cell of a return. */
export type Corrected = (table: number, row: number, column: number) => boolean;

/** What a return says, cell by cell in the form's order. Blank cells say nothing, and have no row. */
export function* figureRows(
  about: LongOf,
  entry: Entry,
  listed: RosterUnit | null,
  corrected: Corrected,
): Generator<FigureRow> {
  const { form } = about;
  const head = returnHead(about, entry, listed);
  for (const table of form.tables) {
    const content = entry.submission.return.content.tables[table.index]!;
    const lines = content.kind === "matrix" ? content.cells : content.lines;
    const { cells: roles } = crossingOf(table, lines.length);
    const places = formCells(table);
    const counting = countingIn(form, table, content);
    for (let row = 0; row < lines.length; row++) {
      const line = table.kind === "list" ? row + 1 : null;
      for (let column = 0; column < table.columns.lines.length; column++) {
        const [cell, role] = [lines[row]![column]!, roles[row]![column]!];
        const isBlank = cell.state === "blank" || cell.state === "closed";
        // What stands blank may be computed from what does not.
        if (isBlank && !isComputed(role)) continue;
        const counts = counting.counts(row, column);
        if (isBlank && counts === null) continue;
        const of = places[table.kind === "list" ? 0 : row]![column]!;
        const weight = counts === null ? null : counting.weight(role, row, column);
        const correction = corrected(table.index, row, column) ? "office" : (cell.correction ?? "");
        // As many as there are figures in a province: written out, for a spread takes as long as all the rest.
        yield { head, of, line, cell, correction, counts, weight };
      }
    }
  }
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

/** By row line, then column line; of a list one row. */
const formCells = perForm((table: Table): readonly (readonly FormCell[])[] => {
  const roles = table.kind === "matrix" ? table.cells : [table.inLine];
  return roles.map((line, row) => line.map((role, column) => formCell(table, role, row, column)));
});

/** A cell by the ids of the definition; in a list `row` is none of its own. */
export function formCell(table: Table, role: CellRole, row: number, column: number): FormCell {
  const [across, down] = [
    table.columns.lines[column]!,
    table.kind === "matrix" ? table.rows.lines[row]! : null,
  ];
  const open = role.kind === "closed" ? null : role.measure;
  return {
    ...{ table: table.id, row: down?.id ?? "", column: across.id, role: role.kind },
    ...{ rowName: down?.full ?? "", columnName: across.full },
    ...{ measure: open?.unit ?? "", together: open?.together.how ?? "none" },
  };
}

const headOf = ({ head }: FigureRow): ReturnHead => head;
const formCellOf = ({ of }: FigureRow): FormCell => of;
const placeOf = ({ cell }: FigureRow): Place => cell.at ?? NOWHERE;
const NOWHERE: Place = { sheet: "", row: -1, column: -1 };

/** The long table: one row a unit, row, column, period and edition. */
export const FIGURES: readonly Column<FigureRow>[] = [
  ...columnsOf(headOf, HEAD),
  ...columnsOf(formCellOf, [
    text("table_id", "表", ({ table }) => table),
    text("row_id", "行标识", ({ row }) => row),
    text("row_name", "指标", ({ rowName }) => rowName),
  ]),
  whole("line", "条", ({ line }) => line),
  ...columnsOf(formCellOf, [
    text("column_id", "列标识", ({ column }) => column),
    text("column_name", "主体", ({ columnName }) => columnName),
    text("measure", "计量单位", ({ measure }) => measure),
    text("together", "汇总方式", ({ together }) => together),
    text("role", "格类", ({ role }) => role),
  ]),
  exact("value", "数值", ({ cell }) => cell.value),
  text("said", "文字", ({ cell }) => cell.text ?? ""),
  text("raw", "原文", ({ cell }) =>
    typeof cell.raw === "number" ? decimalText(cell.raw) : textOf(cell.raw),
  ),
  text("state", "读法", ({ cell }) => cell.state),
  text("correction", "更正", ({ correction }) => correction),
  decimal("counts", "计入数", ({ counts }) => counts),
  decimal("weight", "权数", ({ weight }) => weight),
  ...columnsOf(headOf, [
    text("status", "计入状态", ({ status }) => status),
    text("date", "填报时间", ({ date }) => date),
    text("file", "文件", ({ file }) => file),
  ]),
  ...columnsOf(placeOf, [
    text("sheet", "工作表", ({ sheet }) => sheet),
    text("cell", "单元格", (place) => (place === NOWHERE ? "" : cellName(place.row, place.column))),
  ]),
];
