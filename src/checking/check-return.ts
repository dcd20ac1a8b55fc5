import type { CellRule, ChangeRule, Form, Indicator, Rule } from "../form/form";
import type { Figure, Return } from "../reading/return";
import { asFormulasSee } from "./as-formulas-see";
import { cellFault, figureWords, noteWords } from "./check-cell";
import { checkChange } from "./check-change";
import type { CheckContext } from "./check-context";
import { checkFilling } from "./check-filling";
import { checkHead } from "./check-head";
import { checkRelation } from "./check-relation";
import { checkStructure } from "./check-structure";
import { checkTotals, recomputeTotals, type Recomputed } from "./check-total";
import { settled } from "./explanation";
import { findingOf, inChinese, type Finding } from "./finding";

/**
 * All findings of a return, in the order of the rules, then of the form; a query that 备注 explains is
 * among them, as explained. A sheet with its own 校验 is judged as its formulas see it. Pure; an empty list means that every rule is satisfied or cannot be
 * decided from what is filled in and from the context.
 */
export function checkReturn(form: Form, ret: Return, context: CheckContext = {}): Finding[] {
  const seen = asFormulasSee(ret);
  const totals = recomputeTotals(form, seen);
  const findings = form.rules.flatMap((rule) =>
    // Last year's figures are beyond any formula, so they are compared as both years were read.
    rule.kind === "change"
      ? checkChange(form, ret, rule, context)
      : checkRule(form, seen, rule, totals, context),
  );
  return settled(form, ret, findings);
}

function checkRule(
  form: Form,
  ret: Return,
  rule: Exclude<Rule, ChangeRule>,
  totals: readonly Recomputed[],
  context: CheckContext,
): Finding[] {
  switch (rule.kind) {
    case "cell":
      return checkCells(form, ret, rule);
    case "total":
      return checkTotals(form, ret, rule, totals);
    case "compare":
    case "implies":
      return checkRelation(form, ret, rule, totals);
    case "head":
      return checkHead(form, ret, rule, context);
    case "structure":
      return checkStructure(form, ret, rule);
    case "filling":
      return checkFilling(form, ret, rule);
  }
}

function checkCells(form: Form, ret: Return, rule: CellRule): Finding[] {
  const found: Finding[] = [];
  const check = (figure: Figure, indicator: Indicator, subject: number | "total") => {
    // Most cells, and nothing is wrong with them here.
    if (figure.state === "blank") return;
    const expected = cellFault(rule.check, figure, indicator, subject === "total");
    if (expected === null) return;
    const actual = figureWords(figure);
    const { row, column } = figure;
    const place = { row, column, indicator: indicator.index, subject };
    const texts = { actual: inChinese(actual), expected: inChinese(expected) };
    found.push(findingOf(rule, { ...place, ...texts }, { actual, expected, note: noteWords(figure) }));
  };
  for (const indicator of form.indicators) {
    ret.figures[indicator.index]!.forEach((figure, subject) => check(figure, indicator, subject));
    check(ret.totals[indicator.index]!, indicator, "total");
  }
  return found;
}
