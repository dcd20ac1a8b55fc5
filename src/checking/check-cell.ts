import type { CellCheck, Indicator } from "../form/form";
import type { Figure } from "../reading/return";
import { textOf } from "../sheet/grid";
import { dateText } from "./date-text";
import { numberText } from "./finding";

/** What stands in the cell, as a clerk would say it. */
export function figureText(figure: Figure): string {
  if (figure.state === "uncalculated") return `公式 ${figure.formula ?? ""} 没有结果`;
  if (figure.state === "date") return dateText(figure.raw);
  if (figure.value !== null) return numberText(figure.value);
  const text = textOf(figure.raw).trim() || "空格";
  // Only to the formulas of its sheet is it no number (`asFormulasSee`).
  return figure.state === "text" && figure.correction !== null ? `${text}（是文字，合计不会算上）` : text;
}

/**
 * What a cell should hold where it breaks the check, `null` where it does not. A total is computed,
 * so a formula that has not been calculated yet is no fault there.
 */
export function cellFault(
  check: CellCheck,
  figure: Figure,
  indicator: Indicator,
  total: boolean,
): string | null {
  const { state, value } = figure;
  switch (check) {
    case "not-a-number":
      return state === "text" || state === "date" || state === "undecided" ? "数字" : null;
    case "formula-error":
      return state === "error" || (state === "uncalculated" && !total) ? "数字" : null;
    case "negative":
      return value !== null && value < 0 ? "≥ 0" : null;
    case "not-whole":
      return value !== null && indicator.kind === "count" && !Number.isInteger(value) ? "整数" : null;
    case "not-a-percentage":
      return value !== null && indicator.kind === "percentage" && (value < 0 || value > 100) ? "0–100" : null;
    case "fraction":
      return isFraction(figure, indicator) && !total ? numberText(value! * 100) : null;
  }
}

/** A percentage that may be the 0.95 of a typed 95%; under a % format it is shown as what it is. */
function isFraction({ value, scale }: Figure, { kind }: Indicator): boolean {
  return kind === "percentage" && scale === 1 && value !== null && value > 0 && value <= 1;
}
