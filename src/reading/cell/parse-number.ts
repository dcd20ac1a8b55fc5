import type { Measure } from "../../form/measure";
import { parseNumeral, type Numeral } from "../numeral";
import { isParted, plainText } from "../plain-text";
import { absentFigure } from "./absent";
import { BLANK, TEXT, type Said } from "./said";
import { chineseNumeral } from "./chinese-numeral";
import { parseMagnitude } from "./magnitude";
import { isScaledUnit, withoutUnit } from "./measure-word";
import { isDateText } from "./parse-date";

/** What a number counts, and in what. */
export type Counted = Pick<Measure, "holds" | "unit">;

const MINUS = /[−﹣–‐‑]/g;
/** One, or a dash as a Chinese keyboard gives it most easily: nobody can say. 一个 is 1. */
const LONE_STROKE = "一";
/** No number is longer in any spelling. */
const LONGEST = 40;
/** A cell is made text by an apostrophe; some programs keep it. */
const APOSTROPHE = /^['‘’`]/;

/**
 * What the text of a cell says: a number in whatever spelling, nothing ("—"), a date, or a text that is no
 * number. A text that is not wholly one number is never taken for part of one: 约12, 12-15, 3+2; nor are
 * two lines for one: 12⏎130.
 */
export function parseNumber(text: string, measure: Counted): Said {
  const plain = plainText(plainText(text).replace(APOSTROPHE, "")).replace(MINUS, "-");
  if (plain === "") return BLANK;
  if (plain.length > LONGEST) return TEXT;
  const absent = absentFigure(plain, measure);
  if (absent === "not-stated") return { ...BLANK, correction: absent };
  if (absent === "none") return { ...BLANK, state: "number", value: 0, correction: absent };
  if (plain === LONE_STROKE || isParted(text)) return TEXT;
  if (isDateText(plain)) return { ...TEXT, state: "date" };
  const found = signed(plain, measure);
  if (!found) return TEXT;
  const correction = found.kind === "text" && text !== plain ? "spelling" : found.kind;
  // Adding 0 makes -0 plain.
  return { ...BLANK, state: "number", value: found.value + 0, decimals: found.decimals, correction };
}

function signed(text: string, measure: Counted): Numeral | null {
  const around = /^\( ?(.+?) ?\)$/.exec(text);
  if (around) return negative(parseNumeral(around[1]!));
  const rest = text.replace(/^[-+负] ?/, "");
  const found = measured(rest, measure);
  if (rest === text) return found;
  if (!text.startsWith("+")) return negative(found);
  return found && { ...found, kind: found.kind === "text" ? "spelling" : found.kind };
}

function negative(found: Numeral | null): Numeral | null {
  return found && { ...found, value: -found.value, kind: "negative" };
}

function measured(text: string, measure: Counted): Numeral | null {
  const percent = measure.holds.type === "percentage" ? /^百分之 ?(.+)/.exec(text) : null;
  if (percent) return worded(percent[1]!, "chinese");
  const whole = unmeasured(text, measure);
  if (whole) return whole;
  const rest = withoutUnit(text, measure);
  return rest === null ? null : worded(rest, "unit", measure);
}

/** A number behind or before words: of its kinds of spelling only those that say more than the words are kept. */
function worded(text: string, kind: "unit" | "chinese", measure?: Counted): Numeral | null {
  const found = unmeasured(text, measure);
  const telling = found?.kind === "magnitude" || found?.kind === "chinese";
  return found && { ...found, kind: telling ? found.kind : kind };
}

function unmeasured(text: string, measure?: Counted): Numeral | null {
  // In a column of 万元, 2万 may be 2 or 20,000.
  const counts = measure?.holds.type === "number" && !isScaledUnit(measure.unit);
  const magnitude = counts ? parseMagnitude(text) : null;
  return parseNumeral(text) ?? magnitude ?? chinese(text);
}

/** 十二, 九十五点五 */
function chinese(text: string): Numeral | null {
  const [whole, fraction, ...more] = text.split("点");
  const value = chineseNumeral(whole!);
  if (value === null || more.length > 0) return null;
  if (fraction === undefined) return { value, decimals: 0, kind: "chinese" };
  const digits = [...fraction].map((letter) => chineseNumeral(letter));
  if (digits.length === 0 || digits.some((digit) => digit === null || digit > 9)) return null;
  return { value: Number(`${value}.${digits.join("")}`), decimals: digits.length, kind: "chinese" };
}
