import type { Form } from "../form/form";
import { rowReference, type Places } from "./rule-formula-places";

/**
 * A total over a block of cells as a formula, without "=". Blank where nothing is filled. `weights` is
 * the block of the same shape that weighs a percentage, `null` for a count: Σ(p·w)/Σw over the cells
 * where p is a number and w is above 0.
 *
 * The factors stand as separate arguments of SUMPRODUCT, which takes a text for 0; multiplied, a text
 * in one cell would make the whole total #VALUE!.
 */
export function totalOver(values: string, weights: string | null): string {
  if (weights === null) return `IF(COUNT(${values})=0,"",SUM(${values}))`;
  const { sum, base } = weightedOver(values, weights);
  return `IF(${base}=0,"",${sum}/${base})`;
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
