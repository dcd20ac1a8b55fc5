import { checkReturn } from "../../src/checking/check-return";
import { formFrom } from "../../src/form/compile/compile-form";
import type { Form } from "../../src/form/form";
import { cellName } from "../../src/sheet/address";
import { listOfLabels, withRule } from "../support/small-form";
import { filledReturn, type GivenTable } from "../support/filled-return";
import { definition2011, type Definition } from "../support/forms";
import { returned, type Cells } from "../support/returned";

/** The form of 2011 with one relation and nothing else to find. */
function formWith(rule: Definition): Form {
  const definition = definition2011();
  return formFrom({ ...definition, rules: [{ id: "T01", level: "query", ...rule }] });
}

/** What a relation says of a return, a line a finding: its cell, what is there and expected, the message. */
function said(rule: Definition, cells: Cells, lacking: readonly string[] = []): string[] {
  const form = formWith(rule);
  return checkReturn(form, returned({ form, cells, lacking, totals: null }))
    .filter((finding) => finding.rule === "T01")
    .map(({ at, actual, expected, message }) =>
      [at ? cellName(at.row, at.column) : "nowhere", actual, expected, message].join(" | "),
    );
}

const note = (chinese: string) => ({ note: { chinese, english: chinese } });
const MOST = { says: "[boards] <= [organisations]", ...note("{left} {leftValue}：{right} {rightValue}") };
const NEEDS = {
  says: "如果 [boards] > 0 或 [screens] > 0 则 [catalogues] > 0 或 [ledgers] > 0",
  totals: false,
};
const TOO_MANY = { "boards town": 3, "organisations town": 2, "boards agency": 1, "organisations agency": 2 };
const TOWN = "C14 | 3 | ≤ 2 | 设立党务公开栏 3：基层党组织个数 2";

describe("a comparison", () => {
  test.each<[string, Definition, Cells, string[], string[]?]>([
    ["is of each column by itself", MOST, TOO_MANY, [TOWN]],
    [
      "is of 合计 as recomputed, not as it stands",
      MOST,
      { ...TOO_MANY, "boards agency": 2, "boards total": 1 },
      [TOWN, "P14 | 5 | ≤ 4 | 设立党务公开栏 5：基层党组织个数 4"],
    ],
    [
      "is of single columns alone where the rule says so",
      { ...MOST, totals: false },
      { "boards town": 3 },
      ["C14 | 3 | ≤ 空白 | 设立党务公开栏 3：基层党组织个数 空白"],
    ],
    [
      "is of 合计 alone where the rule says so",
      { ...MOST, over: ["total"] },
      { "boards town": 3 },
      ["P14 | 3 | ≤ 空白 | 设立党务公开栏 3：基层党组织个数 空白"],
    ],
    [
      "is undecided where a cell is not understood, and in 合计 with it",
      MOST,
      { ...TOO_MANY, "organisations town": "若干" },
      [],
    ],
    [
      "is undecided where a column is not there",
      MOST,
      { "boards town": 3, "boards village": 4 },
      ["E14 | 4 | ≤ 空白 | 设立党务公开栏 4：基层党组织个数 空白"],
      ["town"],
    ],
    ["is undecided where a row is not there", MOST, { "boards town": 3 }, [], ["organisations"]],
    ["is kept by equals", MOST, { "boards town": 2, "organisations town": 2 }, []],
    ["is kept by blank and 0", MOST, { "boards town": 0 }, []],
    ["is undetermined where the smaller side is blank", MOST, { "organisations town": 2 }, []],
    [
      "turns round",
      { ...MOST, says: "[boards] >= [organisations]", totals: false },
      { "boards town": 1, "organisations town": 2 },
      ["C14 | 1 | ≥ 2 | 设立党务公开栏 1：基层党组织个数 2"],
    ],
    [
      "takes a blank for 0 where both are to be equal",
      { ...MOST, says: "[boards] = [organisations]", totals: false },
      { "boards town": 1, "boards agency": 0 },
      ["C14 | 1 | = 空白 | 设立党务公开栏 1：基层党组织个数 空白"],
    ],
    [
      "adds up a side",
      { says: "[boards]+[screens] <= [organisations]", level: "error", totals: false },
      { "boards town": 3, "screens town": 3, "organisations town": 5 },
      ["C14 | 6 | ≤ 5 | 设立党务公开栏＋建立党务公开电子屏（6）不应超过基层党组织个数（5）。"],
    ],
    [
      "multiplies a side",
      { says: "[boards] <= 2*[organisations]", level: "error", totals: false },
      { "boards town": 5, "boards village": 4, "organisations town": 2, "organisations village": 2 },
      ["C14 | 5 | ≤ 4 | 设立党务公开栏（5）不应超过2×基层党组织个数（4）。"],
    ],
    [
      "is with a number, of what is filled in",
      { says: "[boards] >= 2", level: "error", totals: false },
      { "boards town": 1, "boards village": 2 },
      ["C14 | 1 | ≥ 2 | 设立党务公开栏（1）不应少于 2。"],
    ],
    [
      "is of the noise of binary fractions free",
      { says: "[boards] = [organisations]+[screens]", totals: false },
      { "boards town": 0.3, "organisations town": 0.1, "screens town": 0.2 },
      [],
    ],
    [
      "allows what the author allows",
      { says: "[boards] = [organisations]", tolerance: 2, totals: false },
      { "boards town": 5, "organisations town": 3, "boards village": 6, "organisations village": 3 },
      ["E14 | 6 | = 3 | 设立党务公开栏（6）与基层党组织个数（3）不等，请核实。"],
    ],
    [
      "divides by nothing nowhere",
      { says: "[boards]/[organisations] <= 2", totals: false },
      {
        "boards town": 5,
        "boards village": 5,
        "organisations village": 0,
        "boards agency": 5,
        "organisations agency": 1,
      },
      ["L14 | 5 | ≤ 2 | 设立党务公开栏÷基层党组织个数（5）超过了 2，请核实。"],
    ],
  ])("%s", (...[, rule, cells, expected, lacking]) => expect(said(rule, cells, lacking)).toEqual(expected));
});

describe("an implication", () => {
  const MESSAGE = { ...NEEDS, ...note("{when} {whenValue}：{then} {thenValue}") };
  const ONE_OF_TWO = "制定公开目录、建立党务公开台账";
  test.each<[string, Cells, string[]]>([
    ["is met by one of several", { "screens town": 1, "ledgers town": 2 }, []],
    [
      "says the cause that is there",
      { "screens town": 4 },
      [`C12 | 空白 | > 0 或 > 0 | 建立党务公开电子屏 4：${ONE_OF_TWO} 空白`],
    ],
    ["has no cause in 0", { "boards town": 0 }, []],
    ["is undecided where what is needed is not understood", { "boards town": 4, "ledgers town": "若干" }, []],
    ["is undecided where the cause is not understood", { "boards town": "若干" }, []],
    [
      "has a cause beside one that is not understood",
      { "boards town": "若干", "screens town": 1 },
      [`C12 | 空白 | > 0 或 > 0 | 建立党务公开电子屏 1：${ONE_OF_TWO} 空白`],
    ],
    [
      "says the first figure that stands where another should",
      { "boards town": 4, "ledgers town": 0 },
      [`C12 | 0 | > 0 或 > 0 | 设立党务公开栏 4：${ONE_OF_TWO} 0`],
    ],
  ])("%s", (_, cells, expected) => expect(said(MESSAGE, cells)).toEqual(expected));

  test.each<[string, Definition, Cells, string[]]>([
    [
      "of two conditions says each that is not met, where it is missing",
      { says: "如果 [organisations] > 0 则 [公开形式] > 0 且 [公开内容] > 0" },
      { "organisations town": 3 },
      [
        "C21 | 空白 | > 0 | 填了基层党组织个数（3），公开形式却没有一项大于 0，请核实。",
        "C30 | 空白 | > 0 | 填了基层党组织个数（3），公开内容却没有一项大于 0，请核实。",
      ],
    ],
    [
      "asks for something filled, 0 included",
      { says: "如果 [boards] > 0 则 [catalogues] 已填" },
      { "boards town": 4, "boards village": 4, "catalogues village": 0 },
      ["C12 | 空白 | 应填写 | 填了设立党务公开栏（4），制定公开目录却是空白，请核实。"],
    ],
    [
      "asks for nothing",
      { says: "如果 [boards] = 0 则 [board-issues] 未填" },
      { "boards town": 0, "board-issues town": 2, "boards village": 0 },
      ["C21 | 2 | 应空着 | 设立党务公开栏等于 0时，办党务公开栏应空着，现在是“2”，请核实。"],
    ],
    [
      "is of what is filled in: of two blanks neither is 0",
      { says: "如果 [boards] = 0 则 [catalogues] > 0" },
      { "catalogues village": 0 },
      ["E12 | 0 | > 0 | 设立党务公开栏等于 0时，制定公开目录是0，请核实。"],
    ],
    [
      "compares where its condition holds",
      { says: "[boards] = [organisations]", when: "[websites] > 0" },
      { "boards town": 1, "websites town": 1, "boards village": 1 },
      [
        "C14 | 1 | = 空白 | 填了建立党务公开网（1），设立党务公开栏（1）与基层党组织个数（空白）不等，请核实。",
      ],
    ],
  ])("%s", (_, rule, cells, expected) => expect(said({ totals: false, ...rule }, cells)).toEqual(expected));
});

/** Two tables and a list, and what relates them. */
const SEVERAL = {
  id: "several",
  version: "1",
  title: "几张表",
  authority: "县统计局",
  period: { every: "month", of: "2012-06" },
  fields: [{ label: "填报单位", is: "unit" }],
  measures: {
    个: {},
    万元: { decimals: 2 },
    文字: { type: "text" },
    日期: { type: "date" },
    月份: { type: "month" },
  },
  tables: [
    {
      id: "a",
      kind: "matrix",
      sheet: "甲表",
      measure: "个",
      stub: { head: "项目" },
      rows: [
        { id: "r1", label: "新建" },
        { id: "r2", label: "续建" },
      ],
      columns: [
        { id: "c1", label: "本月" },
        { id: "c2", label: "累计" },
      ],
    },
    {
      id: "b",
      kind: "list",
      sheet: "乙表",
      columns: [
        { id: "name", label: "项目", measure: "文字" },
        { id: "begun", label: "开工", measure: "日期" },
        { id: "done", label: "完工", measure: "月份" },
        { id: "sum", label: "投资", measure: "万元" },
        { id: "more", label: "追加", measure: "万元" },
      ],
      key: ["name"],
      total: {},
    },
  ],
};

describe("relations of several tables, periods and kinds of cells", () => {
  const lines = (...given: Record<string, string | number>[]): GivenTable => ({ lines: given });
  const matrix = (...given: (number | null)[][]): GivenTable => given;
  const check = (rule: Definition, tables: GivenTable[], prior?: GivenTable[]) => {
    const form = formFrom({ ...SEVERAL, rules: [{ id: "T01", ...rule }] });
    const context = prior ? { prior: filledReturn(form, { tables: prior, period: "2012-05" }) } : {};
    return checkReturn(form, filledReturn(form, { tables }), context)
      .filter((finding) => finding.rule === "T01")
      .map(
        ({ table, row, column, onTotal, message }) =>
          `${table} ${onTotal ? "total" : row} ${column} ${message}`,
      );
  };

  test.each<[string, Definition, GivenTable[], string[], GivenTable[]?]>([
    [
      "row by row of one table",
      { says: "[c1] <= [c2]" },
      [matrix([1, 2], [5, 3]), lines()],
      ["0 1 0 本月（5）不应超过累计（3）。"],
    ],
    [
      "one cell against another",
      { says: "[r1]·[c1] = [r2]·[c2]" },
      [matrix([1, 2], [5, 3]), lines()],
      ["0 0 0 新建·本月（1）应等于续建·累计（3）。"],
    ],
    [
      "one cell against all lines of a list",
      { says: "甲表![r1]·[c2] = 乙表![sum]" },
      [matrix([1, 2], [5, 3]), lines({ sum: 1.5 }, { sum: 2 })],
      ["0 0 1 新建·累计（2）应等于乙表的投资（3.5）。"],
    ],
    [
      "of the total line against that of the period before",
      { says: "[sum] >= 上期[sum]" },
      [matrix(), lines({ name: "甲", sum: 5 })],
      ["1 total 3 投资（5）不应少于上期投资（13）。"],
      [matrix(), lines({ name: "甲", sum: 4 }, { name: "乙", sum: 9 })],
    ],
    [
      "of a line against itself in the period before, and of a new line against nothing",
      { says: "[sum] <= 上期[sum]", totals: false },
      [matrix(), lines({ name: "乙", sum: 5 }, { name: "甲", sum: 5 })],
      ["1 1 3 投资（5）不应超过上期投资（4）。"],
      [matrix(), lines({ name: "甲", sum: 4 }, { name: "丙", sum: 1 })],
    ],
    [
      "of nothing against a period before that nobody knows",
      { says: "[sum] <= 上期[sum]" },
      [matrix(), lines({ name: "甲", sum: 5 })],
      [],
    ],
    [
      "at its own cell of this period, wherever that is written",
      { says: "上期[c2]+[c1] = [c2]" },
      [matrix([1, 3], [2, 9]), lines()],
      ["0 1 0 上期累计＋本月（6）应等于累计（9）。"],
      [matrix([0, 2], [0, 4]), lines()],
    ],
    [
      "at the cell of the table that is gone through, and not of the list",
      { says: "乙表![sum] = 甲表![r1]·[c2]" },
      [matrix([1, 2], [5, 3]), lines({ sum: 1.5 }, { sum: 2 })],
      ["0 0 1 乙表的投资（3.5）应等于新建·累计（2）。"],
    ],
    [
      "in each line and in the total line",
      { says: "[more] <= [sum]" },
      [matrix(), lines({ name: "甲", sum: 1, more: 3 }, { name: "乙", sum: 1 })],
      ["1 0 4 追加（3）不应超过投资（1）。", "1 total 4 追加（3）不应超过投资（2）。"],
    ],
    [
      "in the lines alone",
      { says: "[more] <= [sum]", totals: false },
      [matrix(), lines({ name: "甲", sum: 1, more: 3 })],
      ["1 0 4 追加（3）不应超过投资（1）。"],
    ],
    [
      "days against a month: its last day is within it",
      { says: '[begun] <= "2012-06"' },
      [matrix(), lines({ begun: "2012-06-30" }, { begun: "2012-07-01" }, { name: "空" })],
      ["1 1 1 开工不应晚于2012年6月，现在是“2012年7月1日”。"],
    ],
    [
      "days against months",
      { says: "[done] >= [begun]" },
      [matrix(), lines({ begun: "2012-06-30", done: "2012-06" }, { begun: "2012-07-01", done: "2012-06" })],
      ["1 1 2 完工（2012年6月）不应早于开工（2012年7月1日）。"],
    ],
    [
      "no two lines alike",
      { says: "[name]+[begun] 不重复" },
      [
        matrix(),
        lines(
          { name: "甲", begun: "2012-01-01" },
          { name: "甲" },
          { name: "甲", begun: "2012-01-01" },
          { name: "甲" },
        ),
      ],
      ["1 2 0 项目、开工“甲、2012-01-01”重复，第 1 条已有。"],
    ],
    [
      "against the period before",
      { says: "[c2] = 上期[c2]+[c1]" },
      [matrix([1, 3], [2, 9]), lines()],
      ["0 1 1 累计（9）应等于上期累计＋本月（6）。"],
      [matrix([0, 2], [0, 4]), lines()],
    ],
    [
      "against a period before that nobody gave",
      { says: "[c2] = 上期[c2]+[c1]" },
      [matrix([1, 3]), lines()],
      [],
    ],
    [
      "of a line against the same line of the period before",
      { says: "[sum] >= 上期[sum]" },
      [matrix(), lines({ name: "乙", sum: 1 }, { name: "甲", sum: 5 }, { name: "新", sum: 1 })],
      ["1 0 3 投资（1）不应少于上期投资（2）。"],
      [matrix(), lines({ name: "甲", sum: 4 }, { name: "乙", sum: 2 })],
    ],
  ])("%s", (...[, rule, tables, expected, prior]) => expect(check(rule, tables, prior)).toEqual(expected));
});

test("a line goes by all of its key against the period before", () => {
  const columns = ["名称", "地点", { label: "数", measure: "个" }];
  const period = { every: "month", of: "2012-06" };
  const list = listOfLabels(columns, { period }, { key: ["名称", "地点"] });
  const form = formFrom(withRule(list, "[数] >= 上期[数]"));
  const filled = (month: string, ...lines: [string, string, number][]) =>
    filledReturn(form, {
      tables: [{ lines: lines.map(([c1, c2, c3]) => ({ c1, c2, c3 })) }],
      period: month,
    });
  const prior = filled("2012-05", ["甲", "乙丙", 9], ["甲乙", "丙", 2], ["甲乙", "丁", 7]);
  const found = checkReturn(form, filled("2012-06", ["甲乙", "丙", 1]), { prior });
  const said = found.filter(({ rule }) => rule === "R1").map(({ message }) => message);
  expect(said).toEqual(["数（1）不应少于上期数（2）。"]);
});
