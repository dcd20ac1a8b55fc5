import type { PeriodKind } from "../../src/form/period";
import { parsePeriod } from "../../src/reading/parse-period";
import {
  isOtherDate,
  otherPeriodIn,
  otherPeriodInName,
  otherRangeIn,
  periodOf,
} from "../../src/reading/period";
import { FORM_2011, formOf } from "../support/forms";

describe.each<[PeriodKind, [string, string | null][]]>([
  [
    "month",
    [
      ["2012年6月", "2012-06"],
      ["2012 年 06 月", "2012-06"],
      ["２０１２年６月份", "2012-06"],
      ["二〇一二年六月", "2012-06"],
      ["二○一二年十二月", "2012-12"],
      ["2012-06", "2012-06"],
      ["2012.6", "2012-06"],
      ["2012/6", "2012-06"],
      ["201206", "2012-06"],
      ["2012-06-01", "2012-06"],
      ["2012年6月30日", "2012-06"],
      ["2012年1-6月", "2012-06"],
      ["12年6月", "2012-06"],
      ["（2012年6月）", "2012-06"],
      ["20  年  月", null],
      ["20年月", null],
      ["2012年", null],
      ["2012年13月", null],
      ["2012年第二季度", null],
      ["2012年上半年", null],
      ["2012年5月、2012年6月", null],
      ["6月", null],
      ["", null],
    ],
  ],
  [
    "quarter",
    [
      ["2012年第三季度", "2012Q3"],
      ["2012年3季度", "2012Q3"],
      ["2012年度第 三 季度", "2012Q3"],
      ["2012Q3", "2012Q3"],
      ["2012年7-9月", "2012Q3"],
      ["2012年一季报", "2012Q1"],
      ["2012年前三季度", null],
      ["2012年7月", null],
      ["20  年  季度", null],
    ],
  ],
  [
    "half",
    [
      ["2012年上半年", "2012H1"],
      ["2012 年 下 半年", "2012H2"],
      ["2012年7月—12月", "2012H2"],
      ["2012H1", "2012H1"],
      ["2012年", null],
      ["20  年  半年", null],
    ],
  ],
  [
    "year",
    [
      ["2012 年度", "2012"],
      ["2012年", "2012"],
      ["2012", "2012"],
      ["二〇一二年度", "2012"],
      ["2012年1-12月", "2012"],
      ["2012年上半年", null],
      ["2012年6月", null],
      ["2011年、2012年", null],
      ["20  年度", null],
    ],
  ],
  [
    "school-year",
    [
      ["2009学年初", "2009"],
      ["2009/2010学年初", "2009"],
      ["2009—2010学年度", "2009"],
      ["2009-10学年", "2009"],
      ["二〇〇九学年", "2009"],
      ["2009", "2009"],
      ["20  学年", null],
    ],
  ],
  [
    "day",
    [
      ["2012年6月5日", "2012-06-05"],
      ["2012年6月", null],
    ],
  ],
])("a period of a %s", (kind, texts) => {
  it.each(texts)("%s", (text, period) => expect(parsePeriod(kind, text)).toBe(period));
});

it.each([
  ["2011-12-15", "2011"],
  ["2011-07", "2011"],
  ["2012-01-04", "2011"],
  ["2010-12-20", "2010"],
  ["2012-07-04", "2012"],
])("a return without period of %s is of %s", (date, period) => {
  expect(periodOf(FORM_2011, { period: null, date })).toBe(period);
});

it("a return is of the period that it says, whatever its date", () => {
  expect(periodOf(formOf("s1"), { period: "2012-05", date: "2012-07-04" })).toBe("2012-05");
  expect(periodOf(formOf("s1"), { period: null, date: "2012-07-04" })).toBeNull();
});

describe("another period", () => {
  it.each<[string, string, string | null]>([
    ["2011", "2011年度", null],
    ["2011", "2010年度", "2010年度"],
    ["2011", "2011年6月", "2011年6月"],
    ["2011", "2011年12月", null],
    ["2011", "2011年1月", "2011年1月"],
    ["2011", "2011年上半年", "2011年上半年"],
    ["2011", "2011年下半年", null],
    ["2011", "2011年第四季度", null],
    ["2011", "2011年前三季度", "2011年前三季度"],
    ["2011", "2011年1-12月", null],
    ["2011", "2011年1-6月", "2011年1-6月"],
    ["2011", "2010年4月29日印发", null],
    ["s1", "2012年6月政府信息公开月报", null],
    ["s1", "2012年5月政府信息公开月报", "2012年5月"],
    ["s1", "2012年1-6月", null],
    ["s1", "2011年6月", "2011年6月"],
    ["s1", "2012年第一季度", "2012年第一季度"],
    ["s1", "2012年", null],
    ["s3", "2009学年初", null],
    ["s3", "2009—2010学年", null],
    ["s3", "2008学年初", "2008学年"],
    ["s4", "2021年12月", null],
  ])("of %s in %s: %j", (name, text, said) => {
    expect(otherPeriodIn(name === "2011" ? FORM_2011 : formOf(name), text)).toBe(said);
  });

  it("of a text from day to day", () => {
    expect(otherRangeIn(FORM_2011, "2010年1月1日至2010年12月31日")).toBe("2010年");
    expect(otherRangeIn(FORM_2011, "2011年1月1日至2011年12月31日")).toBeNull();
  });

  it.each<[string, string, string | null]>([
    ["2011", "石角镇2010年统计表", "2010年"],
    ["2011", "统计表2011", null],
    ["2011", "石角镇20101215", "2010-12-15"],
    ["s1", "县卫生局2012年5月", "2012年5月"],
    ["s1", "县卫生局2012年6月", null],
    ["s1", "县卫生局20120704", null],
  ])("of %s in the name %s: %j", (name, text, said) => {
    expect(otherPeriodInName(name === "2011" ? FORM_2011 : formOf(name), text)).toBe(said);
  });

  it.each([
    ["2011", "2010-12-15", true],
    ["2011", "2011-06", true],
    ["2011", "2011-10-08", false],
    ["2011", "2012-01-09", false],
    ["2011", "2012-07-09", true],
    ["s1", "2012-05-31", true],
    ["s1", "2012-06-30", false],
    ["s1", "2012-09-01", false],
    ["s4", "2022-01-15", false],
    ["s4", "2021-01-15", true],
  ])("of %s by the date %s: %s", (name, date, other) => {
    expect(isOtherDate(name === "2011" ? FORM_2011 : formOf(name), date)).toBe(other);
  });
});
