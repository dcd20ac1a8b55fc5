import type { CellValue } from "../../sheet/grid";

const NUMERAL = /^-?(0|[1-9]\d*)(\.\d+)?$/;
/**
 * Digits that a cell's number holds. A whole numeral with more is a code or an identity number; one with
 * decimals is a number that some program wrote out to its last bit.
 */
const MOST_DIGITS = 15;

/**
 * What a text of a format that knows no numbers (CSV, a Word or HTML table) holds: a plain numeral is
 * the number, a blank text is blank, all else stays as written but for white space around it.
 *
 * Only what can be nothing but a number is taken for one: "007", "1,234", "５" and "85%" stay text.
 */
export function typedText(text: string): CellValue {
  const bare = trimAscii(text);
  if (bare === "") return null;
  if (!beginsNumeral(bare.charCodeAt(0))) return bare;
  const whole = wholeNumber(bare);
  if (whole !== null) return whole;
  if (!NUMERAL.test(bare)) return bare;
  if (bare.replace(/\D/g, "").length <= MOST_DIGITS) return Number(bare);
  return bare.includes(".") ? Number(Number(bare).toPrecision(MOST_DIGITS)) : bare;
}

function beginsNumeral(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || code === 0x2d;
}

/** Digits of nearly all numbers of a form. */
const FEW_DIGITS = 9;

/** The number of a whole numeral of few digits, which nearly all are; `null` for any other text. */
function wholeNumber(text: string): number | null {
  if (text.length > FEW_DIGITS || (text.length > 1 && text.charCodeAt(0) === 0x30)) return null;
  let number = 0;
  for (let at = 0; at < text.length; at++) {
    const digit = text.charCodeAt(at) - 0x30;
    if (digit < 0 || digit > 9) return null;
    number = number * 10 + digit;
  }
  return number;
}

const LITERAL = /^=\s*(?:"((?:[^"]|"")*)"|(-?[\d.]+))$/;

/**
 * The same in a file that a spreadsheet program opens (CSV, a table of a page): a formula that is but a
 * text or a number, by which systems keep zeros in front, is that text or number.
 */
export function literalText(text: string): CellValue {
  const value = typedText(text);
  const literal = typeof value === "string" && value.startsWith("=") ? LITERAL.exec(value) : null;
  return literal ? typedText(literal[1]?.replace(/""/g, '"') ?? literal[2]!) : value;
}

/** What a cell shows as TRUE or FALSE is no number, though LibreOffice stores 1 and 0 for them. */
export function truthText(text: string): boolean | null {
  return /^(?:true|false)$/i.test(text) ? text.toLowerCase() === "true" : null;
}

/** The text without spaces, tabs and line breaks around it; an ideographic space stays. */
function trimAscii(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isAsciiSpace(text.charCodeAt(start))) start++;
  while (end > start && isAsciiSpace(text.charCodeAt(end - 1))) end--;
  return text.slice(start, end);
}

function isAsciiSpace(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d);
}
