/** Makes the sheet blank, as if it were new; it is not protected. */
export function wipe(sheet: Excel.Worksheet): void {
  const whole = sheet.getRange().untrack();
  whole.clear("All");
  whole.unmerge();
  whole.dataValidation.clear();
  whole.conditionalFormats.clearAll();
  whole.format.useStandardWidth = true;
  whole.format.useStandardHeight = true;
  sheet.horizontalPageBreaks.removePageBreaks();
  sheet.freezePanes.unfreeze();
}
