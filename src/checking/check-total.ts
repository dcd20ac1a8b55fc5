import type { Form, TotalRule } from "../form/form";
import { totalDiffers, totalOf } from "../form/total";
import type { Figure, Return } from "../reading/return";
import { findingOf, numberText, numberWords, type Finding } from "./finding";

/** The recomputed total, `null` when nothing is there to total or a cell of the row is not understood. */
export interface Recomputed {
  readonly value: number | null;
  readonly certain: boolean;
}

/** 合计 of every indicator of a return, recomputed once for all rules. */
export function recomputeTotals(form: Form, ret: Return): Recomputed[] {
  return form.indicators.map(({ index }) => recomputeTotal(form, ret, index));
}

export function recomputeTotal(form: Form, ret: Return, indicator: number): Recomputed {
  const { weight } = form.indicators[indicator]!;
  const rows = weight === null ? [indicator] : [indicator, weight];
  const certain = rows.every((row) => ret.figures[row]!.every(understood));
  const subjects = form.subjects.map(({ index }) => index);
  const value = totalOf(form, indicator, subjects, (row, subject) => ret.figures[row]![subject]!.value);
  return { value, certain };
}

function understood(figure: Figure): boolean {
  return figure.column >= 0 && figure.row >= 0 && (figure.state === "number" || figure.state === "blank");
}

/** 合计 that differ from the recomputed ones, each; those that agree but are no formula any more, all in one. */
export function checkTotals(
  form: Form,
  ret: Return,
  rule: TotalRule,
  recomputed: readonly Recomputed[],
): Finding[] {
  if (rule.check === "total-differs") {
    return differingTotals(form, ret, recomputed).map((index) =>
      difference(rule, ret, index, recomputed[index]!),
    );
  }
  const lost = lostTotals(form, ret, recomputed);
  return lost.slice(0, 1).map((index) => {
    const { row, column } = ret.totals[index]!;
    const actual = String(lost.length);
    return findingOf(rule, { row, column, indicator: index, subject: "total", actual }, { count: actual });
  });
}

function differingTotals(form: Form, ret: Return, recomputed: readonly Recomputed[]): number[] {
  const comparable = form.indicators.filter(({ index }) => isComparable(ret, index, recomputed[index]!));
  return comparable
    .filter(({ index, kind }) => {
      const { value, decimals } = ret.totals[index]!;
      return totalDiffers(kind, { value: value!, decimals }, recomputed[index]!.value);
    })
    .map(({ index }) => index);
}

/** Indicators whose 合计 agrees with the recomputed one but is no formula any more. */
export function lostTotals(form: Form, ret: Return, recomputed: readonly Recomputed[]): number[] {
  const differing = new Set(differingTotals(form, ret, recomputed));
  return form.indicators
    .map(({ index }) => index)
    .filter((index) => isComparable(ret, index, recomputed[index]!) && !differing.has(index))
    .filter((index) => ret.totals[index]!.formula === null && recomputed[index]!.value !== null);
}

function difference(rule: TotalRule, ret: Return, indicator: number, { value }: Recomputed): Finding {
  const total = ret.totals[indicator]!;
  const texts = { actual: numberText(total.value), expected: numberText(value) };
  const words = { actual: numberWords(total.value), expected: numberWords(value) };
  const { row, column } = total;
  return findingOf(rule, { row, column, indicator, subject: "total", ...texts }, words);
}

/** A consolidation's total is a formula over another sheet: it weighs every unit, not every column. */
function isComparable(ret: Return, indicator: number, { certain }: Recomputed): boolean {
  const { value, formula } = ret.totals[indicator]!;
  return certain && value !== null && !(formula !== null && formula.includes("!"));
}
