import { MAX_SHEET_NAME } from "./fitting";

/** 统计表（旧）, 统计表（旧2）… */
const ENDING = /（旧\d*）$/;

/**
 * The names under which these sheets are kept beside others, by their own: all with the same ending, the first
 * that none of the names has which are taken.
 */
export function keptNames(sheets: readonly string[], taken: readonly string[]): ReadonlyMap<string, string> {
  for (let number = 1; ; number++) {
    const ending = `（旧${number === 1 ? "" : number}）`;
    const names = sheets.map((sheet): [string, string] => [
      sheet,
      sheet.slice(0, MAX_SHEET_NAME - ending.length) + ending,
    ]);
    if (!names.some(([, name]) => taken.includes(name))) return new Map(names);
  }
}

/** Whether a sheet of this name is an old one of the sheet's that was kept. */
export function isKept(name: string, sheet: string): boolean {
  const begins = name.replace(ENDING, "");
  return (
    begins !== name && (begins === sheet || (name.length === MAX_SHEET_NAME && sheet.startsWith(begins)))
  );
}

/** What tells the sheets that were kept together from others: "（旧）"; "" for one that was not. */
export function keptEnding(name: string): string {
  return ENDING.exec(name)?.[0] ?? "";
}
