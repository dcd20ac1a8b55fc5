import { checkReturn } from "../../src/checking/check-return";
import { remarkPlace } from "../../src/checking/explanation";
import { sayingOf, saysSomething } from "../../src/checking/explanation-text";
import { formFrom } from "../../src/form/compile/compile-form";
import { range } from "../../src/sheet/address";
import { filledReturn, type Given } from "../support/filled-return";
import { manyKinds, MANY_KINDS } from "../support/many-kinds";
import { FORM, paper, readOne, ROWS } from "../support/paper";
import { listOfLabels } from "../support/small-form";

const says = (text: string) => saysSomething(text, FORM.explanation);

test.each([
  "新设三个支部",
  "本单位没有基层党组织",
  "两个支部今年十一月才成立，尚未实行",
  "一条意见分3次回复",
  "因机构改革，减少2个支部",
  "借用镇政府门口的LED屏",
  "核实无误：其中两个是联合支部",
  "新建3个支部",
  "2个支部撤销",
  "统计口径不同",
])("“%s” explains", (text) => expect(says(text)).toBe(true));

test.each([
  "",
  "无",
  "已核实",
  "核实无误",
  "情况属实",
  "经核实，情况属实无误。",
  "数据真实准确",
  "以上填报数据已核实",
  "以上数据均已核实无误",
  "本单位数据真实准确，已核实",
  "经认真核对，上述数据均真实准确",
  "同上，没有问题",
  "合并支部",
  "123456789",
  "２０１１１２１５",
  "……！！？？（）——",
  "      　　　　",
  "啊啊啊啊啊啊啊啊",
  "哈哈嘿嘿哈哈嘿嘿",
  "核实核实核实核实核实核实",
  "12月15日",
])("“%s” explains nothing", (text) => expect(says(text)).toBe(false));

test.each([
  ["情况属实，经核实无误", "情况属实核实无误"],
  ["核实无误，情况属实", "核实无误情况属实"],
])("the boilerplate of “%s” is listed as it comes", (text, boilerplate) => {
  expect(sayingOf(text, { ...FORM.explanation, phrases: ["核实无误", "情况属实"] }).boilerplate).toBe(
    boilerplate,
  );
});

test.each([
  [3, true],
  [4, true],
  [5, false],
])("of four different letters %d are enough: %s", (different, is) => {
  expect(sayingOf("甲乙丙丁", { ...FORM.explanation, characters: 4, different }).enough).toBe(is);
});

test("what comes after a long beginning is not looked at", () => {
  expect(says(`${"。".repeat(40)}两个支部今年十一月才成立`)).toBe(false);
});

describe("one sentence in many rows", () => {
  const SENTENCE = "因机构改革口径不同";
  const state = (rows: readonly string[]) => {
    const cells = {
      "organisations agency": 1,
      "replies agency": 3,
      "opinions-collected agency": 2,
      ...Object.fromEntries(rows.map((id) => [`${id} remark`, SENTENCE] as const)),
    };
    return checkReturn(FORM, readOne(paper({ cells }))).find(({ rule }) => rule === "C04")!.state;
  };

  it.each([
    [1, "explained"],
    [3, "explained"],
    [4, "open"],
  ])("in %i rows leaves a query %s", (rows, expected) => {
    const others = ROWS.slice(0, rows - 1).map(({ id }) => id);
    expect(state(["replies", ...others])).toBe(expected);
  });
});

describe("where a query is explained", () => {
  const cells = { "replies agency": 3, "opinions-collected agency": 2, "replies remark": "核实无误" };
  const ret = readOne(paper({ cells, date: "" }));
  const findings = checkReturn(FORM, ret);
  const place = (id: string) =>
    remarkPlace(
      FORM,
      ret,
      findings.find(({ rule }) => rule === id)!,
    );
  const at = (row: number, text: string) => ({ sheet: "统计表", row, column: 16, text });

  it("is the 备注 of its row, with what stands there", () => {
    expect(place("C04")).toEqual(at(45, "核实无误"));
  });

  it("is the one 备注 of several rows where the clerk has merged them", () => {
    const shared = "有的意见办结后又答复过一次";
    const grid = paper({ cells: { ...cells, "opinions-resolved remark": shared, "replies remark": null } });
    const merged = readOne({ ...grid, merges: [...grid.merges, range(44, 16, 45, 16)] });
    const query = checkReturn(FORM, merged).find(({ rule }) => rule === "C04")!;
    expect(query.state).toBe("explained");
    expect(remarkPlace(FORM, merged, query)).toEqual(at(44, shared));
  });

  it("is the first 备注 for the form as a whole", () => {
    const blank = readOne(paper());
    const [nothing] = checkReturn(FORM, blank);
    expect([nothing!.rule, remarkPlace(FORM, blank, nothing!)]).toEqual(["S06", at(5, "")]);
  });

  it("is that of the first line where a list comes first, not of its total line", () => {
    const list = formFrom(
      listOfLabels(
        ["名称", { label: "数", measure: "个" }, { id: "note", label: "备注", role: "remark" }],
        {},
        { total: {} },
      ),
    );
    const lines = [{ note: "无" }, {}];
    const blank = filledReturn(list, { tables: [{ lines, total: { note: "合计的话" } }] });
    const nothing = checkReturn(list, blank).find(({ rule }) => rule === "S06")!;
    expect(remarkPlace(list, blank, nothing)?.text).toBe("无");
  });

  it("is nowhere for an error or a hint", () => expect([place("C16"), place("S02")]).toEqual([null, null]));
});

describe("of a form with several tables", () => {
  const EXPLAINED = "其中两人年底才从外县调入";
  /** Queries about a row of the first table, about one without 备注, and about a line and the total line of the list. */
  const definition = {
    ...manyKinds(),
    rules: [
      { id: "Q1", says: "[money] <= [people]", over: ["a"], level: "query" },
      { id: "Q2", says: "[done] <= [plan]", table: "t2", level: "query" },
      { id: "Q3", says: "[price] <= [count]", table: "t3", level: "query" },
    ],
  };
  const form = formFrom(definition);
  const judged = (remarks: { readonly row?: Given; readonly line?: Given; readonly total?: Given }) => {
    const ret = filledReturn(form, {
      tables: [
        { people: { a: 1 }, money: { a: 2, rem: remarks.row ?? null } },
        { state: { plan: 1, done: 2 } },
        {
          lines: [{ name: "水泵", kind: "甲", count: 1, price: 2, note: remarks.line ?? null }],
          total: { count: 1, price: 2, note: remarks.total ?? null },
        },
      ],
    });
    const found = checkReturn(form, ret).filter(({ rule }) => rule.startsWith("Q"));
    return { ret, found };
  };
  const states = (remarks: Parameters<typeof judged>[0]) =>
    judged(remarks).found.map(({ rule, onTotal, state }) => `${rule}${onTotal ? " total" : ""} ${state}`);
  const open = ["Q1 open", "Q2 open", "Q2 open", "Q3 open", "Q3 total open"];

  test.each<[string, Parameters<typeof judged>[0], string[]]>([
    ["nothing is explained by itself", {}, open],
    ["the row's own 备注 explains", { row: EXPLAINED }, open.with(0, "Q1 explained")],
    ["so does a line's", { line: EXPLAINED }, open.with(3, "Q3 explained")],
    ["and the total line's", { total: EXPLAINED }, open.with(4, "Q3 total explained")],
    ["what says nothing explains nothing", { row: "属实", line: "无" }, open],
    ["nor does an error", { row: { error: "#VALUE!" }, line: { error: "#NAME?" } }, open],
    ["nor what is struck out", { row: { state: "struck", raw: EXPLAINED } }, open],
  ])("%s", (_, remarks, expected) => expect(states(remarks)).toEqual(expected));

  test("a table without 备注 has no place to explain in", () => {
    const { ret, found } = judged({ line: EXPLAINED });
    const places = found.map((finding) => remarkPlace(form, ret, finding));
    expect(places.map((place) => place && place.text)).toEqual(["", null, null, EXPLAINED, ""]);
  });

  test("the form as a whole is explained by all its 备注", () => {
    const blank = (rem: string | null) =>
      checkReturn(
        MANY_KINDS,
        filledReturn(MANY_KINDS, { tables: [{ people: { rem } }, [], { lines: [] }] }),
      ).map(({ rule, state }) => `${rule} ${state}`);
    expect(blank(null)).toContain("S14 open");
    expect(blank("本年度没有购置任何设备")).toContain("S14 explained");
  });
});
