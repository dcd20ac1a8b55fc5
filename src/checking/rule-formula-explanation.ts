import type { Form } from "../form/form";
import { cellName } from "../sheet/address";
import { LOOKED_AT } from "./explanation";
import { blockReference, quoteText, type Places } from "./rule-formula-places";

/** Whether the 备注 of an indicator's row explains it: what `isExplained` asks, as a formula. */
export function rowExplained(form: Form, places: Places, indicator: number): string {
  const { remarkColumn, rows } = places;
  const remark = cellName(rows[indicator]!, remarkColumn);
  const all = blockReference(places, remarkColumn, remarkColumn, true);
  const rare = `SUMPRODUCT(--EXACT(TRIM(${all}),TRIM(${remark})))<=${form.spec.explanation.rows}`;
  return explains(form, remark, [...saysSomething(form, remark), rare]);
}

/** Whether all 备注 taken together explain what concerns the form as a whole. */
export function wholeExplained(form: Form, places: Places): string {
  const remarks = places.rows.map((row) => cellName(row, places.remarkColumn)).join("&");
  return explains(form, remarks, saysSomething(form, remarks));
}

/** A blank 备注, as nearly all are, costs no looking at its letters. */
function explains(form: Form, text: string, conditions: readonly string[]): string {
  const { characters } = form.spec.explanation;
  return `IFERROR(IF(LEN(${text})<${characters},FALSE,AND(${conditions.join(",")})),FALSE)`;
}

/**
 * What `saysSomething` asks of a text. FIND gives an error for a letter that is not silent. The text is
 * filled up with a silent letter, because programs disagree where FIND finds "".
 */
function saysSomething(form: Form, text: string): string[] {
  const { characters, different, phrases, digits, silent } = form.spec.explanation;
  const filled = `${text}&REPT(${quoteText(silent[0]!)},${LOOKED_AT})`;
  const places = `{${Array.from({ length: LOOKED_AT }, (_, index) => index + 1).join(",")}}`;
  const letters = `MID(${filled},${places},1)`;
  const besides = (left: string) => `ISERROR(FIND(${letters},${quoteText(left)}))`;
  const boilerplate = phrases.length === 0 ? "" : `-${spentOn(phrases, `LEFT(${text},${LOOKED_AT})`)}`;
  return [
    `SUMPRODUCT(--${besides(silent)})${boilerplate}>=${characters}`,
    `SUMPRODUCT((FIND(${letters},${filled})=${places})*${besides(digits + silent)})>=${different}`,
  ];
}

/** How many letters of the text belong to the phrases. */
function spentOn(phrases: readonly string[], text: string): string {
  const list = `{${phrases.map(quoteText).join(",")}}`;
  return `SUMPRODUCT(LEN(${text})-LEN(SUBSTITUTE(${text},${list},"")))`;
}
