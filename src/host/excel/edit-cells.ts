import { rangeName, range, type Range } from "../../sheet/address";
import type { CellValue } from "../../sheet/grid";
import type { CellEdit } from "../host";
import { HostError } from "../host-error";
import { inputOf, type CellInput } from "./cell-value";
import { protectAgain } from "./protection";
import { protectionOf } from "./read-sheet";
import type { ExcelSession } from "./session";

/** Cells beside each other in one row, and what is typed into them. */
interface Run {
  readonly area: Range;
  readonly edits: readonly CellEdit[];
}

/**
 * `Host.editCells`: one round trip to see that every cell is open, one to write. The writing is one
 * batch, which newer programs let the clerk take back as one step, and older ones not at all.
 */
export async function editCells(
  session: ExcelSession,
  name: string,
  edits: readonly CellEdit[],
): Promise<void> {
  try {
    await editOnce(session, name, edits);
  } catch (fault) {
    // Events are held back before anything is written.
    if (!session.goWithout(fault)) throw fault;
    await editOnce(session, name, edits);
  }
}

async function editOnce(session: ExcelSession, name: string, edits: readonly CellEdit[]): Promise<void> {
  const runs = runsOf(edits);
  await session.run(name, async (context) => {
    const sheet = context.workbook.worksheets.getItem(name);
    context.workbook.load("readOnly");
    const formats = await lookAt(context, sheet, runs);
    session.readOnly = context.workbook.readOnly;
    // A lock lets nobody change a format, open cell or not.
    const lock = edits.some(({ format }) => format !== undefined) ? protectionOf(sheet.protection) : null;
    session.tellOwn(context, false);
    if (lock) sheet.protection.unprotect();
    runs.forEach((run, index) => write(sheet, run, formats[index]!));
    if (lock) sheet.protection.protect(lock);
    session.tellOwn(context, true);
    try {
      await context.sync();
    } catch (fault) {
      session.tellOwn(context, true);
      await context.sync();
      await protectAgain(session, name, lock, fault);
      throw fault;
    }
  });
}

/** The number formats of the runs. Throws `HostError("protected")` when a cell is locked. */
async function lookAt(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  runs: readonly Run[],
): Promise<readonly (readonly unknown[])[]> {
  sheet.load("name,protection/protected,protection/options");
  const cells = runs.map(({ area }) => {
    const cell = sheet.getRange(rangeName(area)).untrack();
    cell.load("numberFormat,format/protection/locked");
    return cell;
  });
  await context.sync();
  const isOpen = (cell: Excel.Range) => cell.format.protection.locked === false;
  if (sheet.protection.protected && !cells.every(isOpen)) throw new HostError("protected", sheet.name);
  return cells.map((cell) => (cell.numberFormat as unknown[][])[0]!);
}

/** A number that goes into a cell formatted as text would become one. */
function write(sheet: Excel.Worksheet, { area, edits }: Run, formats: readonly unknown[]): void {
  edits.forEach(({ value, format }, index) => {
    const taken = format ?? (typeof value === "number" && formats[index] === "@" ? "General" : null);
    if (taken === null) return;
    const cell = rangeName(range(area.top, area.left + index));
    sheet.getRange(cell).untrack().numberFormat = [[taken]];
  });
  sheet.getRange(rangeName(area)).untrack().formulas = [edits.map(({ value }) => typedInput(value))];
}

const typedInput = (value: CellValue): CellInput =>
  typeof value === "string" && value.startsWith("=") ? value : inputOf(value);

function runsOf(edits: readonly CellEdit[]): Run[] {
  const last = new Map(edits.map((edit) => [`${edit.row},${edit.column}`, edit]));
  const sorted = [...last.values()].sort((a, b) => a.row - b.row || a.column - b.column);
  const runs: { row: number; from: number; edits: CellEdit[] }[] = [];
  for (const edit of sorted) {
    const { row, column } = edit;
    const run = runs.at(-1);
    if (run && run.row === row && column === run.from + run.edits.length) run.edits.push(edit);
    else runs.push({ row, from: column, edits: [edit] });
  }
  return runs.map(({ row, from, edits: own }) => ({
    area: range(row, from, row, from + own.length - 1),
    edits: own,
  }));
}
