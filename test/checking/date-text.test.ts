import { dateWords } from "../../src/checking/date-text";
import type { CellValue } from "../../src/sheet/grid";

describe("a date where a figure belongs", () => {
  it.each<[CellValue, string]>([
    [40607, "2011年3月5日（像是日期，可能原想填 3-5）"],
    [40607.5, "2011年3月5日（像是日期，可能原想填 3-5）"],
    ["3月5日", "3月5日（像是日期，可能原想填 3-5）"],
    ["5-Mar", "5-Mar（像是日期）"],
    [12, "1900年1月12日（是日期格式，存的数是 12）"],
    [61, "1900年3月1日（是日期格式，存的数是 61）"],
    [0.125, "0.125（是时间格式）"],
    [1e9, "1000000000（是日期格式）"],
  ])("%j shows as %s", (raw, text) => expect(dateWords(raw).chinese).toBe(text));

  it("is said in English, too", () => {
    expect([40607, 12, "5-Mar"].map((raw) => dateWords(raw).english)).toEqual([
      "2011年3月5日 (a date; 3-5 may have been meant)",
      "1900年1月12日 (in a date format; the number is 12)",
      "5-Mar (a date)",
    ]);
  });
});
