import type { CellValue } from "../../../src/sheet/grid";

export interface Content {
  /** Of a formula: nothing, its result is calculated. */
  readonly value: CellValue;
  /** With its "=". */
  readonly formula: string | null;
  /** Begun with "'": a text whatever it looks like. */
  readonly prefixed: boolean;
}

const ERROR = /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A)$/;
const NUMBER = /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i;
const DATE = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$|^(\d{4})年(\d{1,2})月(\d{1,2})日$/;

/** What the program makes of something handed to a cell; `null` leaves the cell blank. */
export function contentOf(given: unknown, asText: boolean): Content | null {
  if (given === null || given === undefined || given === "") return null;
  const plain = (value: CellValue): Content => ({ value, formula: null, prefixed: false });
  if (typeof given === "number" || typeof given === "boolean") return plain(given);
  if (typeof given !== "string") throw new Error(`a cell takes no ${typeof given}`);
  if (given.startsWith("'")) return { value: given.slice(1), formula: null, prefixed: true };
  if (asText) return plain(given);
  if (/^=./s.test(given)) return { value: null, formula: given, prefixed: false };
  return plain(understood(given));
}

function understood(text: string): CellValue {
  if (ERROR.test(text)) return { error: text };
  if (/^(true|false)$/i.test(text)) return text.toLowerCase() === "true";
  const trimmed = text.trim();
  if (NUMBER.test(trimmed)) return Number(trimmed);
  if (/^\d+(\.\d+)?%$/.test(trimmed)) return Number(trimmed.slice(0, -1)) / 100;
  const [, ...parts] = DATE.exec(trimmed) ?? [];
  const [year, month, day] = parts.filter((part) => part !== undefined).map(Number);
  if (year === undefined) return text;
  return Date.UTC(year, month! - 1, day) / 86_400_000 + 25_569;
}
