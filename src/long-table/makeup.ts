import { detailLayout } from "../consolidation/sheets/detail-layout";
import { originsOf } from "../consolidation/matrix/origins";
import type { Form } from "../form/form";
import { isNumeric, type Measure } from "../form/measure";
import type { List, Matrix } from "../form/table";
import { text, whole, type Column } from "./column";
import { formCell, type FormCell } from "./figures";

/** That a cell of a total is taken together from the cell of all units, of which it may have several. */
export interface MakeupRow {
  readonly total: FormCell;
  readonly measure: Measure;
  readonly from: Pick<FormCell, "row" | "column">;
}

/**
 * What every total is made of that comes from the units: 合计 of the cells that it adds up, any other of its own. What
 * is computed anew from other totals, ratios and derived cells, is not among them.
 */
export function makeupRows({ tables }: Form): MakeupRow[] {
  return tables.flatMap((table) => (table.kind === "matrix" ? ofMatrix(table) : ofList(table)));
}

function ofMatrix(table: Matrix): MakeupRow[] {
  const { cells } = detailLayout(table);
  return originsOf(table).flatMap((line, row) =>
    line.flatMap((origin, column): MakeupRow[] => {
      if (origin.kind !== "units") return [];
      const total = formCell(table, table.cells[row]![column]!, row, column);
      return origin.cells.map(({ value }) => {
        const from = cells[value]!;
        return {
          ...{ total, measure: origin.measure },
          from: { row: table.rows.lines[from.row!]!.id, column: table.columns.lines[from.column]!.id },
        };
      });
    }),
  );
}

function ofList(table: List): MakeupRow[] {
  if (table.total === null) return [];
  return table.inTotal.flatMap((role, column): MakeupRow[] => {
    if (role.kind !== "total" || !isNumeric(role.measure.holds)) return [];
    const { how } = role.measure.together;
    if (how === "ratio" || how === "none") return [];
    const total = formCell(table, role, 0, column);
    return [{ total, measure: role.measure, from: total }];
  });
}

export const MAKEUP: readonly Column<MakeupRow>[] = [
  text("table_id", "表", ({ total }) => total.table),
  text("row_id", "行标识", ({ total }) => total.row),
  text("row_name", "指标", ({ total }) => total.rowName),
  text("column_id", "列标识", ({ total }) => total.column),
  text("column_name", "主体", ({ total }) => total.columnName),
  text("together", "汇总方式", ({ measure }) => measure.together.how),
  whole("decimals", "小数位", ({ measure }) => decimalsOf(measure)),
  text("from_row", "取自行", ({ from }) => from.row),
  text("from_column", "取自列", ({ from }) => from.column),
];

/** To how many places a total is rounded; `null` for one that stays as it comes out. */
function decimalsOf({ holds }: Measure): number | null {
  return isNumeric(holds) ? holds.decimals : null;
}

/** A cell that a rate of the form is made of. */
export interface ShareRow {
  readonly label: string;
  readonly side: "part" | "whole";
  readonly table: string;
  readonly row: string;
  readonly column: string;
}

/** The rates that the form's author tells of: 公开覆盖面, how much of something is done. */
export function shareRows({ shares, tables }: Form): ShareRow[] {
  return shares.flatMap(({ label, table: index, part, whole: all }) => {
    const table = tables[index] as Matrix;
    const side = (name: ShareRow["side"], cells: typeof part.cells) =>
      cells.map(({ row, column }): ShareRow => {
        const [down, across] = [table.rows.lines[row]!, table.columns.lines[column]!];
        return { label, side: name, table: table.id, row: down.id, column: across.id };
      });
    return [...side("part", part.cells), ...side("whole", all.cells)];
  });
}

export const SHARES: readonly Column<ShareRow>[] = [
  text("label", "比率", ({ label }) => label),
  text("side", "分子分母", ({ side }) => side),
  text("table_id", "表", ({ table }) => table),
  text("row_id", "行标识", ({ row }) => row),
  text("column_id", "列标识", ({ column }) => column),
];
