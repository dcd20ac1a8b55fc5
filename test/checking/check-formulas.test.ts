import {
  MOST_FORMULA,
  checkFormulas,
  summaryFormula,
  summaryText,
  textsOfBlank,
} from "../../src/checking/check-formulas";
import { formFrom } from "../../src/form/compile/compile-form";
import type { Form } from "../../src/form/form";
import { layoutOf } from "../../src/template/layout";
import {
  definition2011,
  FIXTURES,
  formOf,
  FORM_2011 as FORM,
  lineOf,
  matrixOf,
  type Definition,
} from "../support/forms";
import { CheckedSheet } from "../support/checked-sheet";
import { evaluate } from "../support/formula/evaluate";
import { listOfLabels, withRule } from "../support/small-form";
import { MANY_KINDS } from "../support/many-kinds";

const ROWS = matrixOf(FORM).rows.lines;
const COLUMNS = matrixOf(FORM).columns.lines;

/** The form of 2011 with more rules, a relation each. */
function formWith(...rules: Definition[]): Form {
  const definition = definition2011();
  return formFrom({ ...definition, rules: [...definition.rules, ...rules] });
}

const formulasOf = (form: Form) => checkFormulas(form, layoutOf(form).placement);
const rowsOf = (form: Form) => formulasOf(form).tables[0]!.rows.map((parts) => parts.join("\n"));

/** The formula in a row. */
const row = (form: Form, id: string): string => rowsOf(form)[lineOf(ROWS, id)]!;

/** Ids of the rows in which a text stands. */
function rowsWith(form: Form, text: string): string[] {
  const rows = rowsOf(form);
  return ROWS.filter(({ index }) => rows[index]!.includes(text)).map(({ id }) => id);
}

/** All formulas of a form. */
function allOf(form: Form): string[] {
  const { tables, head, whole } = formulasOf(form);
  return [...tables.flatMap(({ rows, total }) => [...rows.flat(), ...total]), ...head, ...whole];
}

test.each([
  ["C01", "实行党务公开基层党组织个数大于基层党组织个数", "implementing-organisations"],
  ["C02", "已办结大于收集意见建议", "opinions-resolved"],
  ["C05", "实行党务公开基层党组织个数不等于基层党组织个数", "implementing-organisations"],
  ["C07", "制定公开目录小于实行党务公开基层党组织个数", "catalogues"],
  ["C08", "填了监督员提意见建议但没有聘请监督员", "supervisors"],
  ["C12", "填了群众满意度但没有发放征求意见表", "surveys-sent"],
  ["C13", "填了发放征求意见表但没填群众满意度", "public-satisfaction"],
  ["C15", "填了实行党务公开基层党组织个数但没有公开形式", "board-issues"],
  ["C15", "填了实行党务公开基层党组织个数但没有公开内容", "resolutions"],
  ["C16", "填了其他指标但没有基层党组织个数", "organisations"],
])("%s says %s in the row of %s", (rule, words, id) => {
  expect(rowsWith(FORM, words)).toEqual([id]);
  expect(row(FORM, id)).toMatch(new RegExp(`${words}：.*（${rule}(，请核实)?）。`));
});

test("cell checks stand in every row they concern", () => {
  const every = ROWS.map(({ id }) => id);
  const percentages = ROWS.filter(({ measure }) => measure!.holds.type === "percentage").map(({ id }) => id);
  expect(rowsWith(FORM, "是文字，不是数字：（V01）。")).toEqual(every);
  expect(rowsWith(FORM, "公式出错：（V06）。")).toEqual(every);
  expect(rowsWith(FORM, "合计应为")).toEqual(every);
  expect(rowsWith(FORM, "不在0到100之间：（V04）。")).toEqual(percentages);
  expect(rowsWith(FORM, "不是整数：（V03）。")).toEqual(every.filter((id) => !percentages.includes(id)));
});

test("columns are named as nobody can mistake them, 合计 last", () => {
  const names = [...row(FORM, "hotlines").matchAll(/ISERROR\(([A-Z]+)46?\d*\),"、([^"]+)"/g)].map(
    (match) => match[2],
  );
  expect(names).toEqual(COLUMNS.filter(({ role }) => role !== "remark").map(({ full }) => full));
  expect(names).toContain("事业单位·其他");
  expect(names.at(-1)).toBe("合计");
});

test("合计 is compared as it comes out of its parts, not as typed", () => {
  expect(row(FORM, "opinions-resolved")).toContain("SUM(C45:O45)>SUM(C44:O44)");
  expect(row(FORM, "organisations")).not.toMatch(/C16[^。]*"、合计"/);
});

test("a blank on the larger side is 0, a text on either side leaves the rule open", () => {
  expect(row(FORM, "opinions-resolved")).toContain(
    "IFERROR(AND(ISNUMBER(C45),SUM(C45)>SUM(C44),OR(ISNUMBER(C44)," +
      'LEN(TRIM(SUBSTITUTE(SUBSTITUTE(C44,"\u00A0",""),"　","")))=0)),FALSE)',
  );
});

test("all others are counted around the percentages and the row itself", () => {
  expect(row(FORM, "organisations")).toContain(
    'COUNTIF(C7:C46,">0")+COUNTIF(C48:C49,">0")>0,COUNTIF(C6,">0")=0',
  );
});

test("sums of rows are compared as sums", () => {
  const form = formWith({ id: "C90", says: "[boards]+[screens] <= [websites]+[ledgers]" });
  expect(row(form, "boards")).toContain("SUM(C14,C17)>SUM(C15,C18)");
  expect(row(form, "boards")).toContain(
    "设立党务公开栏＋建立党务公开电子屏大于建立党务公开网＋建立党务公开台账：（C90）。",
  );
});

test("what may be explained falls silent when 备注 explains it", () => {
  const explained = 'SUMPRODUCT(--EXACT(TRIM($Q$6:$Q$50),TRIM(Q46)))<=3)),FALSE),"",';
  expect(row(FORM, "replies")).toContain(`${explained}SUBSTITUTE(SUBSTITUTE("`);
  expect(row(FORM, "replies").split(explained)[1]).toContain("（C04，请核实）。");
  expect(row(FORM, "opinions-resolved")).not.toContain("Q45");
});

test("a lost formula, missing rows, the roster and the period before are left to the add-in", () => {
  expect(allOf(FORM).join("")).not.toMatch(/V07|S0[3478]|L02|P0[12]/);
});

test("the unit is blank when nothing but the label, colons and spaces stand there", () => {
  const [head] = formulasOf(FORM).head;
  expect(head).toMatch(/^IF\(SUBSTITUTE\(.*A2,"填报单位（盖章）",""\).*="","没有写填报单位（S01）。",""\)/);
});

test("rules that a definition leaves out are asked nowhere", () => {
  const definition = definition2011();
  const off = FORM.rules.filter(({ id }) => /^[SL]/.test(id)).map(({ id }) => [id, "off"]);
  const form = formFrom({ ...definition, checks: Object.fromEntries(off) });
  expect(formulasOf(form)).toMatchObject({ head: [], whole: [] });
  const texts = textsOfBlank(form, layoutOf(form).placement, { fields: ["", ""], date: null });
  expect(texts).toEqual({ head: "", whole: "" });
});

test.each([
  ["", null, "没有写填报单位（S01）。没有写填报时间，或写的不是日期（S02，提示）。"],
  ["石角镇", "2011-12-15", ""],
  ["石角镇", "2011-12-20", ""],
  ["石角镇", "2011-12-21", "填报时间过了截止日期2011年12月20日（L01，提示）。"],
])("a blank form of %p, %p says %p and that nothing is filled in", (unit, date, head) => {
  const texts = textsOfBlank(FORM, layoutOf(FORM).placement, { fields: [unit, date ?? ""], date });
  expect(texts).toEqual({ head, whole: "整张表一个数也没有填（S06，请核实）。" });
});

test("a blank form with a list says that it has too few lines, and who is not named", () => {
  const fields = MANY_KINDS.fields.map(({ is }) => (is === "unit" ? "石角镇" : ""));
  const texts = textsOfBlank(MANY_KINDS, layoutOf(MANY_KINDS).placement, { fields, date: "2012-07-01" });
  expect(texts).toEqual({
    head: "没有写负责人（S11，提示）。",
    whole: "整张表一个数也没有填（S06，请核实）。条数少于 1 条，现在有 0 条（S14，请核实）。",
  });
});

test.each([
  [[], "校验：没有发现问题"],
  [["", ""], "校验：没有发现问题"],
  [["整张表一个数也没有填（S06，请核实）。"], "校验：1 处要说明"],
  [
    ["是文字：机关（V01）。不等：机关（C05，请核实）。", "小于0：企业（V02）。没有写填报时间（S02，提示）。"],
    "校验：2 处必须改，1 处要说明，1 处提示",
  ],
])(
  "the summary counts what must be corrected and what may be explained each for itself: %j",
  (said, text) => {
    expect(summaryText(said)).toBe(text);
    const column = said.map((each) => [each]);
    const formula = `=${summaryFormula(["$S$6:$S$50"])}`;
    expect(evaluate(formula, () => (column.length > 0 ? column : [[null]]))).toBe(text);
  },
);

describe("of several tables", () => {
  const { tables } = formulasOf(MANY_KINDS);
  const [people, money, list] = tables.map(({ rows }) => rows.map((parts) => parts.join("\n")));
  const line = (table: number, id: string) => {
    const found = MANY_KINDS.tables[table]!;
    return found.kind === "matrix" ? lineOf(found.rows.lines, id) : 0;
  };

  test.each<[string, () => string | undefined, string]>([
    [
      "a relation stands beside the row that it is said of",
      () => people![line(0, "money")],
      "经费大于人数×2：（A1，请核实）。",
    ],
    ["another table is looked at on its own sheet", () => money![line(1, "sum")], "SUM('人员'!E7)"],
    ["a list's lines are added up for another table", () => money![line(1, "self")], "SUM('设备'!G5:G24)"],
    ["a line of a list says what it lacks", () => list![0], "没填类别（S12）。"],
    ["and whether one above says the same", () => list![1], "名称重复（S13）。"],
    ["a wrong option is named by its column", () => list![0], "不是规定的选项：（V10）。"],
  ])("%s", (_, formula, text) => expect(formula()).toContain(text));

  test("the total line of a list has its own, as far as it is judged", () => {
    expect(tables[2]!.total.join("")).toContain("数量应为");
    expect(tables[2]!.total.join("")).toContain("（V05）。");
    expect(tables[2]!.total.join("")).not.toContain("C3");
    expect([tables[0]!.total, tables[1]!.total]).toEqual([[], []]);
  });

  test.each([
    ["says that there is nothing to list", "本月无项目", ""],
    ["lists something", "水泵站", "没填投资（S12）。"],
  ])("a line that %s", (_, name, said) => {
    const form = formFrom(listOfLabels(["名称", { label: "投资", measure: "个" }], {}, { nil: "本月无项目", required: ["投资"] }));
    const sheet = new CheckedSheet(form);
    sheet.fill([{ place: { ...sheet.placement.tables[0]!.rows[0]!, column: 0 }, value: name }]);
    expect(sheet.said().find(({ shown }) => typeof shown === "object")?.text).toBe(said);
  }); // prettier-ignore

  test.each([
    ["[完工] >= [开工]", "完工早于开工（R1）。"],
    ["[完工] < [开工]", "完工不早于开工（R1）。"],
    ["[完工] = [开工]", "完工不等于开工（R1）。"],
    ['[完工] <= "2012-06"', "完工晚于“2012-06”（R1）。"],
    ["如果 [完工] > [开工] 则 [名称] 已填", "完工晚于开工但没填名称（R1）。"],
  ])("days are before and after one another: %s", (says, said) => {
    const days = [
      { label: "开工", measure: "日" },
      { label: "完工", measure: "日" },
    ];
    const list = listOfLabels(["名称", ...days], {
      measures: { 文字: { type: "text" }, 日: { type: "date" } },
    });
    expect(formulasOf(formFrom(withRule(list, says))).tables[0]!.rows[0]!.join("")).toContain(said);
  });

  test("a row that asks nothing has no formula", () => {
    expect(list!.every((formula) => formula !== "")).toBe(true);
    const silent = formFrom({
      ...{
        id: "silent",
        version: "1",
        title: "说明",
        authority: "县统计局",
        measures: { 文字: { type: "text" } },
      },
      fields: [{ label: "填报单位", is: "unit" }],
      checks: { V06: "off", S06: "off" },
      tables: [{ kind: "list", sheet: "表", columns: [{ label: "内容", measure: "文字" }] }],
    });
    expect(formulasOf(silent).tables[0]!.rows.flat()).toEqual([]);
  });
});

describe("every program takes them", () => {
  const KNOWN = new Set([
    ..."ABS AND COUNT COUNTIF IF IFERROR INT ISERROR ISNUMBER ISTEXT LEN MAX MIN NOT OR ROUND".split(" "),
    ..."SUBSTITUTE SUM SUMPRODUCT TRIM VALUE TEXT".split(" "),
    ..."DATE DATEVALUE EXACT FIND ISLOGICAL LEFT MID MONTH REPT YEAR".split(" "),
  ]);
  const forms: [string, Form][] = [
    ["the form of 2011", FORM],
    ...FIXTURES.map((name): [string, Form] => [name, formOf(name)]),
    ["a form of every kind", MANY_KINDS],
  ];
  const bare = (formula: string) => formula.replace(/"(?:[^"]|"")*"/g, '""');

  describe.each(forms)("of %s", (_, form) => {
    const formulas = [...allOf(form), summaryFormula(["$S$2"])];

    test("no function is newer than Excel 2007", () => {
      const used = formulas.flatMap((each) =>
        [...bare(each).matchAll(/([A-Z]+)\(/g)].map((match) => match[1]!),
      );
      expect([...new Set(used)].filter((name) => !KNOWN.has(name))).toEqual([]);
    });

    test("no formula is too long, no text in it either", () => {
      expect(Math.max(...formulas.map((each) => each.length))).toBeLessThan(MOST_FORMULA);
      const texts = formulas.flatMap((each) => each.match(/"(?:[^"]|"")*"/g) ?? []);
      expect(Math.max(...texts.map((each) => each.length))).toBeLessThanOrEqual(257);
    });

    test("parentheses are closed", () => {
      for (const each of formulas) {
        const text = bare(each);
        expect(text.split("(").length).toBe(text.split(")").length);
      }
    });
  });

  test("a rule too many goes on in the next cell", () => {
    const more = Array.from({ length: 9 }, (_, index) => ({
      id: `D0${index}`,
      says: "[boards]+[screens] <= [websites]+[ledgers]",
      level: "query",
    }));
    const form = formWith(...more);
    const parts = (of: Form) => formulasOf(of).tables[0]!.rows[lineOf(ROWS, "boards")]!;
    expect([parts(FORM).length, parts(form).length > 1]).toEqual([1, true]);
    expect(Math.max(...allOf(form).map((each) => each.length))).toBeLessThan(MOST_FORMULA);
    expect(row(form, "boards").match(/（D0\d，/g)!.length).toBe(18);
  });
});
