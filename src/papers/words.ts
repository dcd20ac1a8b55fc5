/** "2011-12-20" or with the time, as it is written in a letter: 12月20日. */
export function dayWords(date: string): string {
  const [, month, day] = date.split(/[- ]/).map(Number);
  return day ? `${month}月${day}日` : `${month ?? ""}月`;
}

/** The same with its year, as a paper is dated: 2011年12月20日. */
export function dateWords(date: string): string {
  return `${date.slice(0, 4)}年${dayWords(date)}`;
}

/** By how many days a date is past another one; 0 on that day and before it. */
export function daysPast(due: string, date: string): number {
  return Math.max(0, Math.round((Date.parse(date) - Date.parse(due)) / 86_400_000));
}

const NUMERALS = "一二三四五六七八九十";

/** 六; beyond ten in figures. */
export function numeralWords(number: number): string {
  return NUMERALS[number - 1] ?? String(number);
}

/** 1,330; decimals as they are. */
export function figureWords(figure: number): string {
  const [whole, decimals] = String(figure).split(".");
  const grouped = whole!.replace(/\B(?=(\d{3})+$)/g, ",");
  return decimals === undefined ? grouped : `${grouped}.${decimals}`;
}
