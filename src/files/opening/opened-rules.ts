import type { ConditionalRule, DataValidation } from "hucre/xlsx";
import { parseRange, type Range } from "../../sheet/address";
import type { ConditionalFormat, Validation } from "../../sheet/sheet-plan";
import { colorOf } from "./opened-formats";
import { shiftFormula } from "../../sheet/formula/shift-formula";

/** Choices that a validation's formula points at; `null` when it points at nothing that is known. */
export type FindChoices = (formula: string) => readonly string[] | null;

/** More than any count that a form asks for, where a rule knows no bound on that side. */
const UNBOUNDED = 1e15;

/** Validations of a file, one for each rectangle; those a plan has no words for are left out. */
export function openedValidations(rules: readonly DataValidation[], choices: FindChoices): Validation[] {
  return rules.flatMap((validation) => {
    const rule = ruleOf(validation, choices);
    if (rule === null) return [];
    const prompt = { title: validation.inputTitle ?? "", text: validation.inputMessage ?? "" };
    const error = { title: validation.errorTitle ?? "", text: validation.errorMessage ?? "" };
    return rangesOf(validation.range).map((range) => ({ range, rule, prompt, error }));
  });
}

function ruleOf(validation: DataValidation, choices: FindChoices): Validation["rule"] | null {
  const { type, values, formula1 } = validation;
  if (type === "list") {
    const source = values ?? choices(formula1 ?? "");
    return source === null ? null : { type, source: source.map((value) => value.replace(/""/g, '"')) };
  }
  if (type !== "whole" && type !== "decimal" && type !== "date" && type !== "textLength") return null;
  const bounds = boundsOf(validation, type === "decimal" ? 0 : 1);
  return bounds === null ? null : { type: type === "textLength" ? "text-length" : type, ...bounds };
}

/** `step` lies between a bound that is meant and one that is not; decimals have none, so theirs are kept closed. */
function boundsOf({ operator, formula1, formula2 }: DataValidation, step: number) {
  const first = Number(formula1 || NaN);
  const second = Number(formula2 || NaN);
  const bounds: Record<string, readonly [minimum: number, maximum: number]> = {
    between: [first, second],
    equal: [first, first],
    greaterThan: [first + step, UNBOUNDED],
    greaterThanOrEqual: [first, UNBOUNDED],
    lessThan: [-UNBOUNDED, first - step],
    lessThanOrEqual: [-UNBOUNDED, first],
  };
  const [minimum, maximum] = bounds[operator ?? "between"] ?? [NaN, NaN];
  return Number.isNaN(minimum) || Number.isNaN(maximum) ? null : { minimum, maximum };
}

/** Conditional formats by formula, first the one that wins, one for each rectangle; others are left out. */
export function openedConditionalFormats(
  rules: readonly ConditionalRule[],
  theme: readonly string[],
): ConditionalFormat[] {
  return [...rules]
    .sort((a, b) => a.priority - b.priority)
    .flatMap((rule) => {
      const formula = Array.isArray(rule.formula) ? rule.formula[0] : rule.formula;
      if (rule.type !== "expression" || formula === undefined) return [];
      const ranges = rangesOf(rule.range);
      const format = lookOf(rule, theme);
      // The formula is written for the first cell of the first rectangle; each gets it for its own.
      return ranges.map((range) => ({
        range,
        formula: `=${shiftFormula(formula, range.top - ranges[0]!.top, range.left - ranges[0]!.left)}`,
        format,
      }));
    });
}

function lookOf({ style }: ConditionalRule, theme: readonly string[]): ConditionalFormat["format"] {
  const pattern = style?.fill?.type === "pattern" ? style.fill : undefined;
  const fill = colorOf(pattern?.bgColor ?? pattern?.fgColor, theme);
  const color = colorOf(style?.font?.color, theme);
  return {
    ...(fill ? { fill } : {}),
    ...(color ? { color } : {}),
    ...(style?.font?.bold ? { bold: true } : {}),
  };
}

/** "A1:B2 D4" → both rectangles. */
function rangesOf(list: string): Range[] {
  return list.split(/\s+/).flatMap((text) => parseRange(text) ?? []);
}
