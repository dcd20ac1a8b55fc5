import { learn, wordsIn, type Language } from "../../src/pane/words/language";

beforeAll(() => learn("en-US"));

/** What reads as if the unit had done it, or as if it were done already, is said otherwise. */
test.each<[Language, number, string, string]>([
  ["zh-CN", 1, "1 处写法已转成数字", "2 处必须改，1 处要说明原因"],
  ["zh-CN", 3, "3 处写法已转成数字", "2 处必须改，3 处要说明原因"],
  ["en-US", 1, "1 spelling read as a number", "2 to be changed, 1 to be explained"],
  ["en-US", 3, "3 spellings read as numbers", "2 to be changed, 3 to be explained"],
])("%s, %d of a return", (language, number, spelt, toSend) => {
  const words = wordsIn(language);
  expect([words.entry.corrected(number), words.papers.slip(2, number)]).toEqual([spelt, toSend]);
});
