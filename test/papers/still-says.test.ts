import { NO_OFFICE } from "../../src/papers/office";
import { slipsPlan } from "../../src/papers/slips-plan";
import type { Slip } from "../../src/papers/slips";
import { stillSays } from "../../src/papers/still-says";
import { gridOfPlan } from "../../src/sheet/sheet-plan";
import { FORM_2011 as FORM } from "../support/forms";

const slip = (unit: string, actual: string): Slip => ({
  ...{ unit, received: "2011-12-19 09:00", nth: 1 },
  lines: [{ cell: "E7", place: "甲·乙", actual, expected: "≤ 12", message: "不应超过。", must: true }],
});
const paper = (slips: readonly Slip[], date = "2011-12-20") => slipsPlan(FORM, slips, NO_OFFICE, date);

it.each([
  ["the same", paper([slip("赶水镇", "15")]), true],
  ["the same on another day", paper([slip("赶水镇", "15")], "2011-12-23"), true],
  ["another figure", paper([slip("赶水镇", "14")]), false],
  ["another unit", paper([slip("石角镇", "15")]), false],
  ["one more", paper([slip("赶水镇", "15"), slip("石角镇", "15")]), false],
  ["none any more", paper([]), false],
])("of a paper with %s", (_, now, is) =>
  expect(stillSays(now, gridOfPlan(paper([slip("赶水镇", "15")])))).toBe(is),
);
