import {
  foreignMeasure,
  isMeasureWord,
  isScaledUnit,
  withoutUnit,
} from "../../../src/reading/cell/measure-word";

const UNBOUND = { decimals: null, minimum: null, maximum: null };

describe("the unit behind a text", () => {
  it.each<[string, string | null, string | null]>([
    ["12个", "个", "12"],
    ["12 块", "个", "12"],
    ["12人次", "人", "12"],
    ["12(份)", "个", "12"],
    ["12(万元)", "万元", "12"],
    ["12万元", "万元", "12"],
    ["12元", "万元", null],
    ["12个)", "个", null],
    ["约12", "个", null],
    ["12年", "个", null],
    ["12个", null, "12"],
    ["12吨", null, null],
  ])("%s where %s are counted: %j", (text, unit, rest) =>
    expect(withoutUnit(text, { unit, holds: { type: "number", ...UNBOUND } })).toBe(rest),
  );

  it.each<[string, string | null]>([
    ["95%", "95"],
    ["95 %", "95"],
    ["%", null],
    ["95%左右", null],
    ["95个", null],
  ])("%s of a percentage: %j", (text, rest) =>
    expect(withoutUnit(text, { unit: "%", holds: { type: "percentage", ...UNBOUND } })).toBe(rest),
  );
});

describe("a unit in which several are counted at once", () => {
  it.each<[string | null, boolean]>([
    ["万元", true],
    ["千", true],
    ["百个", true],
    ["个", false],
    ["人/万人", false],
    ["%", false],
    ["百分比", false],
    ["", false],
    [null, false],
  ])("%s: %s", (unit, is) => expect(isScaledUnit(unit)).toBe(is));
});

describe("a word that something is measured in", () => {
  it.each<[string, boolean]>([
    ["个", true],
    ["人次", true],
    ["万份", true],
    ["元", true],
    ["亿元", true],
    ["平方米", true],
    ["万", true],
    ["%", true],
    ["百分比", true],
    ["百分数", true],
    ["百分点", true],
    ["", false],
    ["万万岁", false],
    ["份万", false],
    ["石角镇", false],
  ])("%j: %s", (word, is) => expect(isMeasureWord(word)).toBe(is));
});

describe("another measure than the form's", () => {
  const told = (word: string, unit?: string): string => {
    const found = foreignMeasure(word, unit);
    if (found === null) return "none";
    return found.kind === "scaled" ? `× ${found.times}` : found.kind;
  };
  it.each<[string, string, string]>([
    ["个", "个", "none"],
    ["条", "个", "none"],
    ["十个", "个", "× 10"],
    ["百个", "个", "× 100"],
    ["佰份", "个", "× 100"],
    ["千份", "份", "× 1000"],
    ["仟份", "份", "× 1000"],
    ["万份", "份", "× 10000"],
    ["萬份", "份", "× 10000"],
    ["亿份", "份", "× 100000000"],
    ["億份", "份", "× 100000000"],
    ["百万份", "份", "× 1000000"],
    ["万", "份", "× 10000"],
    ["元", "个", "foreign"],
    ["万元", "个", "foreign"],
    ["天", "个", "foreign"],
    ["%", "个", "foreign"],
    ["百分比", "个", "foreign"],
    ["百分比", "%", "none"],
    ["百分点", "%", "none"],
    ["个", "%", "foreign"],
    ["万", "%", "foreign"],
    ["亿元", "万元", "× 10000"],
    ["百万元", "万元", "× 100"],
    ["元", "万元", "foreign"],
    ["千元", "万元", "foreign"],
    ["萬元", "万元", "none"],
    ["万元", "元", "× 10000"],
    ["个", "万元", "foreign"],
    ["万", "万元", "foreign"],
    ["个", "元/人", "foreign"],
    ["万", "张/份", "foreign"],
    ["户", "架", "none"],
    ["万架", "架", "× 10000"],
    ["万户", "百架", "foreign"],
    ["石角镇", "个", "none"],
    ["", "个", "none"],
  ])("%j where %s are counted: %s", (word, unit, said) => expect(told(word, unit)).toBe(said));

  it.each<[string, string]>([
    ["个", "none"],
    ["%", "none"],
    ["百分比", "none"],
    ["万", "× 10000"],
    ["万份", "× 10000"],
    ["万元", "× 10000"],
    ["元", "foreign"],
    ["小时", "foreign"],
    ["石角镇", "none"],
    ["", "none"],
  ])("%j where nothing is said of what is counted: %s", (word, said) => expect(told(word)).toBe(said));
});
