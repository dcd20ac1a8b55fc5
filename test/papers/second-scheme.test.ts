import { inputOf } from "../../src/book/in-force";
import { EMPTY_BOOK } from "../../src/book/book";
import { standingNow } from "../../src/book/now";
import { receive } from "../../src/book/receive";
import { rosterOn } from "../../src/book/register";
import { bookPlans } from "../../src/book/sheets/book-plans";
import { consolidate } from "../../src/consolidation/consolidate";
import type { RosterUnit } from "../../src/consolidation/consolidation";
import { formFrom } from "../../src/form/compile/compile-form";
import { forPeriod } from "../../src/form/for-period";
import { assess, plainRubric } from "../../src/papers/assessment";
import { assessmentPlan, rubricIn } from "../../src/papers/assessment-plan";
import { circularOf } from "../../src/papers/circular";
import { circularPlan } from "../../src/papers/circular-plan";
import { withArrivals } from "../../src/papers/materials/materials";
import { directoryPlan } from "../../src/papers/directories/directory-plan";
import { honoursOf } from "../../src/papers/honours";
import { honoursPlan } from "../../src/papers/honours-plan";
import type { Visit } from "../../src/papers/inspection/inspection";
import { inspectionPlan } from "../../src/papers/inspection/inspection-plan";
import { ledgerIn, materialsPlan } from "../../src/papers/materials/materials-plan";
import { recogniseMaterial } from "../../src/papers/materials/recognise";
import { NO_OFFICE } from "../../src/papers/office";
import { coverageOf, editionsOf } from "../../src/papers/shares/coverage";
import { coveragePlan } from "../../src/papers/shares/coverage-plan";
import { unitKey } from "../../src/reading/unit-key";
import { textOf, type CellValue } from "../../src/sheet/grid";
import { gridOfPlan, isFormula, type SheetPlan } from "../../src/sheet/sheet-plan";
import { calculated } from "../support/calculated";
import { handed } from "../support/consolidated";
import { formOf } from "../support/forms";

/** Another notice than that of 2011, as its author writes it: nothing in the program knows of it. */
const FORM = formOf("government-news");
const DATE = "2012-07-10";

const unit = (name: string, category: string): RosterUnit => ({
  ...{ unit: name, category, contact: "", phone: "", aliases: [] },
});
const ROSTER = [
  unit("县发改委", "综合部门"),
  unit("县商务局", "经济部门"),
  unit("县公安局", "执法部门"),
  unit("县文联", "群团组织"),
  unit("县妇联", "群团组织"),
];
/** What a unit has sent, and had used by the county, the city and the province. */
const from = (name: string, date: string, sent: number, [county, city, province]: readonly number[]) => {
  const used = { county, city, province };
  const rows = Object.entries({ sent, ...used }).map(([row, month]) => [
    row,
    { month: month!, year: month! },
  ]);
  return handed(FORM, { unit: name, date, tables: [Object.fromEntries(rows)] });
};
const { book } = receive(
  FORM,
  EMPTY_BOOK,
  [
    from("县发改委", "2012-07-05", 12, [4, 2, 1]),
    from("县商务局", "2012-07-07", 8, [1, 0, 0]),
    from("县公安局", "2012-07-04", 1, [2, 0, 0]),
    from("县文联", "2012-07-08", 9, [0, 1, 0]),
  ],
  "2012-07-09 09:00",
);
const consolidation = consolidate(FORM, {
  ...inputOf(FORM, book),
  ...{ roster: rosterOn(book, ROSTER, DATE), refused: [], date: DATE },
});
const { register } = standingNow(FORM, book, { roster: ROSTER, refused: [], reports: null, date: DATE });

const hand = { points: [null, null, 30, null], reason: "省级采用 1 条" };
const rubric = { ...plainRubric(FORM), byHand: new Map([[unitKey("县发改委"), hand]]) };
/** Who was visited, and what was found there. */
const visited = (name: string, ...results: string[]): [string, Visit] => {
  const items = FORM.scheme.inspection.map((each, index) => ({
    ...{ ...each, evidence: "", until: "", answer: "", result: results[index] ?? "" },
  }));
  return [unitKey(name), { unit: name, day: "", by: "", items }];
};
const inspection = {
  visits: new Map([visited("县发改委", "合格", "合格"), visited("县公安局", "不合格", "不合格", "合格")]),
  rows: 100,
};
const visits = inspectionPlan(FORM, ROSTER, inspection);
const circular = circularOf(FORM, {
  ...{ consolidation, register, rubric, inspection, office: NO_OFFICE, edition: null },
});
const paragraphs = circular.blocks.flatMap((block) => (block.kind === "table" ? [] : [block.text]));
const scores = assessmentPlan(FORM, consolidation, register, rubric, "roster", inspection);
const all = assess(FORM, consolidation, register, rubric, inspection);
const honours = honoursPlan(FORM, honoursOf(FORM.scheme, all, rubric.items), new Map(), DATE);

const at = (item: string) => FORM.scheme.materials.findIndex((each) => each.item === item);
const ledger = withArrivals(FORM, new Map(), [
  { unit: "县发改委", material: at("审签单"), file: "审签.docx", date: "2012-06-25" },
  { unit: "县商务局", material: at("审签单"), file: "审签.docx", date: "2012-06-28" },
  ...Array.from({ length: 8 }, (_, index) => ({
    ...{ unit: "县文联", material: at("信息原稿"), file: `${index}.docx`, date: "2012-06-20" },
  })),
]);
const materials = materialsPlan(FORM, consolidation, register, ledger);

const officers = directoryPlan(FORM, 0, consolidation, {
  beside: [],
  units: new Map([[unitKey("县文联"), { unit: "县文联", lines: [["张三", "01388", ""]] }]]),
});

const [share] = FORM.shares;
const used = coveragePlan(
  FORM,
  share!,
  consolidation,
  coverageOf(FORM, consolidation, share!),
  editionsOf(FORM, book, ROSTER, share!),
);

/** To nine digits, as far as engines agree. */
const nine = (value: CellValue) => (typeof value === "number" ? value.toPrecision(9) : textOf(value));

const others = [...bookPlans(FORM, book, consolidation), visits];
const page = (plan: SheetPlan) => calculated([...others, plan]).at(-1)!;
const lineOf = (plan: SheetPlan, name: string) =>
  page(plan).values.find(([first]) => first === name)!.map((value) => textOf(value)); // prettier-ignore

describe("政务信息报送, a scheme of another notice", () => {
  it.each([
    ["县发改委", "一类部门", 5 + 10 + 30 + 6, 1],
    ["县商务局", "一类部门", 3 + 10 + 6, 2],
    ["县公安局", "二类部门", 5 + 9 + 2, 1],
    ["县文联", "三类部门", 5 + 10 + 6, 1],
    ["县妇联", "三类部门", 6, 2],
  ])("scores %s in %s: %d, rank %d", (name, group, total, rank) => {
    const found = all.find((each) => each.unit === name)!;
    expect([found.group, found.total, found.rank]).toEqual([group, total, rank]);
    const line = lineOf(scores, name);
    expect([line[1], ...line.slice(-2)]).toEqual([group, `${total}`, `${rank}`]);
  });
  it("is read back from 考核评分 as it was written", () =>
    expect(rubricIn(FORM, gridOfPlan(scores))).toEqual(rubric));

  it.each([
    "县政府各部门，各群团组织：",
    "根据《政务信息报送工作考核办法》要求，现将2012年6月《政务信息报送采用情况月报表》报送情况（截至2012年7月10日）通报如下。",
    "应报 5 个单位，已报 4 个，按时 3 个（60%），逾期 1 个（县商务局），未报 1 个（县妇联）。",
    "其中，一类部门应报 2 个，按时 1 个（50%）；二类部门应报 1 个，按时 1 个（100%）；三类部门应报 2 个，按时 1 个（50%）。",
    "县商务局（迟 2 天）没有按时报送；县妇联没有报送。",
    "填报有错误。县公安局（2 处）",
    "督查 2 个单位，2 项不合格：“专人负责”（县公安局）；“审签制度”（县公安局）。县公安局还没有答复整改情况。",
    "（二）信息须经分管领导审签。",
  ])("has 通报 say: %s", (said) => expect(paragraphs.join("\n")).toContain(said));
  it("ranks its three classes apart", () =>
    expect(
      circular.blocks.flatMap((block) => (block.kind === "table" ? [block.caption] : [])).slice(0, 3),
    ).toEqual([
      "附件1　报送情况排名表（一类部门）",
      "报送情况排名表（二类部门）",
      "报送情况排名表（三类部门）",
    ]));

  it.each([
    ["县发改委", "审签单", "已报"],
    ["县商务局", "审签单", "迟报 3 天"],
    ["县文联", "审签单", "未报"],
    ["县商务局", "信息月报", "迟报 2 天"],
    ["县文联", "信息月报", "已报"],
    ["县妇联", "信息月报", "未报"],
    ["县文联", "信息原稿", ""],
  ])("has 资料台账 say of %s and %s: %s", (name, item, state) => {
    const column = materials.cells[3]!.indexOf(item);
    expect(lineOf(materials, name)[column + 1]).toBe(state);
  });
  it.each([
    ["县发改委", ""],
    ["县公安局", "报表“报送信息”填了 1，应不少于 8"],
  ])("has 资料台账 hint at what %s says of the month: %s", (name, hint) => {
    const said = lineOf(materials, name)[materials.cells[3]!.indexOf("提示")]!;
    expect(
      said
        .split("\n")
        .filter((each) => each.startsWith("报表"))
        .join(),
    ).toBe(hint);
  });
  it("is read back from 资料台账, and says in it by what its returns go", () => {
    expect(ledgerIn(FORM, gridOfPlan(materials)).get(unitKey("县文联"))!.values[at("信息原稿")]).toBe(8);
    expect(materials.cells[1]![0]).toContain("信息月报的日期是报表上的报出日期");
  });
  it("is of the day it came, where its form asks for none", () => {
    const { spec } = FORM;
    const undated = formFrom({ ...spec, fields: spec.fields.filter(({ is }) => is !== "date") });
    const [, line] = materialsPlan(undated, consolidation, register, ledger).cells;
    expect(line![0]).toContain("信息月报的日期是收到时间");
  });
  it.each([
    ["县文联/信息第3期.docx", "县文联", "信息原稿"],
    ["县公安局6月审签.docx", "县公安局", "审签单"],
  ])("knows %s", (path, whose, item) =>
    expect(recogniseMaterial(FORM, ROSTER, path, [])).toEqual({ unit: whose, material: at(item) }),
  );
  it("is due a month later the month after", () =>
    expect(forPeriod(FORM, "2012-07").scheme.materials[at("审签单")]!.owed).toEqual({
      ...{ kind: "dated", due: "2012-07-25" },
    }));

  it.each<[string, SheetPlan]>([
    ["考核评分", scores],
    ["资料台账", materials],
    ["专项督查", visits],
    ["信息员", officers],
    ["采用率", used],
    ["表彰整改", honours],
    ["通报", circularPlan(FORM, circular)],
  ])("has no word of the form of 2011 on %s, and its formulas say what it says", (_, plan) => {
    expect(plan.cells.flat().map(String).join()).not.toMatch(/党|公开|统计表|街镇|满意/);
    const found = page(plan).values;
    const wrong = plan.cells.flatMap((cells, row) =>
      cells.flatMap((cell, column) =>
        isFormula(cell) && nine(found[row]![column] ?? null) !== nine(cell.result) ? [cell] : [],
      ),
    );
    expect(wrong).toEqual([]);
  });
});
