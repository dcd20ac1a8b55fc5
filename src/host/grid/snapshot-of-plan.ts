import {
  BooleanNumber,
  mergeWorksheetSnapshotWithDefault,
  type ICellData,
  type IColumnData,
  type IObjectMatrixPrimitiveType,
  type IRowData,
  type IStyleData,
  type IWorksheetData,
} from "@univerjs/core";
import type { SheetPlan } from "../../sheet/sheet-plan";
import { dataOfCell } from "./cells/cell-data";
import { customOf } from "./kept";
import { sheetSize, usedSize, type SheetSize } from "./cells/sheet-size";
import { StyleTable } from "./cells/style-table";
import {
  DEFAULT_COLUMN_PIXELS,
  DEFAULT_ROW_PIXELS,
  DEFAULT_STYLE,
  pixelsOfCharacters,
  pixelsOfPoints,
} from "./cells/units";
import { toUniver } from "./cells/univer-range";

/** A sheet as Univer takes it in one piece, and the styles that its cells refer to. */
export interface SheetSnapshot {
  readonly sheet: IWorksheetData;
  readonly styles: Record<string, IStyleData>;
}

/** The plan as a whole sheet with the id; validations, conditional formats and names are not in it. */
export function snapshotOfPlan(plan: SheetPlan, id: string): SheetSnapshot {
  const used = usedSize(plan);
  const { rows, columns } = sheetSize(plan);
  const styles = new StyleTable(plan.formats, used, id);
  const sheet = mergeWorksheetSnapshotWithDefault({
    id,
    name: plan.sheet,
    rowCount: rows,
    columnCount: columns,
    defaultColumnWidth: DEFAULT_COLUMN_PIXELS,
    defaultRowHeight: DEFAULT_ROW_PIXELS,
    defaultStyle: DEFAULT_STYLE,
    cellData: cellData(plan, used, styles),
    mergeData: plan.merges.map(toUniver),
    rowData: rowData(plan),
    columnData: columnData(plan),
    hidden: plan.visible === "visible" ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    freeze: freeze(plan),
    custom: customOf(plan),
  });
  return { sheet, styles: styles.byId() };
}

function cellData(
  plan: SheetPlan,
  used: SheetSize,
  styles: StyleTable,
): IObjectMatrixPrimitiveType<ICellData> {
  const matrix: IObjectMatrixPrimitiveType<ICellData> = {};
  for (let row = 0; row < used.rows; row++) {
    const cells = plan.cells[row] ?? [];
    const line: Record<number, ICellData> = {};
    for (let column = 0; column < used.columns; column++) {
      const data = dataOfCell(cells[column] ?? null);
      const style = styles.idAt(row, column);
      if (style !== null) line[column] = data ? Object.assign(data, { s: style }) : { s: style };
      else if (data) line[column] = data;
    }
    matrix[row] = line;
  }
  return matrix;
}

function rowData(plan: SheetPlan): Record<number, Partial<IRowData>> {
  const rows: Record<number, Partial<IRowData>> = {};
  for (const { from, to, height } of plan.rowHeights) {
    for (let row = from; row <= to; row++) rows[row] = { h: pixelsOfPoints(height), ia: BooleanNumber.FALSE };
  }
  return rows;
}

function columnData(plan: SheetPlan): Record<number, Partial<IColumnData>> {
  return Object.fromEntries(
    plan.columnWidths.map((width, column) => [column, { w: pixelsOfCharacters(width) }]),
  );
}

/** -1 is Univer's way to say that nothing scrolls away in that direction. */
function freeze({ freeze: { rows, columns } }: SheetPlan): IWorksheetData["freeze"] {
  return { xSplit: columns, ySplit: rows, startRow: rows || -1, startColumn: columns || -1 };
}
