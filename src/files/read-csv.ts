import { MAX_COLUMNS } from "../sheet/address";
import type { Grid } from "../sheet/grid";
import { GridBuilder } from "./grid-builder";
import type { Budget } from "./limits";
import { damaged } from "./refusal";
import { decodeText } from "./text-encoding";
import { typedText } from "./typed-text";

/** In the order in which they are preferred when a file has as many of one as of the other. */
const SEPARATORS = ["\t", ";", ","] as const;
/** Characters from the beginning that tell the separator: some hundred lines. */
const SAMPLE = 64 * 1024;

/**
 * The one sheet of a file of separated values: commas, semicolons or tabs, whichever it has most of, or
 * what a first line "sep=;" of Excel says. Fields in quotes may hold separators and line breaks; a quote
 * that is never closed is a character like any other. A text without separators is one column. Throws
 * `Refused`.
 */
export function readCsv(bytes: Uint8Array, budget: Budget): Grid[] {
  budget.spendBytes(bytes.length);
  const text = decodeText(bytes);
  const announced = /^"?sep=([^\r\n"])"?[,;\t]*(?:\r\n?|\n|$)/i.exec(text);
  const separator = announced?.[1] ?? separatorOf(text.slice(0, SAMPLE));
  const builder = new GridBuilder(budget);
  readFields(text, announced?.[0].length ?? 0, separator, (row, column, field) => {
    const value = typedText(field);
    if (value === null) return;
    if (column >= MAX_COLUMNS) damaged("", "a cell beyond the last column");
    builder.set(row, column, value, null, null);
  });
  return [builder.build("CSV", true, [])];
}

/** The separator that stands most often outside quotes. */
function separatorOf(sample: string): string {
  const bare = sample.replace(/"[^"]*"/g, "");
  const counts = SEPARATORS.map((separator) => bare.split(separator).length);
  return SEPARATORS[counts.indexOf(Math.max(...counts))]!;
}

type Hear = (row: number, column: number, field: string) => void;

/** Tells every field from `at` on. */
function readFields(text: string, at: number, separator: string, hear: Hear): void {
  const fieldEnd = new RegExp(`[${escaped(separator)}\\r\\n]|$`, "g");
  let row = 0;
  let column = 0;
  while (at < text.length) {
    const quoted = text[at] === '"' ? closingQuote(text, at) : -1;
    const start = quoted === -1 ? at : quoted + 1;
    fieldEnd.lastIndex = start;
    const end = fieldEnd.exec(text)!.index;
    // Behind a closing quote nothing should stand; what does is kept.
    const inside = quoted === -1 ? "" : text.slice(at + 1, quoted).replace(/""/g, '"');
    hear(row, column, inside + text.slice(start, end));
    const ended = text[end];
    column = ended === separator ? column + 1 : 0;
    if (ended !== separator) row++;
    at = end + (ended === "\r" && text[end + 1] === "\n" ? 2 : 1);
  }
}

/** Where the quotes that open at `at` close, -1 when they never do. */
function closingQuote(text: string, at: number): number {
  let quote = text.indexOf('"', at + 1);
  while (quote !== -1 && text[quote + 1] === '"') quote = text.indexOf('"', quote + 2);
  return quote;
}

function escaped(character: string): string {
  return character.replace(/[\\\]^-]/, "\\$&");
}
