import { MOST_FORMULA, checkFormulas, summaryFormula, summaryText } from "../../src/checking/rule-formula";
import { textsOfBlank } from "../../src/checking/rule-formula-whole";
import { formFrom } from "../../src/form/compile-form";
import type { Form } from "../../src/form/form";
import type { FormSpec, RuleSpec, Severity } from "../../src/form/form-spec";
import { layoutOf } from "../../src/template/layout";
import { FORM, spec } from "../support/paper";

type Relation = Extract<RuleSpec, { kind: "compare" }>;

const ruleHead = (id: string, severity: Severity) => ({
  ...{
    id,
    name: id.toLowerCase(),
    title: "试",
    severity,
    message: "。",
    english: ".",
    remedy: "试",
    source: "试",
  },
  scope: ["subjects" as const, "total" as const],
});

/** "replies <= opinions-collected"; sides may be sums: "boards+screens". */
function compare(id: string, sentence: string, severity: Severity = "query"): Relation {
  const [left, relation, right] = sentence.split(" ") as [string, "<=" | ">=" | "=", string];
  return {
    ...ruleHead(id, severity),
    kind: "compare",
    left: left.split("+"),
    relation,
    right: right.split("+"),
  };
}

function formWith(...rules: RuleSpec[]): Form {
  const definition: FormSpec = spec();
  return formFrom({ ...definition, rules: [...definition.rules, ...rules] });
}

const allRows = (form: Form) => checkFormulas(form, layoutOf(form)).rows.map((parts) => parts.join("\n"));

/** The formula in the row of an indicator. */
function row(form: Form, id: string): string {
  return allRows(form)[form.indicators.find((indicator) => indicator.id === id)!.index]!;
}

/** Ids of the indicators in whose rows a text stands. */
function rowsWith(form: Form, text: string): string[] {
  const rows = allRows(form);
  return form.indicators.filter(({ index }) => rows[index]!.includes(text)).map(({ id }) => id);
}

const all = (form: Form) => checkFormulas(form, layoutOf(form)).rows.flat();

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
])("%s says %s in the row of %s", (rule, words, indicator) => {
  expect(rowsWith(FORM, words)).toEqual([indicator]);
  expect(row(FORM, indicator)).toMatch(new RegExp(`${rule}( |（请核实）)${words}：`));
});

test("cell checks stand in every row they concern", () => {
  const every = FORM.indicators.map(({ id }) => id);
  const percentages = FORM.indicators.filter(({ kind }) => kind === "percentage").map(({ id }) => id);
  expect(rowsWith(FORM, "V01 是文字，不是数字：")).toEqual(every);
  expect(rowsWith(FORM, "V06 公式出错：")).toEqual(every);
  expect(rowsWith(FORM, "V05 合计应为")).toEqual(every);
  expect(rowsWith(FORM, "V04 不在0到100之间：")).toEqual(percentages);
  expect(rowsWith(FORM, "V03 不是整数：")).toEqual(every.filter((id) => !percentages.includes(id)));
});

test("columns are named as nobody can mistake them, 合计 last", () => {
  const names = [...row(FORM, "hotlines").matchAll(/ISERROR\(([A-Z]+)46?\d*\),"、([^"]+)"/g)].map(
    (match) => match[2],
  );
  expect(names).toEqual([...FORM.subjects.map(({ full }) => full), "合计"]);
  expect(names).toContain("事业单位·其他");
});

test("合计 is compared as it comes out of the subjects, not as typed", () => {
  expect(row(FORM, "opinions-resolved")).toContain("SUM(C45:O45)>SUM(C44:O44)");
  expect(row(FORM, "organisations")).not.toMatch(/C16[^。]*"、合计"/);
});

test("a blank on the larger side is 0, a text on either side leaves the rule open", () => {
  expect(row(FORM, "opinions-resolved")).toContain(
    'IFERROR(AND(ISNUMBER(C45),SUM(C45)>SUM(C44),OR(ISNUMBER(C44),TRIM(C44)="")),FALSE)',
  );
});

test("all others are counted around the percentages and the row itself", () => {
  expect(row(FORM, "organisations")).toContain(
    'COUNTIF(C7:C46,">0")+COUNTIF(C48:C49,">0")>0,COUNTIF(C6,">0")=0',
  );
});

test("sums of indicators are compared as sums", () => {
  const form = formWith(compare("C90", "boards+screens <= websites+ledgers", "error"));
  expect(row(form, "boards")).toContain("SUM(C14,C17)>SUM(C15,C18)");
  expect(row(form, "boards")).toContain(
    "C90 设立党务公开栏＋建立党务公开电子屏大于建立党务公开网＋建立党务公开台账：",
  );
});

test("what may be explained falls silent when 备注 explains it", () => {
  const explained = 'SUMPRODUCT(--EXACT(TRIM($Q$6:$Q$50),TRIM(Q46)))<=3)),FALSE),"",';
  expect(row(FORM, "replies")).toContain(`${explained}SUBSTITUTE(SUBSTITUTE("C04（请核实）`);
  expect(row(FORM, "opinions-resolved")).not.toContain("Q45");
});

test("a lost formula, missing rows, the roster and last year are left to the add-in", () => {
  const { rows, head, whole } = checkFormulas(FORM, layoutOf(FORM));
  expect([...rows.flat(), head, whole].join("")).not.toMatch(/V07|S0[3478]|L02|P0[12]/);
});

test("the unit is blank when nothing but the label, colons and spaces stand there", () => {
  const { head } = checkFormulas(FORM, layoutOf(FORM));
  expect(head).toMatch(/^IF\(SUBSTITUTE\(.*A2,"填报单位（盖章）",""\).*="","S01 没有写填报单位。",""\)/);
});

test("rules that a definition leaves out are asked nowhere", () => {
  const silent = spec();
  silent.rules = silent.rules.filter(({ id }) => !/^[SL]/.test(id));
  const form = formFrom(silent);
  expect(checkFormulas(form, layoutOf(form))).toMatchObject({ head: "", whole: "" });
  expect(textsOfBlank(form, layoutOf(form), { unit: "", date: null })).toEqual({ head: "", whole: "" });
});

test.each([
  ["", null, "S01 没有写填报单位。S02 没有写填报时间，或写的不是日期。"],
  ["石角镇", "2011-12-15", ""],
  ["石角镇", "2011-12-21", "L01 填报时间过了截止日期2011年12月20日。"],
])("a blank form of %p, %p says %p and that nothing is filled in", (unit, date, head) => {
  const texts = textsOfBlank(FORM, layoutOf(FORM), { unit, date });
  expect(texts).toEqual({ head, whole: "S06（请核实）整张表一个数也没有填。" });
});

test("the summary counts cells that say something", () => {
  const formula = summaryFormula(["$S$2", "$S$6:$S$50"]);
  expect(formula).toContain("SUMPRODUCT(--(LEN($S$2)>0))+SUMPRODUCT(--(LEN($S$6:$S$50)>0))=0");
  expect([0, 3].map(summaryText)).toEqual(["校验：没有发现问题", "校验：有 3 处需要核对"]);
});

describe("every program takes them", () => {
  const KNOWN = new Set([
    ..."ABS AND COUNT COUNTIF IF IFERROR INT ISERROR ISNUMBER ISTEXT LEN NOT OR ROUND".split(" "),
    ..."SUBSTITUTE SUM SUMPRODUCT TRIM VALUE".split(" "),
    ..."COUNTBLANK DATE DATEVALUE EXACT FIND ISLOGICAL LEFT MID REPT".split(" "),
  ]);
  const { head, whole } = checkFormulas(FORM, layoutOf(FORM));
  const formulas = [...all(FORM), head, whole, summaryFormula(["$S$2"])];
  const bare = (formula: string) => formula.replace(/"(?:[^"]|"")*"/g, '""');

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

  test("a rule too many goes on in the next cell", () => {
    const more = Array.from({ length: 9 }, (_, index) =>
      compare(`D0${index}`, "boards+screens <= websites+ledgers"),
    );
    const form = formWith(...more);
    const parts = checkFormulas(form, layoutOf(form)).rows.map((each) => each.length);
    expect(parts.filter((each) => each > 1)).toHaveLength(1);
    expect(Math.max(...all(form).map((each) => each.length))).toBeLessThan(MOST_FORMULA);
    expect(row(form, "boards").match(/D0\d（/g)!.length).toBe(18);
  });
});
