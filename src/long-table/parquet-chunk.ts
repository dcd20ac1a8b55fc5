import type { ParquetWriter, SchemaElement } from "hyparquet-writer";
import { writePageHeader } from "hyparquet-writer/src/datapage.js";
import { writeDictionaryPage } from "hyparquet-writer/src/dictionary.js";
import { runsOf } from "./runs";

/** A value as it is stored: bytes, or a whole number. */
export type Stored = Uint8Array | bigint;

/** What a column holds in a group of rows. */
export interface Chunk {
  readonly element: SchemaElement;
  /** Different ones. */
  readonly values: readonly Stored[];
  /** By row, which of them it has; `NONE` where it has none, as only an optional one may. */
  readonly numbers: Int32Array;
}

export const NONE = -1;

type RowGroup = ParquetWriter["row_groups"][number];
type ColumnChunk = RowGroup["columns"][number];

/**
 * Writes a group of rows of which the different values are known. The library would look for them in every value of a
 * column, and several times at each: pages are made here, of what it would find.
 */
export function writeGroup(to: ParquetWriter, chunks: readonly Chunk[]): void {
  const rows = BigInt(chunks[0]!.numbers.length);
  const start = to.writer.offset;
  const columns = chunks.map((chunk) => writeChunk(to, chunk));
  to.row_groups.push({
    columns,
    total_byte_size: columns.reduce((sum, { meta_data: meta }) => sum + meta!.total_uncompressed_size, 0n),
    num_rows: rows,
    total_compressed_size: BigInt(to.writer.offset - start),
  });
  to.num_rows += rows;
}

function writeChunk(to: ParquetWriter, { element, values, numbers }: Chunk): ColumnChunk {
  const { writer, codec } = to;
  const start = writer.offset;
  const held = element.repetition_type === "OPTIONAL" ? numbers.filter((number) => number !== NONE) : numbers;
  // Not every engine takes a dictionary of nothing.
  const encoding = values.length > 0 ? "RLE_DICTIONARY" : "PLAIN";
  const dictionary = values.length > 0 ? writeDictionary(to, element, values) : 0;
  const dataStart = writer.offset;
  const data = writePage(to, {
    rows: numbers.length,
    levels: element.repetition_type === "OPTIONAL" ? levelsOf(numbers) : new Uint8Array(),
    nulls: numbers.length - held.length,
    encoding,
    bytes: values.length > 0 ? placesOf(held, values.length) : new Uint8Array(),
  });
  return {
    file_offset: BigInt(start),
    meta_data: {
      type: element.type!,
      encodings: values.length > 0 ? ["PLAIN", encoding] : [encoding],
      path_in_schema: [element.name],
      codec,
      num_values: BigInt(numbers.length),
      total_compressed_size: BigInt(writer.offset - start),
      total_uncompressed_size: BigInt(dictionary + data),
      data_page_offset: BigInt(dataStart),
      ...(values.length > 0 && { dictionary_page_offset: BigInt(start) }),
      statistics: { null_count: BigInt(numbers.length - held.length), ...boundsOf(element, values) },
    },
  };
}

/** Its bytes before it was compressed. */
function writeDictionary(to: ParquetWriter, element: SchemaElement, values: readonly Stored[]): number {
  const { writer, codec, schema } = to;
  const { SNAPPY } = to.compressors;
  const column = {
    ...{ columnName: element.name, element, codec, compressors: { SNAPPY } },
    ...{ schemaPath: [schema[0]!, element], stats: false, pageSize: 0 },
    ...{ columnIndex: false, offsetIndex: false },
  };
  return writeDictionaryPage(writer, column, [...values]);
}

interface Page {
  readonly rows: number;
  readonly nulls: number;
  /** Which rows have a value; nothing where all must. */
  readonly levels: Uint8Array;
  readonly encoding: "RLE_DICTIONARY" | "PLAIN";
  readonly bytes: Uint8Array;
}

/** The same. */
function writePage({ writer, compressors }: ParquetWriter, page: Page): number {
  const { rows, nulls, levels, encoding, bytes } = page;
  const compressed = compressors.SNAPPY!(bytes);
  const start = writer.offset;
  writePageHeader(writer, {
    type: "DATA_PAGE_V2",
    uncompressed_page_size: levels.length + bytes.length,
    compressed_page_size: levels.length + compressed.length,
    data_page_header_v2: {
      ...{ num_values: rows, num_nulls: nulls, num_rows: rows, encoding, is_compressed: true },
      definition_levels_byte_length: levels.length,
      repetition_levels_byte_length: 0,
    },
  });
  const head = writer.offset - start;
  writer.appendBytes(levels);
  writer.appendBytes(compressed);
  return head + levels.length + bytes.length;
}

/** 1 for each row that has a value. */
function levelsOf(numbers: Int32Array): Uint8Array {
  return runsOf(
    numbers.map((number) => (number === NONE ? 0 : 1)),
    1,
  );
}

/** In front is how many bits each of them takes. */
function placesOf(numbers: Int32Array, values: number): Uint8Array {
  const width = Math.ceil(Math.log2(values));
  const runs = runsOf(numbers, width);
  const bytes = new Uint8Array(1 + runs.length);
  bytes[0] = width;
  bytes.set(runs, 1);
  return bytes;
}

/** The least and the greatest value, by which engines pass over groups. */
function boundsOf({ converted_type: as }: SchemaElement, values: readonly Stored[]) {
  // Of decimals the library would say them as if they were written anew.
  if (as === "DECIMAL" || values.length === 0) return {};
  let [least, greatest] = [values[0]!, values[0]!];
  for (const value of values) {
    if (isBefore(value, least)) least = value;
    if (isBefore(greatest, value)) greatest = value;
  }
  return { min_value: least, max_value: greatest };
}

/** Texts stand in the order of their bytes. */
function isBefore(one: Stored, other: Stored): boolean {
  if (typeof one === "bigint" || typeof other === "bigint") return one < other;
  const length = Math.min(one.length, other.length);
  for (let at = 0; at < length; at++) if (one[at] !== other[at]) return one[at]! < other[at]!;
  return one.length < other.length;
}
