import { isParted, plainText, unstretched, withoutNoteMarks } from "../../src/reading/plain-text";

const makes = (name: string, make: (text: string) => string | boolean, cases: [string, string | boolean][]) =>
  describe(name, () => it.each(cases)("%j: %j", (text, made) => expect(make(text)).toBe(made)));

makes("plain text", plainText, [
  ["Ａｂ（１）！～", "Ab(1)!~"],
  ["①½", "①½"],
  [" 石角\u3000\n 镇\t", "石角 镇"],
  ["石\u200b角\u00ad镇\ufeff", "石角镇"],
  ["\u200b", ""],
]);

makes("text in two places", isParted, [
  ["12\n130", true],
  ["12\t", false],
  ["\u200b\n12", false],
  ["12  130", true],
  ["12 130", false],
  ["a  b", false],
]);

makes("text that is not stretched", unstretched, [
  ["石 角  镇", "石角镇"],
  ["石角 2011 年", "石角 2011 年"],
  ["GB 镇", "GB 镇"],
  ["镇 GB", "镇 GB"],
  ["a b", "a b"],
]);

makes("text without its note marks", withoutNoteMarks, [
  ["个数¹", "个数"],
  ["个数¹²", "个数"],
  ["个数⁽³⁾₁", "个数"],
  ["面积（m²）", "面积（m²）"],
  ["体积 M³", "体积 M³"],
  ["平方米²", "平方米²"],
  ["个数①", "个数①"],
]);
