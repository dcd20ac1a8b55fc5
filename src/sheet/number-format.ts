/** What a format says in letters of its own: texts in quotes, escaped letters, padding, colours, languages. */
const LITERAL = /"[^"]*"|\\.|_.|\*.|\[(?![hms]+\])[^\]]*\]/gi;

/** Whether numbers under the format are dates or times: a letter of a date outside quotes and brackets. */
export function isDateFormat(code: string): boolean {
  return /[ymdhs]|a{3}/i.test(formOf(code).replace(/general|standard/gi, ""));
}

/** Whether the format shows numbers times 100: a % outside quotes. */
export function isPercentFormat(code: string): boolean {
  return formOf(code).includes("%");
}

/** The part of the format that is for positive numbers, without its texts. */
function formOf(code: string): string {
  return code.replace(LITERAL, "").split(";")[0]!;
}
