import {
  dayAsFormulasSee,
  dayIn,
  dayOfText,
  monthOf,
  wholeDayIn,
  yearOf,
} from "../../src/checking/on-sheet/day";
import { isClosedFilled, isClosedSign } from "../../src/checking/on-sheet/closed-sign";
import { isSaying, isUnwritten, isWritten } from "../../src/checking/on-sheet/written";
import { range } from "../../src/sheet/address";
import { reference, type Formula } from "../../src/sheet/formula/formula";
import { formulaText } from "../../src/sheet/formula/formula-text";
import type { CellValue } from "../../src/sheet/grid";
import { evaluate } from "../support/formula/evaluate";

const CELL = reference(range(0, 0));
/** What a formula over one cell comes to when this stands in it. */
const over = (formula: Formula, value: CellValue) => evaluate(`=${formulaText(formula)}`, () => [[value]]);
const dateOf = (serial: CellValue) =>
  typeof serial === "number"
    ? new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10)
    : null;

/** The day, and the month, that formulas see; in memory the same. */
test.each<[CellValue, string | null, string | null]>([
  ["2012-06-05", "2012-06-05", "2012-06"],
  ["2012-6-5", "2012-06-05", "2012-06"],
  ["2012年6月5日", "2012-06-05", "2012-06"],
  ["2012.6.5", "2012-06-05", "2012-06"],
  ["2012/06/05", "2012-06-05", "2012-06"],
  [" 2012年 6月　5日 ", "2012-06-05", "2012-06"],
  ["2012年6月", null, "2012-06"],
  ["2012-06", null, "2012-06"],
  ["2012.12", null, "2012-12"],
  ["2012年", null, null],
  ["2012", null, null],
  ["2012-13-01", null, null],
  ["2012-13", null, null],
  ["2012-02-30", null, null],
  ["12-06-05", null, null],
  ["6月5日", null, null],
  ["约2012-06-05", null, null],
  ["2012-06-05前", null, null],
  ["待定", null, null],
  [41065, "2012-06-05", "2012-06"],
  [41065.75, "2012-06-05", "2012-06"],
  [18264, "1950-01-01", "1950-01"],
  [18263, null, null],
  [401768, "2999-12-31", "2999-12"],
  [401769, null, null],
  [-5, null, null],
])("%j is %s, of a month %s", (raw, day, month) => {
  expect([dayAsFormulasSee(raw, "date"), dayAsFormulasSee(raw, "month")]).toEqual([day, month]);
  expect([dateOf(over(wholeDayIn(CELL), raw)), dateOf(over(dayIn(CELL), raw))?.slice(0, 7) ?? null]).toEqual([day, month]);
}); // prettier-ignore

test.each<[string, string, number, number]>([
  ["2012-06-05", "2012-06-05", 2012, 24150],
  ["2012-12", "2012-12-01", 2012, 24156],
  ["2013", "2013-01-01", 2013, 24157],
])("%s that an author wrote is %s, of the year %i and of the month %i", (text, day, year, month) => {
  const written = dayOfText(text);
  expect([dateOf(over(written, null)), over(yearOf(written), null), over(monthOf(written), null)]).toEqual([day, year, month]);
}); // prettier-ignore

test.each<[CellValue, boolean]>([
  ["好", true],
  [5, true],
  [0, true],
  ["", false],
  [null, false],
  [" ", false],
  ["\u00A0", false],
  ["　", false],
  [" \u00A0　 ", false],
  ["\u200B", true],
])("whether anything is written in %j: %p", (value, written) => {
  expect([over(isWritten(CELL), value), over(isUnwritten(CELL), value)]).toEqual([written, !written]);
  if (typeof value === "string") expect(isSaying(value)).toBe(written);
});

test.each<[CellValue, boolean]>([
  ["×", true],
  ["x", true],
  ["—", true],
  ["——", true],
  ["/", true],
  [" × ", true],
  ["×5", false],
  ["无", false],
  [5, false],
])("%j is a sign of a cell that nobody fills: %p", (value, sign) => {
  if (typeof value === "string") expect(isClosedSign(value)).toBe(sign);
  expect(over(isClosedFilled(CELL), value)).toBe(!sign);
});
