import {
  bareKey,
  bareLetters,
  codeKey,
  labelKey,
  letters,
  numberInFront,
  plainTexts,
  spellings,
  unnumbered,
} from "../../../src/reading/labels/label-key";
import { measureInLabel } from "../../../src/reading/labels/label-measure";

const makes = (name: string, make: (text: string) => string, cases: [string, string][]) =>
  describe(name, () => it.each(cases)("of %j is %j", (text, made) => expect(make(text)).toBe(made)));

makes("the key", labelKey, [
  ["基层 党组织\u3000个数（个）", "基层党组织个数(个)"],
  ["个\u200b数\u2060\ufeff", "个数"],
  ["甲、乙，丙,丁", "甲,乙,丙,丁"],
  ["其中：女", "其中:女"],
  ["个数²", "个数"],
]);

makes("the key without its unit", bareKey, [
  ["个数（个）", "个数"],
  ["个数(甲)(乙)", "个数(甲)"],
  ["个数（个）合计", "个数(个)合计"],
  ["（个）数", "(个)数"],
  ["镇党委（上年）", "镇党委(上年)"],
  ["未公开（项）", "未公开"],
]);

makes("what letters there are", letters, [
  ["1. 个、数（%）A", "1个数%A"],
  ["——", ""],
]);

makes("what letters there are without the unit", bareLetters, [
  ["1.个数（个）", "1个数"],
  ["1.个数（个） ", "1个数"],
  ["个数（个）合计", "个数个合计"],
  ["个数（计划）", "个数计划"],
]);

makes("a code", codeKey, [
  ["01", "1"],
  ["００1", "1"],
  ["0", "0"],
  ["00", "0"],
  ["a 01", "A01"],
  ["10", "10"],
]);

makes("a label without its number", unnumbered, [
  ["（1）镇", "镇"],
  ["（123）镇", "镇"],
  ["（1234）镇", "(1234)镇"],
  ["（十二）镇", "镇"],
  ["（镇）", "(镇)"],
  ["1.镇", "镇"],
  ["123、镇", "镇"],
  ["12：镇", "镇"],
  ["12)镇", "镇"],
  ["1234、镇", "1234,镇"],
  ["十二、镇", "镇"],
  ["十二镇", "十二镇"],
  ["12镇", "镇"],
  ["123镇", "123镇"],
  ["2.1镇", "镇"],
  ["12.13.1、镇", "镇"],
  ["2.123镇", "123镇"],
  ["2.1A", "1A"],
  ["12A", "12A"],
  ["镇1.", "镇1."],
  ["镇（1）村", "镇(1)村"],
  ["1.·镇", "镇"],
  ["——镇·村", "镇·村"],
]);

makes("the plainest spellings", (text) => plainTexts(text).join(" "), [
  ["1.個數", "个数"],
  ["·個數", "个数"],
  ["個數", "个数"],
  ["个数", "个数"],
  ["·12歲", "岁 12岁"],
  ["（１）歲", "岁"],
]);

makes("the number in front that may be of the word", numberInFront, [
  ["13岁", "13"],
  ["· ９ 岁", "9"],
  ["9.岁", ""],
  ["9 years", ""],
  ["2.1岁", ""],
  ["100元", ""],
  ["岁9", ""],
]);

describe("the spellings of a label", () => {
  it("begin with the nearest", () => {
    expect(spellings("··1.個數").map(({ how, text }) => `${how} ${text}`)).toEqual([
      "spelling ··1.個數",
      "numbered 1.個數",
      "numbered 個數",
      "traditional 1.个数",
      "traditional 个数",
    ]);
  });
});

describe("what a label counts in", () => {
  it.each<[string, string | null]>([
    ["发表（万份）", "万份 10000"],
    ["发表（单位：万份）", "万份 10000"],
    ["发表（单位万份）", "万份 10000"],
    ["发表（计量单位：百份）", "百份 100"],
    ["发表万份", "万份 10000"],
    ["发 表 万 份", "万份 10000"],
    ["发表（元）", "元 foreign"],
    ["发表（份）", null],
    ["发表", null],
    ["发表（）", null],
    ["发表（万份）合计", null],
    ["散发表万份", null],
    ["发表（甲）（万份）", "万份 10000"],
  ])("%s, in 份 by the form: %s", (text, said) => {
    const found = measureInLabel(text, "发表", "份");
    const { measure } = found ?? {};
    expect(found && `${found.word} ${measure!.kind === "scaled" ? measure!.times : measure!.kind}`).toBe(
      said,
    );
  });
});
