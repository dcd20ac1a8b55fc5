import { cellName } from "../../sheet/address";
import { isError } from "../../sheet/grid";
import { isFormula, type SheetPlan } from "../../sheet/sheet-plan";
import { editParts, type PartEdit } from "../archive/edit-parts";

/**
 * The workbook that hucre wrote of the plans, with the results of formulas said to be what they are. It
 * asks programs to calculate, which tells readers that nobody has: that is left out where all results
 * are known. And it stores a result "#DIV/0!" as a text, so that whoever does not calculate reads a text.
 */
export function settleResults(bytes: Uint8Array, plans: readonly SheetPlan[]): Uint8Array {
  const edits = new Map<string, PartEdit>();
  plans.forEach((plan, index) => {
    const errors = errorCells(plan);
    if (errors.size > 0) edits.set(`xl/worksheets/sheet${index + 1}.xml`, (xml) => retype(xml, errors));
  });
  if (plans.every(isCalculated)) edits.set("xl/workbook.xml", (xml) => xml.replace(ASKS_TO_CALCULATE, ""));
  return editParts(bytes, edits);
}

const ASKS_TO_CALCULATE = / fullCalcOnLoad="1"/;

function isCalculated(plan: SheetPlan): boolean {
  return plan.cells.every((line) => line.every((cell) => !isFormula(cell) || cell.result !== null));
}

function errorCells(plan: SheetPlan): Set<string> {
  const addresses = new Set<string>();
  plan.cells.forEach((line, row) =>
    line.forEach((cell, column) => {
      if (isFormula(cell) && isError(cell.result)) addresses.add(cellName(row, column));
    }),
  );
  return addresses;
}

function retype(xml: string, addresses: ReadonlySet<string>): string {
  return xml.replace(/<c r="([A-Z]+\d+)"[^>]* t="str">/g, (tag, address: string) =>
    addresses.has(address) ? tag.replace(' t="str"', ' t="e"') : tag,
  );
}
