/** 统计表（旧）, 统计表（旧2）… */
const ENDING = /（旧\d*）$/;
/** Programs allow 31 characters. */
const LONGEST = 31;

/**
 * The names under which these sheets are kept beside others, by their own: all with the same ending, the first
 * that none of the names has which are taken.
 */
export function keptNames(sheets: readonly string[], taken: readonly string[]): ReadonlyMap<string, string> {
  for (let number = 1; ; number++) {
    const ending = `（旧${number === 1 ? "" : number}）`;
    const names = sheets.map((sheet): [string, string] => [
      sheet,
      sheet.slice(0, LONGEST - ending.length) + ending,
    ]);
    if (!names.some(([, name]) => taken.includes(name))) return new Map(names);
  }
}

/** Whether a sheet of this name is an old one of the sheet's that was kept. */
export function isKept(name: string, sheet: string): boolean {
  const begins = name.replace(ENDING, "");
  return begins !== name && (begins === sheet || (name.length === LONGEST && sheet.startsWith(begins)));
}
