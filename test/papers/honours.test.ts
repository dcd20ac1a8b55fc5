import { plainRecord } from "../../src/consolidation/register";
import { DEFAULT_HONOURS, type Scheme, type ScoreItem } from "../../src/form/scheme";
import type { UnitScore } from "../../src/papers/assessment";
import { honoursOf } from "../../src/papers/honours";
import { honoursPlan, promisedIn } from "../../src/papers/honours-plan";
import { isAboutReturns } from "../../src/reading/about-returns";
import { gridOfPlan } from "../../src/sheet/sheet-plan";
import { consolidationOf } from "../support/whole-job";
import { FORM_2011 as FORM } from "../support/forms";

const ITEMS: readonly ScoreItem[] = [
  { item: "按时", points: 5, by: "days-late", deduct: 1, noneFrom: 4 },
  { item: "质量", points: 5, by: "errors", deduct: 1, noneFrom: null },
  { item: "说明", points: 0, by: "queries", deduct: 0, noneFrom: null },
  { item: "加分", points: 5, by: "hand", deduct: 0, noneFrom: null },
];
const [report] = consolidationOf(1).reports;

interface Given extends Partial<Pick<UnitScore, "state" | "reason" | "group">> {
  readonly total: number;
  readonly rank: number;
  readonly counted?: readonly number[];
}
const score = (unit: string, { counted = [0, 0, 0, 0], ...given }: Given): UnitScore => ({
  ...{ unit, group: "镇", reason: "", report: report!, state: plainRecord(report!).state },
  ...given,
  items: counted.map((each) => ({ counted: each, points: 0 })),
});
const SCHEME: Scheme = { ...FORM.scheme, groups: [], honours: DEFAULT_HONOURS };
const honoursBy = (scheme: Scheme, ...scores: UnitScore[]) => {
  const { praised, faulted } = honoursOf(scheme, scores, ITEMS);
  return { praised: praised.map(({ unit }) => unit), faulted: faulted.map(({ unit }) => unit) };
};
const honours = (...scores: UnitScore[]) => honoursBy(SCHEME, ...scores);

describe("whom the scores propose", () => {
  it("are the first three of each group, in their order", () =>
    expect(
      honours(
        score("丁", { total: 7, rank: 4 }),
        score("丙", { total: 8, rank: 3 }),
        score("甲", { total: 10, rank: 1 }),
        score("乙", { total: 9, rank: 2 }),
        score("子", { total: 7, rank: 1, group: "部门" }),
      ),
    ).toEqual({ praised: ["甲", "子", "乙", "丙"], faulted: [] }));
  it("are all of one total", () =>
    expect(
      honours(...["甲", "乙", "丙", "丁"].map((unit) => score(unit, { total: 10, rank: 1 }))).praised,
    ).toHaveLength(4));
  it.each<[string, Given, readonly string[]]>([
    ["has not reported", { total: 0, rank: 1, state: "missing" }, ["未报"]],
    ["has errors open", { total: 9, rank: 1, counted: [0, 2, 0, 0] }, ["2 处错误没有改正"]],
    [
      "has less than six tenths",
      { total: 5, rank: 1, counted: [4, 0, 3, 0] },
      ["迟报 4 天", "3 处没有核实说明"],
    ],
    ["has a reason of the office's", { total: 5.9, rank: 1, reason: "弄虚作假" }, ["弄虚作假"]],
  ])("and who %s has to put it right", (_, given, reasons) => {
    const { praised, faulted } = honoursOf(SCHEME, [score("甲", given)], ITEMS);
    expect(praised).toEqual([]);
    expect(faulted.map((each) => each.reasons)).toEqual([reasons]);
  });
  it.each<[string, Partial<Scheme>, string[], string[]]>([
    ["are so many as the scheme says", { honours: { praised: 1, enough: 0.6 } }, ["甲", "子"], []],
    [
      "are of one group so many, of the others as of all",
      { groups: [{ label: "镇", categories: ["镇"], praised: 2 }], honours: { praised: 0, enough: 0.6 } },
      ["甲", "乙"],
      [],
    ],
    [
      "have as much as the scheme says is enough",
      { honours: { praised: 1, enough: 0.9 } },
      ["甲"],
      ["丙", "子"],
    ],
  ])("%s", (_, scheme, praised, faulted) =>
    expect(
      honoursBy(
        { ...SCHEME, ...scheme },
        score("甲", { total: 10, rank: 1 }),
        score("乙", { total: 9, rank: 2 }),
        score("丙", { total: 8, rank: 3 }),
        score("子", { total: 7, rank: 1, group: "部门" }),
      ),
    ).toEqual({ praised, faulted }),
  );
  it("have six tenths", () => expect(honours(score("甲", { total: 6, rank: 1 })).faulted).toEqual([]));
});

describe("表彰整改", () => {
  const scores = [
    score("甲镇", { total: 10, rank: 1 }),
    score("乙镇", { total: 10, rank: 1 }),
    score("丙镇", { total: 0, rank: 3, state: "missing" }),
    score("丁镇", { total: 3, rank: 4 }),
  ];
  const plan = honoursPlan(
    FORM,
    honoursOf(SCHEME, scores, ITEMS),
    new Map([["丙镇", ["12月30日", "已报"]]]),
    "2011-12-27",
  );

  it("says who, what for and until when", () =>
    expect(plan.cells.slice(3)).toEqual([
      ["拟表彰", 1, "甲镇", "镇", 10, 1, "同分，由办公室定", "", ""],
      ["拟表彰", 2, "乙镇", "镇", 10, 1, "同分，由办公室定", "", ""],
      ["限期整改", 1, "丙镇", "镇", 0, 3, "未报", "12月30日", "已报"],
      ["限期整改", 2, "丁镇", "镇", 3, 4, "得分偏低", "", ""],
    ]));
  it("keeps what was entered", () =>
    expect([...promisedIn(gridOfPlan(plan))]).toEqual([["丙镇", ["12月30日", "已报"]]]));
  it("has nothing entered on another sheet", () =>
    expect([promisedIn(null).size, promisedIn({ ...gridOfPlan(plan), values: [["别的"]] }).size]).toEqual([
      0, 0,
    ]));
  it("is nobody's return", () => expect(isAboutReturns(gridOfPlan(plan))).toBe(true));
});
