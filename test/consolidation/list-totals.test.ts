import type { Consolidation, ListTotals } from "../../src/consolidation/consolidation";
import { consolidationPlans } from "../../src/consolidation/sheets/consolidation-plans";
import { reportsPlan } from "../../src/consolidation/sheets/reports-plan";
import type { Form } from "../../src/form/form";
import { handed, listed, together, VILLAGES } from "../support/consolidated";
import type { Given } from "../support/filled-return";
import { compiled, listOfLabels } from "../support/small-form";
import { lines as problems, texts } from "./said";

type Line = Readonly<Record<string, Given>>;

const unit = (name: string, ...lines: Line[]) => handed(VILLAGES, { unit: name, tables: [{ lines }] });
const nil = (name: string) => handed(VILLAGES, { unit: name, tables: [{ lines: [], nil: true }] });
const listIn = ({ totals: [table] }: Consolidation): ListTotals => table as ListTotals;
const summary = (form: Form, consolidation: Consolidation) =>
  texts(consolidationPlans(form, consolidation)[0]!.cells).map((line) => line.replace(/\|+$/, ""));

/** The smallest list, with these fields in its head. */
const villagesOf = ({ fields }: { fields: readonly string[] }) =>
  listOfLabels(["村名"], { fields: fields.map((is) => ({ label: is, is })) });

describe("the lists of all units", () => {
  const all = together(
    VILLAGES,
    [
      unit("乙镇", { name: "三村", kind: "新建", people: 4, money: 0.1 }),
      unit("甲镇", { name: "一村", kind: "续建", people: 6, money: 1527.4 }, { name: "二村", kind: "新建" }),
      nil("丙镇"),
      unit("外镇", { name: "一村", kind: "拆除" }),
    ],
    { roster: listed("甲镇", "乙镇", "丙镇", "丁镇") },
  );

  it("stand below one another in the order of the roster, counted anew, with the unit in front", () => {
    expect(summary(VILLAGES, all).slice(2)).toEqual([
      "序号|填报单位|村名|性质|人数|支出|最高|人均",
      "合计||—|—|10|1527.5||1527500",
      "1|甲镇|一村|续建|6|1527.4||2545666.7",
      "2|甲镇|二村|新建",
      "3|乙镇|三村|新建|4|0.1||250",
      "4|外镇|一村|拆除",
      "",
      "",
      "附注：以下由各单位的报表汇总得出。",
      "没有（1 个单位）：丙镇",
      "|性质|条数",
      "|新建|2",
      "|续建|1",
    ]);
  });

  it("are counted anew where they are printed", () => {
    expect(listIn(all).lines.map(({ values }) => values[0])).toEqual([null, null, null, null]);
  });

  it("have lines of the same name side by side, for a key counts within one return", () => {
    expect(listIn(all).lines.map(({ unit: of, values }) => [of, values[1]])).toEqual([
      ["甲镇", "一村"],
      ["甲镇", "二村"],
      ["乙镇", "三村"],
      ["外镇", "一村"],
    ]);
    expect(problems(VILLAGES, all).filter((line) => line.includes("重复"))).toEqual([]);
  });

  it("name who has nothing to list, who is no unit that is missing", () => {
    expect([listIn(all).nil, all.counts.missing]).toEqual([["丙镇"], 1]);
  });

  it("come to so much for each unit", () => {
    expect(texts(reportsPlan(VILLAGES, all).cells).slice(2)).toEqual([
      "单位|类别|状态|收到|第几次|填报时间|迟几天|错误|待核实|定稿|纸质|联系人|电话|文件|说明|条数|人数|支出|最高|人均",
      "甲镇|镇|已收|||||||||||甲镇.xlsx||2|6|1527.4||2545666.7",
      "乙镇|镇|已收|||||||||||乙镇.xlsx||1|4|0.1||250",
      "丙镇|镇|已收|||||||||||丙镇.xlsx||没有||||",
      "丁镇|镇|未报|||||||||||||||||",
      "外镇|（不在名册上）|待核实|||||1||||||外镇.xlsx||1||||",
    ]);
  });

  it("tell of a unit that is not on the roster, and of one that came late, as any form does", () => {
    const form = compiled({ ...villagesOf({ fields: ["unit", "date"] }), due: "2012-07-05" });
    const handedOn = (name: string, date: string) =>
      handed(form, { unit: name, date, tables: [{ lines: [{ c1: "一村" }] }] });
    const result = together(form, [handedOn("甲镇", "2012-07-06"), handedOn("外镇", "2012-07-05")], {
      roster: listed("甲镇"),
    });
    expect(result.reports.map(({ unit: of, state }) => [of, state])).toEqual([
      ["甲镇", "late"],
      ["外镇", "reported"],
    ]);
    expect(problems(form, result).slice(1)).toEqual([
      expect.stringMatching(/^甲镇\|甲镇\.xlsx\|统计表\|.+\|L01\|提示\|/),
      expect.stringMatching(/^外镇\|外镇\.xlsx\|统计表\|.+\|L02\|待核实\|外镇\|/),
    ]);
  });

  it("are the roster's, whatever a unit calls itself", () => {
    const roster = [{ ...listed("县教委")[0]!, aliases: ["綦江县教育委员会"] }];
    const named = together(VILLAGES, [unit("綦江县教育委员会", { name: "一村" })], { roster });
    expect(listIn(named).lines[0]!.unit).toBe("县教委");
  });
});

describe("a line", () => {
  it.each<[string, Line, string]>([
    ["says what is none of the options", { kind: "拆除" }, "性质"],
    ["leaves out a number that cannot be", { people: -4 }, "人数"],
    ["leaves out what is no number", { people: "若干" }, "人数"],
  ])("%s, and a finding says so", (_, line, column) => {
    const result = together(VILLAGES, [unit("甲镇", { name: "一村", ...line })]);
    const [values] = listIn(result).lines.map((each) => each.values);
    expect([values![2], values![3]]).toEqual([line.kind ?? null, null]);
    expect(problems(VILLAGES, result)[1]).toMatch(
      new RegExp(`^甲镇\\|甲镇\\.xlsx\\|统计表\\|..\\|第1条\\|${column}\\|V`),
    );
  });

  it.each<[string, Given, string | null]>([
    ["without the blanks around it", { state: "text", raw: " 拆除\n" }, "拆除"],
    ["not where it is nothing but blanks", { state: "text", raw: "  " }, null],
    ["in its normal form where it has one", { state: "said", raw: " 新建", text: "新建" }, "新建"],
    ["also where it is a number", { state: "number", raw: 7, value: 7 }, "7"],
  ])("holds a word %s", (_, kind, expected) => {
    const result = together(VILLAGES, [unit("甲镇", { name: "一村", kind })]);
    expect(listIn(result).lines[0]!.values[2]).toBe(expected);
  });

  it("holds dates as dates", () => {
    const form = compiled(
      listOfLabels(
        [
          { id: "what", label: "事项" },
          { id: "day", label: "日期", measure: "日期" },
        ],
        {
          measures: { 文字: { type: "text" }, 日期: { type: "date" } },
        },
      ),
    );
    const submission = handed(form, {
      unit: "甲镇",
      tables: [{ lines: [{ what: "会", day: "2012-06-05" }] }],
    });
    expect(summary(form, together(form, [submission])).at(3)).toBe("甲镇|会|41065");
  });
});

it("a list without a total line has none", () => {
  const form = compiled(listOfLabels(["事项", { id: "n", label: "数", measure: "个" }]));
  const submissions = [handed(form, { unit: "甲镇", tables: [{ lines: [{ n: 4 }] }] })];
  expect(listIn(together(form, submissions)).total).toBeNull();
});

it("a list of thousands of lines has its total and its counts", () => {
  const lines = Array.from({ length: 3000 }, (_, line) => ({ name: `${line}村`, kind: "新建", people: 1 }));
  const { total, counts } = listIn(together(VILLAGES, [unit("甲镇", ...lines)]));
  expect([total![3], counts[0]!.options[0]]).toEqual([3000, { option: "新建", count: 3000 }]);
});
