import type { Column, PartOf } from "./column";
import { decimalText, fixedText } from "./decimal";
import { Utf8 } from "./utf8";

/** By which Excel knows UTF-8. */
export const BYTE_ORDER_MARK = "\uFEFF";

const [COMMA, RETURN, LINE_FEED] = [0x2c, 0x0d, 0x0a];
/** What a program for sheets takes for the beginning of a formula, in either width, or passes over in front of one. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;
const QUOTED = /[",\r\n]/;

/** The line over all others: what a clerk calls the columns. */
export function csvHead<Row>(columns: readonly Column<Row>[]): string {
  return `${columns.map(({ label }) => textCell(label)).join(",")}\r\n`;
}

/** So many parts are known of a stretch; more than a form has cells, and a page has room for all of them. */
const MOST_KNOWN = 10_000;

/** Writes lines in UTF-8. What it has written of a part it does not make again. */
export class CsvLines<Row> {
  private readonly stretches: readonly Stretch<Row>[];
  private readonly lines = new Utf8();

  constructor(columns: readonly Column<Row>[]) {
    const begins = columns.flatMap(({ part }, at) => (part && part === columns[at - 1]?.part ? [] : [at]));
    this.stretches = begins.map((from, nth) => new Stretch(columns.slice(from, begins[nth + 1]), from));
  }

  /** The lines of these rows, each with its end. */
  of(rows: Iterable<Row>): Uint8Array {
    const { lines, stretches } = this;
    for (const row of rows) {
      for (const stretch of stretches) stretch.write(row, lines);
      lines.byte(RETURN);
      lines.byte(LINE_FEED);
    }
    return lines.taken();
  }
}

/** Columns of one part that follow one another, or a column of none. */
class Stretch<Row> {
  private readonly part: PartOf<Row> | undefined;
  private readonly known = new Map<object, Uint8Array>();
  private readonly made = new Utf8();
  private last: { readonly part: object; readonly bytes: Uint8Array } | null = null;

  /** `from` is the place of the first one in the line. */
  constructor(
    private readonly columns: readonly Column<Row>[],
    private readonly from: number,
  ) {
    this.part = columns[0]!.part;
  }

  write(row: Row, out: Utf8): void {
    if (this.part) out.add(this.bytesOf(this.part(row), row));
    else this.cells(row, out);
  }

  private bytesOf(part: object, row: Row): Uint8Array {
    if (this.last?.part === part) return this.last.bytes;
    const bytes = this.known.get(part) ?? this.make(part, row);
    this.last = { part, bytes };
    return bytes;
  }

  private make(part: object, row: Row): Uint8Array {
    this.cells(row, this.made);
    const bytes = this.made.taken();
    if (this.known.size === MOST_KNOWN) this.known.clear();
    this.known.set(part, bytes);
    return bytes;
  }

  /** Commas stand in front of all cells but the first of the line. */
  private cells(row: Row, out: Utf8): void {
    for (let at = 0; at < this.columns.length; at++) {
      if (this.from + at > 0) out.byte(COMMA);
      const { type, of } = this.columns[at]!;
      const value = of(row);
      if (typeof value === "string") writeText(value, out);
      else if (value !== null) writeNumber(type === "decimal", value, out);
    }
  }
}

function writeNumber(isFixed: boolean, value: number, out: Utf8): void {
  if (!out.digits(value)) out.text(isFixed ? fixedText(value) : decimalText(value));
}

/** Most texts are a few letters and digits, of which nothing has to be thought. */
function writeText(text: string, out: Utf8): void {
  if (!out.ascii(text, isPlain)) out.text(textCell(text));
}

/** By code, the signs of ASCII that mean nothing in a cell, wherever they stand. */
const isPlain = Array.from({ length: 128 }, (_, code) => /[\w .:;/()#%&]/.test(String.fromCharCode(code)));

/** No text of a unit becomes a formula: such a one has an apostrophe in front, as programs for sheets write it too. */
function textCell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return QUOTED.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
