import { becameWords, dateWords, meantWords } from "../../src/checking/date-text";
import { inChinese } from "../../src/checking/finding";
import type { CellValue } from "../../src/sheet/grid";

const said = (raw: CellValue) =>
  `${becameWords(raw).chinese}“${dateWords(raw)}”${inChinese(meantWords(raw))}`;

describe("a date where a figure belongs", () => {
  it.each<[CellValue, string]>([
    [40607, "成了日期“3月5日”。如果是 3 到 5，请填一个数"],
    [40607.5, "成了日期“3月5日”。如果是 3 到 5，请填一个数"],
    ["3月5日", "成了日期“3月5日”。如果是 3 到 5，请填一个数"],
    ["2011年3月5日", "成了日期“2011年3月5日”"],
    ["5-Mar", "成了日期“5-Mar”"],
    ["3月5日前", "成了日期“3月5日前”"],
    ["约3月5日", "成了日期“约3月5日”"],
    [" 12月31日 ", "成了日期“12月31日”。如果是 12 到 31，请填一个数"],
    [1, "成了日期“1900年1月1日”，存的数是 1"],
    [59, "成了日期“1900年2月28日”，存的数是 59"],
    [19999, "成了日期“1954年10月2日”，存的数是 19999"],
    [20000, "成了日期“10月3日”。如果是 10 到 3，请填一个数"],
    [2958465, "成了日期“12月31日”。如果是 12 到 31，请填一个数"],
    [2958466, "成了日期“2958466”，存的数是 2958466"],
    [0.5, "成了时间“12:00”"],
    [0, "成了时间“0:00”"],
    [61, "成了日期“1900年3月1日”，存的数是 61"],
    [10230, "成了日期“1928年1月3日”，存的数是 10230"],
    [0.128, "成了时间“3:04”"],
    [1e9, "成了日期“1000000000”，存的数是 1000000000"],
  ])("%j is said as %s", (raw, text) => expect(said(raw)).toBe(text));

  it("is said in English, too", () => {
    expect([becameWords(40607), becameWords(0.5), meantWords(40607), meantWords(10230)]).toMatchObject([
      { english: "it has become the date" },
      { english: "it has become the time" },
      { english: "; if 3 to 5 was meant, give one number" },
      { english: "; the number is 10230" },
    ]);
  });
});
