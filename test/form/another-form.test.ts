import { checkReturn } from "../../src/checking/check-return";
import { compareTotals } from "../../src/consolidation/compare-totals";
import { consolidate } from "../../src/consolidation/consolidate";
import { consolidationPlans } from "../../src/consolidation/consolidation-plans";
import { figureAt, trace } from "../../src/consolidation/trace";
import { formFrom } from "../../src/form/compile-form";
import { readReturns } from "../../src/reading/read-return";
import { gridOfPlan } from "../../src/sheet/sheet-plan";
import { formPlan } from "../../src/template/form-plan";
import { spec } from "../support/paper";

/** Next year's form: an indicator more, a subject less, and nothing but the definition changed. */
function nextYear() {
  const definition = spec();
  definition.id = "party-disclosure-2012";
  definition.year = 2012;
  definition.due = "2012-12-20";
  definition.sections[1]!.indicators.push({ id: "wechat", label: "微博公开", unit: "条", kind: "count" });
  definition.subjects = definition.subjects.filter(
    (subject) => "parts" in subject || subject.id !== "village",
  );
  return formFrom(definition);
}

const form = nextYear();
const wechat = form.indicators.findIndex(({ id }) => id === "wechat");
const filled = (unit: string, value: number) =>
  gridOfPlan(
    formPlan(form, {
      unit,
      date: "2012-12-01",
      figures: (indicator, subject) => {
        if (subject !== 0) return null;
        if (indicator === 0) return 1;
        return indicator === wechat ? value : null;
      },
    }),
  );
const submit = (unit: string, value: number) => {
  const [ret] = readReturns(form, filled(unit, value));
  return { id: unit, file: `${unit}.xlsx`, modified: 0, return: ret!, findings: checkReturn(form, ret!) };
};

describe("another definition", () => {
  it("is written with its own rows and columns", () => {
    const grid = filled("甲", 3);
    expect(grid.values.flat()).toContain("微博公开（条）");
    expect(grid.values.flat()).not.toContain("建制村");
  });

  it("is read back and checked", () => {
    const ret = submit("甲", 3).return;
    expect([ret.unit, ret.date, ret.figures[wechat]![0]!.value, ret.totals[wechat]!.value]).toEqual([
      "甲",
      "2012-12-01",
      3,
      3,
    ]);
    expect(submit("甲", -3).findings.map(({ rule }) => rule)).toContain("V02");
  });

  it("is consolidated, proved and traced", () => {
    const submissions = [submit("甲", 3), submit("乙", 5)];
    const input = { submissions, refused: [], roster: [], preferred: [], date: "2012-12-21" };
    const result = consolidate(form, input);
    const [totals, detail] = consolidationPlans(form, result).map(gridOfPlan);
    expect(result.totals.figures[wechat]![0]).toBe(8);
    expect(compareTotals(form, result, totals!)).toEqual([]);
    const [written] = readReturns(form, totals!);
    const figure = figureAt(form, totals!, written!.rows[wechat]!, written!.columns[0]!);
    expect(trace(form, detail!, figure!).map(({ unit, value }) => [unit, value])).toEqual([
      ["乙", 5],
      ["甲", 3],
    ]);
  });
});
