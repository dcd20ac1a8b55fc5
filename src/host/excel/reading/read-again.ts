import { isEmpty, type Grid } from "../../../sheet/grid";
import { HostError } from "../../host-error";
import { isTooLarge } from "../session/excel-fault";
import type { KnownSheet, KnownSheets } from "../session/known-sheets";
import { CELLS, CONTENT, contentOf, formatsOf } from "./loaded-cells";
import { readLargeAgain, readSheet, stillMerged } from "./read-sheet";
import type { ExcelSession } from "../session/session";

/**
 * `Host.readAgain`: one round trip that loads values and formulas of the used block and nothing else, number formats too
 * where the sheet is open. Reads that office.js sends as changes are not among them. What does not fit is read in parts.
 */
export async function readAgain(
  session: ExcelSession,
  known: KnownSheets,
  before: Grid,
): Promise<Grid | null> {
  const seen = known.find(before.sheet);
  if (!seen) return readSheet(session, known, before.sheet);
  if (known.isLarge(before.sheet)) return inParts(session, known, before);
  try {
    const grid = await session.run(before.sheet, (context) =>
      readCells(session, known, context, before, seen),
    );
    return grid ?? (await readSheet(session, known, before.sheet));
  } catch (fault) {
    if (isTooLarge(fault)) return inParts(session, known, before);
    if (!(fault instanceof HostError) || fault.code !== "sheet-missing") throw fault;
    known.forgetName(before.sheet);
    return null;
  }
}

async function inParts(session: ExcelSession, known: KnownSheets, before: Grid): Promise<Grid | null> {
  const grid = await readLargeAgain(session, known, before.sheet);
  const { merges, hiddenRows, hiddenColumns } = before;
  return grid && { ...grid, merges, hiddenRows, hiddenColumns };
}

/** `null` where cells are in use whose format is not known. */
async function readCells(
  session: ExcelSession,
  known: KnownSheets,
  context: Excel.RequestContext,
  before: Grid,
  seen: KnownSheet,
): Promise<Grid | null> {
  const fixed =
    seen.protection !== null && !seen.protection.allowFormatCells && !known.isReformatted(seen.id);
  const sheet = context.workbook.worksheets.getItem(before.sheet);
  const used = sheet.getUsedRange(true).untrack();
  used.load(fixed ? CONTENT : CELLS);
  await context.sync();
  const formats = fixed ? before.formats : formatsOf([used]);
  const { values, formulas } = contentOf([used]);
  if (values.length > formats.length || values[used.rowIndex]!.length > formats[used.rowIndex]!.length)
    return null;
  known.learnFormats(seen.id);
  const grid = { ...before, values, formulas, formats };
  const merges = session.supports("1.13") ? before.merges : stillMerged(grid, known.mergesOf(seen.id));
  return isEmpty(grid) ? { ...grid, values: [], formulas: [], formats: [], merges } : { ...grid, merges };
}
