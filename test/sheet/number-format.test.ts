import { isDateFormat, isPercentFormat } from "../../src/sheet/number-format";

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
    ["Standard"],
    ["0.00E+00"],
    ["# ?/?"],
    ["0\\d"],
    ['_-* #,##0_-;-* #,##0_-;_-* "-"_-;_-@_-'],
    ["@"],
    ["¥#,##0"],
    ["0.0%"],
  ])("%s is of no date", (code) => expect(isDateFormat(code)).toBe(false));

  it("shows percentages by a % that is no mere letter", () => {
    expect(["0%", "0.00%", "0.0%;[Red]-0.0%"].every(isPercentFormat)).toBe(true);
    expect(['0"%"', "0\\%", "0", "0;0%"].some(isPercentFormat)).toBe(false);
  });
});
