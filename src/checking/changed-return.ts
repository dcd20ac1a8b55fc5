import type { Form } from "../form/form";
import type { Figure, Return } from "../reading/return";
import { recomputeTotal } from "./check-total";

/** A return as it would be read with another number in one cell; 合计 that are formulas follow. */
export function withFigure(
  form: Form,
  ret: Return,
  indicator: number,
  subject: number,
  value: number,
): Return {
  const figures = ret.figures.map((line, index) =>
    index === indicator ? line.map((figure, at) => (at === subject ? holding(figure, value) : figure)) : line,
  );
  const changed = { ...ret, figures };
  const totals = form.indicators.map(({ index, weight }) => {
    const total = ret.totals[index]!;
    const follows = total.formula !== null && total.value !== null && [index, weight].includes(indicator);
    return follows ? holding(total, recomputeTotal(form, changed, index).value) : total;
  });
  return { ...changed, totals };
}

function holding(figure: Figure, value: number | null): Figure {
  const state = value === null ? "blank" : "number";
  return { ...figure, state, value, raw: value, correction: null };
}
