import type { ParquetWriter, SchemaElement } from "hyparquet-writer";
import { writeDataPageV2 } from "hyparquet-writer/src/datapage.js";
import { writeDictionaryPage } from "hyparquet-writer/src/dictionary.js";

/** A value as it is stored: bytes, or a whole number. */
export type Stored = Uint8Array | bigint;

/** What a column holds in a group of rows. */
export interface Chunk {
  readonly element: SchemaElement;
  /** Different ones. */
  readonly values: readonly Stored[];
  /** By row, which of them it has; `NONE` where it has none. */
  readonly numbers: number[];
}

export const NONE = -1;

type RowGroup = ParquetWriter["row_groups"][number];
type ColumnChunk = RowGroup["columns"][number];

/**
 * Writes a group of rows of which the different values are known. The library would look for them in every value of a
 * column, and look at each once more for the least and the greatest; its pages are made of what it would find.
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
  const { writer, codec, schema } = to;
  const { SNAPPY } = to.compressors;
  const column = {
    ...{
      columnName: element.name,
      element,
      schemaPath: [schema[0]!, element],
      codec,
      compressors: { SNAPPY },
    },
    ...{ stats: false, pageSize: 0, columnIndex: false, offsetIndex: false },
  };
  const start = writer.offset;
  const pageData = pageOf(element, numbers);
  const nulls = pageData.definitionLevels.reduce((count, level) => count + 1 - level, 0);
  // Not every engine takes a dictionary of nothing.
  const encoding = values.length > 0 ? "RLE_DICTIONARY" : "PLAIN";
  const dictionary = values.length > 0 ? writeDictionaryPage(writer, column, [...values]) : 0;
  const dataStart = writer.offset;
  const data = writeDataPageV2({ writer, column, encoding, pageData });
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
      statistics: { null_count: BigInt(nulls), ...boundsOf(element, values) },
    },
  };
}

/** The numbers as the library takes them, which only reads them. */
function pageOf({ repetition_type: repeated }: SchemaElement, numbers: number[]) {
  const page = {
    values: numbers as (number | null)[],
    definitionLevels: [] as number[],
    repetitionLevels: [],
  };
  if (repeated !== "OPTIONAL") return { ...page, maxDefinitionLevel: 0 };
  page.definitionLevels = new Array<number>(numbers.length).fill(1);
  for (let row = 0; row < numbers.length; row++) {
    if (numbers[row] !== NONE) continue;
    if (page.values === numbers) page.values = numbers.slice();
    page.values[row] = null;
    page.definitionLevels[row] = 0;
  }
  return { ...page, maxDefinitionLevel: 1 };
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
