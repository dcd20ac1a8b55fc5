import { formFrom } from "../../src/form/compile/compile-form";
import { forPeriod } from "../../src/form/for-period";
import type { PeriodKind } from "../../src/form/period";
import { definitionOf, formOf } from "../support/forms";

/** The monthly list as a form of another kind of period. */
function form(every: PeriodKind, of: string, due: unknown, version = of) {
  return formFrom({ ...definitionOf("s5"), version, period: { every, of }, due });
}

test.each<[kind: PeriodKind, of: string, due: string, to: string, then: string]>([
  ["month", "2012-06", "2012-07-05", "2012-07", "2012-08-05"],
  ["month", "2012-06", "2012-07-05", "2012-12", "2013-01-05"],
  ["month", "2012-06", "2012-07-05", "2011-12", "2012-01-05"],
  ["month", "2012-12", "2013-01-31", "2013-01", "2013-02-28"],
  ["month", "2011-12", "2012-01-31", "2012-01", "2012-02-29"],
  ["month", "2013-01", "2013-02-28", "2013-02", "2013-03-31"],
  ["month", "2013-05", "2013-06-29", "2013-06", "2013-07-29"],
  ["quarter", "2013Q2", "2013-06-30", "2013Q4", "2013-12-31"],
  ["half", "2013H1", "2013-06-30", "2013H2", "2013-12-31"],
  ["quarter", "2012Q2", "2012-07-10", "2012Q4", "2013-01-10"],
  ["half", "2012H1", "2012-07-15", "2012H2", "2013-01-15"],
  ["year", "2011", "2011-12-20", "2012", "2012-12-20"],
  ["school-year", "2011", "2011-10-15", "2013", "2013-10-15"],
  ["day", "2012-06-30", "2012-07-01", "2012-12-31", "2013-01-01"],
  ["day", "2012-06-30", "2012-07-01", "2012-07-05", "2012-07-06"],
])("a form of a %s, %s due %s, for %s is due %s", (kind, of, due, to, then) => {
  const moved = forPeriod(form(kind, of, due), to);
  expect([moved.period, moved.due]).toEqual([{ kind, of: to }, [{ level: null, by: then }]]);
});

test("each level is due as much later", () => {
  const due = [{ level: "镇", by: "2012-07-05" }, { by: "2012-07-10" }];
  expect(forPeriod(form("month", "2012-06", due), "2012-09").due).toEqual([
    { level: "镇", by: "2012-10-05" },
    { level: null, by: "2012-10-10" },
  ]);
});

test.each([
  ["2012-06", "2012-09"],
  ["月报 2012-06 版", "月报 2012-09 版"],
  ["3", "3 2012-09"],
])("version %s is %s then, so that the two are told apart", (version, then) => {
  expect(forPeriod(form("month", "2012-06", "2012-07-05", version), "2012-09").version).toBe(then);
});

test("for its own period a version stays as it is called", () => {
  expect(forPeriod(form("month", "2012-06", "2012-07-05", "3"), "2012-06").version).toBe("3");
});

test("materials that are owed on a day are owed as much later, others as before", () => {
  const materials = [
    { item: "总结", owed: "2012-07-05" },
    { item: "附表", owed: "return" },
    { item: "照片", owed: { from: 2 } },
  ];
  const own = formFrom({ ...definitionOf("s5"), scheme: { materials } });
  const owed = forPeriod(own, "2012-08").spec.scheme.materials.map((each) => each.owed);
  expect(owed).toEqual(["2012-09-05", "return", { from: 2 }]);
});

test("one without a due date stays without", () => {
  expect(forPeriod(form("month", "2012-06", undefined), "2012-09").due).toEqual([]);
});

test("for its own period it is the same, and so is what is asked in all", () => {
  const own = formOf("s5");
  expect(forPeriod(own, "2012-06").spec).toEqual(own.spec);
  expect(forPeriod(own, "2012-09").rules).toEqual(own.rules);
});
