import type { CellAddress } from "../../sheet/address";
import type { Budget } from "../limits";
import { partsOf, shiftParts, type FormulaPart } from "../../sheet/formula/shift-formula";

/**
 * Formulas that a file spells out once, in the first cell of a group, and that the other cells of the
 * group copy. What the copies would take is asked of the budget, as a long formula copied to every
 * cell is a bomb.
 */
export class SharedFormulas {
  private readonly groups = new Map<string, CellAddress & { readonly formula: string }>();
  /** The last formula that was copied: most are copied to many cells, and taken apart once. */
  private copied: { readonly formula: string; readonly parts: readonly FormulaPart[] } | null = null;

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
    return shiftParts(this.partsOf(first.formula), cell.row - first.row, cell.column - first.column);
  }

  private partsOf(formula: string): readonly FormulaPart[] {
    if (this.copied?.formula !== formula) this.copied = { formula, parts: partsOf(formula) };
    return this.copied.parts;
  }
}
