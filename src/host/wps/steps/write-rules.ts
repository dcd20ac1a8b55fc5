import { range, rangeName } from "../../../sheet/address";
import type { ConditionalFormat, SheetPlan, Validation } from "../../../sheet/sheet-plan";
import { cellsOf } from "../program/blocks";
import { choicesText } from "../../choices";
import { bgr } from "../program/colour";
import { notKept } from "../program/fault";
import { leftOut } from "../program/left-out";
import { BETWEEN, BY_FORMULA, STOP, VALIDATION } from "../program/numbers";
import type { WpsCondition, WpsRange, WpsSheet } from "../program/object-model";

/** Validations and conditional formats of the sheet in front. Throws `HostError` when one is not kept. */
export function writeRules(
  sheet: WpsSheet,
  { sheet: name, validations, conditionalFormats }: SheetPlan,
): void {
  for (const validation of validations) writeValidation(sheet, name, validation);
  for (const format of conditionalFormats) writeConditionalFormat(sheet, name, format);
}

/** Longer words than these are refused. */
const MOST_TITLE = 32;
const MOST_TEXT = 255;

function writeValidation(sheet: WpsSheet, name: string, { range, rule, prompt, error }: Validation): void {
  const { Validation: validation } = cellsOf(sheet, range);
  const type = VALIDATION[rule.type];
  if (rule.type === "list") validation.Add(type, STOP, BETWEEN, choicesText(name, rule.source));
  else validation.Add(type, STOP, BETWEEN, String(rule.minimum), String(rule.maximum));
  validation.IgnoreBlank = true;
  validation.InputTitle = prompt.title.slice(0, MOST_TITLE);
  validation.InputMessage = prompt.text.slice(0, MOST_TEXT);
  validation.ErrorTitle = error.title.slice(0, MOST_TITLE);
  validation.ErrorMessage = error.text.slice(0, MOST_TEXT);
  validation.ShowInput = true;
  validation.ShowError = true;
  if (validation.Type !== type) throw notKept(name, "validation", rangeName(range));
}

/** The program adds a rule behind all others, and the first that is true wins. */
function writeConditionalFormat(sheet: WpsSheet, name: string, rule: ConditionalFormat): void {
  // The program sees the references of the formula from the active cell, not from the range.
  cellsOf(sheet, range(rule.range.top, rule.range.left)).Select();
  const condition = addCondition(cellsOf(sheet, rule.range), rule.formula);
  if (!condition) throw notKept(name, "conditional-format", rangeName(rule.range));
  writeConditionLook(condition, rule.format);
}

/** `null` when the program has added none, or one that is not known to hold for all of the cells. */
export function addCondition(cells: WpsRange, formula: string): WpsCondition | null {
  const { FormatConditions: conditions } = cells;
  const before = conditions.Count;
  // By the manual a formula needs no operator; it is left out, or any.
  const condition = leftOut((operator) => conditions.Add(BY_FORMULA, operator, formula), BETWEEN) as
    | WpsCondition
    | null
    | undefined;
  if (!condition || conditions.Count !== before + 1) return null;
  if (holdsFor(condition, cells)) return condition;
  condition.Delete();
  return null;
}

/** A single area is always taken whole; of several, editions that do not tell are not trusted. */
function holdsFor(condition: WpsCondition, cells: WpsRange): boolean {
  return cells.Areas.Count === 1 || condition.AppliesTo?.Count === cells.Count;
}

export function writeConditionLook(
  condition: WpsCondition,
  { fill, color, bold }: ConditionalFormat["format"],
): void {
  if (fill !== undefined) condition.Interior.Color = bgr(fill);
  if (color !== undefined) condition.Font.Color = bgr(color);
  if (bold !== undefined) condition.Font.Bold = bold;
  condition.StopIfTrue = false;
}
