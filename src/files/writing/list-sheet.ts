import { quoteSheet, rangeName } from "../../sheet/address";
import { sheetPlan, type SheetPlan } from "../../sheet/sheet-plan";

/** Name of the sheet, hidden from clerks, that holds the choices which do not fit into a validation. */
export const LIST_SHEET = "_choices";

/** A list written into a validation may not be longer, and its entries hold no comma. */
const MOST_CHARACTERS = 255;

export type WrittenList = { readonly values: string[] } | { readonly formula1: string };

/** Takes the choices of validations, and keeps those that do not fit there on a sheet of their own, a column each. */
export class ListSheet {
  private readonly columns: (readonly string[])[] = [];

  place(choices: readonly string[]): WrittenList {
    const values = choices.map((choice) => choice.replace(/"/g, '""'));
    if (values.join(",").length <= MOST_CHARACTERS && !values.some((value) => /,|^\s|\s$/.test(value))) {
      return { values };
    }
    const known = this.columns.findIndex((column) => column.join("\n") === choices.join("\n"));
    const column = known === -1 ? this.columns.push(choices) - 1 : known;
    const area = { top: 0, left: column, bottom: choices.length - 1, right: column };
    return { formula1: `${quoteSheet(LIST_SHEET)}!${rangeName(area, true)}` };
  }

  /** The sheet itself; none when every list found its place. */
  plans(): SheetPlan[] {
    if (this.columns.length === 0) return [];
    const height = Math.max(...this.columns.map((column) => column.length));
    const cells = Array.from({ length: height }, (_, row) =>
      this.columns.map((column) => column[row] ?? null),
    );
    return [sheetPlan(LIST_SHEET, { cells, visible: "very-hidden" })];
  }
}
