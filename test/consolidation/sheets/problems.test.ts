import { problemsPlan } from "../../../src/consolidation/sheets/problems-plan";
import { handed, listed, together } from "../../support/consolidated";
import type { Given } from "../../support/filled-return";
import { MANY_KINDS } from "../../support/many-kinds";
import { FORM_2011 as FORM, formOf, type Definition } from "../../support/forms";
import { compiled, listOfLabels, matrixOfLabels } from "../../support/small-form";
import { lines, texts } from "../said";

type Cells = Readonly<Record<string, Readonly<Record<string, Given>>>>;

const said = (cells: Cells, more: Parameters<typeof together>[2] = {}) =>
  lines(FORM, together(FORM, [handed(FORM, { unit: "甲", tables: [cells] })], more));

const ofOne = compiled(listOfLabels([{ label: "全部", members: [{ label: "事项" }, { label: "说明" }] }]));
/** Columns under headings of their own. */
const headed = (...groups: (string | Definition)[][]) =>
  compiled(
    matrixOfLabels(
      ["甲"],
      groups.map((group, at) => ({
        label: at === 0 ? "外" : "别",
        members: group.map((each) => (typeof each === "string" ? { label: each } : each)),
      })),
    ),
  );

describe("the heads of the columns", () => {
  const heads = (form: Parameters<typeof lines>[0]) =>
    lines(form, together(form, []))[0]!.split("|").slice(4, 6);
  it.each([
    ["what stands over the columns", FORM, ["指标", "公开主体"]],
    ["nothing particular where nothing does", formOf("s1"), ["指标", "栏目"]],
    ["the lines of a list", formOf("s6"), ["行", "栏目"]],
    ["nothing particular over a part of them", headed(["一"], ["二"]), ["指标", "栏目"]],
    [
      "nothing particular within another heading",
      headed([{ label: "里", members: [{ label: "一" }, { label: "二" }] }]),
      ["指标", "外"],
    ],
    ["nothing particular of a list, whatever stands over it", ofOne, ["行", "栏目"]],
    ["nothing particular where there are several tables", MANY_KINDS, ["指标", "栏目"]],
  ])("name %s", (_, form, expected) => expect(heads(form)).toEqual(expected));
});

it("refused files are named with what is wrong", () => {
  const refused = [{ file: "坏.xlsx", code: "truncated", reason: "文件不完整。" }];
  expect(said({}, { refused })[1]).toBe("|坏.xlsx|||||F01|错误|||文件不完整。");
});

it("its heads are printed on every page", () => {
  expect(problemsPlan(FORM, together(FORM, [])).page!.titleRows).toEqual({ from: 0, to: 0 });
});

it("a row is as high as what is said of it needs, however long the name of its file is", () => {
  const heights = (file: string, reason: string) =>
    problemsPlan(FORM, together(FORM, [], { refused: [{ file, code: "truncated", reason }] })).rowHeights;
  const usual = heights("坏.xlsx", "文件不完整。");
  expect(heights(`${"长".repeat(60)}.xlsx`, "文件不完整。")).toEqual(usual);
  expect(heights("坏.xlsx", "文件不完整。".repeat(60))).not.toEqual(usual);
});

it("the name of an indicator takes as many lines as it needs", () => {
  const heights = (label: string) => {
    const form = compiled(matrixOfLabels([label]));
    const typed = handed(form, { unit: "甲", tables: [[["十二"]]] });
    return problemsPlan(form, together(form, [typed])).rowHeights;
  };
  expect(heights("甲")).toEqual([]);
  expect(heights("其中：对本部门首次处理不满意的行政申诉数")).toMatchObject([{ from: 1, to: 1 }]);
});

describe("a percentage", () => {
  const satisfied = (town: Given, base: Given = undefined): Cells => ({
    "public-satisfaction": { town },
    "surveys-sent": { town: base },
  });
  const places = (cells: Cells) =>
    said(cells)
      .filter((line) => line.includes("|F05|"))
      .map((line) => line.split("|")[3]);

  it.each<[string, Cells, string[]]>([
    ["without what weighs it", satisfied(90), ["C47"]],
    ["that weighs nothing", satisfied(90, 0), ["C47"]],
    ["that weighs what cannot be", satisfied(90, -5), ["C47"]],
    ["that weighs one", satisfied(90, 1), []],
    ["of 0 that weighs something", satisfied(0, 9), []],
    ["in two columns", { "public-satisfaction": { town: 90, agency: 80 } }, ["C47", "L47"]],
    ["that is none", satisfied(900), []],
    ["that is not there", satisfied(null, 9), []],
  ])("%s is said where it is not counted", (_, cells, expected) => expect(places(cells)).toEqual(expected));

  it("is said with what is missing", () =>
    expect(said(satisfied(90)).at(-1)).toBe(
      "甲|甲.xlsx|统计表|C47|群众满意度（%）|镇党委|F05|提示|90||没有“发放征求意见表（份）”，这个百分比没有计入汇总。",
    ));

  it("that is none and weighed by a column is said with its column", () => {
    const form = compiled(
      matrixOfLabels(
        ["甲村"],
        [{ id: "w", label: "户数", measure: "个" }, { id: "v", label: "平均标准", measure: "均" }],
        { measures: { 个: {}, 均: { decimals: 2, together: { mean: "w" } } } },
      ),
    ); // prettier-ignore
    const all = together(form, [handed(form, { unit: "甲", tables: [{ r1: { v: 3.456 } }] })]);
    expect(lines(form, all).at(-1)).toMatch(
      /\|甲村\|平均标准\|F05\|提示\|3\.46\|\|没有“户数”，这个数没有计入汇总。$/,
    );
  });
});

describe("a query", () => {
  const requests = { organisations: { town: 9 }, replies: { town: 3 }, "opinions-collected": { town: 2 } };
  const queries = (cells: Cells) =>
    said(cells, { roster: listed("乙") })
      .filter((line) => /[|](C04|L02)[|]/.test(line))
      .map((line) => line.split("|").slice(5).join("|"));

  it("waits for an explanation, and a unit that is not on the roster is one", () => {
    expect(queries(requests)).toEqual([
      "镇党委|C04|待核实|3|≤ 2|反馈回复（3）超过了收集意见建议（2），请核实。",
      "合计|C04|待核实|3|≤ 2|反馈回复（3）超过了收集意见建议（2），请核实。",
      "|L02|待核实|甲||“甲”不在填报单位名册上。",
    ]);
  });

  it("is listed without what is no explanation", () => {
    const [first] = queries({ ...requests, replies: { town: 3, remark: "无" } });
    expect(first).toBe("镇党委|C04|待核实|3|≤ 2|反馈回复（3）超过了收集意见建议（2），请核实。");
  });

  it("is listed with its explanation", () => {
    const [first] = queries({ ...requests, replies: { town: 3, remark: "同一条意见分三次回复" } });
    expect(first).toBe(
      "镇党委|C04|已说明|3|≤ 2|反馈回复（3）超过了收集意见建议（2），请核实。备注：同一条意见分三次回复",
    );
  });
});

it("a finding is listed as far as it is answered", () => {
  const finding = { rule: "X1", table: null, row: null, column: null, onTotal: false, at: null, severity: "query", actual: "3", expected: "2", message: "请核实。", english: "" };
  const at = { sheet: "另一页", row: 4, column: 1 };
  const findings = [
    { ...finding, state: "open" },
    { ...finding, state: "open", severity: "error", at },
    { ...finding, state: "open", severity: "hint" },
    { ...finding, state: "explained" },
    { ...finding, state: "explained", answer: "电话：分三次回复" },
    { ...finding, state: "open", table: 0, row: 0, column: 0 },
    { ...finding, state: "open", table: 0, column: 0 },
  ] as never;
  const found = lines(FORM, together(FORM, [handed(FORM, { unit: "甲" }, { findings })])).slice(1);
  const [row, column] = ["基层党组织个数（个）", "镇党委"];
  expect(found).toEqual([
    "甲|甲.xlsx|统计表||||X1|待核实|3|2|请核实。",
    "甲|甲.xlsx|另一页|B5|||X1|错误|3|2|请核实。",
    "甲|甲.xlsx|统计表||||X1|提示|3|2|请核实。",
    "甲|甲.xlsx|统计表||||X1|已说明|3|2|请核实。",
    "甲|甲.xlsx|统计表||||X1|已说明（电话）|3|2|请核实。电话：分三次回复",
    `甲|甲.xlsx|统计表||${row}|${column}|X1|待核实|3|2|请核实。`,
    `甲|甲.xlsx|统计表|||${column}|X1|待核实|3|2|请核实。`,
  ]);
}); // prettier-ignore

it("files whose reading was cancelled are named with what to do", () => {
  expect(said({}, { unread: ["晚.xlsx"] })[1]).toBe(
    "|晚.xlsx|||||F20|错误|||读取时取消了，这个文件没有读完，没有读的没有计入汇总。请继续读取，再汇总一次。",
  );
});

it("a finding in a list names its line, and that on the total line the total", () => {
  const form = compiled(
    listOfLabels(
      [{ id: "what", label: "项目" }, { id: "m", label: "本月", measure: "个" }, { id: "y", label: "累计", measure: "个" }],
      { measures: { 文字: { type: "text" }, 个: {} }, rules: [{ id: "R1", says: "[m] <= [y]" }] },
      { total: { label: "合　　计" } },
    ),
  ); // prettier-ignore
  const tables = [
    {
      lines: [
        { what: "甲路", m: 1, y: 2 },
        { what: "乙路", m: 9, y: 2 },
      ],
    },
  ];
  const found = lines(form, together(form, [handed(form, { unit: "甲", tables })])).slice(1);
  expect(found.map((line) => line.split("|").slice(3, 7))).toEqual([
    ["B5", "第2条", "本月", "R1"],
    ["B6", "合计", "本月", "R1"],
  ]);
});

it("what stands in a row or column that nobody can name is said once", () => {
  const doubt = {
    table: 0,
    sheet: "统计表",
    axis: "row" as const,
    at: 13,
    found: "公开栏",
    candidates: [8, 9],
  };
  const undecided = { state: "undecided", raw: 5 } as const;
  const filling = { unit: "甲", tables: [{ boards: { town: undecided } }], account: { doubts: [doubt] } };
  const rules = lines(FORM, together(FORM, [handed(FORM, filling, { findings: [] })])).map(
    (line) => line.split("|")[6],
  );
  expect(rules).toEqual(["规则", "F10"]);
});

describe("of more lines than there is room for", () => {
  const form = compiled(matrixOfLabels(["甲", "乙", "丙"]));
  /** So many findings of a return: cells that are no numbers. */
  const broken = (unit: string, faults: number) => {
    return handed(form, { unit, tables: [[0, 1, 2].map((at) => [at < faults ? "无数" : 1])] });
  };
  const all = together(form, [broken("一镇", 2), broken("二镇", 0), broken("三镇", 3), broken("四镇", 1)]);
  const whole = lines(form, all).slice(1);
  const count = (unit: string) => whole.filter((line) => line.startsWith(`${unit}|`)).length;
  const [one, three, four] = ["一镇", "三镇", "四镇"].map(count) as [number, number, number];
  const sheet = (most: number) => {
    const plan = problemsPlan(form, all, most);
    return { plan, told: texts(plan.cells).slice(1) };
  };
  const leftOut = (returns: number, left: number) =>
    `（没有列完）|||||||提示|||问题太多，这里没有列完：另有 ${returns} 份报表的 ${left} 处没有列出。各单位有几处，见「报送情况」；要改的和要说明的，逐处见「退改单」。`;

  it("has findings to be counted", () =>
    expect([one, three, four].map((each) => each > 0)).toEqual([true, true, true]));

  it.each<[string, number, number, string | null]>([
    ["lists all that there is room for", one + three + four, one + three + four, null],
    [
      "lists whole returns, and says on top and below how many it does not",
      one + three,
      one + three,
      leftOut(1, four),
    ],
    [
      "lists none of a return that does not fit, nor any behind it",
      one + three - 1,
      one,
      leftOut(2, three + four),
    ],
    ["says so where none fits", 0, 0, leftOut(3, one + three + four)],
  ])("%s", (_, most, listed, said) => {
    const { plan, told } = sheet(most);
    const own = whole.slice(0, listed);
    expect(told).toEqual(said === null ? own : [said, ...own, "", said]);
    // What says so below is printed, and stays where lines are filtered.
    const last = own.length + (said === null ? 0 : 1);
    expect([plan.filter!.bottom, plan.page!.printArea!.bottom]).toEqual([last, told.length]);
  });

  it("counts the files that yielded nothing, which are listed in any case", () => {
    const refused = [{ file: "坏.xlsx", code: "truncated", reason: "文件不完整。" }];
    const more = problemsPlan(form, { ...all, refused }, one);
    expect(texts(more.cells).slice(1)).toEqual([
      leftOut(3, one + three + four),
      "|坏.xlsx|||||F01|错误|||文件不完整。",
      "",
      leftOut(3, one + three + four),
    ]);
  });
});
