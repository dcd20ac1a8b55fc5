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
  const known: Page[] = [];
  const columns = chunks.map((chunk) => {
    const isOptional = chunk.element.repetition_type === "OPTIONAL";
    let page = known.find((each) => each.numbers === chunk.numbers && each.isOptional === isOptional);
    if (!page) known.push((page = pageOf(to, chunk)));
    return writeChunk(to, chunk, page);
  });
  to.row_groups.push({
    columns,
    total_byte_size: columns.reduce((sum, { meta_data: meta }) => sum + meta!.total_uncompressed_size, 0n),
    num_rows: rows,
    total_compressed_size: BigInt(to.writer.offset - start),
  });
  to.num_rows += rows;
}

function writeChunk(to: ParquetWriter, { element, values, numbers }: Chunk, page: Page): ColumnChunk {
  const { writer, codec } = to;
  const start = writer.offset;
  const dictionary = values.length > 0 ? writeDictionary(to, element, values) : 0;
  const dataStart = writer.offset;
  const data = writePage(to, page);
  return {
    file_offset: BigInt(start),
    meta_data: {
      type: element.type!,
      encodings: values.length > 0 ? ["PLAIN", page.encoding] : [page.encoding],
      path_in_schema: [element.name],
      codec,
      num_values: BigInt(numbers.length),
      total_compressed_size: BigInt(writer.offset - start),
      total_uncompressed_size: BigInt(dictionary + data),
      data_page_offset: BigInt(dataStart),
      ...(values.length > 0 && { dictionary_page_offset: BigInt(start) }),
      statistics: { null_count: BigInt(page.nulls), ...boundsOf(element, values) },
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

/** The rows of a column without their values: columns that tell the same parts apart have the same one. */
interface Page {
  readonly numbers: Int32Array;
  readonly isOptional: boolean;
  readonly nulls: number;
  /** Which rows have a value; nothing where all must. */
  readonly levels: Uint8Array;
  readonly encoding: "RLE_DICTIONARY" | "PLAIN";
  /** Before they were compressed. */
  readonly length: number;
  readonly compressed: Uint8Array;
}

function pageOf({ compressors }: ParquetWriter, { element, values, numbers }: Chunk): Page {
  const isOptional = element.repetition_type === "OPTIONAL";
  const held = isOptional ? heldOf(numbers) : numbers;
  const bytes = values.length > 0 ? placesOf(held, values.length) : new Uint8Array();
  return {
    ...{ numbers, isOptional, nulls: numbers.length - held.length },
    levels: isOptional ? levelsOf(numbers) : new Uint8Array(),
    // Not every engine takes a dictionary of nothing.
    encoding: values.length > 0 ? "RLE_DICTIONARY" : "PLAIN",
    ...{ length: bytes.length, compressed: compressors.SNAPPY!(bytes) },
  };
}

/** Its bytes before it was compressed. */
function writePage({ writer }: ParquetWriter, page: Page): number {
  const { nulls, levels, encoding, length, compressed } = page;
  const rows = page.numbers.length;
  const start = writer.offset;
  writePageHeader(writer, {
    type: "DATA_PAGE_V2",
    uncompressed_page_size: levels.length + length,
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
  return head + levels.length + length;
}

/** Those that are not `NONE`. */
function heldOf(numbers: Int32Array): Int32Array {
  const held = new Int32Array(numbers.length);
  let count = 0;
  for (let row = 0; row < numbers.length; row++) if (numbers[row] !== NONE) held[count++] = numbers[row]!;
  return held.subarray(0, count);
}

/** 1 for each row that has a value. */
function levelsOf(numbers: Int32Array): Uint8Array {
  const levels = new Int32Array(numbers.length);
  for (let row = 0; row < numbers.length; row++) levels[row] = numbers[row] === NONE ? 0 : 1;
  return runsOf(levels, 1);
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
