import { rangeName } from "../../sheet/address";
import type { SheetPlan } from "../../sheet/sheet-plan";
import { HostError } from "../host-error";
import { faultPlace } from "./excel-fault";
import type { KnownSheets, Protection } from "./known-sheets";
import { protectionOf } from "./read-sheet";
import type { ExcelSession } from "./session";
import { step, type Step } from "./step";

/** Cells may be selected everywhere, and rows and columns made to fit what was typed. */
const OPTIONS: Excel.WorksheetProtectionOptions = {
  allowFormatColumns: true,
  allowFormatRows: true,
  selectionMode: "Normal",
};

/** Opens the cells for typing and locks the rest; the last steps of a sheet. */
export function protectionSteps({ unlocked }: Pick<SheetPlan, "unlocked">): Step[] {
  if (unlocked === null) return [];
  return [
    ...unlocked.map((area) =>
      step((sheet) => void (sheet.getRange(rangeName(area)).untrack().format.protection.locked = false)),
    ),
    step((sheet) => sheet.protection.protect(OPTIONS)),
  ];
}

/** `Host.setProtection`: one round trip to see how the sheet is protected, one to protect it otherwise. */
export async function setProtection(
  session: ExcelSession,
  known: KnownSheets,
  name: string,
  unlocked: SheetPlan["unlocked"],
): Promise<void> {
  let before: Protection = null;
  const work = async (context: Excel.RequestContext) => {
    const sheet = context.workbook.worksheets.getItem(name);
    const { protection } = sheet;
    protection.load("protected,options");
    await context.sync();
    before = protectionOf(protection);
    if (before) protection.unprotect();
    if (unlocked !== null) sheet.getRange().untrack().format.protection.locked = true;
    for (const each of protectionSteps({ unlocked })) each.apply(sheet);
    protection.load("protected,options");
    await context.sync();
    const seen = known.find(name);
    if (seen) known.keep({ ...seen, protection: protectionOf(protection) });
  };
  try {
    await session.run(name, work);
  } catch (fault) {
    await protectAgain(session, name, before, fault);
    throw fault;
  }
}

/**
 * Puts the protection back that was taken off for work which ended in a fault. Throws
 * `HostError("left-open")` when that cannot be done.
 */
export async function protectAgain(
  session: ExcelSession,
  name: string,
  protection: Protection,
  fault: unknown,
): Promise<void> {
  const cause = fault instanceof HostError ? fault.cause : fault;
  if (protection === null || faultPlace(cause) === "WorksheetProtection.unprotect") return;
  try {
    await session.run(name, async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(name);
      sheet.load("id,protection/protected");
      await context.sync();
      if (!sheet.isNullObject && !sheet.protection.protected) sheet.protection.protect(protection);
      await context.sync();
    });
  } catch (second) {
    throw new HostError("left-open", name, { cause: new AggregateError([fault, second]) });
  }
}
