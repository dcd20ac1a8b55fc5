import type { CellCheck, Indicator } from "../form/form";
import type { Figure } from "../reading/return";
import { textOf } from "../sheet/grid";
import { dateText } from "./date-text";
import { numberText } from "./finding";

/** What stands in the cell, as a clerk would say it. */
export function figureText(figure: Figure): string {
  if (figure.state === "uncalculated") return `公式 ${figure.formula ?? ""} 没有结果`;
  if (figure.state === "date") return dateText(figure.raw);
  return figure.value === null ? textOf(figure.raw).trim() : numberText(figure.value);
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
  }
}
