import { checkReturn } from "../../src/checking/check-return";
import { formFrom } from "../../src/form/compile/compile-form";
import { filledReturn } from "../support/filled-return";
import { matrixOf } from "../support/forms";
import { matrixOfLabels, withRule } from "../support/small-form";

const measures = {
  ...{
    个: {},
    元: { decimals: 2 },
    细: { decimals: 4 },
    文: { type: "text" },
    日: { type: "date" },
    月: { type: "month" },
  },
};
const line = (label: string) => ({ label: label.split(":")[0], measure: label.split(":")[1] ?? "个" });
const ROWS = [
  ...["甲", "乙", "丙", "丁:文", "戊:日", "己:月", "庚:元"].map(line),
  { label: "组", members: ["辛", "壬"].map(line) },
  line("癸:细"),
];
/** 甲 5, 乙 0, 丙 blank, 丁 好, 戊 a day, 己 a month, 庚 1.25, under 组 a blank and 3, 癸 1.2345. */
const FILLED = [5, 0, null, "好", "2012-06-05", "2012-06", 1.25, null, 3, 1.2345];

/** What is there, what is expected, and what is said. */
function said(says: string): string[] {
  const form = formFrom(withRule(matrixOfLabels(ROWS, ["一"], { measures }, { measure: undefined }), says));
  const ret = filledReturn(form, { tables: [FILLED.map((each) => [each])] });
  return checkReturn(form, ret)
    .filter(({ rule }) => rule === "R1")
    .map(({ actual, expected, message }) => `${actual} | ${expected} | ${message}`);
}

test.each<[string, ...string[]]>([
  ["[甲] <= [乙]", "5 | ≤ 0 | 甲（5）不应超过乙（0）。"],
  ["[甲]+[庚] <= [乙]*2", "6.25 | ≤ 0 | 甲＋庚（6.25）不应超过乙×2（0）。"],
  ["[庚]*3 <= [丙]", "3.75 | ≤ 空白 | 庚×3（3.75）不应超过丙（空白）。"],
  ["[癸] <= [乙]", "1.2345 | ≤ 0 | 癸（1.2345）不应超过乙（0）。"],
  ["[癸]*3 <= [乙]", "3.7035 | ≤ 0 | 癸×3（3.7035）不应超过乙（0）。"],
  ["[癸]+[庚] <= [乙]", "2.4845 | ≤ 0 | 癸＋庚（2.4845）不应超过乙（0）。"],
  ["[甲] = [丙]", "5 | = 空白 | 甲（5）应等于丙（空白）。"],
  ["[组] <= [乙]", "3 | ≤ 0 | 组（3）不应超过乙（0）。"],
  ["如果 [甲] > 0 则 [乙] > 0", "0 | > 0 | 填了甲（5），乙却是0。"],
  ["如果 [甲] > 0 则 [乙] > 0 且 [丙] > 0", "0 | > 0 | 填了甲（5），乙却是0。", "空白 | > 0 | 填了甲（5），丙却是空白。"],
  ["如果 [甲] > 0 则 [乙] > 0 或 [丙] > 0", "0 | > 0 或 > 0 | 填了甲（5），乙、丙却是0。"],
  ["如果 [甲] > 0 则 [乙] >= 9 或 [丙] 已填", "0 | ≥ 9 或 应填写 | 填了甲（5），应做到：乙不少于 9或填了丙。"],
  ["如果 [组] > 0 则 [乙] > 0", "0 | > 0 | 填了壬（3），乙却是0。"],
  ["如果 [乙] = 0 则 [甲] = 0", "5 | = 0 | 乙等于 0时，甲（5）应等于 0。"],
  ["如果 [丙] 未填 则 [甲] 未填", "5 | 应空着 | 没有填丙时，甲应空着，现在是“5”。"],
  ["如果 [丁] 已填 则 [丙] 已填", "空白 | 应填写 | 填了丁（好），丙却是空白。"],
  ["如果 [组] 已填 则 [丙] 已填", "空白 | 应填写 | 填了壬（3），丙却是空白。"],
  ['如果 [丁] = "好" 则 [丙] 已填', "空白 | 应填写 | 丁是“好”时，没有填丙。"],
  ['如果 [丁] 属于 ("好", "坏") 则 [丁] 属于 ("坏", "差")', "好 | 坏、差 | 丁是“好”、“坏”之一时，丁应填“坏”、“差”之一，现在是“好”。"],
  ['如果 [戊] >= "2012-06-01" 则 [己] > "2012-06"', "2012年6月 | > 2012年6月 | 戊不早于2012年6月1日时，己应晚于2012年6月，现在是“2012年6月”。"],
  ["如果 [戊] 已填 则 [己] 未填", "2012年6月 | 应空着 | 填了戊（2012年6月5日），己应空着，现在是“2012年6月”。"],
  ["如果 [甲] > 0 且 [丁] 已填 则 [丙] > 0", "空白 | > 0 | 甲大于 0且填了丁时，丙是空白。"],
  ["如果 [乙] > 0 或 [丁] 已填 则 [丙] > 0", "空白 | > 0 | 乙大于 0或填了丁时，丙是空白。"],
  ["如果 [乙] > 0 或 [甲] > 0 则 [组] > 9", "3 | > 9 | 填了甲（5），组（3）应大于 9。"],
  ["如果 [甲] > 0 则 [组] 未填", "3 | 应空着 | 填了甲（5），组应空着，现在是“3”。"],
  ["如果 [甲] > 0 则 [庚] >= 2", "1.25 | ≥ 2 | 填了甲（5），庚（1.25）不应少于 2。"],
  ["如果 [甲] > 0 则 [庚]*2 >= [甲]", "2.5 | ≥ 5 | 填了甲（5），庚×2（2.5）不应少于甲（5）。"],
  ["如果 [庚] > 0 则 [丙] = 1 且 [乙] = 0 且 [甲] = 4", "空白 | = 1 | 填了庚（1.25），应做到：丙等于 1。", "5 | = 4 | 填了庚（1.25），应做到：甲等于 4。"],
  ["[乙] > 9 且 [丙] > 0 或 [甲] > 9", "0 | > 9，> 0 或 > 9 | 应做到：乙大于 9且丙大于 0或甲大于 9。"],
  ["如果 [乙] > 9 且 [甲] > 0 或 [甲] > 4 则 [丙] 已填", "空白 | 应填写 | 乙大于 9且甲大于 0或甲大于 4时，没有填丙。"],
  ["[丙] 已填 或 [乙] > 0", "0 | 应填写 或 > 0 | 应做到：填了丙或乙大于 0。"],
])("%s", (says, ...expected) => expect(said(says)).toEqual(expected)); // prettier-ignore

describe("of several cells that are asked one by one", () => {
  const ASKED = [line("甲"), { label: "组", members: ["丁", "戊", "己"].map(line) }, { label: "文", members: ["庚:文", "辛:文"].map(line) }]; // prettier-ignore

  /** In which row it is found, what is there, and what is said. */
  function found(says: string, of: readonly (number | string | null)[]): string[] {
    const form = formFrom(
      withRule(matrixOfLabels(ASKED, ["一"], { measures }, { measure: undefined }), says),
    );
    const ret = filledReturn(form, { tables: [[5, ...of].map((each) => [each])] });
    return checkReturn(form, ret)
      .filter(({ rule }) => rule === "R1")
      .map(({ row, actual, message }) => `${matrixOf(form).rows.lines[row!]!.label} ${actual} | ${message}`);
  }

  test.each<[string, readonly (number | string | null)[], string]>([
    ["[组] = 0", [0, 3, 7], "己 7 | 组（7）应等于 0。"],
    ["[组] = 0", [0, 3, null], "戊 3 | 组（3）应等于 0。"],
    ["[组] <= 0", [2, 9, 4], "戊 9 | 组（9）不应超过 0。"],
    ["[组] < 0", [null, 0, 0], "丁 0 | 组（0）应小于 0。"],
    ["[组] > 0", [null, 0, 0], "丁 0 | 组（0）应大于 0。"],
    ["如果 [甲] > 0 则 [组] = 0", [1, 3, 7], "己 7 | 填了甲（5），组（7）应等于 0。"],
    ["如果 [甲] > 0 则 [组] > 0", [null, 0, null], "丁 0 | 填了甲（5），组却没有一项大于 0。"],
    ["如果 [甲] > 0 则 [组] 未填", [null, 3, 7], "己 7 | 填了甲（5），组应空着，现在是“7”。"],
    ["如果 [甲] > 0 则 [文] 未填", [null, null, null, null, "好"], "辛 好 | 填了甲（5），文应空着，现在是“好”。"],
    ["如果 [甲] > 0 则 [组] 已填", [null, null, null], "丁 空白 | 填了甲（5），组却是空白。"],
  ])("%s of %j", (says, of, said) => expect(found(says, of)).toEqual([said])); // prettier-ignore
});
