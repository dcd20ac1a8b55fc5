import type { CellAddress } from "../sheet/address";
import type { Budget } from "./limits";
import { shiftFormula } from "./shift-formula";

/**
 * Formulas that a file spells out once, in the first cell of a group, and that the other cells of the
 * group copy. What the copies would take is asked of the budget, as a long formula copied to every
 * cell is a bomb.
 */
export class SharedFormulas {
  private readonly groups = new Map<string, CellAddress & { readonly formula: string }>();

  constructor(private readonly budget: Budget) {}

  /** The cell's formula without "="; "" when its group has none so far, as no program leaves it. */
  at(group: string, cell: CellAddress, formula: string): string {
    if (formula !== "") {
      this.groups.set(group, { ...cell, formula });
      return formula;
    }
    const first = this.groups.get(group);
    if (first === undefined) return "";
    this.budget.spendBytes(first.formula.length);
    return shiftFormula(first.formula, cell.row - first.row, cell.column - first.column);
  }
}
