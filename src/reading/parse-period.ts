import type { PeriodKind } from "../form/period";
import { chineseNumeral } from "./cell/chinese-numeral";
import { parseDate, withDigits } from "./cell/parse-date";

/** Parts of a year as they are written behind it; the whole year is all twelve months. */
export interface Months {
  readonly first: number;
  readonly last: number;
}

const SPACE = / /g;
/** 2009-2010学年, 2009/2010学年度, 2009学年初: the year in which it begins. */
const SCHOOL_YEAR = /(?<!\d)(\d{4})(?:年?[-—–~/至到](?:\d{4}|\d{2}))?(?:年|$)/;
/** Of two digits where the 20 of 20  年  月 has been written over: 12年6月. */
const YEAR = /(?<!\d)(\d{4})(?!\d)|(?<!\d)(\d{4})(?=(?:0[1-9]|1[0-2])(?!\d))|(?<!\d)(?!20)(\d\d)(?=年)/g;

const HALF = /([上下])半年|[Hh]([12])(?!\d)/;
const QUARTER = /第?([1-4一二三四])季(?:度|报)?|[Qq]([1-4])(?!\d)/;
/** 前三季度 */
const QUARTERS = /前([二三23])(?:个)?季度/;
/** 一、二季度, 一至三季度 */
const FROM_QUARTER = /第?([1-4一二三四])(?:季度)?[、,和及至到~—–-]第?([1-4一二三四])季/;
const MONTHS = /(\d{1,2})(?:月份?)?[-—–~至到](\d{1,2})月/;
const MONTH = /(?<!\d)(\d{1,2})月|^[-./](\d{1,2})(?!\d)|^(\d\d)(?!\d)/;

/** 2023年1月至2023年6月, 2023.01-2023.06: from one month to another, the year written with both. */
const YEAR_TWICE =
  /(?<!\d)(\d{4}) ?[年./-] ?(\d{1,2}) ?月?份? ?[-—–~至到] ?\1 ?[年./-] ?(\d{1,2})(?: ?月|(?![\d./年-]))/g;
/** 2023.1-6, 2023年1-6: without 月. */
const BARE_SPAN = /(?<!\d)(\d{4}) ?[年.] ?(\d{1,2}) ?[-—–~至到] ?(\d{1,2})(?! ?[\d./月日号-])/g;
/** 一至六月, whose second number has been turned into digits. */
const CHINESE_SPAN = /(^|年度?) ?([一二三四五六七八九]|十[一二]?) ?(?=[-—–~至到] ?\d{1,2} ?月)/g;

/** A text in digits that says spans of months as most do: 2023年1-6月. */
export function withSpans(text: string): string {
  return withDigits(text)
    .replace(CHINESE_SPAN, (_, year: string, month: string) => `${year}${chineseNumeral(month)!}`)
    .replace(YEAR_TWICE, "$1年$2-$3月")
    .replace(BARE_SPAN, (whole, year: string, from: string, to: string) =>
      Number(from) < Number(to) && Number(to) <= 12 ? `${year}年${from}-${to}月` : whole,
    );
}

/** Which months of its year a text speaks of, behind the year; `null` when it names the year alone. */
export function monthsIn(behindYear: string): Months | null {
  const text = behindYear.replace(SPACE, "");
  const half = HALF.exec(text);
  if (half) return (half[1] ?? half[2]) === "上" || half[2] === "1" ? span(1, 6) : span(7, 12);
  const quarters = QUARTERS.exec(text);
  if (quarters) return span(1, numeral(quarters[1]!) * 3);
  const several = FROM_QUARTER.exec(text);
  if (several) return span(numeral(several[1]!) * 3 - 2, numeral(several[2]!) * 3);
  const quarter = QUARTER.exec(text);
  if (quarter) {
    const number = numeral((quarter[1] ?? quarter[2])!);
    return span(number * 3 - 2, number * 3);
  }
  const months = MONTHS.exec(text);
  if (months) return span(Number(months[1]), Number(months[2]));
  const month = MONTH.exec(text);
  return month
    ? span(Number(month[1] ?? month[2] ?? month[3]), Number(month[1] ?? month[2] ?? month[3]))
    : null;
}

function span(first: number, last: number): Months | null {
  return first >= 1 && first <= last && last <= 12 ? { first, last } : null;
}

function numeral(text: string): number {
  return chineseNumeral(text) ?? Number(text);
}

/**
 * The period that a text names, as a form of that kind counts it: "2012年6月" → "2012-06", "2012年第三季度" → "2012Q3",
 * "2009学年初" → "2009". `null` when it names none, several, or one of another length: 2012年上半年 is no year.
 */
export function parsePeriod(kind: PeriodKind, text: string): string | null {
  const plain = withSpans(text.replace(/学\s?年/g, "年")).replace(SPACE, "");
  switch (kind) {
    case "day": {
      const date = parseDate(text);
      return date?.length === 10 ? date : null;
    }
    case "school-year":
      return SCHOOL_YEAR.exec(plain)?.[1] ?? null;
    case "year":
      return ofYear(plain, (months) => (months === null || isYear(months) ? "" : null));
    case "half":
      return ofYear(plain, (months) => {
        const half =
          months && halves.findIndex(({ first, last }) => months.first === first && months.last === last);
        return half === null || half < 0 ? null : `H${half + 1}`;
      });
    case "quarter":
      return ofYear(plain, (months) => {
        if (months?.last !== (months?.first ?? 0) + 2 || months.last % 3 !== 0) return null;
        return `Q${months.last / 3}`;
      });
    case "month":
      // 1-6月 are the figures of June with those before it; 上半年 is another return.
      return ofYear(plain, (months, behind) =>
        months && !/[半季]/.test(behind) && (months.first === months.last || months.first === 1)
          ? `-${String(months.last).padStart(2, "0")}`
          : null,
      );
  }
}

const halves: readonly Months[] = [
  { first: 1, last: 6 },
  { first: 7, last: 12 },
];

function isYear({ first, last }: Months): boolean {
  return (first === 1 && last === 12) || (first === last && last === 12);
}

/** The one period that all years of the text make with what stands behind them. */
function ofYear(
  plain: string,
  part: (months: Months | null, behind: string) => string | null,
): string | null {
  const found = new Set(
    [...plain.matchAll(YEAR)].map((match) => {
      const [whole, four, joined, two] = match;
      const behind = plain.slice(match.index + whole.length).replace(/^年度?/, "");
      const made = part(monthsIn(behind), behind);
      return made === null ? null : (four ?? joined ?? `20${two!}`) + made;
    }),
  );
  const [first = null, ...others] = found;
  return others.length === 0 ? first : null;
}
