import fc from "fast-check";
import { parseNumber, type Counted } from "../../../src/reading/cell/parse-number";
import type { CorrectionKind } from "../../../src/reading/return";

const UNBOUND = { decimals: null, minimum: null, maximum: null };
const counted = (unit: string): Counted => ({ unit, holds: { type: "number", ...UNBOUND } });
const COUNT = counted("个");
const PERCENTAGE: Counted = { unit: "%", holds: { type: "percentage", ...UNBOUND } };

/** "12 text", "0.95 unit", "blank", "date", "text": what a text says, in few words. */
function said(text: string, measure: Counted): string {
  const { state, value, correction } = parseNumber(text, measure);
  return [state === "number" ? value : state, correction].filter((each) => each !== null).join(" ");
}
const count = (text: string) => said(text, COUNT);
const percentage = (text: string) => said(text, PERCENTAGE);

const is = (read: (text: string) => string) => (text: string, expected: string) =>
  expect(read(text)).toBe(expected);

describe("a count", () => {
  it.each<[string, number, CorrectionKind]>([
    ["12", 12, "text"],
    ["0", 0, "text"],
    ["123456789012345", 123456789012345, "text"],
    ["13896012345", 13896012345, "text"],
    ["3.5", 3.5, "text"],

    [" 12 ", 12, "spelling"],
    ["12\n", 12, "spelling"],
    ["\t12\u2028\u200b", 12, "spelling"],
    ["　12　", 12, "spelling"],
    ["1\u200b2", 12, "spelling"],
    ["\ufeff12", 12, "spelling"],
    ["１２", 12, "spelling"],
    ["１２．５", 12.5, "spelling"],
    ["12.0", 12, "spelling"],
    ["12.", 12, "spelling"],
    ["12。", 12, "spelling"],
    [".5", 0.5, "spelling"],
    ["+5", 5, "spelling"],
    ["＋5", 5, "spelling"],
    ["007", 7, "spelling"],
    ["'12", 12, "spelling"],
    ["’12", 12, "spelling"],
    ["1.2E+3", 1200, "spelling"],
    ["1.20E+03", 1200, "spelling"],
    ["1E+14", 1e14, "spelling"],
    [".55", 0.55, "spelling"],
    ["1.200", 1.2, "spelling"],

    ["1,200", 1200, "thousands"],
    ["1，200", 1200, "thousands"],
    ["1,234,567.5", 1234567.5, "thousands"],
    ["１，２００", 1200, "thousands"],
    ["1,200.55", 1200.55, "thousands"],
    ["1 200", 1200, "thousands"],
    ["1\u00a0234\u00a0567", 1234567, "thousands"],

    ["12个", 12, "unit"],
    ["12 个", 12, "unit"],
    ["１２个", 12, "unit"],
    ["12（个）", 12, "unit"],
    ["30 次", 30, "unit"],
    ["12人", 12, "unit"],
    ["300人次", 300, "unit"],
    ["+12个", 12, "unit"],
    ["12  个", 12, "unit"],
    ["1,200份", 1200, "unit"],

    ["2000万", 20_000_000, "magnitude"],
    ["1.2亿", 120_000_000, "magnitude"],
    ["3.5万", 35_000, "magnitude"],
    ["3.5 万份", 35_000, "magnitude"],
    ["5千", 5000, "magnitude"],
    ["3百", 300, "magnitude"],
    ["3万5千", 35_000, "magnitude"],
    ["2萬", 20_000, "magnitude"],
    ["0.0003万", 3, "magnitude"],

    ["-12", -12, "negative"],
    ["−12", -12, "negative"],
    ["－１２", -12, "negative"],
    ["﹣12", -12, "negative"],
    ["- 12", -12, "negative"],
    ["(12)", -12, "negative"],
    ["（12）", -12, "negative"],
    ["(1,200)", -1200, "negative"],
    ["负12", -12, "negative"],
    ["负十二", -12, "negative"],
    ["-0", 0, "negative"],

    ["十二", 12, "chinese"],
    ["十", 10, "chinese"],
    ["一个", 1, "chinese"],
    ["〇", 0, "chinese"],
    ["零", 0, "chinese"],
    ["○", 0, "chinese"],
    ["二十", 20, "chinese"],
    ["廿", 20, "chinese"],
    ["廿三", 23, "chinese"],
    ["卅", 30, "chinese"],
    ["一百零三", 103, "chinese"],
    ["一百〇三", 103, "chinese"],
    ["一百一十二", 112, "chinese"],
    ["一〇三", 103, "chinese"],
    ["二〇", 20, "chinese"],
    ["两百", 200, "chinese"],
    ["两个", 2, "chinese"],
    ["十二个", 12, "chinese"],
    ["一万二千", 12_000, "chinese"],
    ["一万零二百", 10_200, "chinese"],
    ["三亿零五", 300_000_005, "chinese"],
    ["壹佰贰拾叁", 123, "chinese"],
    ["壹拾贰", 12, "chinese"],
    ["壹贰叁", 123, "chinese"],
    ["貳萬", 20_000, "chinese"],
    ["三点五", 3.5, "chinese"],
    ["三点〇五", 3.05, "chinese"],
    ["三点九", 3.9, "chinese"],
    ["+十二", 12, "chinese"],
    ["參", 3, "chinese"],
    ["叄仟", 3000, "chinese"],
    ["陸", 6, "chinese"],
    ["兩億", 200_000_000, "chinese"],
    ["卌二", 42, "chinese"],
    ["一万一千", 11_000, "chinese"],
    ["一万两千", 12_000, "chinese"],
    ["一百万亿", 1e14, "chinese"],
    ["九千九百九十九亿九千九百九十九万九千九百九十九", 999_999_999_999, "chinese"],
    ["壹贰叁肆伍陆柒捌玖", 123_456_789, "chinese"],
  ])("%j is %d (%s)", (text, value, kind) => expect(count(text)).toBe(`${value} ${kind}`));
});

describe("a count that is none", () => {
  it.each([
    ["约12"],
    ["12左右"],
    ["12余"],
    ["12多个"],
    ["100多"],
    ["近百"],
    ["十几"],
    ["数十"],
    ["几个"],
    ["若干"],
    ["12-15"],
    ["12-"],
    ["一"],
    [" 一 "],
    ["12~15"],
    ["12—15"],
    ["3-5"],
    ["十二至十五"],
    ["3+2"],
    ["3*2"],
    ["12、13"],
    ["12/13"],
    ["12;13"],
    ["12 13"],
    ["1 2"],
    ["1 2345"],
    ["12  130"],
    ["12\n130"],
    ["1\r\n200"],
    ["1\r200"],
    ["12\u2028130"],
    ["12\u2029130"],
    ["12\u0085130"],
    ["12\v130"],
    ["2\t100"],
    ["12\n个"],
    ["3万\n5千"],
    ["-\n12"],
    ["十\n二"],
    ["1\n,200"],
    ["12 3456"],
    ["≥10"],
    [">10"],
    ["<5"],
    ["1,5"],
    ["12,34"],
    ["1,2345"],
    ["1,200,30"],
    ["0,123"],
    ["1,200 300"],
    ["1.2.3"],
    ["1..2"],
    ["."],
    ["+"],
    ["--12"],
    ["+-12"],
    ["(-12)"],
    ["((12))"],
    ["(12"],
    ["(12个)"],
    ["-12-"],
    ["1O"],
    ["l2"],
    ["①"],
    ["12①"],
    ["5²"],
    ["½"],
    ["Ⅻ"],
    ["(一)"],
    ["㈠"],
    ["第3期"],
    ["12年"],
    ["12天"],
    ["12元"],
    ["12个月"],
    ["12个半"],
    ["3分之1"],
    ["三分之一"],
    ["三点"],
    ["三点半"],
    ["三点五半"],
    ["三点十五"],
    ["三点五点二"],
    ["二壹"],
    ["壹贰叁肆伍陆柒捌玖零"],
    ["一半"],
    ["一起"],
    ["五六"],
    ["五六个"],
    ["两三个"],
    ["一百三"],
    ["一万二"],
    ["十两"],
    ["一百零三十"],
    ["百"],
    ["万"],
    ["个"],
    ["1万2"],
    ["1.5万3千"],
    ["1万2.5千"],
    ["1万20千"],
    ["1万10千"],
    ["1,2万"],
    ["2千3万"],
    ["3.5w"],
    ["1E999"],
    ["1E5"],
    ["1E+15"],
    ["11.2E+03"],
    ["1.2E+003"],
    ["123456789.1234567"],
    ["1'200"],
    ["全无"],
    ["—".repeat(41)],
    ["12%"],
    ["百分之十二"],
    ["１２％"],
    ["123456789012345678"],
    ["√"],
    ["×"],
    ["?"],
    ["待定"],
    ["有"],
    ["已开展"],
    ["未统计"],
    ["暂无数据"],
    ["无法统计"],
    ["TRUE"],
    ["12 个（含新增3个）"],
    ["共12个"],
    ["=12"],
    ["12;"],
    ["0x1F"],
    ["Infinity"],
    ["NaN"],
  ])("“%s”", (text) => expect(count(text)).toBe("text"));
});

describe("a percentage", () => {
  it.each([
    ["95", "95 text"],
    ["95%", "95 unit"],
    ["95％", "95 unit"],
    ["95 %", "95 unit"],
    ["95.5%", "95.5 unit"],
    ["９５％", "95 unit"],
    ["100%", "100 unit"],
    ["0.95", "0.95 text"],
    ["0.95%", "0.95 unit"],
    ["95。5", "95.5 spelling"],
    ["百分之九十五", "95 chinese"],
    ["百分之九十五点五", "95.5 chinese"],
    ["百分之95", "95 chinese"],
    ["九十五", "95 chinese"],
    ["-5%", "-5 negative"],
    ["95%%", "text"],
    ["95‰", "text"],
    ["95分", "text"],
    ["95个", "text"],
    ["九成", "text"],
    ["95%以上", "text"],
    ["约95%", "text"],
    ["约百分之九十五", "text"],
    ["90%-95%", "text"],
    ["95,5", "text"],
    ["1万", "text"],
  ])("“%s” is %s", is(percentage));

  it("of less than nothing that is nothing is plainly 0", () =>
    expect(parseNumber("-0", COUNT).value).toBe(0));

  it("keeps the decimals that were typed", () => {
    const decimals = (text: string) => parseNumber(text, PERCENTAGE).decimals;
    expect(["95", "95.50%", "95.0", "1.200", "百分之九十五点五"].map(decimals)).toEqual([0, 2, 1, 3, 1]);
    expect(["1.25E+01", "1.2E+03", "1E-07", "1.2E-07"].map(decimals)).toEqual([1, 0, 0, 0]);
  });
});

describe("no figure", () => {
  it.each([
    ["", "blank"],
    ["  ", "blank"],
    ["\u200b", "blank"],
    ["'", "blank"],
    ["无", "0 none"],
    ["没有", "0 none"],
    ["无此项", "0 none"],
    ["暂无", "0 none"],
    ["无。", "0 none"],
    ["—", "blank not-stated"],
    ["——", "blank not-stated"],
    ["—".repeat(40), "blank not-stated"],
    ["–", "blank not-stated"],
    ["-", "blank not-stated"],
    ["－", "blank not-stated"],
    ["/", "blank not-stated"],
    ["／", "blank not-stated"],
    ["\\", "blank not-stated"],
    ["*", "blank not-stated"],
    ["**", "blank not-stated"],
    ["//", "blank not-stated"],
    ["不适用", "blank not-stated"],
    ["不 适 用", "blank not-stated"],
    ["空", "blank not-stated"],
    ["N/A", "blank not-stated"],
  ])("“%s” in a count is %s", is(count));

  it.each([
    ["无", "blank not-stated"],
    ["没有", "blank not-stated"],
    ["—", "blank not-stated"],
    ["零", "0 chinese"],
    ["0%", "0 unit"],
  ])("“%s” in a percentage is %s, for 无 does not mean that nobody was content", is(percentage));
});

describe("a date", () => {
  it.each([
    ["3月5日"],
    ["３月５日"],
    ["3月"],
    ["3 月 5 日"],
    ["三月五日"],
    ["2011年3月5日"],
    ["2011年3月"],
    ["2011年"],
    ["2011-3-5"],
    ["2011/03/05"],
    ["2011.3.5"],
    ["5-Mar"],
    ["Mar-05"],
    ["5-Mar-11"],
  ])("“%s” is no count", (text) => {
    expect(count(text)).toBe("date");
    expect(percentage(text)).toBe("date");
  });
});

/** A number as schools teach it, written here anew. */
function chinese(value: number): string {
  if (value === 0) return "零";
  const digits = "零一二三四五六七八九";
  const names = ["", "十", "百", "千", "万", "十", "百", "千", "亿", "十", "百", "千"];
  const letters = [...String(value)].reverse();
  const parts = letters.map((digit, place) => {
    const end = place === 4 || place === 8 ? names[place]! : "";
    return digit === "0" ? end || "零" : digits[Number(digit)]! + names[place]!;
  });
  return parts
    .reverse()
    .join("")
    .replace(/零+(?=[万亿])/g, "")
    .replace(/亿万/, "亿零")
    .replace(/零+/g, "零")
    .replace(/零$/, "")
    .replace(/^一十/, "十");
}

const FULL = (text: string) =>
  text.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));
const SPELLINGS: readonly ((value: number) => string)[] = [
  String,
  (value) => ` ${value}\u00a0`,
  (value) => FULL(String(value)),
  (value) => value.toLocaleString("en-US"),
  (value) => FULL(value.toLocaleString("en-US")),
  (value) => value.toLocaleString("en-US").replace(/,/g, " "),
  (value) => `${value}个`,
  (value) => `${value} 次`,
  (value) => `${value}.0`,
  (value) => `+${value}`,
  (value) => `'${value}`,
  (value) => `${value / 10_000}万`,
  (value) => `${(value / 100_000_000).toFixed(8)}亿`,
  chinese,
  (value) => `${chinese(value)}份`,
  (value) => chinese(value).replace(/零/g, "〇"),
  (value) => chinese(value).replace(/[一二三]/g, (letter) => "壹贰叁"["一二三".indexOf(letter)]!),
];

describe("for every number", () => {
  const anyCount = fc.oneof(fc.nat(200), fc.nat(99_999), fc.nat(999_999_999));

  it("each spelling is read back", () => {
    fc.assert(
      fc.property(anyCount, fc.nat(SPELLINGS.length - 1), (value, spelling) => {
        const text = SPELLINGS[spelling]!(value);
        expect([text, parseNumber(text, COUNT).value]).toEqual([text, value]);
      }),
      { numRuns: 3000, seed: 2011 },
    );
  });

  it("a text with a word too many is no number, not even part of one", () => {
    const spelled = fc.tuple(anyCount, fc.nat(SPELLINGS.length - 1));
    const mark = fc.constantFrom(
      "约",
      "左右",
      "多",
      "余",
      "~",
      "≥",
      "、",
      "；",
      "+",
      "/",
      "至",
      "不到",
      "x",
      "=",
    );
    fc.assert(
      fc.property(
        spelled,
        mark,
        fc.boolean(),
        fc.option(anyCount),
        ([value, spelling], word, before, second) => {
          const text = SPELLINGS[spelling]!(value).trim().replace(/^'/, "");
          const spoilt = second !== null ? `${text}${word}${second}` : before ? word + text : text + word;
          fc.pre(!(word === "+" && before));
          expect([spoilt, parseNumber(spoilt, COUNT).value]).toEqual([spoilt, null]);
        },
      ),
      { numRuns: 2000, seed: 2011 },
    );
  });

  it("a text without numerals is no number but 0 for 无", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        fc.pre(!/[\p{N}零〇○一二两三四五六七八九十百千万亿廿卅卌壹贰叁肆伍陆柒捌玖拾]/u.test(text));
        const { value, correction } = parseNumber(text, COUNT);
        expect(value === null || correction === "none").toBe(true);
      }),
      { numRuns: 2000, seed: 2011 },
    );
  });

  it("a text of numerals and marks is read as the number that it shows, or not at all", () => {
    const letters = fc.constantFrom(..."0123456789.,+-() ");
    fc.assert(
      fc.property(fc.string({ unit: letters, maxLength: 8 }), (text) => {
        const { value } = parseNumber(text, COUNT);
        if (value === null) return;
        const digits = text.replace(/[^\d.]/g, "");
        expect(Math.abs(value)).toBe(Number(digits));
      }),
      { numRuns: 3000, seed: 2011 },
    );
  });
});
