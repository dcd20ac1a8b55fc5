import { evaluate as evaluated, type Look } from "../../../src/sheet/formula/evaluate";
import { FUNCTIONS, onNumbers, onTexts, type Functions } from "../../../src/sheet/formula/functions";
import { cells, compared, single, VALUE, type Operand } from "../../../src/sheet/formula/operands";
import type { CellValue } from "../../../src/sheet/grid";

/**
 * What a formula comes to, for programs that stand in for a real one in tests: what our reader
 * calculates, and the functions of texts and days, and those that look something up, which our own formulas have besides.
 */
export function evaluate(formula: string, look: Look): CellValue {
  return evaluated(formula, look, ALL);
}

/** Where a text begins in another, from 1; case counts, and "" is found at once. */
function foundAt(part: string, text: string): CellValue {
  const at = text.indexOf(part);
  return at < 0 ? VALUE : at + 1;
}

/** The day of a date written with hyphens, as the programs count days. */
function dayOf(text: string): CellValue {
  const match = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (!match) return VALUE;
  const [year, month, day] = match.slice(1).map(Number);
  const time = Date.UTC(year!, month! - 1, day);
  return new Date(time).getUTCMonth() === month! - 1 ? dayNumber(time) : VALUE;
}

const DAY = 86_400_000;
const dayNumber = (time: number) => (time - Date.UTC(1899, 11, 30)) / DAY;
const dateOf = (day: number) => new Date(Date.UTC(1899, 11, 30) + day * DAY);

const TEXTS: Functions = {
  LEN: onTexts((text) => text!.length),
  TRIM: onTexts((text) => text!.replace(/ +/g, " ").replace(/^ | $/g, "")),
  SUBSTITUTE: onTexts((text, from, to) => (from === "" ? text! : text!.split(from!).join(to!))),
  LEFT: onTexts((text, length) => text!.slice(0, Number(length))),
  MID: onTexts((text, from, length) => text!.slice(Number(from) - 1, Number(from) - 1 + Number(length))),
  REPT: onTexts((text, times) => text!.repeat(Number(times))),
  FIND: onTexts((part, text) => foundAt(part!, text!)),
  EXACT: onTexts((a, b) => a === b),
  DATEVALUE: onTexts((text) => dayOf(text!)),
  YEAR: onNumbers((day) => dateOf(day!).getUTCFullYear()),
  MONTH: onNumbers((day) => dateOf(day!).getUTCMonth() + 1),
  DATE: onNumbers((year, month, day) => dayNumber(Date.UTC(year!, month! - 1, day))),
};

/** Exact matches alone, among the cells of one row or column. */
const LOOK_UPS: Functions = {
  N: (given) => numberOr0(single(given!)),
  INDEX: (among, at) => cells(among!)[Number(single(at!)) - 1] ?? null,
  MATCH: (wanted, among) => {
    const at = cells(among!).findIndex((each) => compared(each, single(wanted!)) === 0);
    return at < 0 ? { error: "#N/A" } : at + 1;
  },
  SUMIF: (among, wanted, figures) => {
    const all = cells(figures as Operand);
    return cells(among!).reduce<number>(
      (sum, each, at) => sum + (compared(each, single(wanted!)) === 0 ? numberOr0(all[at] ?? null) : 0),
      0,
    );
  },
};

const ALL: Functions = { ...FUNCTIONS, ...TEXTS, ...LOOK_UPS };

const numberOr0 = (value: CellValue) => (typeof value === "number" ? value : 0);
