import { rangeName } from "../../sheet/address";
import type { SheetPlan, Validation } from "../../sheet/sheet-plan";
import { choicesText } from "../choices";
import { step, type Step } from "./steps/step";

/** Longer words than these are refused. */
const MOST_TITLE = 32;
const MOST_PROMPT = 255;
const MOST_ERROR = 225;

/** What may be typed into the cells. Throws `HostError` for a list that a rule cannot hold, see `choicesText`. */
export function entrySteps({ sheet: name, validations }: SheetPlan): Step[] {
  return validations.map((validation) => {
    const rule = ruleOf(name, validation);
    return step((sheet) => {
      const entry = sheet.getRange(rangeName(validation.range)).untrack().dataValidation;
      entry.rule = rule;
      entry.ignoreBlanks = true;
      entry.prompt = promptOf(validation);
      entry.errorAlert = errorOf(validation);
    });
  });
}

function ruleOf(name: string, { rule }: Validation): Excel.DataValidationRule {
  if (rule.type === "list") {
    return { list: { inCellDropDown: true, source: choicesText(name, rule.source) } };
  }
  const { minimum, maximum } = rule;
  const between = { operator: "Between" as const };
  if (rule.type === "date") {
    return { date: { formula1: dateOf(minimum), formula2: dateOf(maximum), ...between } };
  }
  const bounds = { formula1: minimum, formula2: maximum, ...between };
  switch (rule.type) {
    case "whole":
      return { wholeNumber: bounds };
    case "decimal":
      return { decimal: bounds };
    case "text-length":
      return { textLength: bounds };
  }
}

const MS_PER_DAY = 86_400_000;
/** Day 0 of a workbook, counted so that 1 March 1900 and later days come out right. */
const DAY_ZERO = Date.UTC(1899, 11, 30);

/** Serial number → "2011-12-15". */
function dateOf(serial: number): string {
  return new Date(DAY_ZERO + serial * MS_PER_DAY).toISOString().slice(0, 10);
}

function promptOf({ prompt: { title, text } }: Validation): Excel.DataValidationPrompt {
  return { title: title.slice(0, MOST_TITLE), message: text.slice(0, MOST_PROMPT), showPrompt: true };
}

function errorOf({ error: { title, text } }: Validation): Excel.DataValidationErrorAlert {
  return {
    title: title.slice(0, MOST_TITLE),
    message: text.slice(0, MOST_ERROR),
    showAlert: true,
    style: "Stop",
  };
}
