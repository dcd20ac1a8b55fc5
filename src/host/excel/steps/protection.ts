import { rangeName } from "../../../sheet/address";
import type { SheetPlan } from "../../../sheet/sheet-plan";
import { HostError } from "../../host-error";
import { faultPlace } from "../session/excel-fault";
import type { Protection } from "../session/known-sheets";
import type { ExcelSession } from "../session/session";
import { step, type Step } from "./step";

/** Cells may be selected everywhere, and rows and columns made to fit what was typed. */
const OPTIONS: Excel.WorksheetProtectionOptions = {
  allowFormatColumns: true,
  allowFormatRows: true,
  selectionMode: "Normal",
};

/** Opens the cells for typing and locks the rest; the last steps of a sheet. */
export function protectionSteps({
  unlocked,
  filter,
}: Pick<SheetPlan, "unlocked"> & Partial<Pick<SheetPlan, "filter">>): Step[] {
  if (unlocked === null) return [];
  return [
    ...unlocked.map((area) =>
      step((sheet) => void (sheet.getRange(rangeName(area)).untrack().format.protection.locked = false)),
    ),
    step((sheet) => sheet.protection.protect(filter ? { ...OPTIONS, allowAutoFilter: true } : OPTIONS)),
  ];
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
