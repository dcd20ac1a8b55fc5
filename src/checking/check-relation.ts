import type { CompareRule, Condition, Form, ImpliesRule, Operand } from "../form/form";
import { sumOf } from "../form/total";
import type { Return } from "../reading/return";
import type { Recomputed } from "./check-total";
import { findingOf, numberText, numberWords, type Finding, type Said } from "./finding";
import { conditionWords, indicatorWords } from "./rule-names";

/** A column of the return, or 合计 as recomputed. `undecidable` where a cell is not understood. */
interface Column {
  readonly subject: number | "total";
  at(indicator: number): number | null | "undecidable";
}

/** A broken rule, said with operands; where it is shown is the cell of `indicator`. */
interface Violation {
  readonly indicator: number;
  readonly actual: string;
  readonly expected: string;
  readonly words: Readonly<Record<string, Said>>;
}

/** Findings of a rule that relates indicators, in each column it applies to, or those of them named by `only`. */
export function checkRelation(
  form: Form,
  ret: Return,
  rule: CompareRule | ImpliesRule,
  totals: readonly Recomputed[],
  only: readonly Column["subject"][] | null = null,
): Finding[] {
  const columns = columnsOf(form, ret, rule, totals);
  const looked = only ? columns.filter(({ subject }) => only.includes(subject)) : columns;
  return looked.flatMap((column) => {
    const violations = rule.kind === "compare" ? compare(form, column, rule) : imply(form, column, rule);
    return violations.map(({ words, ...violation }) => {
      const { indicator } = violation;
      const { subject } = column;
      const figure = subject === "total" ? ret.totals[indicator]! : ret.figures[indicator]![subject]!;
      return findingOf(rule, { row: figure.row, column: figure.column, subject, ...violation }, words);
    });
  });
}

function columnsOf(
  form: Form,
  ret: Return,
  rule: CompareRule | ImpliesRule,
  totals: readonly Recomputed[],
): Column[] {
  const subjects = form.subjects.map(({ index }): Column => ({
    subject: index,
    at: (indicator) => {
      const { state, value, row, column } = ret.figures[indicator]![index]!;
      const decidable = row >= 0 && column >= 0 && (state === "number" || state === "blank");
      return decidable ? value : "undecidable";
    },
  }));
  const total: Column = {
    subject: "total",
    at: (indicator) => {
      const { value, certain } = totals[indicator]!;
      return certain && ret.totals[indicator]!.column >= 0 ? value : "undecidable";
    },
  };
  return [...(rule.onSubjects ? subjects : []), ...(rule.onTotal ? [total] : [])];
}

/**
 * A blank on the smaller side leaves the rule undetermined; a blank on the larger side with a value
 * above 0 on the smaller side violates it.
 */
function compare(form: Form, column: Column, rule: CompareRule): Violation[] {
  const left = sumIn(column, rule.left);
  const right = sumIn(column, rule.right);
  if (left === "undecidable" || right === "undecidable" || !violates(left, rule.relation, right)) return [];
  const words = {
    left: indicatorWords(form, rule.left),
    right: indicatorWords(form, rule.right),
    leftValue: numberWords(left),
    rightValue: numberWords(right),
  };
  const sign = { "<=": "≤", ">=": "≥", "=": "=" }[rule.relation];
  const expected = `${sign} ${numberText(right)}`;
  return [{ indicator: rule.left[0]!, actual: numberText(left), expected, words }];
}

function violates(left: number | null, relation: CompareRule["relation"], right: number | null): boolean {
  if (relation === ">=") return violates(right, "<=", left);
  if (relation === "=") return (left !== null || right !== null) && (left ?? 0) !== (right ?? 0);
  return left !== null && left > (right ?? 0) && (right !== null || left > 0);
}

/** A violation for each condition that is not met, in the row of what is missing. */
function imply(form: Form, column: Column, rule: ImpliesRule): Violation[] {
  const cause = firstThat(column, rule.when);
  if (cause === null || cause === "undecidable") return [];
  const words = { when: form.indicators[cause]!.label, whenValue: numberText(column.at(cause) as number) };
  return rule.then
    .filter((condition) => firstThat(column, condition) === null)
    .map((unmet) => {
      const values = unmet.indicators.map((indicator) => column.at(indicator));
      const value = values.find((each) => typeof each === "number") ?? null;
      const expected = unmet.is === "positive" ? "> 0" : "应填写";
      const missing = { then: conditionWords(form, unmet), thenValue: numberWords(value) };
      return {
        indicator: unmet.indicators[0]!,
        actual: numberText(value),
        expected,
        words: { ...words, ...missing },
      };
    });
}

/** The first indicator that makes the condition true; `null` when none does. */
function firstThat(column: Column, condition: Condition): number | null | "undecidable" {
  const met = condition.indicators.find((indicator) => {
    const value = column.at(indicator);
    return typeof value === "number" && (condition.is === "filled" || value > 0);
  });
  if (met !== undefined) return met;
  return condition.indicators.some((indicator) => column.at(indicator) === "undecidable")
    ? "undecidable"
    : null;
}

function sumIn(column: Column, indicators: Operand["indicators"]): number | null | "undecidable" {
  const values = indicators.map((indicator) => column.at(indicator));
  if (values.includes("undecidable")) return "undecidable";
  return sumOf(values as (number | null)[]);
}
