import type { CellValue } from "../sheet/grid";
import { unescapeText } from "./cell-text";
import { damaged } from "./refusal";

/** What a sheet's cells are read against: the other parts of the workbook. */
export interface CellContext {
  readonly part: string;
  readonly strings: readonly string[];
}

/**
 * A cell's stored value by its type. "" is no value: a text of no characters is blank to the clerk.
 * Throws `Refused` for a number that is none and a text that is not in the list.
 */
export function cellValue(type: string, raw: string, context: CellContext): CellValue {
  if (raw === "") return null;
  if (type === "s")
    return blankOr(context.strings[Number(raw)] ?? damaged(context.part, `no text number ${raw}`));
  if (type === "n") return toNumber(raw, context.part);
  if (type === "b") return isTrue(raw.trim().toLowerCase(), context.part);
  if (type === "e") return { error: raw };
  if (type === "d") return serialOf(raw) ?? damaged(context.part, `no date: ${raw}`);
  return unescapeText(raw);
}

function isTrue(raw: string, part: string): boolean {
  if (raw === "1" || raw === "true") return true;
  return raw === "0" || raw === "false" ? false : damaged(part, `neither true nor false: ${raw}`);
}

function blankOr(text: string): string | null {
  return text === "" ? null : text;
}

function toNumber(raw: string, part: string): number | null {
  const number = Number(raw);
  if (!Number.isFinite(number)) return damaged(part, `no number: ${raw}`);
  return number === 0 && raw.trim() === "" ? null : number;
}

const DAY = 86_400_000;
const DAY_0 = Date.UTC(1899, 11, 30);

/** "2011-12-16" or "2011-12-16T08:30:00" → days since the programs' day 0; `null` when it is no date. */
export function serialOf(text: string): number | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?Z?)?$/.exec(text.trim());
  if (!match) return null;
  const [year, month, day, hour, minute, second] = match.slice(1).map((field) => Number(field ?? 0));
  const days = (Date.UTC(year!, month! - 1, day!) - DAY_0) / DAY;
  // The programs count a 29 February 1900 that never was.
  const serial = days < 61 ? days - 1 : days;
  return serial + (hour! * 3600 + minute! * 60 + second!) / 86_400;
}
