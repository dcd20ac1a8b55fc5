const DIGITS = "〇一二三四五六七八九";
const FORMAL = "零壹贰叁肆伍陆柒捌玖";
const STEPS = ["", "十", "百", "千"] as const;
const SECTIONS = ["", "万", "亿", "万亿"] as const;

/** Other characters for the same: of cheques, traditional, joined. */
const SAME: Readonly<Record<string, string>> = {
  ...Object.fromEntries([...FORMAL].map((letter, digit) => [letter, DIGITS[digit]!])),
  ...{ "○": "〇", 貳: "二", 參: "三", 叄: "三", 陸: "六", 两: "二", 兩: "二" },
  ...{ 拾: "十", 佰: "百", 仟: "千", 萬: "万", 億: "亿", 廿: "二十", 卅: "三十", 卌: "四十" },
};

/** 两 stands alone or before 百, 千, 万, 亿: 十两 is no number. */
const MISPLACED_TWO = /(?<!^)[两兩]$|[两兩](?=[^百佰千仟万萬亿億])/;

/**
 * 十二 → 12, 一百零三 → 103, 二〇一一 → 2011, 壹佰贰拾 → 120; `null` for all that is not written as a
 * number is: 一百三 (103 or 130?), 五六 (five or six?), 十几.
 */
export function chineseNumeral(text: string): number | null {
  if (MISPLACED_TWO.test(text)) return null;
  const plain = [...text]
    .map((letter) => SAME[letter] ?? letter)
    .join("")
    .replace(/^一十/, "十");
  const value = digitsInARow(text, plain) ?? sumOf(plain);
  return value !== null && (isDigits(plain) || numeralOf(value) === plain) ? value : null;
}

function isDigits(plain: string): boolean {
  return plain.length > 1 && [...plain].every((letter) => DIGITS.includes(letter));
}

/** 一〇三, 壹贰叁: digit by digit. 五六 is five or six, so a nought or the digits of cheques must say that it is meant so. */
function digitsInARow(text: string, plain: string): number | null {
  if (!isDigits(plain)) return null;
  const formal = [...text].every((letter) => FORMAL.includes(letter));
  const meant = plain.includes("〇") || formal;
  if (!meant || plain.startsWith("〇") || plain.length > 9) return null;
  return Number([...plain].map((letter) => DIGITS.indexOf(letter)).join(""));
}

/** What the characters add up to in whatever order; `null` for a character that is no numeral. */
function sumOf(plain: string): number | null {
  if (isDigits(plain)) return null;
  let [total, section, digit] = [0, 0, 0];
  for (const letter of plain) {
    const step = STEPS.indexOf(letter as (typeof STEPS)[number]);
    if (DIGITS.includes(letter)) digit = DIGITS.indexOf(letter);
    else if (step > 0) [section, digit] = [section + (digit || 1) * 10 ** step, 0];
    else if (letter === "万") [total, section, digit] = [total + (section + digit) * 10_000, 0, 0];
    else if (letter === "亿") [total, section, digit] = [(total + section + digit) * 100_000_000, 0, 0];
    else return null;
  }
  return total + section + digit;
}

/** The one way to write the number: 103 → 一百〇三, 12000 → 一万二千. Below 10^16. */
function numeralOf(value: number): string {
  if (value === 0) return "〇";
  let text = "";
  for (const [index, name] of [...SECTIONS.entries()].reverse()) {
    const section = Math.floor(value / 10_000 ** index) % 10_000;
    if (section === 0) continue;
    text += (text !== "" && section < 1000 ? "〇" : "") + sectionOf(section) + name;
  }
  return text.replace(/^一十/, "十");
}

/** 1 … 9999 */
function sectionOf(section: number): string {
  let text = "";
  for (const [power, step] of [...STEPS.entries()].reverse()) {
    const digit = Math.floor(section / 10 ** power) % 10;
    text += digit === 0 ? "〇" : DIGITS[digit]! + step;
  }
  return text.replace(/〇+/g, "〇").replace(/^〇|〇$/g, "");
}
