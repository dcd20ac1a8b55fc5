import { checkReturn } from "../../src/checking/check-return";
import { formFrom } from "../../src/form/compile/compile-form";
import type { Form } from "../../src/form/form";
import { filledReturn, type Given } from "../support/filled-return";
import type { Definition } from "../support/forms";
import { saidOnSheet } from "../support/said-on-sheet";
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
  const written = rows.map((line) =>
    line.map((given) => (typeof given === "object" && given !== null ? "若干" : (given ?? null))),
  );
  const lists = [...saidOnSheet(form, [written]).matchAll(/：([^。：]*)（R1[），][^。]*。/g)];
  return [...new Set(lists.flatMap(([, names]) => names!.split("、")))];
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
    ["[甲] < [乙]", ""],
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
    ['如果 [甲] <> "坏" 则 [乙] = "好"', "好:坏' 坏 = 好, 好:_' 空白 = 好"],
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

describe("totals, as they come out of their parts or as they are written", () => {
  /** Two rows of two columns and their 合计, which is as computed where it is "=". */
  function broken(measure: Definition, totals: string, written: string, says: string): string {
    const measures = { 个: {}, 量: measure };
    const rows = ["甲", { label: "乙", measure: "量" }, { label: "丙", measure: "量" }];
    const columns = ["一", "二", { label: "合计", role: "total" }];
    const definition = matrixOfLabels(rows, columns, { measures }, { totals });
    const form = formFrom(withRule(definition, says, { over: ["合计"] }));
    const given = written
      .split(", ")
      .map((line) =>
        line
          .split(" ")
          .map((each) =>
            each === "_" ? null : each === "=" ? undefined : each === "?" ? "若干" : Number(each),
          ),
      );
    const ret = filledReturn(form, { tables: [given] });
    const [content] = ret.content.tables;
    const values = content!.kind === "matrix" ? content!.cells.map((line) => line.map(({ raw }) => raw)) : [];
    const found = checkReturn(form, ret).filter(({ rule }) => rule === "R1");
    expect(/合计[^。]*（R1/.test(saidOnSheet(form, [values]))).toBe(found.length > 0);
    return found.map(({ actual, expected }) => `${actual} ${expected}`).join(", ");
  }
  test.each<[string, Definition, string, string, string, string]>([
    ["a sum of what is typed over", {}, "computed", "1 2 9, 3 4 =, _ _ =", "[甲] >= [乙]", "3 ≥ 7"],
    ["a sum as it is written", {}, "written", "1 2 9, 3 4 =, _ _ =", "[甲] >= [乙]", ""],
    ["a sum over blanks", {}, "computed", "_ _ =, 3 4 =, _ _ =", "[甲] >= [乙]", "空白 ≥ 7"],
    ["a sum over a text", {}, "computed", "1 ? =, 3 4 =, _ _ =", "[甲] >= [乙]", ""],
    ["a largest", { together: "max" }, "computed", "1 2 =, 3 4 =, 5 1 =", "[乙] >= [丙]", "4 ≥ 5"],
    ["a smallest", { together: "min" }, "computed", "1 2 =, 3 4 =, 5 2 =", "[乙] <= [丙]", "3 ≤ 2"],
    ["a latest", { together: "latest" }, "computed", "1 2 =, 3 4 =, 5 1 =", "[乙] <= [丙]", "7 ≤ 6"],
    ["a latest that holds", { together: "latest" }, "computed", "1 2 =, 3 4 =, 1 9 =", "[乙] <= [丙]", ""],
    ["a mean weighed by more", { decimals: 1, together: { mean: "甲" } }, "computed", "1 3 =, 3 4 =, 3 3.9 =", "[乙] <= [丙]", "3.8 ≤ 3.7"],
    ["a mean", { decimals: 1, together: { mean: "甲" } }, "computed", "1 3 =, 3 4 =, 5 3 =", "[乙] <= [丙]", "3.8 ≤ 3.5"],
    ["a mean over nothing", { decimals: 1, together: { mean: "甲" } }, "computed", "_ 0 =, 3 4 =, 5 3 =", "[乙] >= [丙]", ""],
    ["a mean over a text", { decimals: 1, together: { mean: "甲" } }, "computed", "1 ? =, 3 4 =, 5 3 =", "[乙] <= [丙]", ""],
    ["a mean whose weight is a text", { decimals: 1, together: { mean: "甲" } }, "computed", "? 3 =, 3 4 =, 5 3 =", "[乙] <= [丙]", ""],
    ["a mean as it is written", { decimals: 1, together: { mean: "甲" } }, "written", "1 3 =, 3 4 5, 5 3 =", "[乙] <= [丙]", "5 ≤ 3.5"],
    ["a mean against a number", { decimals: 1, together: { mean: "甲" } }, "computed", "1 3 =, 3 4 =, 5 3 =", "[乙] <= 3", "3.8 ≤ 3"],
    ["a mean and a sum", { decimals: 1, together: { mean: "甲" } }, "computed", "1 3 =, 3 4 =, 5 3 =", "[乙]+[甲] <= 7", "7.8 ≤ 7"],
    ["what is not taken together", { together: "none" }, "computed", "1 3 =, 3 4 _, 5 3 _", "[甲] <= 3", "4 ≤ 3"],
    ["sums that are added up", {}, "computed", "1 2 =, 3 4 =, 1 1 =", "[甲]+[乙] <= [丙]", "10 ≤ 2"],
    ["sums of which one is taken away", {}, "computed", "1 2 =, 3 4 =, 1 1 =", "[甲]-[乙] >= [丙]", "-4 ≥ 2"],
    ["sums that are multiplied", {}, "computed", "1 2 =, 3 4 =, 1 1 =", "[甲]*2 >= [乙]", "6 ≥ 7"],
    ["sums, one on a condition", {}, "computed", "1 2 0, 3 4 0, 0 0 =", "如果 [甲] > 0 则 [丙] > 0", "0 > 0"],
    ["sums, one on another condition", {}, "computed", "0 0 5, 3 4 0, 0 0 =", "如果 [甲] > 0 则 [丙] > 0", ""],
  ])("%s", (...[, measure, totals, written, says, expected]) => expect(broken(measure, totals, written, says)).toBe(expected)); // prettier-ignore
});

describe("totals that are typed", () => {
  /** A row 甲 of weights, a row 乙 of what is measured, a row 丙 that is computed, and their 合计 of rows. */
  function wrong(measure: Definition, written: string): string {
    const measures = { 个: {}, 量: measure, 比: { decimals: 1, together: { ratio: "[甲]/[乙]" } } };
    const rows = ["甲", { label: "乙", measure: "量" }, { label: "丙", measure: "比", equals: "[甲]/[乙]" }];
    const columns = ["一", "二", { label: "合计", role: "total" }];
    const form = formFrom(
      matrixOfLabels(rows, columns, { measures, checks: { S05: "off", S06: "off", V07: "hint" } }),
    );
    const given = written
      .split(", ")
      .map((line) =>
        line
          .split(" ")
          .map((each) =>
            each === "_" ? null : each === "=" ? undefined : each === "?" ? "若干" : Number(each),
          ),
      );
    const ret = filledReturn(form, { tables: [given] });
    const [content] = ret.content.tables;
    const values = content!.kind === "matrix" ? content!.cells.map((line) => line.map(({ raw }) => raw)) : [];
    const found = checkReturn(form, ret).filter(({ rule }) => ["V05", "V07", "V13"].includes(rule));
    const said = [...new Set([...saidOnSheet(form, [values]).matchAll(/V05|V13/g)].map(([id]) => id))].sort();
    expect(said).toEqual([...new Set(found.map(({ rule }) => rule).filter((id) => id !== "V07"))].sort());
    return found
      .map(({ rule, actual, expected }) => `${rule} ${actual}${expected && ` not ${expected}`}`)
      .join(", ");
  }
  const MEAN = { decimals: 2, together: { mean: "甲" } };
  test.each<[string, Definition, string, string]>([
    ["a sum that agrees", {}, "1 3 4, 3 4 7, = = =", "V07 2"],
    ["a sum that does not", {}, "1 3 5, 3 4 =, = = =", "V05 5 not 4, V13 0.6 not 0.7"],
    ["two sums that do not", {}, "1 3 5, 3 4 8, = = =", "V05 5 not 4, V05 8 not 7"],
    ["a sum over nothing that is 0", {}, "_ _ 0, 3 4 =, _ _ _", ""],
    ["a sum over nothing that is not", {}, "_ _ 5, 3 4 =, _ _ _", "V05 5 not 空白"],
    ["a sum over a text", {}, "1 ? 5, 3 4 =, = = _", ""],
    ["a sum that is blank", {}, "1 3 _, 3 4 =, = = _", ""],
    ["a sum that is a text", {}, "1 3 ?, 3 4 =, = = _", ""],
    ["a largest that does not", { together: "max" }, "1 3 =, 3 4 3, = = _", "V05 3 not 4"],
    ["a largest that agrees", { together: "max" }, "1 3 =, 3 4 4, = = _", "V07 1"],
    ["a smallest that does not", { together: "min" }, "1 3 =, 3 4 4, = = _", "V05 4 not 3"],
    ["a latest that does not", { together: "latest" }, "1 3 =, 3 4 4, = = _", "V05 4 not 7"],
    ["a mean", MEAN, "1 3 =, 3 4 3.75, = = _", "V07 1"],
    ["a mean of fewer decimals", MEAN, "1 3 =, 3 4 3.8, = = _", "V07 1"],
    ["a mean of none", MEAN, "1 3 =, 3 4 4, = = _", "V07 1"],
    ["a mean that is not weighed", MEAN, "1 3 =, 3 4 3.5, = = _", "V05 3.5 not 3.75"],
    ["a mean that is a little off", MEAN, "1 3 =, 3 4 3.74, = = _", "V05 3.74 not 3.75"],
    ["a mean over nothing", MEAN, "0 0 =, 3 4 3.5, = = _", ""],
    ["a mean over a text", MEAN, "1 ? =, 3 4 3.5, = = _", ""],
    ["a mean without its weights", MEAN, "_ _ _, 3 4 3.5, _ _ _", ""],
    ["what is not taken together", { together: "none" }, "1 3 =, 3 4 _, = = _", ""],
    ["a computed cell that agrees", {}, "2 3 =, 4 4 =, 0.5 = =", ""],
    ["a computed cell of fewer decimals", {}, "2 3 =, 4 4 =, = 0.8 =", ""],
    ["a computed cell that does not", {}, "2 3 =, 4 4 =, 0.7 = =", "V13 0.7 not 0.5"],
    ["a ratio that does not", {}, "2 3 =, 4 4 =, = = 0.1", "V13 0.1 not 0.6"],
    ["a computed cell over nothing", {}, "2 3 =, 0 4 =, 0.7 = =", ""],
    ["a computed cell over a text", {}, "2 3 =, ? 4 =, 0.7 = =", ""],
  ])("%s", (_, measure, written, expected) => expect(wrong(measure, written)).toBe(expected)); // prettier-ignore
});

test.each([
  "[甲] >= 上期[甲]",
  "[甲]+上期[乙] <= 5",
  "如果 上期[甲] > 0 则 [甲] > 0",
  "如果 [甲] > 0 则 上期[甲] > 0",
  "如果 [甲] > 0 且 上期[甲] > 0 则 [乙] > 0",
  "如果 [甲] > 0 则 上期[甲] > 0 或 [乙] > 0",
  "如果 上期[甲] 已填 则 [乙] 已填",
])("no formula sees the period before: %s", (says) => {
  const definition = matrixOfLabels(["甲", "乙"], ["一"], { period: { every: "month", of: "2012-06" } });
  expect(saidOnSheet(formFrom(withRule(definition, says)), [[[5], [0]]])).not.toContain("R1");
});
