import { rangeName } from "../../sheet/address";
import type { SheetPlan } from "../../sheet/sheet-plan";
import type { KnownSheets } from "./known-sheets";
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
  await session.run(name, async (context) => {
    const sheet = context.workbook.worksheets.getItem(name);
    const { protection } = sheet;
    protection.load("protected");
    await context.sync();
    if (protection.protected) protection.unprotect();
    if (unlocked !== null) sheet.getRange().untrack().format.protection.locked = true;
    for (const each of protectionSteps({ unlocked })) each.apply(sheet);
    protection.load("protected,options");
    await context.sync();
    const seen = known.find(name);
    if (seen) known.keep({ ...seen, protection: protectionOf(protection) });
  });
}
