import { PLAIN_REGISTER } from "../../src/consolidation/register";
import type { ScoreItem } from "../../src/form/scheme";
import { assess } from "../../src/papers/assessment";
import { assessmentPlan } from "../../src/papers/assessment-plan";
import { circularOf } from "../../src/papers/circular";
import { honoursOf } from "../../src/papers/honours";
import {
  checklistOf,
  failuresOf,
  inspectionView,
  NO_INSPECTION,
  type Inspection,
} from "../../src/papers/inspection/inspection";
import { inspectionIn, inspectionPlan } from "../../src/papers/inspection/inspection-plan";
import { NO_OFFICE } from "../../src/papers/office";
import { isAboutReturns } from "../../src/reading/about-returns";
import type { CellValue } from "../../src/sheet/grid";
import { gridOfPlan } from "../../src/sheet/sheet-plan";
import { pageHeight } from "../../src/template/paper";
import { calculated } from "../support/calculated";
import { listed } from "../support/consolidated";
import { FORM_2011 as FORM } from "../support/forms";
import { consolidationOf } from "../support/whole-job";

const units = listed("单位1", "单位2", "单位3");
const consolidation = consolidationOf(3, units);
const [one, two, three] = units.map(({ unit }) => unit) as [string, string, string];
const ITEMS = FORM.scheme.inspection.map(({ item }) => item);
const [first, second] = ITEMS as [string, string];
const blank = inspectionPlan(FORM, units, NO_INSPECTION);
const COLUMNS = { item: 2, result: 4, evidence: 5, until: 6, answer: 7, unit: 8 };

type Entry = readonly [unit: string, item: string, column: keyof typeof COLUMNS, value: CellValue];
/** The sheet as it is when the clerk has written on it. */
function written(...entries: Entry[]): Inspection {
  const grid = gridOfPlan(blank);
  const values = grid.values.map((line) => [...line]);
  for (const [unit, item, column, value] of entries) {
    const line = values.find((each) => each[COLUMNS.unit] === unit && each[COLUMNS.item] === item)!;
    line[COLUMNS[column]] = value;
  }
  return inspectionIn({ ...grid, values });
}
const failed = (unit: string, item: string): Entry => [unit, item, "result", "不合格"];
const passed = (unit: string, item: string): Entry => [unit, item, "result", "合格"];

describe("专项督查", () => {
  it("has a page for each unit, with all that the scheme lists", () => {
    expect(blank.page!.breaksBefore).toHaveLength(units.length - 1);
    expect(blank.cells.filter((line) => line[COLUMNS.unit] === two).map((line) => line[2])).toEqual(ITEMS);
    const heights = blank.rowHeights.slice(0, ITEMS.length + 4).map(({ height }) => height);
    expect(heights.reduce((sum, each) => sum + each, 0)).toBeLessThan(
      pageHeight("landscape", blank.columnWidths.slice(0, COLUMNS.unit)),
    );
  });
  it("is nobody's return", () => expect(isAboutReturns(gridOfPlan(blank))).toBe(true));
  it("keeps all that was entered when it is made anew", () => {
    const inspection = written(
      failed(one, first),
      [one, first, "evidence", "没有文件"],
      [one, first, "until", 40900],
      [one, first, "answer", "已发文"],
    );
    expect(inspectionIn(gridOfPlan(inspectionPlan(FORM, units, inspection)))).toEqual(inspection);
  });
  it("keeps what was entered of a unit that owes nothing any more, and of nobody else", () => {
    const plan = inspectionPlan(FORM, units.slice(0, 1), written(failed(three, first)));
    expect([...inspectionIn(gridOfPlan(plan)).visits.keys()]).toEqual([one, three]);
  });
  it("keeps an item of the office's own, and the wording of the form", () => {
    const own = { about: "", item: "台账", asks: "", result: "不合格", evidence: "", until: "", answer: "" };
    const old = { ...own, item: first, asks: "旧的说法" };
    const items = checklistOf(FORM.scheme.inspection, { unit: one, day: "", by: "", items: [old, own] });
    expect([items.at(-1)!.item, items[0]!.result, items[0]!.asks]).toEqual([
      ...["台账", "不合格", FORM.scheme.inspection[0]!.asks],
    ]);
  });
  it("drops an item that is the form's no more and of which nothing was entered", () => {
    const gone = { about: "", item: "旧", asks: "问", result: "", evidence: "", until: null, answer: "" };
    expect(checklistOf([], { unit: one, day: "", by: "", items: [gone] })).toEqual([]);
  });
  it("is none on another sheet", () =>
    expect([inspectionIn(null), inspectionIn({ ...gridOfPlan(blank), values: [["别的"]] })]).toEqual([
      ...[NO_INSPECTION, NO_INSPECTION],
    ]));
});

describe("what it comes to", () => {
  it.each<[string, Entry[], number | null]>([
    ["nobody has looked", [], null],
    ["all is in order", [passed(one, first)], 0],
    ["two items have failed", [failed(one, first), failed(one, second)], 2],
    ["another unit has failed", [failed(two, first), passed(one, first)], 0],
  ])("of a unit of which %s", (_, entries, failures) =>
    expect(failuresOf(written(...entries), one)).toBe(failures),
  );
  it("names the units with the item, and those that have not answered", () =>
    expect(
      inspectionView(
        written(
          failed(one, second),
          failed(one, first),
          failed(two, first),
          [two, first, "answer", "已改"],
          passed(three, first),
        ),
      ),
    ).toEqual({
      ...{ visited: 3, failures: 3, unanswered: [one] },
      failed: [
        { item: first, units: [one, two] },
        { item: second, units: [one] },
      ],
    }));
});

const SCORED: ScoreItem = { item: "督查", points: 5, by: "inspection", deduct: 2, noneFrom: 2 };
const rubric = { items: [SCORED], byHand: new Map() };

describe("what it costs", () => {
  const inspection = written(
    failed(one, first),
    passed(two, first),
    failed(three, first),
    failed(three, second),
  );
  const scores = assess(FORM, consolidation, PLAIN_REGISTER, rubric, inspection);
  const plan = assessmentPlan(FORM, consolidation, PLAIN_REGISTER, rubric, "roster", inspection);
  const page = (by: Inspection) =>
    calculated([inspectionPlan(FORM, units, by), plan]).at(-1)!.values.slice(-3).map((line) => line.slice(3, 5)); // prettier-ignore

  it("is said in memory as on the sheet, and follows what is entered there", () => {
    const said = scores.map(({ items: [own] }) => [own!.counted, own!.points]);
    expect(said).toEqual([[1, 3], [0, 5], [2, 0]]); // prettier-ignore
    expect(page(inspection)).toEqual(said);
    expect(page(written(failed(two, first)))).toEqual([["未查", 5], [1, 3], ["未查", 5]]); // prettier-ignore
  });
  it("is counted in all rows of a sheet of many units, and in some behind them", () => {
    const many = assessmentPlan(FORM, consolidation, PLAIN_REGISTER, rubric, "roster", {
      ...inspection,
      rows: 13_000,
    });
    expect(JSON.stringify(many.cells)).toContain("$I$1:$I$14000");
  });
  it("puts a unit among those that have to put something right, with what for", () => {
    const scheme = { ...FORM.scheme, honours: { praised: 3, enough: 0 } };
    const { praised, faulted } = honoursOf(scheme, scores, rubric.items);
    expect(praised.map(({ unit }) => unit)).toEqual([two]);
    expect(faulted.map(({ unit, reasons }) => [unit, reasons])).toEqual([
      [one, ["督查 1 项不合格"]],
      [three, ["督查 2 项不合格"]],
    ]);
  });
  it("is neither had nor wanting where nobody has looked", () => {
    const items: ScoreItem[] = [
      SCORED,
      { item: "报", points: 10, by: "days-late", deduct: 5, noneFrom: null },
    ];
    const late = scores.map((score) => ({ ...score, total: 10, items: [{ counted: null, points: 5 }, { counted: 1, points: 5 }] })); // prettier-ignore
    expect(honoursOf(FORM.scheme, late, items).faulted).toHaveLength(3);
  });
  it.each([
    `专项督查有不合格项。督查 3 个单位，3 项不合格：“${first}”（${one}、${three}）；“${second}”（${three}）。`,
    "督查中有不合格项的单位，请按整改期限逐项整改",
  ])("stands in 通报: %s", (said) => {
    const input = { consolidation, register: PLAIN_REGISTER, rubric, office: NO_OFFICE, edition: null };
    const text = (by: Inspection) => JSON.stringify(circularOf(FORM, { ...input, inspection: by }));
    expect([text(inspection).includes(said), text(NO_INSPECTION).includes("督查")]).toEqual([true, false]);
  });
});
