import { tablesBeside } from "../../../src/reading/columns/beside";
import { headRow, labelsIn, leastLabels, levelsOf, readHead } from "../../../src/reading/columns/head";
import { LabelView } from "../../../src/reading/labels/label-view";
import { gridOf, type CellValue } from "../../../src/sheet/grid";
import { matrixOf } from "../../support/forms";
import { compiled, matrixOfLabels } from "../../support/small-form";

/** Rows parted by ⏎, cells by |; digits alone are a number. */
const sheet = (words: string): LabelView =>
  new LabelView(gridOf("表", words.split("⏎").map((line) => line.split("|").map((cell): CellValue => (/^\d+$/.test(cell) ? Number(cell) : cell || null))))); // prettier-ignore
const table = (...columns: Parameters<typeof matrixOfLabels>[0][number][]) =>
  matrixOf(compiled(matrixOfLabels(["甲"], columns)));
const ONE = table("班次");
const FLAT = table("班次", "进站", "发送", "到达");
const DEEP = table("班次", { label: "旅客", members: [{ label: "进站" }, { label: "发送" }] });
const ALL = { from: 0, to: 9, left: -1, right: Infinity };

it("a head has as many rows as its labels have levels, and shows at least three labels, or half of fewer", () => {
  expect([ONE, FLAT, DEEP].map(levelsOf)).toEqual([1, 1, 2]);
  expect([ONE, FLAT, DEEP].map(leastLabels)).toEqual([1, 2, 2]);
});

it.each<[string, number, number, number, number]>([
  ["项目|班次|进站", -1, Infinity, 2, 2],
  ["项目|班次|班次", -1, Infinity, 2, 1],
  ["项目|班次|进站", 1, Infinity, 1, 1],
  ["项目|班次|进站", -1, 2, 1, 1],
  ["项目|x|3", -1, Infinity, 0, 0],
])("in %s between %d and %d are %d labels, of %d columns", (words, left, right, leaves, shown) =>
  expect(labelsIn(FLAT, sheet(words), 0, left, right)).toEqual({ leaves, shown }),
);

it.each<[string, Partial<typeof ALL>, number | null]>([
  ["项目|班次|进站⏎甲|1|2", {}, 0],
  ["小表⏎项目|班次|进站⏎甲|1|2", {}, 1],
  ["项目|班次|x⏎甲|1|2", {}, null],
  ["项目|班次|进站⏎|发送⏎甲|1|2", {}, 1],
  ["项目|班次|进站⏎|发送⏎甲|1|2", { to: 1 }, 0],
  ["项目|班次|进站⏎x⏎|发送", {}, 0],
  ["项目|班次|进站⏎甲|1|2⏎项目|班次|进站", {}, 2],
  ["项目|班次|进站⏎甲|1|2⏎项目|班次|进站", { to: 2 }, 0],
  ["项目|班次|进站⏎甲|1|2", { from: 1 }, null],
  ["项目|班次|进站⏎甲|1|2", { left: 1 }, null],
  ["项目|班次|进站⏎甲|1|2", { right: 2 }, null],
])("the lowest row of the head of %s %j is %p", (words, area, row) =>
  expect(headRow(FLAT, sheet(words), { ...ALL, ...area })).toBe(row),
);

it.each<[string, typeof FLAT, Partial<typeof ALL>, string]>([
  ["项目|班次|进站|发送|到达⏎甲|1|2|3|4", FLAT, { to: 1 }, "0-0-0: 1,2,3,4"],
  ["项目|到达|发送||班次⏎甲|1|2|3|4", FLAT, { to: 1 }, "0-0-0: 4,-,2,1"],
  ["项目|班次|旅客|⏎||进站|发送⏎甲|1|2|3", DEEP, { to: 2 }, "0-1-1: 1,2,3"],
  ["项目|班次|旅客|⏎||进站|发送⏎甲|1|2|3", DEEP, { to: 2, left: 1 }, "0-1-1: -,2,3"],
  ["项目|班次|旅客|⏎||进站|发送⏎甲|1|2|3", DEEP, { to: 2, right: 3 }, "0-1-1: 1,2,-"],
  ["进站|9⏎项目|班次|进站|发送|到达", FLAT, { to: 2, left: 0 }, "1-1-1: 1,2,3,4"],
  ["项目|1|2⏎项目|班次|旅客|⏎||进站|发送", DEEP, { to: 3 }, "1-2-2: 1,2,3"],
  ["项目|班次|旅客|⏎7⏎||进站|发送", DEEP, { to: 3 }, "0-2-2: 1,2,3"],
  ["项目|班次|旅客|⏎||||7⏎||进站|发送", DEEP, { to: 3, right: 4 }, "0-2-2: 1,2,3"],
  ["项目|班次|旅客|⏎|7⏎||进站|发送", DEEP, { to: 3 }, "2-2-2: -,2,3"],
  ["项目|班次|旅客|⏎|||7⏎||进站|发送", DEEP, { to: 3, right: 4 }, "2-2-2: -,2,3"],
  ["项目|班次|旅客|⏎||进站|发送⏎甲|1|2|3", DEEP, { from: 1, to: 2 }, "1-1-1: -,2,3"],
])("the head of %s reaches and has its columns at %#", (words, of, area, expected) => {
  const view = sheet(words);
  const head = readHead(of, view, { ...ALL, left: 0, ...area }, area.to!, new Map(), (column) => view.content([area.to!], [column])); // prettier-ignore
  const places = head.columns.places.map((place) => place ?? "-").join();
  expect(`${head.top}-${head.bottom}-${head.end}: ${places}`).toBe(expected);
});

it.each<[string, string, string]>([
  ["one table", "项目|班次|进站", "-1..∞"],
  ["two, parted by a blank column", "项目|班次|进站||项目|班次|进站", "-1..3 3..∞"],
  ["two, parted by two", "项目|班次|||项目|班次", "-1..2 3..∞"],
  ["three", "班次||班次||班次", "-1..1 1..3 3..∞"],
  ["two that nothing parts", "项目|班次|进站|项目|班次|进站", "-1..∞"],
  ["two that a figure below parts not", "项目|班次||项目|班次⏎甲|1|2|甲|3", "-1..∞"],
])("beside one another stand %s", (_, words, expected) =>
  expect(
    tablesBeside(FLAT, sheet(words), 0, () => 1, { left: -1, right: Infinity })
      .map(({ left, right }) => `${left}..${right === Infinity ? "∞" : right}`)
      .join(" "),
  ).toBe(expected),
);
