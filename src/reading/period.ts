import type { Form } from "../form/form";
import { firstMonth, periodAt, type Period } from "../form/period";
import { parseDate } from "./cell/parse-date";
import { monthsIn, parsePeriod, withSpans, type Months } from "./parse-period";
import type { Content } from "./return";

/** A return of a year may be drawn up so many months before it is due; what is older is about another period. */
const EARLY = 3;

const DAY_LENGTH = 86_400_000;
const MONTH_LENGTH = 31;
/** 2012年6月5日, 2012-06-05, behind another date 至7月4日, 至30日; 2012年1-6月 is none. */
const DATES =
  /(?<!\d)(\d{4}) ?[年\-./] ?(\d{1,2}) ?[月\-./] ?(\d{1,2})(?!\d| ?月)|[-—–~至到] ?(?:(\d{1,2}) ?月 ?)?(\d{1,2}) ?[日号]/g;
const DAY = /^ ?\d{1,2} ?月 ?\d/;
const YEAR = /(?<!\d)((?:19|20)\d{2}) ?年/g;
/** What of a text behind its year says which part of the year is meant. */
const PART =
  /^度? ?(?:(?:\d{1,2} ?月?份? ?[-—~至到] ?)?\d{1,2} ?月(?! ?\d)|[上下]半年|(?:第? ?[一二三四1234] ?(?:季度 ?)?[、,和及至到~—–-] ?)?第? ?[一二三四1234] ?季度|前[三二]季度)/;
const SCHOOL_YEAR = /(?<!\d)((?:19|20)\d{2}) ?年? ?(?:[-—~/至到] ?(?:19|20)?\d{2} ?)?学年/;

/** The period that a return speaks of, as its form counts it: what is written, else of a year what its date says. */
export function periodOf(form: Form, { period, date }: Pick<Content, "period" | "date">): string | null {
  if (period !== null || date === null || !isYearly(form.period)) return period;
  return String(Number(form.period.of) + yearsFromDue(form, date));
}

function isYearly(period: Period | null): period is Period {
  return period?.kind === "year" || period?.kind === "school-year";
}

/**
 * How many years after the form's own a return of this date is about: the year whose due month is nearest. With
 * returns due in December, one of January is last year's come late and not the first of this year.
 */
function yearsFromDue(form: Form, date: string): number {
  return Math.round((monthsOf(date) - dueMonth(form)) / 12);
}

/**
 * What a text says of a period that is not the form's: "2010年度", "2011年6月"; `null` when it says none, or the
 * form's. A whole date is the day on which something was drawn up, and no period but of a form about days.
 */
export function otherPeriodIn(form: Form, text: string): string | null {
  const { period } = form;
  if (period === null) return null;
  const plain = withSpans(text);
  if (period.kind === "day") {
    const days = daysIn(plain);
    if (days.length > 0) return days.includes(period.of) ? null : days[0]!;
  }
  if (period.kind === "school-year") {
    const year = SCHOOL_YEAR.exec(plain);
    if (year) return year[1] === period.of ? null : year[0].replaceAll(" ", "");
  }
  for (const { 0: whole, 1: year, index } of plain.matchAll(YEAR)) {
    const rest = plain.slice(index + whole.length);
    if (DAY.test(rest)) continue;
    const part = PART.exec(rest)?.[0];
    const said = `${year!}年${part ?? /^度/.exec(rest)?.[0] ?? ""}`;
    if (year !== period.of.slice(0, 4) || (part !== undefined && isOtherPart(form, period, part)))
      return said;
  }
  return null;
}

/** The same of a text whose dates are those of the figures: 数据时间：2012年6月30日, 统计期间：2010年1月1日至12月31日. */
export function otherRangeIn(form: Form, text: string): string | null {
  const { period } = form;
  if (period === null) return null;
  const plain = withSpans(text);
  if (period.kind !== "school-year") {
    const years = [...plain.matchAll(/(?<!\d)((?:19|20)\d{2})(?!\d)/g)].map((match) => match[1]!);
    const other = years.find((year) => year !== period.of.slice(0, 4));
    // A month may be counted from the end of the one before, which is another year's.
    if (other !== undefined && years.at(-1) !== period.of.slice(0, 4)) return `${other}年`;
  }
  const days = daysIn(plain);
  const [first] = days;
  if (first === undefined) return otherPeriodIn(form, text);
  const last = days.at(-1)!;
  return isOtherRange(form, period, first, last) ? [...new Set([first, last])].join("至") : null;
}

/** The whole dates of a text, and what of another stands behind one: 2012年5月26日至6月25日. */
function daysIn(plain: string): string[] {
  const found: string[] = [];
  for (const [, year, month, day, otherMonth, otherDay] of plain.matchAll(DATES)) {
    const last = found.at(-1)?.split("-");
    const date = parseDate([year ?? last?.[0], month ?? otherMonth ?? last?.[1], day ?? otherDay].join("-"));
    if (date !== null) found.push(date);
  }
  return found;
}

/**
 * The same of what stands where the form asks for its period, if that is none of the form's kind: of a half year
 * 2023年第二季度, 第二季度, 2023年4月1日至6月30日.
 */
export function otherPeriodInField(form: Form, text: string): string | null {
  const other = otherRangeIn(form, text);
  if (other !== null || form.period === null) return other;
  const plain = withSpans(text);
  const isWithoutYear = plain.search(YEAR) < 0 && !DAY.test(plain);
  return isWithoutYear && isOtherPart(form, form.period, plain) ? text : null;
}

/** Whether figures from one day to another are of another period: of a month those that end in it, if they are no more. */
function isOtherRange(form: Form, period: Period, first: string, last: string): boolean {
  switch (period.kind) {
    case "day":
      return last !== period.of;
    case "school-year":
      return periodAt(period.kind, last).of !== period.of;
    case "month":
      if (last.startsWith(period.of) && (Date.parse(last) - Date.parse(first)) / DAY_LENGTH <= MONTH_LENGTH)
        return false;
      break;
    case "half":
    case "quarter":
      // A day is the last one that figures are of; from one day to another they are of the months between.
      if (first !== last) return isOtherSpan(period, first, last);
      break;
    case "year":
      if (first !== last && first.slice(0, 7) === last.slice(0, 7)) return true;
  }
  const [from, to] = [first, last].map((day) => Number(day.slice(5, 7)));
  return (
    first.slice(0, 4) !== last.slice(0, 4) ||
    isOtherPart(form, period, from === to ? `${to!}月` : `${from!}-${to!}月`)
  );
}

/** Whether the months from one day to another are others than those of a half or quarter. */
function isOtherSpan(period: Period, first: string, last: string): boolean {
  const begin = firstMonth(period);
  return monthsOf(first) !== begin || monthsOf(last) !== begin + lengthOf(period) - 1;
}

/** The same of the name of a sheet or file, in which a year may stand without 年 and a date without signs. */
export function otherPeriodInName(form: Form, name: string): string | null {
  const date = parseDate(name);
  // A month without its day is the period itself where that is a month: 县卫生局2012-05.
  if (date?.length === 7 && form.period?.kind === "month")
    return otherPeriodIn(form, `${date.replace(/-0?/, "年")}月`);
  if (date?.length === 10 && form.period?.kind === "day") return date === form.period.of ? null : date;
  if (date !== null) return isOtherDate(form, date) ? date : null;
  return otherPeriodIn(form, name.replace(/(?<!\d)((?:19|20)\d{2})(?![\d年])/g, "$1年"));
}

/**
 * Whether a return drawn up then is about another period than the form's. One of a year is drawn up about
 * when it is due; one of a day, month or quarter not before that has begun, however late it comes.
 */
export function isOtherDate(form: Form, date: string): boolean {
  const { period } = form;
  if (period === null) return false;
  if (period.kind === "day") return date < period.of.slice(0, date.length);
  if (!isYearly(period)) return monthsOf(date) < firstMonth(period);
  return yearsFromDue(form, date) !== 0 || dueMonth(form) - monthsOf(date) > EARLY;
}

/** Whether what stands behind the year names another part of it than the form is about. */
function isOtherPart(form: Form, period: Period, part: string): boolean {
  const months = monthsIn(part);
  if (months === null) return false;
  switch (period.kind) {
    case "year":
    case "school-year":
      return isPartOfYear(form, period, months, part);
    case "half":
    case "quarter": {
      // The month in which it ends may stand for it, as December does for the year.
      const last = (firstMonth(period) % 12) + lengthOf(period);
      const first = months.first === months.last ? last : last - lengthOf(period) + 1;
      return months.first !== first || months.last !== last;
    }
    case "month":
    case "day":
      return parsePeriod("month", `${period.of.slice(0, 4)}年${part}`) !== period.of.slice(0, 7);
  }
}

/**
 * Of a year's return: all months to the one before it is due may be named, and the month in which it is drawn up; of a
 * school year a half or quarter that ends with its first year, in which it begins.
 */
function isPartOfYear(form: Form, period: Period, { first, last }: Months, part: string): boolean {
  const december = monthsOf(`${period.of}-12`);
  const end = december - 12 + last;
  if (/[季半]/.test(part)) return period.kind === "year" || end < december;
  if (first === last) return Math.abs(end - dueMonth(form)) > EARLY;
  return first > 1 || end < Math.min(dueMonth(form) - 1, december);
}

/** How many months a half or quarter has. */
function lengthOf({ kind }: Period): number {
  return kind === "half" ? 6 : 3;
}

/** The month in which returns are due, for all levels the last one; a year without due date ends with itself. */
function dueMonth({ due, period }: Form): number {
  const dates = due.map(({ by }) => by).sort();
  return monthsOf(dates.at(-1) ?? `${period!.of}-12`);
}

/** "2011-12-15" or "2011-12" as months since the year 0. */
function monthsOf(date: string): number {
  const [year, month] = date.split("-").map(Number);
  return year! * 12 + month! - 1;
}
