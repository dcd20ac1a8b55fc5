import { rangeName } from "../../sheet/address";
import type { SheetPlan } from "../../sheet/sheet-plan";
import type { CellEdit } from "../host";
import { HostError } from "../host-error";
import { formulaOf, inputOf, valueOf, type CellInput } from "./steps/cell-value";
import { runsOf, writeRun, type Run } from "./edit-cells";
import { faultPlace } from "./session/excel-fault";
import type { KnownSheets, Protection } from "./session/known-sheets";
import { protectionSteps } from "./steps/protection";
import { protectionOf } from "./reading/read-sheet";
import type { ExcelSession } from "./session/session";
import { heightSteps } from "./steps/sizes";

/** What is to be done to the sheet of the name. */
interface Wanted {
  readonly name: string;
  readonly unlocked: SheetPlan["unlocked"];
  readonly runs: readonly Run[];
  readonly rowHeights: SheetPlan["rowHeights"];
}

/** The sheet before anything was changed. */
interface Before {
  readonly protection: Protection;
  readonly cells: readonly { readonly inputs: CellInput[]; readonly formats: readonly unknown[] }[];
}

/**
 * `Host.setProtection`: one round trip to see the sheet, one to change it. Excel carries out what comes before
 * a fault, so after one all of it is asked for once more, which gets over whatever was in the way for a
 * moment; after the second the cells and the protection are put back.
 */
export async function setProtection(
  session: ExcelSession,
  known: KnownSheets,
  name: string,
  unlocked: SheetPlan["unlocked"],
  edits: readonly CellEdit[],
  rowHeights: SheetPlan["rowHeights"],
): Promise<void> {
  const wanted = { name, unlocked, runs: runsOf(edits), rowHeights };
  const before = await session.run(name, (context) => lookAt(session, context, wanted));
  const isProtected = before.protection !== null;
  if (edits.length > 0) known.reformat(name);
  try {
    await session.run(name, (context) => change(session, known, context, wanted, before, isProtected));
  } catch (first) {
    if (wasRefused(first)) throw first;
    session.goWithout(first);
    try {
      await session.run(name, async (context) =>
        change(session, known, context, wanted, before, await isProtectedNow(context, name)),
      );
    } catch (second) {
      await putBack(session, wanted, before, second);
      throw second;
    }
  }
}

/** What stood in the way of the first change: nothing has been done. */
function wasRefused(fault: unknown): boolean {
  if (!(fault instanceof HostError)) return false;
  const code = fault.code === "read-only" || fault.code === "editing" || fault.code === "sheet-missing";
  return code || (fault.code === "protected" && faultPlace(fault.cause) === "WorksheetProtection.unprotect");
}

async function lookAt(
  session: ExcelSession,
  context: Excel.RequestContext,
  { name, runs }: Wanted,
): Promise<Before> {
  const sheet = context.workbook.worksheets.getItem(name);
  context.workbook.load("readOnly");
  sheet.protection.load("protected,options");
  const cells = runs.map(({ area }) => {
    const cell = sheet.getRange(rangeName(area)).untrack();
    cell.load("values,valueTypes,formulas,numberFormat");
    return cell;
  });
  await context.sync();
  session.readOnly = context.workbook.readOnly;
  return {
    protection: protectionOf(sheet.protection),
    cells: cells.map((cell) => ({
      inputs: (cell.values[0] as unknown[]).map((value, index) => {
        const loaded = { value, type: cell.valueTypes[0]![index], formula: cell.formulas[0]![index] };
        return formulaOf(loaded) ?? inputOf(valueOf(loaded));
      }),
      formats: cell.numberFormat[0] as unknown[],
    })),
  };
}

async function change(
  session: ExcelSession,
  known: KnownSheets,
  context: Excel.RequestContext,
  wanted: Wanted,
  { cells }: Before,
  isProtected: boolean,
): Promise<void> {
  const { name, unlocked, runs, rowHeights } = wanted;
  const sheet = opened(session, context, wanted, isProtected);
  for (const each of heightSteps(rowHeights)) each.apply(sheet, null);
  runs.forEach((run, index) => writeRun(sheet, run, cells[index]!.formats));
  if (unlocked !== null) sheet.getRange().untrack().format.protection.locked = true;
  for (const each of protectionSteps({ unlocked })) each.apply(sheet, null);
  session.tellOwn(context, true);
  sheet.protection.load("protected,options");
  await context.sync();
  const seen = known.find(name);
  if (seen) known.keep({ ...seen, protection: protectionOf(sheet.protection) });
}

/** Throws `HostError("left-open")` when the sheet was protected and could not be protected again. */
async function putBack(
  session: ExcelSession,
  wanted: Wanted,
  { cells, protection }: Before,
  fault: unknown,
): Promise<void> {
  const { name, runs } = wanted;
  try {
    await session.run(name, async (context) => {
      const sheet = opened(session, context, wanted, await isProtectedNow(context, name));
      runs.forEach(({ area }, index) => {
        const { inputs, formats } = cells[index]!;
        const cell = sheet.getRange(rangeName(area)).untrack();
        cell.numberFormat = [[...formats]];
        cell.formulas = [inputs];
      });
      if (protection) sheet.protection.protect(protection);
      session.tellOwn(context, true);
      await context.sync();
    });
  } catch (again) {
    const cause = new AggregateError([fault, again]);
    throw new HostError(protection ? "left-open" : "failed", name, { cause });
  }
}

async function isProtectedNow(context: Excel.RequestContext, name: string): Promise<boolean> {
  const { protection } = context.workbook.worksheets.getItem(name);
  protection.load("protected");
  await context.sync();
  return protection.protected;
}

/** The sheet without its protection, our own changes not told. */
function opened(
  session: ExcelSession,
  context: Excel.RequestContext,
  { name, runs }: Wanted,
  isProtected: boolean,
): Excel.Worksheet {
  const sheet = context.workbook.worksheets.getItem(name);
  if (isProtected) sheet.protection.unprotect();
  session.tellOwn(context, false);
  session.own.wrote(
    name,
    runs.map(({ area }) => area),
  );
  return sheet;
}
