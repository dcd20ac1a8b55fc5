import {
  isDateFormat,
  isDayFormat,
  isPercentFormat,
  isTextFormat,
  lettersBehind,
  partShown,
  shownAround,
} from "../../src/sheet/number-format";

describe("a number format", () => {
  it.each([
    ["yyyy-mm-dd"],
    ["m/d/yy h:mm"],
    ['m"月"d"日"'],
    ['yyyy"年"m"月"'],
    ["[$-804]yyyy年m月d日;@"],
    ["[$-F800]dddd, mmmm dd, yyyy"],
    ["d-mmm"],
    ["h:mm AM/PM"],
    ["[h]:mm:ss"],
    ["[DBNum1][$-804]m月d日"],
    ["[$-804]aaaa;@"],
    ["YYYY/M/D"],
  ])("%s is of a date", (code) => expect(isDateFormat(code)).toBe(true));

  it.each([
    ["0"],
    ["0_);[Red]\\(0\\)"],
    ['General"个"'],
    ['0"days"'],
    ['"yyyy"0'],
    ["#,##0.00;[Blue]-#,##0.00"],
    ["[DBNum1][$-804]General"],
    ["G/通用格式"],
    ["[DBNum1]常规"],
    ["Standard"],
    ["0.00E+00"],
    ["# ?/?"],
    ["0\\d"],
    ['_-* #,##0_-;-* #,##0_-;_-* "-"_-;_-@_-'],
    ["@"],
    ["¥#,##0"],
    ["0.0%"],
  ])("%s is of no date", (code) => expect(isDateFormat(code)).toBe(false));

  it.each<[string, number, boolean]>([
    ["0%", 1, true],
    ["0.00%", 1, true],
    ["0.0%;[Red]-0.0%", 1, true],
    ['0"%"', 1, false],
    ["0\\%", 1, false],
    ["0!%", 1, false],
    ["0", 1, false],
    ["0;0%", 1, false],
    ["0;0%", -1, true],
    ["0;0;0%", 0, true],
    ["0%;0", 0, true],
    ["[<=1]0%;0", 0.8, true],
    ["[<=1]0%;0", 80.5, false],
    ["[>1]0;0%", 0.8, true],
    ["[>1]0;0%", 80.5, false],
    ["[Red][=1]0%;[<0.5]0%;0.0", 0.7, false],
    ["[Red][=1]0%;[<0.5]0%;0.0", 0.2, true],
    ["[>100]0%", 1, true],
    ["[>=5]0%;0", 5, true],
    ["[>=5]0%;0", 4, false],
    ["[<=5]0%;0", 5, true],
    ["[<5]0%;0", 5, false],
    ["[>5]0%;0", 5, false],
    ["[<>5]0%;0", 5, false],
    ["[<>5]0%;0", 6, true],
    ["[=5]0%;0", 5, true],
    ["[=5]0%;0", 4, false],
    ["[Red]0;0%", 1, false],
    ["0;0;0;0%", 1, false],
    ['0"%', 1, false],
    ["0_%", 1, false],
    ["0*%", 1, false],
    ["[=1]0;[=2]0;[=3]0%;0", 9, true],
  ])("%s shows %d as a percentage: %s", (code, value, is) => expect(isPercentFormat(code, value)).toBe(is));

  it.each<[string, number, boolean]>([
    ["[>20000]yyyy-m-d;0", 40607, true],
    ["[>20000]yyyy-m-d;0", 12, false],
    ["0!m", 1, false],
    ["[mm]:ss", 1, true],
    ["aaa", 1, true],
    ["a", 1, false],
  ])("%s shows %d as a date: %s", (code, value, is) => expect(isDateFormat(code, value)).toBe(is));

  it.each<[string, number, boolean]>([
    ["yyyy-m-d", 1, true],
    ["yyyy-m-d h:mm", 1, false],
    ["mm:ss", 1, false],
    ["0", 1, false],
    ["[>20000]yyyy-m-d;h:mm", 40607, true],
    ["[>20000]yyyy-m-d;h:mm", 0.5, false],
  ])("%s shows %d as a day: %s", (code, value, is) => expect(isDayFormat(code, value)).toBe(is));

  it.each([
    ["@", true],
    ["0", false],
    ["0;0;0;@", false],
  ])("%s makes a text of what is typed: %s", (code, is) => expect(isTextFormat(code)).toBe(is));

  it.each([
    ['0"万"', "万"],
    ["0.0万", "万"],
    ["#,##0.00万份", "万份"],
    ['G/通用格式"百"', "百"],
    ['General"个"', "个"],
    ['0_ "千";[Red]-0"千"', "千"],
    ["0!万", "万"],
    ['0" 万"', "万"],
    ['"."0"万"', "万"],
    ['"约"0', ""],
    ["0", ""],
    ["0.00E+00", ""],
    ["0%", ""],
    ['0!.0,"万"', ""],
    ['0!.0000"万"', ""],
    ['0"."0,"万"', ""],
    ['#,##0,"千"', ""],
    ['"万"', ""],
    ["@", ""],
  ])("%s shows behind a number: %j", (code, letters) => expect(lettersBehind(code)).toBe(letters));

  it.each<[string, number, string | null]>([
    ["0", 20, "_"],
    ["General", 20, "_"],
    ["[DBNum1]常规", 20, "_"],
    ["#,##0.00_);(#,##0.00)", -20, "(_)"],
    [";;;", 20, null],
    [";;;", 0, "_"],
    ["0;;", -3, null],
    ["0;;", 3, "_"],
    ['"无"', 20, null],
    ['0;-0;"无"', 0, "_"],
    ["0,", 20_000, null],
    ["#,##0.0,,", 20_000_000, null],
    ["0!.0", 200, null],
    ['0,"千"', 20_000, "_"],
    ['0!.0,"万"', 20_000, "_"],
    ['0!.0000"万"', 20_000, "_"],
    ["@", 20, "_"],
    ['"约"0', 20, "约_"],
    ["0%", 20, "_%"],
    ['¥#,##0.00_ "元"', 20, "¥_元"],
    ["0.00E+00", 20, "_"],
    ["[Red]-0", 20, "-_"],
  ])("%s shows %d as %s", (code, value, shown) => {
    const around = shownAround(code, value);
    expect(around && `${around.before}_${around.behind}`).toBe(shown);
  });

  it.each<[string, string]>([
    ["0", "null"],
    ['0"万"', "null"],
    ["0,", "1000 "],
    ['0!.0,"万"', "10000 万"],
    ['0!.0000"万元"', "10000 万元"],
    ['0"."00,"万元"', "100000 万元"],
    ['#,##0.00,,"百万"', "1000000 百万"],
    ['0.0,"千元"_ ', "1000 千元"],
    ['[Red]0!.0,"万"', "10000 万"],
  ])("%s shows a number divided by and with: %s", (code, expected) => {
    const part = partShown(code, 20_000);
    expect(part === null ? "null" : `${part.by} ${part.letters}`).toBe(expected);
  });

  it("is looked at as far as the programs do", () => {
    expect(isPercentFormat(`0${" ".repeat(300)}%`)).toBe(false);
  });
});
