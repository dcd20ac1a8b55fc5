import type { CellValue } from "../../sheet/grid";
import { isErrorText } from "../../sheet/error-text";
import { literalText, truthText } from "../text/typed-text";
import type { Attributes } from "../xml";

/** What a cell holds, by what programs wrote beside its text: Excel `x:num`, `x:fmla`, LibreOffice `sdval`. */
export interface HtmlValue {
  readonly value: CellValue;
  readonly formula: string | null;
}

export function htmlValue(attributes: Attributes, text: string): HtmlValue {
  const formula = attributes["x:fmla"] ?? "";
  return { value: valueOf(attributes, text), formula: formula.startsWith("=") ? formula : null };
}

function valueOf(attributes: Attributes, text: string): CellValue {
  if (attributes["x:str"] !== undefined) return text === "" ? null : text;
  if (attributes["x:err"] !== undefined) return { error: attributes["x:err"] || text || "#VALUE!" };
  // LibreOffice writes 0 beside an error.
  if (isErrorText(text)) return { error: text };
  const number = attributes["x:num"] === undefined ? null : numberOf(attributes["x:num"] || text);
  if (number !== null) return number;
  if (attributes["x:bool"] !== undefined) return /^(?:true|1)$/i.test(attributes["x:bool"] || text);
  return truthText(text) ?? numberOf(attributes.sdval ?? "") ?? literalText(text);
}

function numberOf(written: string): number | null {
  const number = written.trim() === "" ? NaN : Number(written);
  return Number.isFinite(number) ? number : null;
}
