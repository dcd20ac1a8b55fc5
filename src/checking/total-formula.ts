import type { Form } from "../form/form";
import { rowReference, type Places } from "./rule-formula-places";

/** Cells, and the block of the same shape that weighs them; `null` for counts. */
export interface WeighedBlock {
  readonly values: string;
  readonly weights: string | null;
}

/**
 * A total over a block of cells as a formula, without "=". Blank where nothing is filled. `weights` is
 * the block of the same shape that weighs a percentage, `null` for a count: Σ(p·w)/Σw over the cells
 * where p is a number and w is above 0.
 *
 * The factors stand as separate arguments of SUMPRODUCT, which takes a text for 0; multiplied, a text
 * in one cell would make the whole total #VALUE!.
 */
export function totalOver(values: string, weights: string | null): string {
  return totalOverBlocks([{ values, weights }]);
}

/** The same over several blocks that do not stand side by side. */
export function totalOverBlocks(blocks: readonly WeighedBlock[]): string {
  const [first] = blocks;
  if (!first || first.weights === null) {
    const values = blocks.map((block) => block.values).join(",");
    return `IF(COUNT(${values})=0,"",SUM(${values}))`;
  }
  const means = blocks.map(({ values, weights }) => weightedOver(values, weights!));
  const base = means.map((mean) => mean.base).join("+");
  const sum = means.map((mean) => mean.sum).join("+");
  return means.length === 1 ? `IF(${base}=0,"",${sum}/${base})` : `IF(${base}=0,"",(${sum})/(${base}))`;
}

/** 合计 of an indicator in a form, without "=". */
export function totalFormula(form: Form, places: Places, indicator: number): string {
  const { weight } = form.indicators[indicator]!;
  return totalOver(rowReference(places, indicator), weight === null ? null : rowReference(places, weight));
}

/** Σ(p·w) and Σw of a percentage in a form, as formulas. */
export function weighted(form: Form, places: Places, indicator: number): { sum: string; base: string } {
  const { weight } = form.indicators[indicator]!;
  return weightedOver(rowReference(places, indicator), rowReference(places, weight!));
}

function weightedOver(values: string, weights: string): { sum: string; base: string } {
  const positive = `--(${weights}>0)`;
  return {
    sum: `SUMPRODUCT(${positive},${values},${weights})`,
    base: `SUMPRODUCT(--ISNUMBER(${values}),${positive},${weights})`,
  };
}
