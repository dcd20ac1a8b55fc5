import { inputOf } from "../../src/book/in-force";
import { rosterOn } from "../../src/book/register";
import { consolidate } from "../../src/consolidation/consolidate";
import { PLAIN_REGISTER } from "../../src/consolidation/register";
import { detailPlan } from "../../src/consolidation/sheets/detail-plan";
import { formFrom } from "../../src/form/compile/compile-form";
import catalogue from "../../src/form/definitions/party-catalogue-2011.json";
import { forPeriod } from "../../src/form/for-period";
import { STATES } from "../../src/papers/materials/ledger-formulas";
import {
  datedState,
  withArrivals,
  type Arrival,
  type HandedIn,
  type Ledger,
} from "../../src/papers/materials/materials";
import { ledgerIn, materialsPlan } from "../../src/papers/materials/materials-plan";
import { mismatchWords, rangeWords } from "../../src/papers/materials/mismatch-words";
import { handedForms } from "../../src/papers/materials/other-form";
import { recogniseMaterial } from "../../src/papers/materials/recognise";
import { isAboutReturns } from "../../src/reading/about-returns";
import { textOf, type CellValue, type Grid } from "../../src/sheet/grid";
import { serialOf } from "../../src/sheet/serial";
import { gridOfPlan, isFormula, type SheetPlan } from "../../src/sheet/sheet-plan";
import { calculated } from "../support/calculated";
import { handed, listed, together } from "../support/consolidated";
import type { Filling } from "../support/filled-return";
import { FORM_2011 as FORM } from "../support/forms";
import { sampleMonth, sampleRoster } from "./sample";

const MATERIALS = FORM.scheme.materials;
const day = (date: string) => serialOf(date)!;
const at = (item: string) => MATERIALS.findIndex((each) => each.item === item);

describe("what is due by 31 May", () => {
  it.each<[string, CellValue, string, unknown]>([
    ["not handed in on the day", null, "2011-05-31", { kind: "waiting" }],
    ["not handed in on the day after", null, "2011-06-01", { kind: "missing" }],
    ["handed in on the day", day("2011-05-31"), "2011-12-27", { kind: "in" }],
    ["handed in on the evening of the day", day("2011-05-31") + 0.9, "2011-12-27", { kind: "in" }],
    ["handed in on 3 June", day("2011-06-03"), "2011-12-27", { kind: "late", days: 3 }],
    ["handed in on something that is no day", "六月", "2011-12-27", { kind: "odd" }],
  ])("and %s", (_, value, cutoff, state) =>
    expect(datedState(day("2011-05-31"), value, day(cutoff))).toEqual(state),
  );
  it("is due a year later in the form of the next year", () =>
    expect(forPeriod(FORM, "2012").scheme.materials.map(({ owed }) => owed)[at("实施方案")]).toEqual({
      kind: "dated",
      due: "2012-05-31",
    }));
});

describe("a file is known", () => {
  const roster = [
    ...listed("石角镇", "石角镇中学", "东溪镇"),
    { ...listed("县教育委员会")[0]!, aliases: ["县教委"] },
  ];
  it.each<[path: string, lines: string[], unit: string | null, item: string | null]>([
    ["石角镇2011年实施方案.docx", [], "石角镇", "实施方案"],
    ["石 角 镇－实施方案（定稿）.docx", [], "石角镇", "实施方案"],
    ["东溪镇/党务公开目录.xlsx", [], "东溪镇", "公开目录"],
    ["石角镇中学工作总结.txt", [], "石角镇中学", "工作总结"],
    ["县教委 信息3期.docx", [], "县教育委员会", "工作信息"],
    ["方案.docx", ["中共东溪镇委员会", "关于党务公开"], "东溪镇", "实施方案"],
    ["东溪镇.docx", ["2011年党务公开工作总结"], "东溪镇", "工作总结"],
    ["石角镇和东溪镇的总结.docx", ["石角镇"], null, "工作总结"],
    ["石角镇公开目录实施方案.docx", [], "石角镇", null],
    ["新建文档.docx", [], null, null],
    ["新建文档.docx", ["通知", "石角镇、东溪镇"], null, null],
  ])("by its name, then by its first lines: %s %j", (path, lines, unit, item) =>
    expect(recogniseMaterial(FORM, roster, path, lines)).toEqual({
      unit,
      material: item === null ? null : at(item),
    }),
  );
});

const arrival = (unit: string, item: string, date: string, file = `${unit}${item}.docx`): Arrival => ({
  ...{ unit, material: at(item), date, file },
});

describe("what has come", () => {
  const ledger = (...arrivals: Arrival[]) => withArrivals(FORM, new Map(), arrivals);
  const of = (all: Ledger, unit: string, item: string) => all.get(unit)!.values[at(item)];

  it("is there from its first day, and its files are named", () => {
    const all = ledger(
      arrival("石角镇", "实施方案", "2011-06-03"),
      arrival("石角镇", "实施方案", "2011-06-09", "改.docx"),
    );
    expect(of(all, "石角镇", "实施方案")).toBe(day("2011-06-03"));
    expect(all.get("石角镇")!.files).toBe("实施方案：石角镇实施方案.docx\n实施方案：改.docx");
  });
  it("is counted where it is counted, each file once", () => {
    const [one, other] = ["1.docx", "2.docx"].map((file) =>
      arrival("石角镇", "工作信息", "2011-06-03", file),
    );
    expect(of(ledger(one!, other!, one!), "石角镇", "工作信息")).toBe(2);
  });
  it("leaves what the clerk has typed", () => {
    const values = MATERIALS.map((_, index) => (index === at("实施方案") ? "六月初" : null));
    const known = new Map<string, HandedIn>([["石角镇", { values, files: "" }]]);
    const all = withArrivals(FORM, known, [arrival("石角镇", "实施方案", "2011-06-03")]);
    expect(of(all, "石角镇", "实施方案")).toBe("六月初");
  });
});

/** The samples of a month as they stand on 27 December. */
const { book, refused } = sampleMonth();
const consolidation = consolidate(FORM, {
  ...inputOf(FORM, book),
  ...{ roster: rosterOn(book, sampleRoster(), "2011-12-27"), refused, date: "2011-12-27" },
});
const planOf = (ledger: Ledger) => materialsPlan(FORM, consolidation, PLAIN_REGISTER, ledger);
/** To nine digits, as far as engines agree. */
const shown9 = (value: CellValue) => (typeof value === "number" ? value.toPrecision(9) : textOf(value));
const calculatedPage = (plan: SheetPlan): Grid => calculated([plan])[0]!;
const columnOf = (plan: SheetPlan, item: string) => plan.cells[3]!.indexOf(item);
const rowOf = (plan: SheetPlan, unit: string) => plan.cells.findIndex(([first]) => first === unit);

describe("资料台账 of the samples", () => {
  const some = withArrivals(FORM, new Map(), [
    arrival("石角镇", "实施方案", "2011-06-03"),
    arrival("石角镇", "公开目录", "2011-05-10"),
    arrival("东溪镇", "联系点", "2011-05-10"),
    arrival("石角镇", "工作信息", "2011-06-03"),
  ]);
  const plan = planOf(some);
  const page = calculatedPage(plan);
  const shown = (unit: string, item: string, beside = 1) =>
    textOf(page.values[rowOf(plan, unit)]![columnOf(plan, item) + beside] ?? null);

  it("is calculated as it was drawn up", () => {
    const wrong = plan.cells.flatMap((cells, row) =>
      cells.flatMap((cell, column) =>
        isFormula(cell) && shown9(page.values[row]![column] ?? null) !== shown9(cell.result)
          ? [{ row, column, found: page.values[row]![column], cell }]
          : [],
      ),
    );
    expect(wrong).toEqual([]);
  });
  it.each([
    ["石角镇", "实施方案", "迟报 3 天"],
    ["石角镇", "公开目录", "已报"],
    ["石角镇", "工作总结", "未报"],
    ["东溪镇", "联系点", ""],
    ["石角镇", "联系点", "未报"],
    ["县审计局", "统计表", "迟报 6 天"],
    ["新盛镇", "统计表", "未报"],
  ])("says of %s %s: %s", (unit, item, state) => expect(shown(unit, item)).toBe(state));

  it("has 42 x 5 days, of each of which one state is said", () => {
    const from = rowOf(plan, STATES[0]);
    const counts = STATES.map((_, line) => page.values[from + line]![2] as number);
    expect(counts.reduce((sum, count) => sum + count)).toBe(42 * 5);
    expect(page.values[from]![columnOf(plan, "公开目录") + 1]).toBe(1);
  });
  it("says of each group how many have handed it in, with the fraction", () => {
    const row = page.values.findIndex(([first, group]) => first === "报送率" && group === "街镇");
    const column = columnOf(plan, "公开目录");
    expect(page.values[row]!.slice(column, column + 2)).toEqual([expect.closeTo(1 / 19), "1/19"]);
    expect(page.values[row]![columnOf(plan, "工作信息")]).toBe(1);
  });
  it("counts with another day of reckoning, and another last day", () => {
    const changed = (row: number, column: number, value: CellValue) =>
      calculatedPage({
        ...plan,
        cells: plan.cells.map((cells, at) =>
          at === row ? cells.map((cell, to) => (to === column ? value : cell)) : cells,
        ),
      });
    const [line, column] = [rowOf(plan, "石角镇"), columnOf(plan, "工作总结") + 1];
    expect(changed(2, 1, day("2011-12-01")).values[line]![column]).toBe("未到期");
    const due = changed(4, columnOf(plan, "实施方案"), day("2011-06-02"));
    expect(due.values[line]![columnOf(plan, "实施方案") + 1]).toBe("迟报 1 天");
  });
  it("is read back as it was written, days that are typed as texts too", () => {
    const found = ledgerIn(FORM, gridOfPlan(plan));
    expect(found.get("石角镇")!.files).toBe(some.get("石角镇")!.files);
    const own = (values: readonly CellValue[]) =>
      values.filter((_, index) => MATERIALS[index]!.owed.kind !== "return");
    expect(own(found.get("石角镇")!.values)).toEqual(own(some.get("石角镇")!.values));
    const grid = gridOfPlan(plan);
    const typed = (text: string) => {
      const values = grid.values.map((line) => [...line]);
      values[rowOf(plan, "石角镇")]![columnOf(plan, "工作总结")] = text;
      return ledgerIn(FORM, { ...grid, values }).get("石角镇")!.values[at("工作总结")];
    };
    expect(["2011-12-1", "2011年12月1日", "2011/12/01", " ", "十二月"].map(typed)).toEqual([
      ...[day("2011-12-01"), day("2011-12-01"), day("2011-12-01"), null, "十二月"],
    ]);
  });
  it("is found again where the clerk has put a column between", () => {
    const grid = gridOfPlan(plan);
    const column = columnOf(plan, "公开目录");
    const moved = {
      ...grid,
      values: grid.values.map((line) => [...line.slice(0, column), "另记", ...line.slice(column)]),
    };
    expect(ledgerIn(FORM, moved).get("石角镇")!.values[at("实施方案")]).toBe(day("2011-06-03"));
  });
  it("is nothing on another sheet, and nobody's return", () => {
    expect([ledgerIn(FORM, null).size, ledgerIn(FORM, { ...page, values: [["别的"]] }).size]).toEqual([0, 0]);
    expect(isAboutReturns(gridOfPlan(plan))).toBe(true);
  });
});

describe("what a return says and what has come", () => {
  const hintsOf = (ledger: Ledger, unit: string) => {
    const plan = planOf(ledger);
    return textOf(plan.cells[rowOf(plan, unit)]![columnOf(plan, "提示")] as CellValue);
  };
  it("is not compared where nobody keeps the ledger", () => expect(hintsOf(new Map(), "石角镇")).toBe(""));
  it("is said where a unit claims what it has not handed in, and where there are more than are asked for", () => {
    const ledger = withArrivals(FORM, new Map(), [
      arrival("石角镇", "实施方案", "2011-06-03"),
      ...["1", "2", "3", "4"].map((file) => arrival("石角镇", "联系点", "2011-06-03", file)),
    ]);
    const hints = hintsOf(ledger, "石角镇");
    expect(hints).toMatch(/^报表填了、资料没收到：领导机构和工作机构 \d+，公开目录 \d+$/m);
    expect(hints).not.toMatch(/实施方案/);
    expect(hints).toContain("联系点收到 4，应为 1 至 3");
  });
  it.each([
    [1, null, "应不少于 1"],
    [1, 3, "应为 1 至 3"],
    [2, 2, "应为 2"],
  ])("is worded: from %s to %s", (from, to, words) => expect(rangeWords({ from, to })).toBe(words));
  it("names the row of the form", () =>
    expect(
      mismatchWords(MATERIALS, [{ kind: "range", material: at("联系点"), number: 0, of: "return" }]),
    ).toBe("报表“建立联系点”填了 0，应为 1 至 3"));
});

it("a form without materials owes none", () => {
  const { scheme, ...rest } = FORM.spec;
  expect(formFrom({ ...rest, scheme: { ...scheme, materials: [] } }).scheme.materials).toEqual([]);
});

describe("a material that is a form of its own", () => {
  const form = formFrom(catalogue);
  const line = { class: "随时", matter: "党费收缴", scope: "党员", form: "会议", limit: "1个工作日内" };
  const of = (unit: string, lines: object[], date: string) =>
    handed(form, { unit, date, tables: [{ lines }] } as Filling);
  const all = together(form, [
    of("石角镇", [], "2011-05-10"),
    of("东溪镇", [line, { ...line, matter: "干部任免" }], "2011-05-12"),
  ]);
  const found = handedForms(form, gridOfPlan(detailPlan(form, all, form.tables[0]!)));
  const forms = MATERIALS.map(({ form: id }) => (id === form.id ? found : new Map()));
  const page = calculatedPage(materialsPlan(FORM, consolidation, PLAIN_REGISTER, new Map(), forms));
  const says = (unit: string, item: string, beside = 0) => {
    const row = page.values.find(([first]) => first === unit)!;
    return textOf(row[page.values[3]!.indexOf(item) + beside] ?? null);
  };

  it("came on the day that it says, with so many lines", () =>
    expect(Object.fromEntries(found)).toEqual({
      石角镇: { day: day("2011-05-10"), lines: 0 },
      东溪镇: { day: day("2011-05-12"), lines: 2 },
    }));
  it.each([
    ["石角镇", "已报", /^报表“制定公开目录”填了 \d+，报来的公开目录一条也没有$/],
    ["东溪镇", "迟报 2 天", /^$/],
    ["打通镇", "未报", /^报表填了、资料没收到：公开目录 \d+$/],
  ])("is asked about where a return claims it: %s", (unit, state, hint) => {
    expect(says(unit, "公开目录", 1)).toBe(state);
    expect(says(unit, "提示")).toMatch(hint);
  });
  it("is nothing where nobody consolidates it here", () =>
    expect([handedForms(form, null).size, handedForms(FORM, gridOfPlan(planOf(new Map()))).size]).toEqual([
      0, 0,
    ]));
});
