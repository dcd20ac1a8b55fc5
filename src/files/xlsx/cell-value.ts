import type { CellValue } from "../../sheet/grid";
import type { StoredText } from "../grid/rich-text";
import { serialOf } from "../../sheet/serial";
import { unescapeText } from "./text-item";

/** What refers to a text that the file does not have. */
const LOST: CellValue = { error: "#REF!" };

/** An error that does not say which it is. */
const UNNAMED: CellValue = { error: "#VALUE!" };

/**
 * A cell's stored value by its type; a text is still to be shown in the cell's font. "" is no value: a
 * text of no characters is blank to the clerk. What is not of the cell's type is taken for the text that
 * it is, so that whoever reads the cell says what stands there.
 */
export function cellValue(type: string, raw: string, strings: readonly StoredText[]): CellValue | StoredText {
  if (raw === "") return type === "e" ? UNNAMED : null;
  switch (type) {
    case "s":
      return (strings[Number(raw)] ?? LOST) || null;
    case "str":
    case "inlineStr":
      return unescapeText(raw);
    case "b":
      return truth(raw.trim().toLowerCase()) ?? raw;
    case "e":
      return { error: raw };
    case "d":
      return serialOf(raw) ?? raw;
    default:
      return number(raw);
  }
}

function truth(raw: string): boolean | null {
  if (raw === "1" || raw === "true") return true;
  return raw === "0" || raw === "false" ? false : null;
}

/** Letters by which the language writes numbers that the format does not: 0x1F, Infinity. */
const FOREIGN = /[a-df-z]/i;

function number(raw: string): number | string | null {
  const value = Number(raw);
  if (!Number.isFinite(value) || FOREIGN.test(raw)) return raw;
  return value === 0 && raw.trim() === "" ? null : value;
}
