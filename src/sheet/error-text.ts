/** What a formula shows that could not be calculated, in the words of any program. */
const ERROR = /^(?:#(?:REF!|VALUE!|DIV\/0!|NAME\?|N\/A|NUM!|NULL!|SPILL!|CALC!)|(?:Err|错误):\d{3})$/i;
const WITHIN = /#(?:REF!|VALUE!|DIV\/0!|NAME\?|N\/A|NUM!|NULL!)/i;

/** Whether the text is an error of a formula, of which a format kept nothing but what it showed. */
export function isErrorText(text: string): boolean {
  return ERROR.test(text.trim());
}

/** The first error that stands in a formula, such as "#REF!" for a cell that was deleted; `null` when none does. */
export function errorIn(formula: string): string | null {
  return WITHIN.exec(formula)?.[0] ?? null;
}
