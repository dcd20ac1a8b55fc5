import { isErrorText } from "../../sheet/error-text";
import type { CellValue } from "../../sheet/grid";
import { isDateFormat } from "../../sheet/number-format";
import type { CellText } from "./opendocument-text";
import { truthText, typedText } from "../text/typed-text";
import type { Attributes } from "../xml";

export interface ValueAndFormat {
  readonly value: CellValue;
  readonly format: string | null;
}

/**
 * What a cell of an OpenDocument sheet holds, from its attributes, its text and the format of its style.
 * Percentages and dates are told by the cell's type; its number gets a format of that type when its style
 * has none.
 */
export function valueOf(
  attributes: Attributes,
  { text, isPlain, isThere }: CellText,
  format: string | null,
): ValueAndFormat {
  const isFormula = attributes["table:formula"] !== undefined;
  const isTyped = attributes["office:value-type"] === "string" && !isFormula;
  if (attributes["calcext:value-type"] === "error" || (!isTyped && isErrorText(text)))
    return { value: { error: text || "#VALUE!" }, format };
  // It knows of no strokes and heights.
  const written = isPlain ? attributes["office:string-value"] : undefined;
  switch (attributes["office:value-type"]) {
    case "float":
    case "currency":
      return numbered(attributes["office:value"], text, format);
    case "percentage":
      return numbered(attributes["office:value"], text, format?.includes("%") ? format : "0%");
    case "date":
      return dated(attributes["office:date-value"] ?? "", text, format);
    case "time":
      return timed(attributes["office:time-value"] ?? "", text, format);
    case "boolean":
      return { value: attributes["office:boolean-value"] === "true", format };
    case "string":
      // A formula that shows nothing has been calculated all the same.
      return { value: written || text || (isFormula ? "" : null), format };
    default:
      // LibreOffice leaves the type out of a formula that shows nothing, and not its text.
      return { value: written || text || (isFormula && isThere ? "" : null), format };
  }
}

/** Where the number is missing or is none, what the cell shows has to do. */
function numbered(written: string | undefined, text: string, format: string | null): ValueAndFormat {
  const truth = truthText(text);
  if (truth !== null) return { value: truth, format };
  const value = written === undefined || written.trim() === "" ? NaN : Number(written);
  return Number.isFinite(value)
    ? { value, format }
    : { value: typedText(text || (written ?? "")), format: null };
}

const DATE = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d):(\d\d(?:\.\d+)?))?/;
const DAY = 24 * 60 * 60 * 1000;
/** Day 0 of the serial numbers. */
const EPOCH = Date.UTC(1899, 11, 30);

/** "2011-12-16T12:00:00" → 40893.5; a date outside what can be counted stays text. */
function dated(written: string, text: string, format: string | null): ValueAndFormat {
  const parts = DATE.exec(written)?.slice(1).map(Number);
  const [year = NaN, month = NaN, day = NaN, hours, minutes, seconds] = parts ?? [];
  const time = ((hours || 0) * 60 + (minutes || 0)) * 60 + (seconds || 0);
  const value = (Date.UTC(year, month - 1, day) - EPOCH) / DAY + time / (24 * 60 * 60);
  if (!(value >= 0)) return { value: text || written || null, format: null };
  const usual = hours === undefined || Number.isNaN(hours) ? "yyyy-mm-dd" : "yyyy-mm-dd hh:mm:ss";
  return { value, format: momentFormat(format, usual) };
}

const DURATION = /^-?P(?:(\d+)D)?T?(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?$/;

/** "PT36H00M00S" → 1.5 days. */
function timed(written: string, text: string, format: string | null): ValueAndFormat {
  const parts = DURATION.exec(written)
    ?.slice(1)
    .map((part) => Number(part ?? 0));
  if (!parts) return { value: text || written || null, format: null };
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = parts;
  const value = days + ((hours * 60 + minutes) * 60 + seconds) / (24 * 60 * 60);
  const usual = value < 1 ? "hh:mm:ss" : "[h]:mm:ss";
  return { value: written.startsWith("-") ? -value : value, format: momentFormat(format, usual) };
}

function momentFormat(format: string | null, usual: string): string {
  return format !== null && isDateFormat(format) ? format : usual;
}
