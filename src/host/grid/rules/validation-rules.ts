import {
  DataValidationErrorStyle,
  DataValidationOperator,
  DataValidationRenderMode,
  DataValidationType,
  type IDataValidationRule,
  type IRange,
} from "@univerjs/core";
import {
  AddDataValidationMutation,
  DataValidationModel,
  RemoveDataValidationMutation,
} from "@univerjs/preset-sheets-data-validation";
import type { Validation } from "../../../sheet/sheet-plan";
import type { UniverBook } from "../univer-book";
import { fromUniver, toUniver } from "../cells/univer-range";

export function addValidations(book: UniverBook, sheetId: string, validations: readonly Validation[]): void {
  addValidationRules(
    book,
    sheetId,
    validations.map((validation, index) => ruleOf(validation, `${sheetId}-validation-${index}`)),
  );
}

/** Rules that the sheet has already are passed over. */
export function addValidationRules(
  book: UniverBook,
  sheetId: string,
  rules: readonly IDataValidationRule[],
): void {
  if (rules.length === 0) return;
  const rule = [...rules];
  book.run(AddDataValidationMutation.id, { unitId: book.unitId, subUnitId: sheetId, rule });
}

export function removeValidations(book: UniverBook, sheetId: string): void {
  const ruleId = validationRules(book, sheetId).map((rule) => rule.uid);
  if (ruleId.length === 0) return;
  book.run(RemoveDataValidationMutation.id, { unitId: book.unitId, subUnitId: sheetId, ruleId });
}

export function validationRules(book: UniverBook, sheetId: string): readonly IDataValidationRule[] {
  return book.get(DataValidationModel).getRules(book.unitId, sheetId);
}

/** Univer has one text for both the prompt and the error and shows it beside the cell. */
function ruleOf({ range, rule, prompt, error }: Validation, uid: string): IDataValidationRule {
  return {
    uid,
    ranges: [toUniver(range)],
    allowBlank: true,
    ...criteria(rule),
    showInputMessage: true,
    promptTitle: prompt.title,
    prompt: prompt.text,
    showErrorMessage: true,
    errorStyle: DataValidationErrorStyle.STOP,
    errorTitle: error.title,
    error: error.text,
  };
}

/**
 * Univer takes for a date only what it could read again as the cell shows it, and a month under yyyy"年"m"月" is none to
 * it. So a date is asked for as the number that it is, and known again by what Univer keeps beside rules for dates.
 */
const TYPES = {
  whole: DataValidationType.WHOLE,
  decimal: DataValidationType.DECIMAL,
  date: DataValidationType.DECIMAL,
  "text-length": DataValidationType.TEXT_LENGTH,
};
const OF_DATES = { bizInfo: { showTime: false } };

/** Without it Univer draws the choice as a grey pill instead of the cell's own text. */
const ARROW = { showDropDown: true, renderMode: DataValidationRenderMode.ARROW };

function criteria(
  rule: Validation["rule"],
): Pick<IDataValidationRule, "type"> & Partial<IDataValidationRule> {
  if (rule.type === "list") {
    return { type: DataValidationType.LIST, formula1: JSON.stringify(rule.source), ...ARROW };
  }
  return {
    type: TYPES[rule.type],
    operator: DataValidationOperator.BETWEEN,
    formula1: String(rule.minimum),
    formula2: String(rule.maximum),
    ...(rule.type === "date" && OF_DATES),
  };
}

/** The rule as a plan says it, one for each range; none for kinds that a plan does not know. */
export function validationsOfRule(rule: IDataValidationRule): readonly Validation[] {
  const planned = plannedRule(rule);
  if (!planned) return [];
  return (rule.ranges as readonly IRange[]).map((range) => ({
    range: fromUniver(range),
    rule: planned,
    prompt: { title: rule.promptTitle ?? "", text: rule.prompt ?? "" },
    error: { title: rule.errorTitle ?? "", text: rule.error ?? "" },
  }));
}

function plannedRule({ type, operator, ...rule }: IDataValidationRule): Validation["rule"] | null {
  const { formula1, formula2, bizInfo } = rule;
  if (type === DataValidationType.LIST) return { type: "list", source: listOf(formula1 ?? "") };
  const kinds = ["whole", bizInfo ? "date" : "decimal", "text-length"] as const;
  const kind = kinds.find((known) => TYPES[known] === type);
  if (!kind || operator !== DataValidationOperator.BETWEEN) return null;
  const [minimum, maximum] = [Number(formula1), Number(formula2)];
  return Number.isFinite(minimum) && Number.isFinite(maximum) ? { type: kind, minimum, maximum } : null;
}

/** Univer takes both a JSON list and "a,b". */
function listOf(text: string): readonly string[] {
  if (!text.startsWith("[")) return text.split(",").filter((item) => item !== "");
  try {
    return (JSON.parse(text) as unknown[]).map(String);
  } catch {
    return [text];
  }
}
