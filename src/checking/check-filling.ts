import type { FillingRule, Form } from "../form/form";
import type { Figure, Return } from "../reading/return";
import { findingOf, type Finding } from "./finding";
import { indicatorWords } from "./rule-names";

/** What is left blank: cells of a subject that is in use, or the whole form. */
export function checkFilling(form: Form, ret: Return, rule: FillingRule): Finding[] {
  switch (rule.check) {
    case "blank-in-used-subject":
      return form.subjects.flatMap(({ index, full }): Finding[] => {
        const blanks = missingIn(form, ret, index);
        const [first] = blanks;
        if (first === undefined) return [];
        const { row, column } = ret.figures[first]![index]!;
        const count = String(blanks.length);
        const words = { subject: full, count, indicators: indicatorWords(form, blanks) };
        return [findingOf(rule, { row, column, indicator: first, subject: index, actual: count }, words)];
      });
    case "nothing-filled": {
      if (!ret.figures.flat().every(({ state }) => state === "blank")) return [];
      return [
        findingOf(rule, { row: Math.max(ret.rows[0]!, ret.top), column: Math.max(ret.columns[0]!, 0) }),
      ];
    }
  }
}

/**
 * Indicators that a subject leaves blank though it has a figure above 0, one finding for all of them. A
 * percentage without the count that weighs it is rightly blank.
 */
export function missingIn(form: Form, { figures }: Return, subject: number): number[] {
  const at = (indicator: number): Figure => figures[indicator]![subject]!;
  if (!form.indicators.some(({ index }) => (at(index).value ?? 0) > 0)) return [];
  return form.indicators
    .filter(({ index, weight }) => {
      const { state, row, column } = at(index);
      const asked = weight === null || (at(weight).value ?? 0) > 0;
      return state === "blank" && row >= 0 && column >= 0 && asked;
    })
    .map(({ index }) => index);
}
