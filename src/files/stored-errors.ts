import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { cellName } from "../sheet/address";
import { isError } from "../sheet/grid";
import { isFormula, type SheetPlan } from "../sheet/sheet-plan";

/**
 * hucre stores a formula's result "#DIV/0!" as a text, so that whoever does not calculate reads a text.
 * Puts the type right in the finished file; a workbook without such results is returned as it is.
 */
export function storeErrors(bytes: Uint8Array, plans: readonly SheetPlan[]): Uint8Array {
  const cells = plans.map(errorCells);
  if (cells.every(({ size }) => size === 0)) return bytes;
  const parts = unzipSync(bytes);
  cells.forEach((addresses, index) => {
    const name = `xl/worksheets/sheet${index + 1}.xml`;
    const part = parts[name];
    if (addresses.size > 0 && part) parts[name] = strToU8(retype(strFromU8(part), addresses));
  });
  return zipSync(parts);
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
