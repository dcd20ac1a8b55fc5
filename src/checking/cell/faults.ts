import type { CellRule } from "../../form/rules/rule";
import { isNumeric, optionsOf, type Measure, type NumberBounds } from "../../form/measure";
import type { CellRole } from "../../form/table";
import { NOISE, rounded } from "../../form/totals/together";
import { plainText } from "../../reading/plain-text";
import type { Cell, CellState } from "../../reading/return";
import { errorIn } from "../../sheet/error-text";
import { isError, textOf } from "../../sheet/grid";
import { becameWords, dateWords, meantWords } from "../date-text";
import { numberText, type Said } from "../finding";
import { optionsWords } from "../words";

type Check = CellRule["check"];

/** What stands in the cell, as a clerk would say it; `exact` with every decimal that was typed. */
export function cellWords(cell: Cell, measure: Measure | null, exact = false): Said {
  const { at, raw, state, value, formula } = cell;
  if (at === null && state === "undecided") return { chinese: "找不到这一格", english: "no such cell" };
  if (state === "uncalculated") {
    const said = formula ?? "";
    return { chinese: `公式 ${said} 没有算过`, english: `${said} has not been calculated` };
  }
  if (state === "date") return dateWords(raw);
  if (value !== null) return numberText(value, exact ? MOST_DECIMALS : decimalsOf(measure));
  const text = isError(raw) ? raw.error : textOf(raw).trim();
  // A number is a text by its format alone: 299100 under 0!.0,"万" where the form counts in 万元.
  if (state === "text" && typeof raw === "number" && measure !== null && isNumeric(measure.holds))
    return { chinese: `${text}，显示的是别的数`, english: `${text}, shown as another number` };
  // A formula that has lost what it names may show nothing at all.
  if (state === "error" && text === "") return errorIn(formula ?? "") ?? formula ?? "";
  if (state === "struck") return { chinese: `划掉的 ${text}`, english: `${text}, struck out` };
  if (state === "shifted")
    return { chinese: `可能错了列的 ${text}`, english: `${text}, perhaps of another column` };
  return plainText(text) === "" ? { chinese: "看不见的空格", english: "white space that nobody sees" } : text;
}

/** As many as a measure may have, and beyond any noise. */
const MOST_DECIMALS = 6;

/** How what stands there came there, as far as that is known. */
export function becameAs({ state, raw }: Cell): Said {
  if (state === "date") return becameWords(raw);
  const isUnseen = state !== "error" && typeof raw === "string" && plainText(raw) === "";
  return { chinese: isUnseen ? "有" : "是", english: "there is" };
}

/**
 * What a date may have been, and why a text that a reader takes for a number is none to the formulas of its sheet
 * (`asFormulasSee`).
 */
export function noteWords({ state, correction, raw }: Cell): Said {
  if (state === "date") return meantWords(raw);
  if (state !== "text" || correction === null) return "";
  return { chinese: "，是文字，合计不会算上", english: ", a text, which 合计 leaves out" };
}

const NUMBER: Said = { chinese: "数字", english: "a number" };
const NOT_READ: readonly CellState[] = ["text", "date", "struck", "shifted", "undecided"];

/** Whether a check has anything to say about cells of that kind. */
export function concerns(check: Check, role: CellRole): boolean {
  if (role.kind === "closed") return check === "closed-filled";
  const { holds } = role.measure;
  const filledIn = role.kind === "open";
  switch (check) {
    case "not-a-number":
      return isNumeric(holds);
    case "formula-error":
      return isNumeric(holds) || holds.type === "text";
    // What is computed comes out as it does, and is judged against its formula: 本季-上季 may be below 0.
    case "negative":
      return isNumeric(holds) && role.kind !== "derived" && holds.minimum !== null && holds.minimum >= 0;
    case "out-of-bounds":
      return (
        isNumeric(holds) && role.kind !== "derived" && (holds.maximum !== null || (holds.minimum ?? 0) !== 0)
      );
    case "decimals":
      return isNumeric(holds) && holds.decimals !== null && (filledIn || isAddedUp(role));
    case "fraction":
      return filledIn && isNumeric(holds) && isShare(holds);
    case "not-an-option":
      return holds.type === "choice" || holds.type === "yes-no";
    case "not-a-date":
      return holds.type === "date" || holds.type === "month";
    case "closed-filled":
      return false;
  }
}

function isAddedUp({ kind, measure: { together } }: Exclude<CellRole, { kind: "closed" }>): boolean {
  return kind === "total" && (together.how === "sum" || together.how === "latest");
}

function isShare({ type, minimum, maximum }: NumberBounds): boolean {
  return type === "percentage" && minimum === 0 && maximum === 100;
}

/**
 * What a cell should hold where it breaks a check that concerns it, `null` where it does not. A total is computed,
 * so a formula that has not been calculated yet is no fault there.
 */
export function cellFault(check: Check, cell: Cell, role: CellRole): Said | null {
  const { state, value } = cell;
  if (!concerns(check, role)) return null;
  if (role.kind === "closed")
    return state === "blank" || state === "closed" ? null : { chinese: "空着", english: "blank" };
  const { holds } = role.measure;
  switch (check) {
    case "not-a-number":
      return NOT_READ.includes(state) ? NUMBER : null;
    case "formula-error":
      return state === "error" || (state === "uncalculated" && role.kind === "open") ? NUMBER : null;
    case "not-an-option":
      return isUnread(cell) ? optionsWords(optionsOf(role.measure)!) : null;
    case "not-a-date":
      return isUnread(cell) ? dayWords(holds.type === "month") : null;
    case "closed-filled":
      return null;
    case "negative":
    case "out-of-bounds":
    case "decimals":
    case "fraction":
      return value !== null && isNumeric(holds) ? numberFault(check, value, cell.scale, holds) : null;
  }
}

/** Whether a cell is as most are, blank or a whole number within its bounds: no check has anything to say of it. */
export function isPlain({ state, value, scale }: Cell, role: CellRole): boolean {
  if (state === "blank" || state === "closed") return true;
  if (state !== "number" || value === null || role.kind === "closed") return false;
  const { holds } = role.measure;
  if (!isNumeric(holds) || !Number.isInteger(value)) return false;
  const isShown = !isShare(holds) || scale !== 1 || value === 0 || value > 1;
  return isShown && value >= (holds.minimum ?? 0) && value <= (holds.maximum ?? value);
}

function numberFault(
  check: "negative" | "out-of-bounds" | "decimals" | "fraction",
  value: number,
  scale: Cell["scale"],
  { minimum, maximum, decimals }: NumberBounds,
): Said | null {
  switch (check) {
    case "negative":
      return value < 0 ? "≥ 0" : null;
    case "out-of-bounds": {
      const isInside = value >= (minimum ?? value) && value <= (maximum ?? value);
      return isInside ? null : boundsWords(minimum, maximum);
    }
    case "decimals":
      return hasMoreDecimals(value, decimals!) ? decimalsWords(decimals!) : null;
    case "fraction":
      // A percentage that may be the 0.95 of a typed 95%; under a % format it is shown as what it is.
      return scale === 1 && value > 0 && value <= 1 ? numberText(value * 100) : null;
  }
}

function hasMoreDecimals(value: number, decimals: number): boolean {
  return decimals === 0 ? !Number.isInteger(value) : Math.abs(value - rounded(value, decimals)) > NOISE;
}

/** Nobody knows which option or day is meant. */
function isUnread({ state }: Cell): boolean {
  return NOT_READ.includes(state) || state === "error" || state === "uncalculated" || state === "number";
}

function boundsWords(minimum: number | null, maximum: number | null): Said {
  if (minimum === null) return `≤ ${maximum!}`;
  return maximum === null ? `≥ ${minimum}` : `${minimum}–${maximum}`;
}

/** The same for the sheet: 0到100之间. */
export function boundsInWords(minimum: number | null, maximum: number | null): string {
  if (minimum === null) return `${maximum!}以下`;
  return maximum === null ? `${minimum}以上` : `${minimum}到${maximum}之间`;
}

export function decimalsWords(decimals: number): Said {
  if (decimals === 0) return { chinese: "整数", english: "a whole number" };
  const [chinese, english] = COUNTS[decimals - 1]!;
  return { chinese: `最多${chinese}位小数`, english: `of at most ${english}` };
}

const COUNTS = [
  ["一", "one decimal"],
  ["两", "two decimals"],
  ["三", "three decimals"],
  ["四", "four decimals"],
  ["五", "five decimals"],
  ["六", "six decimals"],
] as const;

export function dayWords(isMonth: boolean): Said {
  return isMonth ? { chinese: "年月", english: "a month" } : { chinese: "日期", english: "a date" };
}

function decimalsOf(measure: Measure | null): number | null {
  return measure && isNumeric(measure.holds) ? measure.holds.decimals : null;
}
