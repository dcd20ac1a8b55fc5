import { priorObstacle, type PriorObstacle } from "../../src/checking/prior-return";
import { rosterLookup } from "../../src/consolidation/roster-lookup";
import { yearMeant } from "../../src/reading/period";
import { readReturns } from "../../src/reading/read-return";
import { FORM, paper } from "../support/paper";

/** "石角镇 2011年12月15日", as a return; either may be left out. */
function returned(head: string) {
  const [, unit, date] = /^(\D*?) ?(\d.*)?$/.exec(head)!;
  return readReturns(FORM, paper({ unit: unit!, date: date ?? "" }))[0]!;
}

const THIS_YEAR = "石角镇 2011年12月15日";
const CASES: readonly (readonly [own: string, prior: string, obstacle: PriorObstacle | null])[] = [
  [THIS_YEAR, "石角镇 2010年12月18日", null],
  [THIS_YEAR, "石角镇（盖章） 2010年12月", null],
  [THIS_YEAR, "石角镇 2011年1月10日", null],
  [THIS_YEAR, "石角镇", null],
  ["石角镇", "石角镇 2010年12月18日", null],
  ["石角镇 2012年1月5日", "石角镇 2010年12月18日", null],
  ["石角镇 2012年1月5日", "石角镇 2011年12月15日", "other-year"],
  [THIS_YEAR, "石角镇 2011年12月15日", "other-year"],
  [THIS_YEAR, "石角镇 2011年11月30日", "other-year"],
  [THIS_YEAR, "石角镇 2012年12月15日", "other-year"],
  [THIS_YEAR, "石角镇 2009年12月15日", "other-year"],
  [THIS_YEAR, "东溪镇 2010年12月18日", "other-unit"],
  [THIS_YEAR, "石角 2010年12月18日", "other-unit"],
  [THIS_YEAR, "2010年12月18日", "unit-missing"],
  ["2011年12月15日", "石角镇 2010年12月18日", "own-unit-missing"],
];

test.each(CASES)("%s beside %s: %s", (own, prior, obstacle) => {
  expect(priorObstacle(FORM, returned(own), returned(prior))).toBe(obstacle);
});

test("two names that the roster knows for one unit are one unit", () => {
  const unit = { category: "镇", contact: "", phone: "", unit: "石角镇", aliases: ["石角乡"] };
  const [own, prior] = [returned(THIS_YEAR), returned("石角乡 2010年12月18日")];
  expect(priorObstacle(FORM, own, prior)).toBe("other-unit");
  expect(priorObstacle(FORM, own, prior, { roster: rosterLookup([unit]) })).toBeNull();
});

test.each([
  ["2011-12-20", 2011],
  ["2011-07", 2011],
  ["2012-01-05", 2011],
  ["2012-05-31", 2011],
  ["2012-06-01", 2012],
])("a return of %s is about %d", (date, year) => {
  expect(yearMeant(FORM, date)).toBe(year);
});
