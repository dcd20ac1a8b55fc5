import type { Nicety } from "../session/excel-fault";

/** Makes the sheet blank, as if it were new, but for what the program refuses; it is not protected. */
export function wipe(sheet: Excel.Worksheet, without: ReadonlySet<Nicety>): void {
  const whole = sheet.getRange().untrack();
  whole.clear("All");
  whole.unmerge();
  whole.dataValidation.clear();
  whole.conditionalFormats.clearAll();
  whole.format.useStandardWidth = true;
  whole.format.useStandardHeight = true;
  if (!without.has("pages")) {
    sheet.horizontalPageBreaks.removePageBreaks();
    sheet.verticalPageBreaks.removePageBreaks();
  }
  if (!without.has("filters")) sheet.autoFilter.remove();
  if (!without.has("panes")) sheet.freezePanes.unfreeze();
}
