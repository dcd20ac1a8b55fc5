import {
  isPeriod,
  monthsFrom,
  PERIOD_EXAMPLES,
  periodAfter,
  periodAt,
  periodBefore,
  periodPattern,
  periodText,
  type PeriodKind,
} from "../../src/form/period";

const KINDS = Object.keys(PERIOD_EXAMPLES) as PeriodKind[];

test.each<[PeriodKind, string, string, string]>([
  ["year", "2012", "2012年", "2011"],
  ["school-year", "2012", "2012学年", "2011"],
  ["half", "2012H1", "2012年上半年", "2011H2"],
  ["half", "2012H2", "2012年下半年", "2012H1"],
  ["quarter", "2012Q1", "2012年第一季度", "2011Q4"],
  ["quarter", "2012Q2", "2012年第二季度", "2012Q1"],
  ["quarter", "2012Q3", "2012年第三季度", "2012Q2"],
  ["quarter", "2012Q4", "2012年第四季度", "2012Q3"],
  ["month", "2012-01", "2012年1月", "2011-12"],
  ["month", "2012-02", "2012年2月", "2012-01"],
  ["month", "2012-10", "2012年10月", "2012-09"],
  ["month", "2012-12", "2012年12月", "2012-11"],
  ["day", "2012-01-01", "2012年1月1日", "2011-12-31"],
  ["day", "2012-03-01", "2012年3月1日", "2012-02-29"],
  ["day", "2012-10-31", "2012年10月31日", "2012-10-30"],
])("of the kind %s, %s is called %s and comes after %s", (kind, of, text, before) => {
  expect([isPeriod({ kind, of }), periodText({ kind, of })]).toEqual([true, text]);
  expect(periodBefore({ kind, of })).toEqual({ kind, of: before });
  expect(periodAfter({ kind, of: before })).toEqual({ kind, of });
});

test.each<[PeriodKind, string[]]>([
  ["year", ["12", "12012", "20125", "2012年"]],
  ["school-year", ["2012-2013", "x2012"]],
  ["half", ["2012H3", "2012H0", "2012H12", "12012H1", "2012"]],
  ["quarter", ["2012Q0", "2012Q5", "2012Q11", "12012Q1", "2012H1"]],
  ["month", ["2012-00", "2012-13", "2012-6", "2012-20", "12012-06", "2012-060", "2012"]],
  ["day", ["2012-06", "2012-13-01", "2012-00-01", "2012-06-00", "2012-06-32", "2012-06-40", "12012-06-05", "2012-06-050"]],
])("no %s is written %j", (kind, all) => {
  expect(all.filter((of) => isPeriod({ kind, of }))).toEqual([]);
}); // prettier-ignore

test("each kind has an example of itself and of no other but the other years", () => {
  const fitting = (own: PeriodKind) => KINDS.filter((kind) => isPeriod({ kind, of: PERIOD_EXAMPLES[own] }));
  expect(KINDS.map((kind) => fitting(kind).join())).toEqual([
    ...["year,school-year", "year,school-year", "half", "quarter", "month", "day"],
  ]);
});

test.each<[PeriodKind, string]>([
  ["year", "20  年度"],
  ["school-year", "20  学年"],
  ["half", "20  年  半年"],
  ["quarter", "20  年  季度"],
  ["month", "20  年  月"],
  ["day", "20  年  月  日"],
])("a %s that is still to be written is printed %s", (kind, pattern) =>
  expect(periodPattern(kind)).toBe(pattern),
);

test.each<[string, ...string[]]>([
  ["2012-01-01", "2012", "2011", "2012H1", "2012Q1", "2012-01", "2012-01-01"],
  ["2012-03-31", "2012", "2011", "2012H1", "2012Q1", "2012-03", "2012-03-31"],
  ["2012-06-30", "2012", "2011", "2012H1", "2012Q2", "2012-06", "2012-06-30"],
  ["2012-07-01", "2012", "2011", "2012H2", "2012Q3", "2012-07", "2012-07-01"],
  ["2012-08-31", "2012", "2011", "2012H2", "2012Q3", "2012-08", "2012-08-31"],
  ["2012-09-01", "2012", "2012", "2012H2", "2012Q3", "2012-09", "2012-09-01"],
  ["2012-10-01", "2012", "2012", "2012H2", "2012Q4", "2012-10", "2012-10-01"],
])("%s lies in %s, the school year %s, %s, %s, %s and %s", (day, ...periods) => {
  expect(KINDS.map((kind) => periodAt(kind, day))).toEqual(KINDS.map((kind, at) => ({ kind, of: periods[at] })));
}); // prettier-ignore

test.each<[PeriodKind, string, string, number]>([
  ["year", "2011", "2013", 24],
  ["school-year", "2011", "2010", -12],
  ["half", "2011H2", "2012H1", 6],
  ["quarter", "2011Q4", "2012Q2", 6],
  ["quarter", "2012Q1", "2012Q4", 9],
  ["month", "2011-11", "2012-02", 3],
  ["day", "2011-11-30", "2012-02-01", 3],
])("from the %s %s to %s it is %i months", (kind, from, to, months) =>
  expect(monthsFrom({ kind, of: from }, { kind, of: to })).toBe(months),
);

test("a school year begins eight months after the year of its number", () => {
  expect(monthsFrom({ kind: "year", of: "2012" }, { kind: "school-year", of: "2012" })).toBe(8);
});
