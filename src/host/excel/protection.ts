import { rangeName } from "../../sheet/address";
import type { SheetPlan } from "../../sheet/sheet-plan";
import { step, type Step } from "./step";

/** Cells may be selected everywhere, and rows and columns made to fit what was typed. */
const OPTIONS: Excel.WorksheetProtectionOptions = {
  allowFormatColumns: true,
  allowFormatRows: true,
  selectionMode: "Normal",
};

/** Opens the cells for typing and locks the rest; the last steps of a sheet. */
export function protectionSteps({ unlocked }: SheetPlan): Step[] {
  if (unlocked === null) return [];
  return [
    ...unlocked.map((area) =>
      step((sheet) => void (sheet.getRange(rangeName(area)).untrack().format.protection.locked = false)),
    ),
    step((sheet) => sheet.protection.protect(OPTIONS)),
  ];
}
