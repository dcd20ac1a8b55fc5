import { priorObstacle, type PriorObstacle } from "../../src/checking/prior-return";
import { rosterLookup } from "../../src/consolidation/roster/roster-lookup";
import type { Form } from "../../src/form/form";
import { filledReturn } from "../support/filled-return";
import { FORM_2011, formOf } from "../support/forms";

/** "石角镇 2011-12-15", as a return; either may be left out. */
function returned(head: string, form: Form = FORM_2011, period: string | null = null) {
  const [, unit = "", date] = /^(\D*?) ?(\d.*)?$/.exec(head)!;
  return filledReturn(form, { unit, date: date ?? null, period });
}

const THIS_YEAR = "石角镇 2011-12-15";
const CASES: readonly (readonly [own: string, prior: string, obstacle: PriorObstacle | null])[] = [
  [THIS_YEAR, "石角镇 2010-12-18", null],
  [THIS_YEAR, "石角镇（盖章） 2010-12", null],
  [THIS_YEAR, "石角镇 2011-01-10", null],
  [THIS_YEAR, "石角镇", null],
  ["石角镇", "石角镇 2010-12-18", null],
  ["石角镇 2012-01-05", "石角镇 2010-12-18", null],
  ["石角镇 2012-01-05", "石角镇 2011-12-15", "other-period"],
  [THIS_YEAR, "石角镇 2011-12-15", "other-period"],
  [THIS_YEAR, "石角镇 2011-11-30", "other-period"],
  [THIS_YEAR, "石角镇 2012-12-15", "other-period"],
  [THIS_YEAR, "石角镇 2009-12-15", "other-period"],
  [THIS_YEAR, "东溪镇 2010-12-18", "other-unit"],
  [THIS_YEAR, "石角 2010-12-18", "other-unit"],
  [THIS_YEAR, "2010-12-18", "unit-missing"],
  ["2011-12-15", "石角镇 2010-12-18", "own-unit-missing"],
];

test.each(CASES)("%s beside %s: %s", (own, prior, obstacle) => {
  expect(priorObstacle(FORM_2011, returned(own), returned(prior))).toBe(obstacle);
});

describe("of other periods than years", () => {
  const [monthly, schoolYear] = [formOf("s1"), formOf("s3")];
  test.each<[string, Form, string | null, string | null, PriorObstacle | null]>([
    ["the month before", monthly, "2012-06", "2012-05", null],
    ["the month before January", monthly, "2012-01", "2011-12", null],
    ["the same month", monthly, "2012-06", "2012-06", "other-period"],
    ["a month left out", monthly, "2012-06", "2012-04", "other-period"],
    ["a month that is not written", monthly, "2012-06", null, null],
    ["against a month that is not written", monthly, null, "2012-05", null],
    ["the school year before", schoolYear, "2012", "2011", null],
    ["the school year after", schoolYear, "2012", "2013", "other-period"],
  ])("%s", (_, form, own, prior, obstacle) => {
    const of = (period: string | null) => returned("石角镇", form, period);
    expect(priorObstacle(form, of(own), of(prior))).toBe(obstacle);
  });
});

test("a form that speaks of no period takes every return of the unit", () => {
  const form = { ...FORM_2011, period: null };
  expect(priorObstacle(form, returned(THIS_YEAR, form), returned(THIS_YEAR, form))).toBeNull();
});

test("two names that the roster knows for one unit are one unit", () => {
  const unit = { category: "镇", contact: "", phone: "", unit: "石角镇", aliases: ["石角乡"] };
  const [own, prior] = [returned(THIS_YEAR), returned("石角乡 2010-12-18")];
  expect(priorObstacle(FORM_2011, own, prior)).toBe("other-unit");
  expect(priorObstacle(FORM_2011, own, prior, { roster: rosterLookup([unit]) })).toBeNull();
});
