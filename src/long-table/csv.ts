import type { Column } from "./column";
import { decimalText, fixedText } from "./decimal";
import type { PartColumn, PartRows } from "./parts";
import { Pieces } from "./pieces";

/** By which Excel knows UTF-8. */
export const BYTE_ORDER_MARK = "\uFEFF";

const LINE_END = "\r\n";
/** What a program for sheets takes for the beginning of a formula, in either width, or passes over in front of one. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;
const QUOTED = /[",\r\n]/;

/** The line over all others: what a clerk calls the columns. */
export function csvHead(columns: readonly Pick<Column<never>, "label">[]): string {
  return `${columns.map(({ label }) => textCell(label)).join(",")}${LINE_END}`;
}

/** Writes lines in UTF-8. What it has written of a part it does not make again. */
export class CsvLines {
  private readonly stretches: readonly Stretch[];
  private readonly lines = new Pieces();

  constructor(columns: readonly PartColumn[]) {
    const begins = columns.flatMap(({ kind }, at) => (kind === columns[at - 1]?.kind ? [] : [at]));
    this.stretches = begins.map((from, nth) => new Stretch(columns, from, begins[nth + 1] ?? columns.length));
  }

  /** The lines of these rows, each with its end; they stand there until others are asked for. */
  of({ count, numbers }: PartRows): Uint8Array {
    const { lines, stretches } = this;
    const own = stretches.map(({ kind }) => numbers[kind]!);
    lines.clear();
    for (let row = 0; row < count; row++) {
      for (let at = 0; at < own.length; at++) {
        const [stretch, number] = [stretches[at]!, own[at]![row]!];
        lines.add(stretch.known[number] ?? stretch.make(number));
      }
    }
    return lines.written();
  }

  /** The numbers of parts begin anew. */
  forget(): void {
    for (const { known } of this.stretches) known.length = 0;
  }
}

/** Columns of one kind of part that follow one another. */
class Stretch {
  readonly kind: number;
  /** By the number of the part. */
  readonly known: (Uint8Array | undefined)[] = [];

  /** Of all columns those `from` there and before `to`. */
  constructor(
    private readonly columns: readonly PartColumn[],
    private readonly from: number,
    private readonly to: number,
  ) {
    this.kind = columns[from]!.kind;
  }

  /** Of a part that is not known. */
  make(number: number): Uint8Array {
    const { columns, from, to, known } = this;
    const cells = columns.slice(from, to).map((column) => cellText(column, number));
    // A comma stands in front of all cells but the first of the line.
    const text = `${from > 0 ? "," : ""}${cells.join(",")}${to === columns.length ? LINE_END : ""}`;
    // Without holes: an array with many of them is no longer one.
    while (known.length <= number) known.push(undefined);
    return (known[number] = ENCODER.encode(text));
  }
}

const ENCODER = new TextEncoder();

function cellText({ type, of }: PartColumn, number: number): string {
  const value = of(number);
  if (value === null) return "";
  if (typeof value === "number") return type === "decimal" ? fixedText(value) : decimalText(value);
  return type === "text" ? textCell(value) : value;
}

/** No text of a unit becomes a formula: such a one has an apostrophe in front, as programs for sheets write it too. */
function textCell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return QUOTED.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
