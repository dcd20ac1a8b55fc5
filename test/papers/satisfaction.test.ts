import { isAboutReturns } from "../../src/reading/about-returns";
import { faultOf, ratesOf, type Ballots } from "../../src/papers/satisfaction";
import { NO_TALLY, satisfactionPlan, tallyIn, type Tally } from "../../src/papers/satisfaction-plan";
import { textOf, type CellValue, type Grid } from "../../src/sheet/grid";
import { gridOfPlan, isFormula } from "../../src/sheet/sheet-plan";
import { calculated } from "../support/calculated";
import { listed } from "../support/consolidated";
import { FORM_2011 as FORM } from "../support/forms";

const ballots = (sent: number, back: number, valid: number, ...votes: number[]): Ballots => ({ sent, back, valid, votes }); // prettier-ignore
const percent = (rate: number | null) => (rate === null ? "" : `${(rate * 100).toFixed(2)}%`);

/** To nine digits, as far as engines agree. */
const shown = (value: CellValue) => (typeof value === "number" ? value.toPrecision(9) : textOf(value));

describe("the ballots of a unit", () => {
  it("come to three rates", () => {
    const { all, knowing, weighted } = ratesOf(ballots(300, 287, 280, 196, 70, 10, 4));
    expect([percent(all), percent(knowing), weighted!.toFixed(2)]).toEqual(["95.00%", "96.38%", "89.86"]);
  });
  it.each<[string, Ballots, string]>([
    ["all right", ballots(300, 287, 280, 196, 70, 10, 4), ""],
    ["more back than sent", ballots(300, 301, 280, 196, 70, 10, 4), "back"],
    ["more valid than back", ballots(300, 287, 288, 200, 74, 10, 4), "valid"],
    ["votes that are not the valid ones", ballots(300, 287, 280, 196, 70, 10, 5), "votes"],
    ["nothing entered", { sent: null, back: null, valid: null, votes: [null, null, null, null] }, ""],
  ])("are %s", (_, given, fault) => {
    expect(faultOf(given)).toBe(fault);
    if (fault !== "") expect(ratesOf(given)).toEqual({ all: null, knowing: null, weighted: null });
  });
});

describe("满意度测评", () => {
  const units = listed("甲镇", "乙镇", "丙镇", "丁镇");
  const tally: Tally = {
    ...NO_TALLY,
    ballots: new Map([
      ["甲镇", ballots(300, 287, 280, 196, 70, 10, 4)],
      ["乙镇", ballots(300, 301, 280, 196, 70, 10, 4)],
      ["丙镇", ballots(300, 287, 280, 196, 70, 10, 5)],
    ]),
  };
  const plan = satisfactionPlan(FORM, units, tally);
  /** As another program calculates it, with these cells changed. */
  const page = (...changes: [row: number, column: number, value: CellValue][]): Grid => {
    const cells = plan.cells.map((row) => [...row]);
    for (const [row, column, value] of changes) cells[row]![column] = value;
    return calculated([{ ...plan, cells }])[0]!;
  };
  const line = (grid: Grid, unit: string) =>
    grid.values.find((row) => row[0] === unit)!.slice(9).map((value) => (typeof value === "number" ? Number(value.toFixed(4)) : textOf(value))); // prettier-ignore

  it("is calculated as it was drawn up", () => {
    const found = page();
    const wrong = plan.cells.flatMap((cells, row) =>
      cells.flatMap((cell, column) =>
        isFormula(cell) && shown(found.values[row]![column] ?? null) !== shown(cell.result ?? null)
          ? [{ row, column, found: found.values[row]![column], cell }]
          : [],
      ),
    );
    expect(wrong).toEqual([]);
  });
  it.each([
    ["甲镇", [0.95, 0.9638, 89.8551, 1, ""]],
    ["乙镇", ["", "", "", "", "收回多于发出，无效"]],
    ["丙镇", ["", "", "", "", "与有效票不符（281）"]],
    ["丁镇", ["", "", "", "", ""]],
  ])("says of %s %j", (unit, wanted) => expect(line(page(), unit)).toEqual(wanted));

  it("ranks by what is chosen, in ties alike", () => {
    const second = page([8, 2, 100], [8, 3, 100], [8, 4, 100], [8, 5, 96], [8, 6, 0], [8, 7, 0], [8, 8, 4]);
    expect([line(second, "甲镇")[3], line(second, "丁镇")[3]]).toEqual([2, 1]);
    const same = page([8, 2, 300], [8, 3, 287], [8, 4, 280], [8, 5, 196], [8, 6, 70], [8, 7, 10], [8, 8, 4]);
    expect([line(same, "甲镇")[3], line(same, "丁镇")[3]]).toEqual([1, 1]);
  });
  it("keeps what was entered", () => {
    const grid = page([2, 1, "加权得分"], [4, 5, 90], [8, 2, "50"]);
    const kept = tallyIn(grid);
    expect([kept.by, kept.weights, kept.ballots.get("甲镇"), kept.ballots.get("丁镇")?.sent]).toEqual([
      "weighted",
      [90, 70, 30],
      ballots(300, 287, 280, 196, 70, 10, 4),
      50,
    ]);
    expect(tallyIn(gridOfPlan(satisfactionPlan(FORM, units, kept)))).toEqual(kept);
  });
  it("is none of what stands on another sheet", () =>
    expect([tallyIn(null), tallyIn({ ...page(), values: [["别的"]] })]).toEqual([NO_TALLY, NO_TALLY]));
  it("is nobody's return", () => expect(isAboutReturns(gridOfPlan(plan))).toBe(true));
});
