import { isKept, keptEnding, keptNames } from "../../src/sheet/kept-name";

const LONG = "綦江县党的基层组织党务公开工作情况统计表二〇一一年度第一次报送";

test.each([
  ["the first that is free", ["统计表"], ["统计表"], ["统计表（旧）"]],
  ["the next where one is kept", ["统计表"], ["统计表", "统计表（旧）"], ["统计表（旧2）"]],
  ["the same ending for all", ["甲", "乙"], ["甲", "乙", "乙（旧）"], ["甲（旧2）", "乙（旧2）"]],
  ["no longer than programs allow", [LONG], [], [`${LONG.slice(0, 28)}（旧）`]],
])("old sheets are named with %s", (_, sheets, taken, names) => {
  expect([...keptNames(sheets, taken).values()]).toEqual(names);
});

test.each([
  ["汇总表（旧）", "汇总表", true],
  ["汇总表（旧12）", "汇总表", true],
  [`${LONG.slice(0, 28)}（旧）`, LONG, true],
  ["汇总表", "汇总表", false],
  ["汇总（旧）", "汇总表", false],
  ["汇总表（旧）乙", "汇总表", false],
])("whether %s is an old %s: %s", (name, sheet, kept) => {
  expect(isKept(name, sheet)).toBe(kept);
});

test.each([
  ["汇总表（旧）", "（旧）"],
  ["汇总表（旧12）", "（旧12）"],
  ["汇总表（旧）乙", ""],
  ["汇总表", ""],
])("%s was kept together with what ends in %j", (name, ending) => expect(keptEnding(name)).toBe(ending));
