import { checkFormulas } from "../../src/checking/check-formulas";
import { checkReturn } from "../../src/checking/check-return";
import { upTo } from "../../src/checking/spots";
import { formFrom } from "../../src/form/compile/compile-form";
import type { Form } from "../../src/form/form";
import type { Range } from "../../src/sheet/address";
import { textOf, type CellValue } from "../../src/sheet/grid";
import { filledReturn, plainPlacement, type Given } from "../support/filled-return";
import { evaluate } from "../support/formula/evaluate";
import type { Definition } from "../support/forms";
import { matrixOfLabels, withRule } from "../support/small-form";

/**
 * A relation is judged in each column by itself, so that a form of many columns tells at once what it says of many
 * pairs. A pair is written as it is filled in, "_" for a blank and "?" for what is not understood: 5:3, _:0, ?:3. Of
 * a broken one it is told, with ' where it is shown at the second, what is there and what is expected. The formulas of
 * 校验 have to name the same ones.
 */
function brokenBy(pairs: string, holds: Definition, says: string, rule: Definition = {}): string {
  const all = pairs.split(" ");
  const columns = all.map((_, at) => `第${at + 1}栏`);
  const measures = { 个: holds, 文字: { type: "text" } };
  const form = formFrom(withRule(matrixOfLabels(["甲", "乙"], columns, { measures }), says, rule));
  const given = (text: string): Given => {
    if (text === "_") return null;
    if (text === "?") return { state: "struck", raw: "若干" };
    return holds.type === undefined ? Number(text) : text;
  };
  const rows = [0, 1].map((at) => all.map((pair) => given(pair.split(":")[at]!)));
  const found = checkReturn(form, filledReturn(form, { tables: [rows] })).filter(
    (finding) => finding.rule === "R1",
  );
  // A text that is struck out is one to formulas.
  const seen = (pair: string) => holds.type !== "text" || !pair.includes("?");
  const named = [...new Set(found.map(({ column }) => all[column!]!))];
  expect(
    onSheet(form, rows)
      .map((column) => all[columns.indexOf(column)]!)
      .filter(seen)
      .sort(),
  ).toEqual(named.filter(seen).sort());
  return found
    .map(
      ({ column, row, actual, expected }) => `${all[column!]}${row === 1 ? "'" : ""} ${actual} ${expected}`,
    )
    .join(", ");
}

/** The columns that 校验 names beside the rows. */
function onSheet(form: Form, rows: readonly (readonly Given[])[]): string[] {
  const plain = plainPlacement(form);
  const placement = { ...plain, tables: plain.tables.map((table) => ({ ...table, check: 60 })) };
  const { rows: at, columns } = placement.tables[0]!;
  const valueAt = (row: number, column: number): CellValue => {
    const given = rows[at.findIndex((place) => place!.row === row)]?.[columns.indexOf(column)];
    return typeof given === "object" && given !== null ? "若干" : (given ?? null);
  };
  const block = ({ top, left, bottom, right }: Range) =>
    upTo(bottom - top + 1).map((row) =>
      upTo(right - left + 1).map((column) => valueAt(top + row, left + column)),
    );
  const said = checkFormulas(form, placement).tables[0]!.rows.flat();
  const texts = said.map((formula) => textOf(evaluate(`=${formula}`, (_, area) => block(area)))).join("");
  const lists = [...texts.matchAll(/R1[^。]*：([^。]*)。/g)].flatMap(([, names]) => names!.split("、"));
  return [...new Set(lists)];
}

describe("numbers", () => {
  const PAIRS = "5:3 3:5 3:3 _:3 3:_ 0:_ _:0 _:_ ?:3 3:? 0:0 5.5:5";
  test.each<[string, string, Definition?]>([
    ["[甲] <= [乙]", "5:3 5 ≤ 3, 3:_ 3 ≤ 空白, 5.5:5 5.5 ≤ 5"],
    ["[甲] < [乙]", "5:3 5 < 3, 3:3 3 < 3, 3:_ 3 < 空白, 0:_ 0 < 空白, 0:0 0 < 0, 5.5:5 5.5 < 5"],
    ["[甲] >= [乙]", "3:5 3 ≥ 5, _:3 空白 ≥ 3"],
    ["[甲] > [乙]", "3:5 3 > 5, 3:3 3 > 3, _:3 空白 > 3, _:0 空白 > 0, 0:0 0 > 0"],
    ["[甲] = [乙]", "5:3 5 = 3, 3:5 3 = 5, _:3 空白 = 3, 3:_ 3 = 空白, 5.5:5 5.5 = 5"],
    ["[甲] <> [乙]", "3:3 3 ≠ 3, 0:_ 0 ≠ 空白, _:0 空白 ≠ 0, 0:0 0 ≠ 0"],
    ["[甲] <= [乙]", "3:_ 3 ≤ 空白", { tolerance: 2 }],
    ["[甲] <= [乙]", "5:3 5 ≤ 3, 3:_ 3 ≤ 空白", { tolerance: 1.9 }],
    ["[甲] = [乙]", "_:3 空白 = 3, 3:_ 3 = 空白", { tolerance: 2 }],
    ["[甲] <= 3", "5:3 5 ≤ 3, 5.5:5 5.5 ≤ 3"],
    ["[甲] < 3", "5:3 5 < 3, 3:5 3 < 3, 3:3 3 < 3, 3:_ 3 < 3, 3:? 3 < 3, 5.5:5 5.5 < 3"],
    ["[甲] >= 3", "0:_ 0 ≥ 3, 0:0 0 ≥ 3"],
    ["[甲] > 3", "3:5 3 > 3, 3:3 3 > 3, 3:_ 3 > 3, 0:_ 0 > 3, 3:? 3 > 3, 0:0 0 > 3"],
    ["[甲] = 3", "5:3 5 = 3, 0:_ 0 = 3, 0:0 0 = 3, 5.5:5 5.5 = 3"],
    ["[甲] <> 3", "3:5 3 ≠ 3, 3:3 3 ≠ 3, 3:_ 3 ≠ 3, 3:? 3 ≠ 3"],
    ["3 >= [甲]", "5:3 3 ≥ 5, 5.5:5 3 ≥ 5.5"],
    ["[甲] <= 0-3", "5:3 5 ≤ -3, 3:5 3 ≤ -3, 3:3 3 ≤ -3, 3:_ 3 ≤ -3, 0:_ 0 ≤ -3, 3:? 3 ≤ -3, 0:0 0 ≤ -3, 5.5:5 5.5 ≤ -3"],
    ["[甲] >= 0-3", ""],
    ["[甲]+[乙] <= 6", "5:3 8 ≤ 6, 3:5 8 ≤ 6, 5.5:5 10.5 ≤ 6"],
    ["[甲]-[乙] >= 0", "3:5 -2 ≥ 0, _:3 -3 ≥ 0"],
    ["[甲] >= [甲]-[乙]", ""],
    ["[甲]*2 <= [乙]*2", "5:3 10 ≤ 6, 3:_ 6 ≤ 空白, 5.5:5 11 ≤ 10"],
    ["[甲]/[乙] <= 1", "5:3 1.67 ≤ 1"],
    ["[甲] >= [乙]*0.5", "_:3 空白 ≥ 1.5"],
    ["[甲]*0.5 <= [乙]*0.51", "5:3 2.5 ≤ 1.53, 3:_ 1.5 ≤ 空白"],
    ["[甲] > 0", "0:_ 0 > 0, 0:0 0 > 0"],
    ["[甲] 已填", "_:3 空白 应填写, _:0 空白 应填写, _:_ 空白 应填写"],
    ["[甲] 未填", "5:3 5 应空着, 3:5 3 应空着, 3:3 3 应空着, 3:_ 3 应空着, 0:_ 0 应空着, 3:? 3 应空着, 0:0 0 应空着, 5.5:5 5.5 应空着"],
    ["[甲] > 0 或 [乙] > 0", "0:_ 0 > 0 或 > 0, _:0 0 > 0 或 > 0, 0:0 0 > 0 或 > 0"],
    ["[甲] > 0 且 [乙] > 0", "_:3 空白 > 0, 3:_' 空白 > 0, 0:_ 0 > 0, 0:_' 空白 > 0, _:0 空白 > 0, _:0' 0 > 0, 0:0 0 > 0, 0:0' 0 > 0"],
    ["如果 [甲] > 0 则 [乙] > 0", "3:_' 空白 > 0"],
    ["如果 [甲] > 0 则 [乙] 已填", "3:_' 空白 应填写"],
    ["如果 [甲] > 0 则 [乙] 未填", "5:3' 3 应空着, 3:5' 5 应空着, 3:3' 3 应空着, 5.5:5' 5 应空着"],
    ["如果 [甲] 已填 则 [乙] > 0", "3:_' 空白 > 0, 0:_' 空白 > 0, 0:0' 0 > 0"],
    ["如果 [甲] 已填 则 [乙] 已填", "3:_' 空白 应填写, 0:_' 空白 应填写"],
    ["如果 [甲] 未填 则 [乙] > 0", "_:0' 0 > 0"],
    ["如果 [甲] 未填 则 [乙] 已填", "_:_' 空白 应填写"],
    ["如果 [甲] = 0 则 [乙] > 0", "0:_' 空白 > 0, _:0' 0 > 0, 0:0' 0 > 0"],
    ["如果 [甲] = 0 则 [乙] = 0", "_:3' 3 = 0"],
    ["如果 [甲] < 4 则 [乙] >= 5", "3:3' 3 ≥ 5, _:3' 3 ≥ 5, 3:_' 空白 ≥ 5, 0:_' 空白 ≥ 5, _:0' 0 ≥ 5, 0:0' 0 ≥ 5"],
    ["如果 [甲] > 0 则 [甲] <= [乙] 且 [乙] <= 4", "5:3 5 ≤ 3, 3:5' 5 ≤ 4, 3:_ 3 ≤ 空白, 5.5:5 5.5 ≤ 5, 5.5:5' 5 ≤ 4"],
    ["如果 [甲] > 0 则 [乙] > 4 或 [甲] > 4", "3:3' 3 > 4 或 > 4, 3:_' 3 > 4 或 > 4"],
    ["如果 [甲] > 0 且 [乙] > 0 则 [甲] > [乙]", "3:5 3 > 5, 3:3 3 > 3"],
    ["如果 [甲] > 4 或 [乙] > 4 则 [甲] > [乙]", "3:5 3 > 5"],
  ])("%s", (...[says, broken, rule]) => expect(brokenBy(PAIRS, {}, says, rule)).toBe(broken)); // prettier-ignore
});

describe("numbers of two decimals, of any sign", () => {
  const PAIRS = "0.3:0.31 0.31:0.3 -1:_ _:-1 -1:-1 _:1";
  test.each<[string, string]>([
    ["[甲] <= [乙]", "0.31:0.3 0.31 ≤ 0.3, _:-1 空白 ≤ -1"],
    ["[甲] >= [乙]", "0.3:0.31 0.3 ≥ 0.31, -1:_ -1 ≥ 空白, _:1 空白 ≥ 1"],
    ["[甲] = [乙]", "0.3:0.31 0.3 = 0.31, 0.31:0.3 0.31 = 0.3, -1:_ -1 = 空白, _:-1 空白 = -1, _:1 空白 = 1"],
    ["[甲] = [乙]*1", "0.3:0.31 0.3 = 0.31, 0.31:0.3 0.31 = 0.3, -1:_ -1 = 空白, _:-1 空白 = -1, _:1 空白 = 1"],
    ["[甲] = [乙]*1.02", "0.3:0.31 0.3 = 0.32, -1:_ -1 = 空白, _:-1 空白 = -1.02, -1:-1 -1 = -1.02, _:1 空白 = 1.02"],
    ["[甲] <= 0", "0.3:0.31 0.3 ≤ 0, 0.31:0.3 0.31 ≤ 0"],
    ["[甲] >= 0-[乙]", "-1:_ -1 ≥ 空白, _:-1 空白 ≥ 1, -1:-1 -1 ≥ 1"],
  ])("%s", (says, broken) => expect(brokenBy(PAIRS, { decimals: 2, min: null }, says)).toBe(broken)); // prettier-ignore
});

describe("texts", () => {
  const PAIRS = "好:好 好:坏 _:好 好:_ _:_ ?:好 好:?";
  test.each<[string, string]>([
    ["[甲] = [乙]", "好:坏 好 = 坏, _:好 空白 = 好, 好:_ 好 = 空白"],
    ["[甲] <> [乙]", "好:好 好 ≠ 好"],
    ['[甲] = "好"', ""],
    ['[甲] <> "好"', "好:好 好 ≠ 好, 好:坏 好 ≠ 好, 好:_ 好 ≠ 好, 好:? 好 ≠ 好"],
    ['[甲] 属于 ("好", "差")', ""],
    ['[乙] 属于 ("坏")', "好:好' 好 坏, _:好' 好 坏, ?:好' 好 坏"],
    ["[甲] 已填", "_:好 空白 应填写, _:_ 空白 应填写"],
    ["[甲] 未填", "好:好 好 应空着, 好:坏 好 应空着, 好:_ 好 应空着, 好:? 好 应空着"],
    ["如果 [甲] 已填 则 [乙] 已填", "好:_' 空白 应填写"],
    ["如果 [甲] 已填 则 [乙] 未填", "好:好' 好 应空着, 好:坏' 坏 应空着"],
    ["如果 [甲] 未填 则 [乙] 未填", "_:好' 好 应空着"],
    ['如果 [甲] = "好" 则 [乙] = "好"', "好:坏' 坏 = 好, 好:_' 空白 = 好"],
    ['如果 [甲] = "好" 则 [乙] <> "好"', "好:好' 好 ≠ 好"],
    ['如果 [甲] 属于 ("好") 则 [乙] 属于 ("坏", "差")', "好:好' 好 坏、差, 好:_' 空白 坏、差"],
    ['如果 [甲] <> "坏" 则 [乙] 已填', "好:_' 空白 应填写, _:_' 空白 应填写"],
  ])("%s", (says, broken) => expect(brokenBy(PAIRS, { type: "text" }, says)).toBe(broken)); // prettier-ignore
});

describe("days", () => {
  const PAIRS =
    "2012-06-05:2012-06-04 2012-06-05:2012-06-05 2012-06-05:2012-06-06 _:2012-06-05 2012-06-05:_ ?:2012-06-05";
  test.each<[string, string]>([
    ["[甲] <= [乙]", "2012-06-05:2012-06-04 2012年6月5日 ≤ 2012年6月4日"],
    ["[甲] < [乙]", "2012-06-05:2012-06-04 2012年6月5日 < 2012年6月4日, 2012-06-05:2012-06-05 2012年6月5日 < 2012年6月5日"],
    ["[甲] >= [乙]", "2012-06-05:2012-06-06 2012年6月5日 ≥ 2012年6月6日"],
    ["[甲] > [乙]", "2012-06-05:2012-06-05 2012年6月5日 > 2012年6月5日, 2012-06-05:2012-06-06 2012年6月5日 > 2012年6月6日"],
    ["[甲] = [乙]", "2012-06-05:2012-06-04 2012年6月5日 = 2012年6月4日, 2012-06-05:2012-06-06 2012年6月5日 = 2012年6月6日"],
    ["[甲] <> [乙]", "2012-06-05:2012-06-05 2012年6月5日 ≠ 2012年6月5日"],
    ['[乙] <= "2012-06-05"', "2012-06-05:2012-06-06' 2012年6月6日 ≤ 2012年6月5日"],
    ['[乙] < "2012-06"', "2012-06-05:2012-06-04' 2012年6月4日 < 2012年6月, 2012-06-05:2012-06-05' 2012年6月5日 < 2012年6月, 2012-06-05:2012-06-06' 2012年6月6日 < 2012年6月, _:2012-06-05' 2012年6月5日 < 2012年6月, ?:2012-06-05' 2012年6月5日 < 2012年6月"],
    ['[乙] = "2012-06"', ""],
    ['[乙] > "2012"', "2012-06-05:2012-06-04' 2012年6月4日 > 2012, 2012-06-05:2012-06-05' 2012年6月5日 > 2012, 2012-06-05:2012-06-06' 2012年6月6日 > 2012, _:2012-06-05' 2012年6月5日 > 2012, ?:2012-06-05' 2012年6月5日 > 2012"],
    ['[乙] <> "2012-06-04"', "2012-06-05:2012-06-04' 2012年6月4日 ≠ 2012年6月4日"],
    ['如果 [乙] >= "2012-06-05" 则 [甲] > [乙]', "2012-06-05:2012-06-05 2012年6月5日 > 2012年6月5日, 2012-06-05:2012-06-06 2012年6月5日 > 2012年6月6日"],
    ["如果 [甲] 已填 则 [乙] 已填", "2012-06-05:_' 空白 应填写"],
  ])("%s", (says, broken) => expect(brokenBy(PAIRS, { type: "date" }, says)).toBe(broken)); // prettier-ignore
});
