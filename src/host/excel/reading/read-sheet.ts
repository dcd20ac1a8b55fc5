import { range, rangeName, type Range } from "../../../sheet/address";
import { gridOf, isEmpty, valueAt, type CellValue, type Grid } from "../../../sheet/grid";
import { HostError } from "../../host-error";
import { faultPlace, isTooLarge } from "../session/excel-fault";
import type { KnownSheets, Protection } from "../session/known-sheets";
import { CELLS, contentOf, formatsOf } from "./loaded-cells";
import type { ExcelSession } from "../session/session";

/**
 * Cells that are read at once where a sheet does not fit into one answer: figures come to some 50 bytes
 * each; fewer are tried where the cells are full of words.
 */
const CELLS_AT_ONCE = [60_000, 10_000, 1_000];

/** What the reading can do without. */
interface Asked {
  readonly merges: boolean;
  /** Which rows and columns are hidden. */
  readonly hidden: boolean;
}

/**
 * `Host.readSheet`: one round trip; one more for a sheet that nobody has seen yet, and more for one that does
 * not fit into one answer, or where the program does not tell its merges (it lists 512 at most) or what is
 * hidden: it is then read without.
 */
export async function readSheet(
  session: ExcelSession,
  known: KnownSheets,
  name: string,
): Promise<Grid | null> {
  // So that a sheet which is not there yet, as at every start, is no fault in the program's log.
  if (!known.knows(name) && !(await isThere(session, known, name))) return null;
  return readAsked(session, known, name, { merges: session.supports("1.13"), hidden: true });
}

async function isThere(session: ExcelSession, known: KnownSheets, name: string): Promise<boolean> {
  return session.run(name, async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    sheet.load("id,name");
    await context.sync();
    if (!sheet.isNullObject) known.learnName(sheet.id, sheet.name);
    return !sheet.isNullObject;
  });
}

/** A sheet that does not fit into one answer, without merges and without what is hidden. */
export function readLargeAgain(
  session: ExcelSession,
  known: KnownSheets,
  name: string,
): Promise<Grid | null> {
  known.learnLarge(name);
  return readAsked(session, known, name, { merges: false, hidden: false });
}

async function readAsked(
  session: ExcelSession,
  known: KnownSheets,
  name: string,
  asked: Asked,
): Promise<Grid | null> {
  try {
    if (known.isLarge(name)) return await readLarge(session, known, name, asked);
    return await session.run(name, (context) => readWhole(session, known, context, name, asked));
  } catch (fault) {
    const fewer = withoutRefused(asked, fault);
    if (fewer) return readAsked(session, known, name, fewer);
    if (isTooLarge(fault) && !known.isLarge(name)) {
      known.learnLarge(name);
      return readAsked(session, known, name, asked);
    }
    if (!(fault instanceof HostError) || fault.code !== "sheet-missing") throw fault;
    known.forgetName(name);
    return null;
  }
}

/** `null` when it was nothing of these that the program refused. */
function withoutRefused(asked: Asked, fault: unknown): Asked | null {
  const place = fault instanceof HostError ? faultPlace(fault.cause) : "";
  if (asked.merges && place === "Range.getMergedAreasOrNullObject") return { ...asked, merges: false };
  if (asked.hidden && /\bget(Row|Column)Properties$/i.test(place)) return { ...asked, hidden: false };
  return null;
}

async function readWhole(
  session: ExcelSession,
  known: KnownSheets,
  context: Excel.RequestContext,
  name: string,
  asked: Asked,
): Promise<Grid> {
  const sheet = context.workbook.worksheets.getItem(name);
  context.workbook.load("readOnly");
  const used = sheet.getUsedRange(true).untrack();
  used.load(CELLS);
  const around = loadAround(sheet, used, asked);
  await context.sync();
  session.readOnly = context.workbook.readOnly;
  return gridOfParts(name, [used], around, known);
}

async function readLarge(
  session: ExcelSession,
  known: KnownSheets,
  name: string,
  asked: Asked,
  sizes: readonly number[] = CELLS_AT_ONCE,
): Promise<Grid> {
  const [size = 1, ...smaller] = sizes;
  try {
    return await session.run(name, (context) => readInParts(session, known, context, name, asked, size));
  } catch (fault) {
    if (!isTooLarge(fault) || smaller.length === 0) throw fault;
    return readLarge(session, known, name, asked, smaller);
  }
}

async function readInParts(
  session: ExcelSession,
  known: KnownSheets,
  context: Excel.RequestContext,
  name: string,
  asked: Asked,
  cellsAtOnce: number,
): Promise<Grid> {
  const sheet = context.workbook.worksheets.getItem(name);
  context.workbook.load("readOnly");
  const used = sheet.getUsedRange(true).untrack();
  used.load("rowIndex,columnIndex,rowCount,columnCount");
  const around = loadAround(sheet, used, asked);
  await context.sync();
  session.readOnly = context.workbook.readOnly;
  const rows = Math.max(1, Math.floor(cellsAtOnce / used.columnCount));
  const parts: Excel.Range[] = [];
  for (let row = 0; row < used.rowCount; row += rows) {
    const last = Math.min(used.rowCount, row + rows) - 1;
    const { rowIndex: top, columnIndex: left } = used;
    const block = range(top + row, left, top + last, left + used.columnCount - 1);
    const part = sheet.getRange(rangeName(block)).untrack();
    part.load(CELLS);
    parts.push(part);
    await context.sync();
  }
  return gridOfParts(name, parts, around, known);
}

/** What is read of a sheet besides its cells. */
interface Around {
  readonly sheet: Excel.Worksheet;
  /** `null`, and so with merges: the program does not tell. */
  readonly rows: OfficeExtension.ClientResult<Excel.RowProperties[]> | null;
  readonly columns: OfficeExtension.ClientResult<Excel.ColumnProperties[]> | null;
  readonly used: Excel.Range;
  readonly merged: Excel.RangeAreas | null;
  readonly formats: Excel.ConditionalFormatCollection;
}

function loadAround(sheet: Excel.Worksheet, used: Excel.Range, asked: Asked): Around {
  sheet.load("id,name,visibility");
  sheet.protection.load("protected,options");
  const formats = sheet.getRange().untrack().conditionalFormats;
  formats.load("items/id,items/type");
  return {
    sheet,
    used,
    rows: asked.hidden ? used.getRowProperties({ rowHidden: true }) : null,
    columns: asked.hidden ? used.getColumnProperties({ columnHidden: true }) : null,
    merged: asked.merges ? loadMerged(sheet) : null,
    formats,
  };
}

function loadMerged(sheet: Excel.Worksheet): Excel.RangeAreas {
  const merged = sheet.getUsedRange().untrack().getMergedAreasOrNullObject().untrack();
  merged.areas.load("items/rowIndex,items/columnIndex,items/rowCount,items/columnCount");
  return merged;
}

function gridOfParts(name: string, parts: readonly Excel.Range[], around: Around, known: KnownSheets): Grid {
  const { sheet, used } = around;
  learn(around, known);
  const { values, formulas } = contentOf(parts);
  const grid = gridOf(name, values, {
    visible: sheet.visibility === "Visible",
    formulas,
    formats: formatsOf(parts),
    hiddenRows: hidden(around.rows?.value, (row) => row.rowHidden, used.rowIndex),
    hiddenColumns: hidden(around.columns?.value, (column) => column.columnHidden, used.columnIndex),
  });
  const merges = around.merged ? mergesOf(around.merged) : stillMerged(grid, known.mergesOf(sheet.id));
  return isEmpty(grid) ? { ...grid, values: [], formulas: [], formats: [], merges } : { ...grid, merges };
}

function learn({ sheet, formats }: Around, known: KnownSheets): void {
  known.learnName(sheet.id, sheet.name);
  const custom = formats.items.filter(({ type }) => type === "Custom").map(({ id }) => id);
  known.see(sheet.id, protectionOf(sheet.protection), custom);
}

export function protectionOf(protection: Excel.WorksheetProtection): Protection {
  return protection.protected ? protection.options : null;
}

function hidden<Line>(
  lines: readonly Line[] | null | undefined,
  isHidden: (line: Line) => boolean | undefined,
  first: number,
): number[] {
  return (lines ?? []).flatMap((line, index) => (isHidden(line) ? [first + index] : []));
}

function mergesOf(merged: Excel.RangeAreas): Range[] {
  if (merged.isNullObject) return [];
  return merged.areas.items.map(({ rowIndex, columnIndex, rowCount, columnCount }) =>
    range(rowIndex, columnIndex, rowIndex + rowCount - 1, columnIndex + columnCount - 1),
  );
}

/** Of the merges that we wrote, those that can still be: the first cell as it was, the others blank. */
export function stillMerged(grid: Grid, merges: readonly (Range & { readonly value: CellValue })[]): Range[] {
  return merges
    .filter(({ top, left, bottom, right, value }) => {
      if (valueAt(grid, top, left) !== value) return false;
      const covered = grid.values.slice(top, bottom + 1).map((line) => line.slice(left, right + 1));
      return covered
        .flat()
        .slice(1)
        .every((cell) => cell === null);
    })
    .map(({ top, left, bottom, right }) => range(top, left, bottom, right));
}
