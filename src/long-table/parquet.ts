import { ByteWriter, ParquetWriter, type SchemaElement } from "hyparquet-writer";
import type { Column, ColumnType, LongValue } from "./column";
import { decimalText, SCALE, scaled } from "./decimal";
import type { LongFormat, RowWriter, Sink } from "./files";

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
  // What it means is said in the end: the library would encode each value anew.
  decimal: { type: "FIXED_LEN_BYTE_ARRAY", type_length: 16, repetition_type: "OPTIONAL" },
};

const DECIMAL: Omit<SchemaElement, "name"> = {
  ...{ converted_type: "DECIMAL", logical_type: { type: "DECIMAL", scale: SCALE, precision: 38 } },
  ...{ scale: SCALE, precision: 38 },
};

class ParquetRows<Row> implements RowWriter<Row> {
  private readonly bytes = new ByteWriter();
  private readonly writer: ParquetWriter;
  private held: unknown[][] = [];
  private readonly decimals = new Map<number, Uint8Array>();

  constructor(
    private readonly columns: readonly Column<Row>[],
    private readonly sink: Sink,
  ) {
    const fields = columns.map(({ name, type }): SchemaElement => ({ name, ...TYPES[type] }));
    this.writer = new ParquetWriter({ writer: this.bytes, schema: rooted(fields), createdBy: "long-table" });
    this.begin();
  }

  write(rows: Iterable<Row>): void {
    for (const row of rows) {
      this.columns.forEach(({ type, of }, index) => this.held[index]!.push(this.stored(type, of(row))));
      if (this.held[0]!.length === GROUP) this.flush();
    }
  }

  end(): void {
    this.flush();
    const types = this.columns.map(({ type }) => (type === "decimal" ? DECIMAL : {}));
    const [, ...fields] = this.writer.schema;
    this.writer.schema = rooted(fields.map((field, index) => ({ ...field, ...types[index] })));
    this.writer.finish();
    this.hand();
    this.sink.end();
  }

  private begin(): void {
    this.held = this.columns.map(() => []);
  }

  private flush(): void {
    if (this.held[0]!.length === 0) return;
    const columnData = this.columns.map(({ name, type }, index) => ({
      ...{ name, data: this.held[index]! },
      // The library orders the bytes of a decimal as if there were no signs.
      statistics: type !== "decimal",
    }));
    this.writer.write({ columnData, rowGroupSize: GROUP });
    this.begin();
    this.hand();
  }

  /** Hands on what is finished. Offsets in the file are counted apart from the buffer. */
  private hand(): void {
    this.sink.write(this.bytes.getBytes().slice());
    this.bytes.index = 0;
  }

  private stored(type: ColumnType, value: LongValue): unknown {
    if (typeof value === "string") return value;
    switch (type) {
      case "text":
      case "exact":
        return value === null ? "" : decimalText(value);
      case "whole":
        return value === null ? null : BigInt(value);
      case "decimal":
        return value === null ? null : this.decimal(value);
    }
  }

  /** Most figures are met thousands of times. */
  private decimal(value: number): Uint8Array {
    const known = this.decimals.get(value);
    if (known) return known;
    const bytes = bigEndian(scaled(value));
    if (this.decimals.size < GROUP) this.decimals.set(value, bytes);
    return bytes;
  }
}

function rooted(fields: readonly SchemaElement[]): SchemaElement[] {
  return [{ name: "root", num_children: fields.length }, ...fields];
}

/** Sixteen bytes of a number in two's complement, the highest first. */
function bigEndian(value: bigint): Uint8Array {
  const view = new DataView(new ArrayBuffer(16));
  view.setBigInt64(0, value >> 64n);
  view.setBigUint64(8, BigInt.asUintN(64, value));
  return new Uint8Array(view.buffer);
}
