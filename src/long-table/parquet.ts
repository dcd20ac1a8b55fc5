import { ByteWriter, ParquetWriter, type SchemaElement } from "hyparquet-writer";
import type { Column, ColumnType, PartOf } from "./column";
import { decimalText, SCALE, scaled } from "./decimal";
import type { LongFormat, RowWriter, Sink } from "./files";
import { NONE, writeGroup, type Chunk, type Stored } from "./parquet-chunk";

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

class ParquetRows<Row> implements RowWriter<Row> {
  private readonly bytes = new ByteWriter();
  private readonly writer: ParquetWriter;
  private readonly columns: readonly HeldColumn<Row>[];
  /** Columns of no part, whose values are asked of each row. */
  private readonly own: readonly HeldColumn<Row>[];
  private readonly parts: readonly HeldParts<Row>[];
  private rows = 0;

  constructor(
    columns: readonly Column<Row>[],
    private readonly sink: Sink,
  ) {
    this.columns = columns.map((column) => new HeldColumn(column));
    this.own = this.columns.filter(({ column }) => !column.part);
    const parts = new Set(columns.flatMap(({ part }) => part ?? []));
    this.parts = [...parts].map(
      (part) =>
        new HeldParts(
          part,
          this.columns.filter(({ column }) => column.part === part),
        ),
    );
    const schema = [
      { name: "root", num_children: columns.length },
      ...this.columns.map(({ element }) => element),
    ];
    this.writer = new ParquetWriter({ writer: this.bytes, schema, createdBy: "long-table" });
  }

  write(rows: Iterable<Row>): void {
    for (const row of rows) {
      for (const held of this.parts) held.add(row, this.rows);
      for (const held of this.own) held.numbers[this.rows] = held.numberOf(row);
      if (++this.rows === GROUP) this.flush();
    }
  }

  end(): void {
    this.flush();
    this.writer.finish();
    this.hand();
    this.sink.end();
  }

  private flush(): void {
    if (this.rows === 0) return;
    for (const held of this.parts) held.spread(this.rows);
    writeGroup(
      this.writer,
      this.columns.map((held) => held.taken(this.rows)),
    );
    this.rows = 0;
    this.hand();
  }

  /** Hands on what is finished. Offsets in the file are counted apart from the buffer. */
  private hand(): void {
    this.sink.write(this.bytes.getBytes().slice());
    this.bytes.index = 0;
  }
}

/** A column of the group that is in memory. */
class HeldColumn<Row> {
  readonly element: SchemaElement;
  /** By row, which of the values it has. */
  readonly numbers = new Array<number>(GROUP).fill(NONE);
  private readonly values = new Map<string | number, number>();
  /** Often a row has what the one before it had. */
  private last: string | number | null = null;
  private number = NONE;

  constructor(readonly column: Column<Row>) {
    this.element = { name: column.name, ...TYPES[column.type] };
  }

  /** Which of the values a row has, be it a new one. */
  numberOf(row: Row): number {
    const { type, of } = this.column;
    const value = of(row) ?? (TYPES[type] === TEXT ? "" : null);
    if (value === null) return NONE;
    if (value !== this.last) {
      this.last = value;
      this.number = this.values.get(value) ?? this.met(value);
    }
    return this.number;
  }

  /** So many rows, until others are added; those begin anew. */
  taken(rows: number): Chunk {
    const { element, numbers, column } = this;
    const values = [...this.values.keys()].map((value) => stored(column.type, value));
    this.values.clear();
    this.last = null;
    return { element, values, numbers: rows === GROUP ? numbers : numbers.slice(0, rows) };
  }

  private met(value: string | number): number {
    const number = this.values.size;
    this.values.set(value, number);
    return number;
  }
}

/** The parts that the rows in memory have, of which each column is asked once. */
class HeldParts<Row> {
  /** By row, which of the parts it has. */
  private readonly places = new Int32Array(GROUP);
  private readonly known = new Map<object, number>();
  private last: object | null = null;
  private place = 0;
  /** By column, then part, which of its values the column has. */
  private numbers: readonly number[][];

  constructor(
    private readonly part: PartOf<Row>,
    private readonly columns: readonly HeldColumn<Row>[],
  ) {
    this.numbers = columns.map(() => []);
  }

  add(row: Row, at: number): void {
    const part = this.part(row);
    if (part !== this.last) {
      this.place = this.known.get(part) ?? this.met(part, row);
      this.last = part;
    }
    this.places[at] = this.place;
  }

  /** Tells the columns what so many rows have; what comes next begins anew. */
  spread(rows: number): void {
    this.columns.forEach(({ numbers }, column) => {
      const own = this.numbers[column]!;
      for (let row = 0; row < rows; row++) numbers[row] = own[this.places[row]!]!;
    });
    this.known.clear();
    this.last = null;
    this.numbers = this.columns.map(() => []);
  }

  private met(part: object, row: Row): number {
    const place = this.known.size;
    this.known.set(part, place);
    this.columns.forEach((column, at) => this.numbers[at]!.push(column.numberOf(row)));
    return place;
  }
}

const UTF8 = new TextEncoder();

function stored(type: ColumnType, value: string | number): Stored {
  if (typeof value === "string") return UTF8.encode(value);
  switch (type) {
    case "text":
    case "exact":
      return UTF8.encode(decimalText(value));
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
