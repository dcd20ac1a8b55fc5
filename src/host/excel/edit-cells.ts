import { rangeName, range, type Range } from "../../sheet/address";
import type { CellValue } from "../../sheet/grid";
import type { CellEdit } from "../host";
import { HostError } from "../host-error";
import { inputOf, type CellInput } from "./steps/cell-value";
import type { KnownSheets, Protection } from "./session/known-sheets";
import { protectAgain } from "./steps/protection";
import { protectionOf } from "./reading/read-sheet";
import type { ExcelSession } from "./session/session";

/** Cells beside each other in one row, and what is typed into them. */
export interface Run {
  readonly area: Range;
  readonly edits: readonly CellEdit[];
}

/** `Host.editCells`: one round trip to see that every cell is open, one to write. */
export async function editCells(
  session: ExcelSession,
  known: KnownSheets,
  name: string,
  edits: readonly CellEdit[],
): Promise<void> {
  const runs = runsOf(edits);
  const seen = await session.run(name, (context) => lookAt(session, context, name, runs));
  // A lock lets nobody change a format, open cell or not.
  const lock = edits.some(({ format }) => format !== undefined) ? seen.protection : null;
  known.reformat(name);
  try {
    await write(session, name, runs, seen.formats, lock);
  } catch (fault) {
    // Events are held back before anything is written.
    if (!session.goWithout(fault)) throw fault;
    await write(session, name, runs, seen.formats, lock);
  }
}

async function write(
  session: ExcelSession,
  name: string,
  runs: readonly Run[],
  formats: Seen["formats"],
  lock: Protection,
): Promise<void> {
  const work = async (context: Excel.RequestContext) => {
    const sheet = context.workbook.worksheets.getItem(name);
    session.tellOwn(context, false);
    session.own.wrote(
      name,
      runs.map(({ area }) => area),
    );
    if (lock) sheet.protection.unprotect();
    runs.forEach((run, index) => writeRun(sheet, run, formats[index]!));
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
  };
  // A lock that comes off and on is no step of the clerk's, and leaves none.
  await (lock ? session.run(name, work) : session.runAsOneStep(name, work));
}

/** What must be known before anything is written. */
interface Seen {
  readonly protection: Protection;
  /** The number formats of the runs. */
  readonly formats: readonly (readonly unknown[])[];
}

/** Throws `HostError("protected")` when a cell is locked. */
async function lookAt(
  session: ExcelSession,
  context: Excel.RequestContext,
  name: string,
  runs: readonly Run[],
): Promise<Seen> {
  const sheet = context.workbook.worksheets.getItem(name);
  context.workbook.load("readOnly");
  sheet.load("name,protection/protected,protection/options");
  const cells = runs.map(({ area }) => {
    const cell = sheet.getRange(rangeName(area)).untrack();
    cell.load("numberFormat,format/protection/locked");
    return cell;
  });
  await context.sync();
  session.readOnly = context.workbook.readOnly;
  const isOpen = (cell: Excel.Range) => cell.format.protection.locked === false;
  if (sheet.protection.protected && !cells.every(isOpen)) throw new HostError("protected", sheet.name);
  return {
    protection: protectionOf(sheet.protection),
    formats: cells.map((cell) => (cell.numberFormat as unknown[][])[0]!),
  };
}

/** A number that goes into a cell formatted as text would become one. */
export function writeRun(sheet: Excel.Worksheet, { area, edits }: Run, formats: readonly unknown[]): void {
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

export function runsOf(edits: readonly CellEdit[]): Run[] {
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
