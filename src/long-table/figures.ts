import type { CorrectionKind, CellState } from "../reading/return";
import type { Together } from "../form/measure";
import type { Place } from "../form/placement";
import { perForm } from "../form/per-form";
import type { CellRole, Table } from "../form/table";
import { cellName } from "../sheet/address";
import { decimal, exact, text, whole, type Column } from "./column";
import { columnsOf, type PartColumn } from "./parts";
import { HEAD, type ReturnHead } from "./return-head";

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

/** A cell of the form, in a list that of one of its lines. */
export interface LineCell {
  readonly of: FormCell;
  /** Which line of a list, from 1; `null` in a matrix. */
  readonly line: number | null;
}

/** What stands in a cell, wherever that is: many cells of many returns say the same. */
export interface Figure {
  /** The number that was read, with all of its digits; "" for none. */
  readonly value: string;
  /** What it says that is no number, in its normal form; "" for nothing. */
  readonly said: string;
  /** What stood there. */
  readonly raw: string;
  readonly state: CellState;
  /** Why the number is not what stands there; "office": the office was told it by telephone; "" for none. */
  readonly correction: CorrectionKind | "office" | "";
  /** The number that it adds to a total; `null` for none. */
  readonly counts: number | null;
}

/**
 * What a row of the long table is made of. A row is a cell of a return in which something stands, or which counts:
 * one a unit, row, column, period and edition.
 */
export interface FigureParts {
  readonly head: ReturnHead;
  readonly cell: LineCell;
  readonly figure: Figure;
  /** What the number weighs where its measure is a weighted mean. */
  readonly weight: number | null;
  /** `null` where it stands nowhere. */
  readonly place: Place | null;
}

/** The kinds of parts of a row, in the order of their numbers. */
export const KINDS = ["head", "cell", "figure", "weight", "place"] as const;

/** Knows the parts of rows by their numbers. */
export type PartAt = { readonly [Kind in keyof FigureParts]: (number: number) => FigureParts[Kind] };

/** The columns of the long table, of rows with these parts. */
export function figureColumns(at: PartAt): PartColumn[] {
  const of = <Kind extends keyof FigureParts>(kind: Kind, columns: readonly Column<FigureParts[Kind]>[]) =>
    columnsOf<FigureParts[Kind]>(KINDS.indexOf(kind), at[kind], columns);
  return [
    ...of("head", HEAD),
    ...of("cell", [
      text("table_id", "表", (cell) => cell.of.table),
      text("row_id", "行标识", (cell) => cell.of.row),
      text("row_name", "指标", (cell) => cell.of.rowName),
      whole("line", "条", ({ line }) => line),
      text("column_id", "列标识", (cell) => cell.of.column),
      text("column_name", "主体", (cell) => cell.of.columnName),
      text("measure", "计量单位", (cell) => cell.of.measure),
      text("together", "汇总方式", (cell) => cell.of.together),
      text("role", "格类", (cell) => cell.of.role),
    ]),
    ...of("figure", [
      exact("value", "数值", ({ value }) => value),
      text("said", "文字", ({ said }) => said),
      text("raw", "原文", ({ raw }) => raw),
      text("state", "读法", ({ state }) => state),
      text("correction", "更正", ({ correction }) => correction),
      decimal("counts", "计入数", ({ counts }) => counts),
    ]),
    ...of("weight", [decimal("weight", "权数", (weight) => weight)]),
    ...of("head", [
      text("status", "计入状态", ({ status }) => status),
      text("date", "填报时间", ({ date }) => date),
      text("file", "文件", ({ file }) => file),
    ]),
    ...of("place", [
      text("sheet", "工作表", (place) => place?.sheet ?? ""),
      text("cell", "单元格", (place) => (place ? cellName(place.row, place.column) : "")),
    ]),
  ];
}

/** The cells of a table by row line, then column line; of a list those of one line. */
export const formCells = perForm((table: Table): readonly FormCell[] => {
  const roles = table.kind === "matrix" ? table.cells : [table.inLine];
  return roles.flatMap((line, row) => line.map((role, column) => formCell(table, role, row, column)));
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
