import { columnIndex, columnName } from "../../sheet/address";

const REFERENCE = /(?<![A-Za-z0-9$_.])([A-Z]{1,3})(\d{1,7})(?![A-Za-z0-9_.(!])/g;
const RELATIVE = /⟦(-?\d+),(-?\d+)⟧/g;

/**
 * A formula as seen from its cell, so that those of a column are one and the same: "=SUM(C6:O6)" in P6 is
 * "~SUM(⟦0,-13⟧:⟦0,-1⟧)". One that does not come back from it as it was stays what it is.
 */
export function relativeFormula(formula: string, row: number, column: number): string {
  const seen = formula.replace(
    REFERENCE,
    (_, letters: string, digits: string) => `⟦${Number(digits) - 1 - row},${columnIndex(letters) - column}⟧`,
  );
  const relative = `~${seen.slice(1)}`;
  return formula.startsWith("=") && absoluteFormula(relative, row, column) === formula ? relative : formula;
}

/** The formula in that cell. */
export function absoluteFormula(formula: string, row: number, column: number): string {
  if (!formula.startsWith("~")) return formula;
  const seen = formula.replace(
    RELATIVE,
    (_, down: string, across: string) => `${columnName(column + Number(across))}${row + Number(down) + 1}`,
  );
  return `=${seen.slice(1)}`;
}
