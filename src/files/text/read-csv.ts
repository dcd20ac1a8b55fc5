import { MAX_COLUMNS } from "../../sheet/address";
import type { Grid } from "../../sheet/grid";
import { FieldCounts } from "./field-counts";
import { GridBuilder } from "../grid/grid-builder";
import type { Budget } from "../limits";
import { damaged } from "../refusal";
import { MOST_CHARACTERS } from "../grid/run-text";
import { decodeText } from "./text-encoding";
import { literalText } from "./typed-text";

/** In the order in which they are preferred when a file has as many of one as of the other. */
const SEPARATORS = ["\t", ";", ","] as const;
/** Characters from the beginning that tell the separator: some hundred lines. */
const SAMPLE = 64 * 1024;

/** What a program that opens the file would calculate. */
const FORMULA = /^=(?:[A-Z]+\(|\$?[A-Z]{1,3}\$?\d|\()/i;

/**
 * The one sheet of a file of separated values: commas, semicolons or tabs, whichever it has most of, or
 * what a first line "sep=;" of Excel says. Fields in quotes may hold separators and line breaks; a quote
 * that is never closed is a character like any other. A text without separators is one column. A row of
 * more fields than the table has columns is said to be shifted. Throws `Refused`.
 */
export function readCsv(bytes: Uint8Array, budget: Budget): Grid[] {
  budget.spendBytes(bytes.length);
  const text = decodeText(bytes);
  const announced = /^"?sep=([^\r\n"])"?[,;\t]*(?:\r\n?|\n|$)/i.exec(text);
  const separator = announced?.[1] ?? separatorOf(text.slice(0, SAMPLE));
  const builder = new GridBuilder(budget);
  const counts = new FieldCounts();
  readFields(text, announced?.[0].length ?? 0, separator, {
    field(row, column, field) {
      const value = literalText(field);
      if (value === null) return;
      if (column >= MAX_COLUMNS) damaged("", "a cell beyond the last column");
      const isFormula = typeof value === "string" && value.startsWith("=") && FORMULA.test(value);
      builder.set(row, column, isFormula ? null : value, isFormula ? value : null, null);
      counts.see(column, value);
    },
    rowEnd: (row, fields) => counts.endRow(row, fields),
  });
  return [builder.build("CSV", true, [], { shiftedRows: counts.shiftedRows() })];
}

/** The separator that stands most often outside quotes. */
function separatorOf(sample: string): string {
  const bare = sample.includes('"') ? sample.replace(/"[^"]*"/g, "") : sample;
  const times = new Int32Array(128);
  for (let at = 0; at < bare.length; at++) {
    const code = bare.charCodeAt(at);
    if (code < 128) times[code]!++;
  }
  const counts = SEPARATORS.map((separator) => times[separator.charCodeAt(0)]!);
  return SEPARATORS[counts.indexOf(Math.max(...counts))]!;
}

interface Listener {
  field(row: number, column: number, field: string): void;
  /** Told once a row, with the number of its fields. */
  rowEnd(row: number, fields: number): void;
}

/** Tells every field from `at` on, as far as a cell has room for it, and every end of a row. */
function readFields(text: string, at: number, separator: string, listener: Listener): void {
  const separates = separator.charCodeAt(0);
  let row = 0;
  let column = 0;
  while (at < text.length) {
    const quoted = text.charCodeAt(at) === QUOTE ? closingQuote(text, at) : -1;
    const start = quoted === -1 ? at : quoted + 1;
    const end = fieldEnd(text, start, separates);
    // Behind a closing quote nothing should stand; what does is kept.
    const inside = quoted === -1 ? "" : upTo(text, at + 1, quoted, 2 * MOST_CHARACTERS).replace(/""/g, '"');
    const field = upTo(text, start, end, MOST_CHARACTERS);
    listener.field(row, column, inside === "" ? field : (inside + field).slice(0, MOST_CHARACTERS));
    const isRowEnd = text.charCodeAt(end) !== separates;
    if (isRowEnd) listener.rowEnd(row++, column + 1);
    column = isRowEnd ? 0 : column + 1;
    at = end + (text.charCodeAt(end) === RETURN && text.charCodeAt(end + 1) === FEED ? 2 : 1);
  }
  if (column > 0) listener.rowEnd(row, column + 1);
}

const [QUOTE, RETURN, FEED] = [0x22, 0x0d, 0x0a];

/** Where the next separator or end of a line stands, or the text ends. */
function fieldEnd(text: string, start: number, separates: number): number {
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === separates || code === FEED || code === RETURN) return at;
  }
  return text.length;
}

/** A piece of the text, cut off where no cell would hold more. */
function upTo(text: string, start: number, end: number, most: number): string {
  return text.slice(start, Math.min(end, start + most));
}

/** Where the quotes that open at `at` close, -1 when they never do. */
function closingQuote(text: string, at: number): number {
  let quote = text.indexOf('"', at + 1);
  while (quote !== -1 && text[quote + 1] === '"') quote = text.indexOf('"', quote + 2);
  return quote;
}
