import { perText } from "../../sheet/per-text";
import { chineseNumeral } from "./chinese-numeral";
import { plainText } from "../plain-text";

/** 二〇一一, with every character that is typed for a nought. */
const CHINESE_YEAR = /[〇○零Oo0一二三四五六七八九]{4}(?= ?年)/g;
const CHINESE_PART = /[一二三四五六七八九十廿卅]{1,4}(?= ?[月日号])/g;

const DAY =
  /(?<!\d)(\d{4}) ?(?:[年\-./\\]| (?=\d)) ?(\d{1,2}) ?(?:[月\-./\\]| (?=\d)) ?(\d{1,2})(?!\d)|(?<!\d)(\d{4})(\d{2})(\d{2})(?!\d)/g;
const MONTH = /(?<!\d)(\d{4}) ?(?:年 ?(\d{1,2}) ?月|[-./] ?(\d{1,2})$)(?! ?\d)/;

/**
 * "2011年12月15日", "2011.12.15", "2011-12-15 10:30", "20111215", "二〇一一年十二月十五日" → "2011-12-15";
 * "2011年12月" → "2011-12". `null` when the text holds no date, several, or a year of two digits.
 */
export const parseDate: (text: string) => string | null = perText((text) => {
  const plain = withDigits(text);
  const days = [...plain.matchAll(DAY)].map((match) => match.slice(1).filter((part) => part !== undefined));
  if (days.length > 0) {
    const [first, ...others] = new Set(days.map(([year, month, day]) => isoDate(+year!, +month!, +day!)));
    return others.length === 0 ? first! : null;
  }
  const month = MONTH.exec(plain);
  return month ? isoMonth(Number(month[1]), Number(month[2] ?? month[3])) : null;
});

const MONTH_NAME = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)";
/** Dates without a year, too: what programs show where 3-5 was typed. */
const DATE_TEXT = new RegExp(
  [
    "\\d{4} ?[年\\-./] ?\\d{1,2} ?[月\\-./] ?\\d{1,2} ?[日号]?",
    "(?:\\d{4} ?年 ?)?\\d{1,2} ?月份?(?: ?\\d{1,2} ?[日号]?)?",
    "\\d{4} ?年度?",
    `\\d{1,2}-${MONTH_NAME}(?:-\\d{2,4})?`,
    `${MONTH_NAME}-\\d{1,4}`,
  ]
    .map((form) => `^(?:${form})$`)
    .join("|"),
  "i",
);

/** However it is stretched with spaces. */
const LONGEST = 200;

/** Whether the text is a date and nothing else: 3月5日, 5-Mar, 2011-12-15. */
export const isDateText: (text: string) => boolean = perText(
  (text) => text.length <= LONGEST && DATE_TEXT.test(withDigits(text)),
);

/** A date as spreadsheet programs store it, days since 1899-12-30; `null` outside 1950–2999. */
export function dateOfSerial(serial: number): string | null {
  const date = new Date(Math.round(serial * 86_400_000) + Date.UTC(1899, 11, 30));
  return inRange(date.getUTCFullYear()) ? date.toISOString().slice(0, 10) : null;
}

/** Years, months and days in digits: 二〇一一年十二月 → 2011年12月. */
export function withDigits(text: string): string {
  return plainText(text)
    .replace(CHINESE_YEAR, (year) =>
      [...year].map((letter) => (/[Oo0○]/.test(letter) ? 0 : chineseNumeral(letter))).join(""),
    )
    .replace(CHINESE_PART, (part) => String(chineseNumeral(part) ?? part));
}

function isoDate(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  // A day that the month has not is one of another month.
  const real = inRange(year) && date.getUTCMonth() === month - 1;
  return real ? date.toISOString().slice(0, 10) : null;
}

function isoMonth(year: number, month: number): string | null {
  return isoDate(year, month, 1)?.slice(0, 7) ?? null;
}

function inRange(year: number): boolean {
  return year >= 1950 && year <= 2999;
}
