import type { CellCheck, Indicator } from "../form/form";
import type { Figure, FigureState } from "../reading/return";
import { textOf } from "../sheet/grid";
import { dateWords } from "./date-text";
import { numberText, type Said } from "./finding";

/** What stands in the cell, as a clerk would say it. */
export function figureWords(figure: Figure): Said {
  if (figure.state === "uncalculated") {
    const formula = figure.formula ?? "";
    return { chinese: `公式 ${formula} 没有算过`, english: `${formula} has not been calculated` };
  }
  if (figure.state === "date") return dateWords(figure.raw);
  if (figure.value !== null) return numberText(figure.value);
  const text = textOf(figure.raw).trim();
  if (figure.state === "struck") return { chinese: `划掉的 ${text}`, english: `${text}, struck out` };
  if (figure.state === "shifted")
    return { chinese: `可能错了列的 ${text}`, english: `${text}, perhaps of another column` };
  if (text === "") return { chinese: "空格", english: "a space" };
  return text;
}

/** Why a text that a reader takes for a number is none to the formulas of its sheet (`asFormulasSee`). */
export function noteWords({ state, correction }: Figure): Said {
  if (state !== "text" || correction === null) return "";
  return { chinese: "，是文字，合计不会算上", english: ", a text, which 合计 leaves out" };
}

const NUMBER: Said = { chinese: "数字", english: "a number" };
const NO_NUMBER: readonly FigureState[] = ["text", "date", "struck", "shifted", "undecided"];
const WHOLE: Said = { chinese: "整数", english: "a whole number" };

/**
 * What a cell should hold where it breaks the check, `null` where it does not. A total is computed,
 * so a formula that has not been calculated yet is no fault there.
 */
export function cellFault(
  check: CellCheck,
  figure: Figure,
  indicator: Indicator,
  total: boolean,
): Said | null {
  const { state, value } = figure;
  switch (check) {
    case "not-a-number":
      return NO_NUMBER.includes(state) ? NUMBER : null;
    case "formula-error":
      return state === "error" || (state === "uncalculated" && !total) ? NUMBER : null;
    case "negative":
      return value !== null && value < 0 ? "≥ 0" : null;
    case "not-whole":
      return value !== null && indicator.kind === "count" && !Number.isInteger(value) ? WHOLE : null;
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
