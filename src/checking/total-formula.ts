import type { Form } from "../form/form";
import { rowReference, type Places } from "./rule-formula-places";

/**
 * 合计 as a formula, without "=". Blank where nothing is filled. Weighted where the indicator is a
 * percentage: Σ(p·w)/Σw over the subjects where p is a number and w is above 0.
 *
 * The factors stand as separate arguments of SUMPRODUCT, which takes a text for 0; multiplied, a text
 * in one cell would make the whole total #VALUE!.
 */
export function totalFormula(form: Form, places: Places, indicator: number): string {
  const values = rowReference(places, indicator);
  if (form.indicators[indicator]!.weight === null) return `IF(COUNT(${values})=0,"",SUM(${values}))`;
  const { sum, base } = weighted(form, places, indicator);
  return `IF(${base}=0,"",${sum}/${base})`;
}

/** Σ(p·w) and Σw of a percentage as formulas. */
export function weighted(form: Form, places: Places, indicator: number): { sum: string; base: string } {
  const values = rowReference(places, indicator);
  const weights = rowReference(places, form.indicators[indicator]!.weight!);
  const positive = `--(${weights}>0)`;
  return {
    sum: `SUMPRODUCT(${positive},${values},${weights})`,
    base: `SUMPRODUCT(--ISNUMBER(${values}),${positive},${weights})`,
  };
}
