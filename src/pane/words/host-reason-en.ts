import type { HostReason, Undone } from "../../host/host-error";

/** What the program has left undone, and what the clerk can do about it; `sheet` "" when it is of none. */
export function reasonOf(sheet: string, reason: HostReason): { title: string; remedy: string } {
  switch (reason.kind) {
    case "not-kept": {
      const what = [UNDONE[reason.undone], reason.at].filter(Boolean).join(" ");
      return {
        title: `The spreadsheet program did not write ${what}${sheet && ` of “${sheet}”`}.`,
        remedy:
          "Finish editing the cell and try again. If it stays so, update the program or use the browser workbook.",
      };
    }
    case "no-workbook":
      return { title: "No workbook is open.", remedy: "Open one, or make a new one." };
    case "too-much":
      return {
        title: `The sheet “${sheet}” is too large and was not read.`,
        remedy: "Delete rows and columns beyond what it holds.",
      };
    case "too-small":
      return {
        title: `There is no room for “${sheet}”; nothing was written.`,
        remedy:
          `A sheet of this workbook has ${reason.rows} rows and ${reason.columns} columns (an old format such as .xls or .et). ` +
          "Use a new workbook, or save it as .xlsx, open it again and try again.",
      };
    case "choices":
      return {
        title: `The choices of “${sheet}” cannot be written; nothing was written.`,
        remedy: `A choice may hold no comma, all of them no more than ${reason.most} characters. Change them and try again.`,
      };
    case "not-deleted":
      return { title: `${quoted(reason.sheets)} could not be deleted.`, remedy: "Delete it by hand." };
    case "copies-left":
      return {
        title: "The new sheets are written; the copies of the old ones could not be deleted.",
        remedy: `Delete the hidden sheets ${quoted(reason.sheets)} by hand.`,
      };
    case "old-left":
      return {
        title: "The new sheets are written; old ones were not deleted.",
        remedy: `Delete ${quoted(reason.sheets)} by hand.`,
      };
    case "not-restored":
      return {
        title: "The workbook is not what it was. Close it without saving.",
        remedy:
          reason.sheets.length > 0 ? `The old sheets are in the hidden sheets ${quoted(reason.sheets)}.` : "",
      };
  }
}

const quoted = (sheets: readonly string[]) => sheets.map((sheet) => `“${sheet}”`).join(", ");

const UNDONE: Readonly<Record<Undone, string>> = {
  cell: "the cell",
  formula: "the formula",
  "number-format": "the number format",
  merge: "the merged cells",
  validation: "the validation",
  "conditional-format": "the conditional format",
  mark: "the mark",
  "open-cells": "the cells to be filled in",
  "locked-cells": "the locked cells",
  protection: "the protection",
  name: "the name",
  "sheet-name": "the name of the sheet",
};
