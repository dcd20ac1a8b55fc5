import type { Holds } from "../../form/measure";
import { perForm } from "../../form/per-form";
import { textOf, type CellValue } from "../../sheet/grid";
import { isDateFormat } from "../../sheet/number-format";
import { perText } from "../../sheet/per-text";
import { letters } from "../labels/label-key";
import { cleanNumber } from "../numeral";
import { parsePeriod } from "../parse-period";
import { plainText } from "../plain-text";
import { isNone, isNotStated } from "./absent";
import { dateOfSerial, parseDate } from "./parse-date";
import { isErrorValue, withoutResult } from "./read-number";
import { BLANK, ERROR, said, TEXT, type Said } from "./said";

/** What a cell holds that is no number by its measure. */
export type Words = Exclude<Holds, { type: "number" | "percentage" }>;

/** A cell that holds a text, a date, a month, one of several options, yes or no, in its normal form. */
export function readSaid(raw: CellValue, format: string | null, formula: string | null, holds: Words): Said {
  return typeof raw === "string" ? saidPerText(holds)(raw) : saidIn(raw, format, formula, holds);
}

/** Of a text neither format nor formula says anything, and options are the same in line after line. */
const saidPerText = perForm((holds: Words) => perText((text) => saidIn(text, null, null, holds)));

function saidIn(raw: CellValue, format: string | null, formula: string | null, holds: Words): Said {
  if (raw === null) return formula === null ? BLANK : withoutResult(formula);
  if (isErrorValue(raw)) return ERROR;
  const written = textOf(raw).trim();
  if (holds.type === "text") return textIn(raw, format, written);
  const plain = plainText(written);
  if (plain === "" || isNotStated(plain.replace(/ /g, ""))) return BLANK;
  switch (holds.type) {
    case "date":
      return sayOrText(dateIn(raw, plain));
    case "month":
      return sayOrText(monthIn(raw, format, plain));
    case "choice":
      return optionIn(plain, holds.options) ?? (isNone(plain) ? BLANK : TEXT);
    case "yes-no":
      return sayOrText(yesOrNo(plain));
  }
}

function sayOrText(text: string | null, otherwise: Said = TEXT): Said {
  return text === null ? otherwise : said(text);
}

/** A date that a program has made of a text is written as one. */
function textIn(raw: CellValue, format: string | null, written: string): Said {
  if (written === "") return BLANK;
  const isDate = typeof raw === "number" && format !== null && isDateFormat(format, raw);
  return said((isDate ? dateOfSerial(raw) : null) ?? written);
}

/** A day; a month alone is none. A number is one whatever its format: files lose formats. */
function dateIn(raw: CellValue, plain: string): string | null {
  const serial = typeof raw === "number" ? dateOfSerial(raw) : null;
  if (serial !== null) return serial;
  const date = parseDate(plain);
  return date?.length === 10 ? date : null;
}

/** 2011年3月, 2011.3, 201103, any day of it. Of the number 2011.1 nobody can say whether it was typed 2011.10. */
function monthIn(raw: CellValue, format: string | null, plain: string): string | null {
  if (typeof raw !== "number") return parsePeriod("month", plain);
  const serial = Number.isInteger(raw) && raw < 100_000 ? dateOfSerial(raw) : null;
  if (serial !== null) return serial.slice(0, 7);
  const text = /^0\.00(?!\d)/.test(format ?? "") ? raw.toFixed(2) : String(cleanNumber(raw));
  return /\.1$/.test(text) ? null : parsePeriod("month", text);
}

/**
 * 新建, also as 1.新建 and by its number, 2 also as 2.街道中心; what is no option, or may be several, is none. By which
 * numbers options go that bear none is not said anywhere: that they are counted is a correction.
 */
function optionIn(plain: string, options: readonly string[]): Said | null {
  const own = options.map((option) => ({ option, ...numbered(option) }));
  const { number, name } = numbered(ticked(plain));
  const exact = own.filter(({ option }) => letters(option) === letters(plain));
  if (exact.length === 1) return said(exact[0]!.option);
  const named = own.filter((each) => name !== "" && each.name === name);
  if (named.length === 1) return said(named[0]!.option);
  const isCoded = own.every((each) => each.number !== null);
  const saysWhatCodeMeans = isCoded && own.every((each) => each.name === "") && !/\p{N}/u.test(name);
  if (name !== "" && !saysWhatCodeMeans) return null;
  // A word that is no number is none of their numbers.
  const found = isCoded ? own.find((each) => each.number === number) : own[(number ?? 0) - 1];
  if (found === undefined) return null;
  return isCoded || found.number === number
    ? said(found.option)
    : { ...said(found.option), correction: "position" };
}

/** ①新建, 01 新建, （1）新建 in their two parts; a bare number has no name. */
function numbered(text: string): { readonly number: number | null; readonly name: string } {
  const found = /^[^\p{L}\p{N}]*(\d{1,2})(?:号|项)?[^\p{L}\p{N}%]*(.*)/u.exec(text.normalize("NFKC"));
  return found
    ? { number: Number(found[1]), name: letters(found[2]!) }
    : { number: null, name: letters(text) };
}

const TICK = /[√✓✔☑☒■]/;

/** What is ticked of several that are printed in the cell: □新建 ☑续建. */
function ticked(text: string): string {
  if (!/[□☐○]/.test(text)) return text;
  const parts = text.split(/(?=[√✓✔☑☒■□☐○])/).filter((part) => TICK.test(part));
  return parts.length === 1 ? parts[0]!.replace(TICK, "").trim() : text;
}

const YES = /^(?:是|有|对|√|✓|✔|☑|Y|YES|TRUE)$/i;
const NO = /^(?:否|无|没有|不是|×|✕|╳|✗|✘|X|N|NO|FALSE)$/i;

function yesOrNo(plain: string): string | null {
  const text = ticked(plain);
  return YES.test(text) ? YES_TEXT : NO.test(text) ? NO_TEXT : null;
}

const YES_TEXT = "是";
const NO_TEXT = "否";
