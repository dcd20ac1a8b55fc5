import { ByteWriter, ParquetWriter, type SchemaElement } from "hyparquet-writer";
import { perText } from "../sheet/per-text";
import type { ColumnType } from "./column";
import { decimalText, SCALE, scaled } from "./decimal";
import type { LongFormat, RowWriter, Sink } from "./files";
import { NONE, writeGroup, type Chunk, type Stored } from "./parquet-chunk";
import type { PartColumn, PartRows } from "./parts";

/** Rows of a group: as many are in memory, an engine passes over them together, and a page waits while they are packed. */
const GROUP = 20_000;

/** The same columns for engines, each with its type. Whoever writes it loads it when it is asked for. */
export const PARQUET: LongFormat = {
  ending: ".parquet",
  open: (columns, sink) => new ParquetRows(columns, sink),
};

const TEXT = { type: "BYTE_ARRAY", converted_type: "UTF8", repetition_type: "REQUIRED" } as const;
const TYPES: Readonly<Record<ColumnType, Omit<SchemaElement, "name">>> = {
  text: TEXT,
  exact: TEXT,
  whole: { type: "INT64", repetition_type: "OPTIONAL" },
  decimal: {
    ...{ type: "FIXED_LEN_BYTE_ARRAY", type_length: 16, repetition_type: "OPTIONAL" },
    ...{ converted_type: "DECIMAL", logical_type: { type: "DECIMAL", scale: SCALE, precision: 38 } },
    ...{ scale: SCALE, precision: 38 },
  },
};

class ParquetRows implements RowWriter {
  private readonly bytes = new ByteWriter();
  private readonly writer: ParquetWriter;
  private readonly columns: readonly { readonly column: PartColumn; readonly held: HeldParts }[];
  private readonly kinds: readonly HeldParts[];
  private rows = 0;

  constructor(
    columns: readonly PartColumn[],
    private readonly sink: Sink,
  ) {
    const kinds = new Map(columns.map(({ kind }) => [kind, new HeldParts(kind)]));
    this.kinds = [...kinds.values()];
    this.columns = columns.map((column) => ({ column, held: kinds.get(column.kind)! }));
    const schema = [{ name: "root", num_children: columns.length }, ...columns.map(elementOf)];
    this.writer = new ParquetWriter({ writer: this.bytes, schema, createdBy: "long-table" });
  }

  write({ count, numbers }: PartRows): void {
    for (let from = 0; from < count;) {
      const to = Math.min(count, from + GROUP - this.rows);
      for (const held of this.kinds) held.add(numbers[held.kind]!, from, to, this.rows);
      this.rows += to - from;
      if (this.rows === GROUP) this.flush();
      from = to;
    }
  }

  /** Those that are in memory are of the old numbers. */
  forget(): void {
    this.flush();
  }

  end(): void {
    this.flush();
    this.writer.finish();
    this.hand();
    this.sink.end();
  }

  private flush(): void {
    if (this.rows === 0) return;
    writeGroup(
      this.writer,
      this.columns.map(({ column, held }) => held.chunk(column, this.rows)),
    );
    for (const held of this.kinds) held.clear();
    this.rows = 0;
    this.hand();
  }

  /** Hands on what is finished. Offsets in the file are counted apart from the buffer. */
  private hand(): void {
    this.sink.write(this.bytes.getBytes());
    this.bytes.index = 0;
  }
}

function elementOf({ name, type }: PartColumn): SchemaElement {
  return { name, ...TYPES[type] };
}

const UNKNOWN = -1;
/** Parts for which there is room at first. */
const FEW = 1 << 10;

/** The parts of a kind that the rows in memory have, of which each column is asked once. */
class HeldParts {
  /** By row, which of those that were met. */
  private readonly rows = new Int32Array(GROUP);
  /** Their numbers. */
  private readonly met: number[] = [];
  /** By number, which of those that were met it is. */
  private places = new Int32Array(FEW).fill(UNKNOWN);
  /** What columns have said of the rows in memory: the number of each part, and that of each row. */
  private readonly told: { readonly own: Int32Array; readonly numbers: Int32Array }[] = [];

  constructor(readonly kind: number) {}

  /** Of these numbers those `from` there and before `to`; their rows begin at that one. */
  add(numbers: Int32Array, from: number, to: number, row: number): void {
    const { rows } = this;
    for (let at = from; at < to; at++) {
      const place = this.places[numbers[at]!] ?? UNKNOWN;
      rows[row++] = place === UNKNOWN ? this.meet(numbers[at]!) : place;
    }
  }

  /** What a column says in so many rows. */
  chunk(column: PartColumn, rows: number): Chunk {
    const { met } = this;
    const values = new Map<string | number, number>();
    const own = new Int32Array(met.length);
    for (let place = 0; place < met.length; place++) {
      const value = column.of(met[place]!) ?? (TYPES[column.type] === TEXT ? "" : null);
      let number = value === null ? NONE : values.get(value);
      if (number === undefined) values.set(value!, (number = values.size));
      own[place] = number;
    }
    const all = [...values.keys()].map((value) => stored(column.type, value));
    return { element: elementOf(column), values: all, numbers: this.byRow(own, rows) };
  }

  /** The number of each row's part. Columns that tell the same parts apart (id and name) are handed the same numbers. */
  private byRow(own: Int32Array, rows: number): Int32Array {
    const known = this.told.find((each) => isSame(each.own, own));
    if (known) return known.numbers;
    const numbers = new Int32Array(rows);
    for (let row = 0; row < rows; row++) numbers[row] = own[this.rows[row]!]!;
    this.told.push({ own, numbers });
    return numbers;
  }

  clear(): void {
    for (const number of this.met) this.places[number] = UNKNOWN;
    this.met.length = 0;
    this.told.length = 0;
  }

  private meet(number: number): number {
    if (number >= this.places.length) {
      const more = new Int32Array(Math.max(number + 1, this.places.length * 2)).fill(UNKNOWN);
      more.set(this.places);
      this.places = more;
    }
    return (this.places[number] = this.met.push(number) - 1);
  }
}

function isSame(one: Int32Array, other: Int32Array): boolean {
  return one.length === other.length && one.every((number, at) => number === other[at]);
}

const UTF8 = new TextEncoder();
/** Small numbers, labels and the units of a group are said in many groups and columns. */
const utf8 = perText((text) => UTF8.encode(text));

function stored(type: ColumnType, value: string | number): Stored {
  if (typeof value === "string") return utf8(value);
  switch (type) {
    case "text":
    case "exact":
      return utf8(decimalText(value));
    case "whole":
      return BigInt(value);
    case "decimal":
      return bigEndian(scaled(value));
  }
}

/** Sixteen bytes of a number in two's complement, the highest first. */
function bigEndian(value: bigint): Uint8Array {
  const view = new DataView(new ArrayBuffer(16));
  view.setBigInt64(0, value >> 64n);
  view.setBigUint64(8, BigInt.asUintN(64, value));
  return new Uint8Array(view.buffer);
}
