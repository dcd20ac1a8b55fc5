import { cellName } from "../../sheet/address";
import { isError } from "../../sheet/grid";
import { isFormula, type SheetPlan } from "../../sheet/sheet-plan";
import { FILTERED } from "./written-page";
import { editParts, type PartEdit } from "../archive/edit-parts";

/**
 * The workbook that hucre wrote of the plans, with the results of formulas said to be what they are. It
 * asks programs to calculate, which tells readers that nobody has: that is left out where all results
 * are known; the names of filters are hidden. And it stores a result "#DIV/0!" as a text, so that whoever does not calculate reads a text.
 */
export function settleResults(bytes: Uint8Array, plans: readonly SheetPlan[]): Uint8Array {
  const edits = new Map<string, PartEdit>();
  plans.forEach((plan, index) => {
    const errors = errorCells(plan);
    if (errors.size > 0) edits.set(`xl/worksheets/sheet${index + 1}.xml`, (xml) => retype(xml, errors));
  });
  const calculated = plans.every(isCalculated);
  if (calculated || plans.some(({ filter }) => filter !== null)) {
    edits.set("xl/workbook.xml", (xml) => hidden(calculated ? xml.replace(ASKS_TO_CALCULATE, "") : xml));
  }
  return editParts(bytes, edits);
}

/** hucre writes no name that is hidden, as the one of a filter must be. */
function hidden(xml: string): string {
  return xml.replaceAll(`name="${FILTERED}"`, `name="${FILTERED}" hidden="1"`);
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
