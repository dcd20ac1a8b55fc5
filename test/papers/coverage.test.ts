import { act, type Doing } from "../../src/book/act";
import type { Book } from "../../src/book/book";
import { sealing } from "../../src/book/edition";
import { inputOf } from "../../src/book/in-force";
import { consolidate } from "../../src/consolidation/consolidate";
import { detailPlan } from "../../src/consolidation/sheets/detail-plan";
import { coverageOf, editionsOf } from "../../src/papers/shares/coverage";
import { coveragePlan } from "../../src/papers/shares/coverage-plan";
import { isAboutReturns } from "../../src/reading/about-returns";
import { textOf } from "../../src/sheet/grid";
import { gridOfPlan, isFormula } from "../../src/sheet/sheet-plan";
import { calculated } from "../support/calculated";
import { FORM_2011 as FORM } from "../support/forms";
import { sampleMonth, sampleRoster } from "./sample";

const DAY = "2011-12-27";
const [share] = FORM.shares;
const done = (to: Book, doing: Doing, time = `${DAY} 10:00`) => act(to, doing, time);
const ROSTER = sampleRoster({ 篆塘镇: "綦江县篆塘镇" });
const { book } = sampleMonth();
const first = done(book, sealing(FORM, book, ROSTER, "2011-12-20"), "2011-12-20 17:00");
/** 赶水镇 says by telephone that 15 are 12. */
const corrected = done(first, {
  ...{ kind: "corrected", unit: "赶水镇", reason: "电话", table: 0, row: 1, column: 2, from: 15, to: 12 },
  receipt: book.receipts.find(({ submission }) => submission.file === "赶水镇.xlsx")!.number,
});
const of = (from: Book) =>
  consolidate(FORM, { ...inputOf(FORM, from), roster: ROSTER, refused: [], date: DAY });
const consolidation = of(corrected);
const coverage = coverageOf(FORM, consolidation, share!);
const editions = editionsOf(FORM, corrected, ROSTER, share!);
const plan = coveragePlan(FORM, share!, consolidation, coverage, editions);
const page = calculated([detailPlan(FORM, consolidation, FORM.tables[0]!), plan]).at(-1)!;
const line = (name: string) => page.values.find(([unit]) => unit === name)!.map((value) => textOf(value));
const units = (standing: string) =>
  page.values.filter((each, row) => row > 3 + 2 + 13 && each[2] === standing).map(([unit]) => unit);

describe("公开覆盖面", () => {
  it("is calculated as it was drawn up", () => {
    const nine = (value: unknown) =>
      typeof value === "number" ? value.toPrecision(9) : textOf(value as string);
    const wrong = plan.cells.flatMap((cells, row) =>
      cells.flatMap((cell, column) =>
        isFormula(cell) && nine(page.values[row]![column] ?? null) !== nine(cell.result) ? [cell] : [],
      ),
    );
    expect(wrong).toEqual([]);
  });
  it.each([
    ["合计", "1319", "1330", "1322/1330 = 99.4%"],
    ["赶水镇", "49", "49", "52/49 = 106.1%"],
    ["县教委", "17", "18", "17/18 = 94.4%"],
  ])("has %s at %s of %s, which was %s when it was sealed", (name, part, whole, then) => {
    const [, , , partNow, wholeNow, , , , past] = line(name);
    expect([partNow, wholeNow, past]).toEqual([part, whole, then]);
  });
  it("stands by group and by the columns of the form", () => {
    const named = page.values.slice(3, 19).map(([name, group]) => [name, group]);
    expect([named[1], named[2], named[3], named[15]]).toEqual([
      ["合计", "街镇"],
      ["合计", "部门"],
      ["镇党委", ""],
      ["其他基层单位", ""],
    ]);
  });
  it("has those in front that have not done all, least first, and says why or that nobody said it", () => {
    const below = units("不到 100%");
    expect(below).toHaveLength(10);
    expect(page.values[19]![0]).toBe(below[0]);
    expect(below.map((unit) => line(String(unit)).at(-1)).every((why) => why !== "")).toBe(true);
    expect(units("全部").map((unit) => line(String(unit)).at(-1))).toEqual(units("全部").map(() => ""));
  });
  it("says of a unit without a return that there is none", () =>
    expect(line("新盛镇").slice(2, 5)).toEqual(["未报", "", ""]));
  it("says of what cannot be that it is wrong", () => {
    const wrong = coveragePlan(FORM, share!, of(first), coverageOf(FORM, of(first), share!), []);
    const [own] = wrong.cells.filter(([unit]) => unit === "赶水镇");
    expect(own!.slice(2).map((cell) => (isFormula(cell) ? cell.result : cell))).toEqual([
      ...["数字有误", 52, 49, -3, 52 / 49, "超过 100%，请核对", "没有说明"],
    ]);
  });
  it("is nobody's return", () => expect(isAboutReturns(gridOfPlan(plan))).toBe(true));
});
