import type { Form } from "../form/form";
import { parseDate, withDigits } from "./parse-date";

/** A return may be drawn up so many months before it is due; what is older is about another period. */
const EARLY = 3;

const DAY = /^ ?\d{1,2} ?月 ?\d{1,2} ?[日号]?/;
const YEAR = /(?<!\d)((?:19|20)\d{2}) ?年/g;
const MONTHS = /^度? ?(?:(\d{1,2})(?: ?月?份?)? ?[-—~至到] ?)?(\d{1,2}) ?月(?! ?\d)/;
/** Parts of a year that end before the year does. */
const PART = /^度? ?(?:上半年|第? ?[一二三123] ?季度|前三季度)/;

/**
 * The year that a return of this date is about: the one whose due month is nearest. With returns due in
 * December, one of January is last year's come late and not the first of this year.
 */
export function yearMeant(form: Form, date: string): number {
  const dueMonth = monthsOf(form.spec.due) % 12;
  return Math.round((monthsOf(date) - dueMonth) / 12);
}

/**
 * What a text says of a period that is not the form's: "2010年度", "2011年6月"; `null` when it says none, or the
 * form's. A whole date is the day on which something was drawn up, and no period.
 */
export function otherPeriodIn(form: Form, text: string): string | null {
  const plain = withDigits(text);
  for (const { 0: whole, 1: year, index } of plain.matchAll(YEAR)) {
    const rest = plain.slice(index + whole.length);
    if (DAY.test(rest)) continue;
    const said = `${year!}年${(MONTHS.exec(rest) ?? PART.exec(rest) ?? /^度/.exec(rest))?.[0] ?? ""}`;
    if (Number(year) !== form.spec.year || isOtherPart(form, rest)) return said;
  }
  return null;
}

/** The same of a text whose dates bound the period: 统计期间：2010年1月1日至2010年12月31日. */
export function otherRangeIn(form: Form, text: string): string | null {
  const years = [...withDigits(text).matchAll(/(?<!\d)((?:19|20)\d{2})(?!\d)/g)].map((match) => match[1]!);
  const other = years.find((year) => Number(year) !== form.spec.year);
  return other === undefined ? otherPeriodIn(form, text) : `${other}年`;
}

/** The same of the name of a sheet or file, in which a year may stand without 年 and a date without signs. */
export function otherPeriodInName(form: Form, name: string): string | null {
  const date = parseDate(name);
  if (date !== null) return isOtherDate(form, date) ? date : null;
  return otherPeriodIn(form, name.replace(/(?<!\d)((?:19|20)\d{2})(?![\d年])/g, "$1年"));
}

/** Whether a return drawn up then is about another period than the form's. */
export function isOtherDate(form: Form, date: string): boolean {
  const { due } = form.spec;
  return yearMeant(form, date) !== yearMeant(form, due) || monthsOf(due) - monthsOf(date) > EARLY;
}

/** Whether what stands behind the year names only a part of it. */
function isOtherPart(form: Form, rest: string): boolean {
  const months = MONTHS.exec(rest);
  if (!months) return PART.test(rest);
  const last = Number(months[2]);
  const dueMonth = Number(form.spec.due.slice(5, 7));
  return months[1] !== undefined
    ? Number(months[1]) > 1 || last < dueMonth - 1
    : Math.abs(last - dueMonth) > EARLY;
}

/** "2011-12-15" or "2011-12" as months since the year 0. */
function monthsOf(date: string): number {
  const [year, month] = date.split("-").map(Number);
  return year! * 12 + month! - 1;
}
