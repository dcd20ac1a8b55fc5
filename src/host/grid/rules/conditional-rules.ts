import {
  AddConditionalRuleMutation,
  CFRuleType,
  CFSubRuleType,
  ConditionalFormattingRuleModel,
  DeleteConditionalRuleMutation,
  type IConditionFormattingRule,
} from "@univerjs/preset-sheets-conditional-formatting";
import type { IRange, IStyleBase } from "@univerjs/core";
import type { ConditionalFormat } from "../../../sheet/sheet-plan";
import { shiftFormula } from "../../../sheet/formula/shift-formula";
import { hex } from "../cells/cell-style";
import type { UniverBook } from "../univer-book";
import { fromUniver, toUniver } from "../cells/univer-range";

export type ConditionalRule = IConditionFormattingRule;

/** All rules of a sheet, the strongest first. */
export function rulesOf(book: UniverBook, sheetId: string): readonly ConditionalRule[] {
  return book.get(ConditionalFormattingRuleModel).getSubunitRules(book.unitId, sheetId) ?? [];
}

/** The new rule becomes the strongest of its sheet. */
export function addRule(book: UniverBook, sheetId: string, rule: ConditionalRule): void {
  book.run(AddConditionalRuleMutation.id, { unitId: book.unitId, subUnitId: sheetId, rule });
}

export function deleteRule(book: UniverBook, sheetId: string, cfId: string): void {
  book.run(DeleteConditionalRuleMutation.id, { unitId: book.unitId, subUnitId: sheetId, cfId });
}

/** The rules of a plan in its order, which is that of their strength: the first one wins. */
export function addConditionalFormats(
  book: UniverBook,
  sheetId: string,
  formats: readonly ConditionalFormat[],
): void {
  for (let index = formats.length - 1; index >= 0; index--) {
    addRule(book, sheetId, ruleOf(formats[index]!, `${sheetId}-format-${index}`));
  }
}

function ruleOf({ range, formula, format }: ConditionalFormat, cfId: string): ConditionalRule {
  return {
    cfId,
    ranges: [toUniver(range)],
    stopIfTrue: false,
    rule: {
      type: CFRuleType.highlightCell,
      subType: CFSubRuleType.formula,
      value: formula,
      style: styleOfLook(format),
    },
  };
}

export function styleOfLook({ fill, color, bold }: ConditionalFormat["format"]): IStyleBase {
  return {
    ...(fill !== undefined && { bg: { rgb: fill } }),
    ...(color !== undefined && { cl: { rgb: color } }),
    ...(bold !== undefined && { bl: bold ? 1 : 0 }),
  };
}

/**
 * The rule as a plan says it, one for each of its ranges; none for kinds that a plan does not know. Its formula is
 * written for the first cell of the first range: each gets it for its own.
 */
export function formatsOfRule({ ranges, rule }: ConditionalRule): readonly ConditionalFormat[] {
  if (rule.type !== CFRuleType.highlightCell || !("subType" in rule)) return [];
  if (rule.subType !== CFSubRuleType.formula || !("value" in rule)) return [];
  const { bg, cl, bl } = rule.style;
  const format = {
    ...(bg?.rgb && { fill: hex(bg.rgb) }),
    ...(cl?.rgb && { color: hex(cl.rgb) }),
    ...(bl !== undefined && { bold: bl === 1 }),
  };
  const formula = String(rule.value);
  const [first, ...others] = inReadingOrder(ranges);
  if (!first) return [];
  return [first, ...others].map((range) => ({
    range: fromUniver(range),
    formula: shiftFormula(formula, range.startRow - first.startRow, range.startColumn - first.startColumn),
    format,
  }));
}

/** Univer takes a rule's formula for that of the first cell of its ranges in this order. */
export function inReadingOrder(ranges: readonly IRange[]): readonly IRange[] {
  return [...ranges].sort((a, b) => a.startRow - b.startRow || a.startColumn - b.startColumn);
}
