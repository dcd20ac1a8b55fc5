import { u16, u32 } from "./archives";

/** Workbooks of the 1997–2003 programs by hand, record for record, without the container around them. */

export type Record = readonly number[];

export const record = (id: number, ...data: readonly number[]): Record => [...u16(id, data.length), ...data];

const VERSIONS = { 8: 0x600, 5: 0x500 } as const;
export type Version = keyof typeof VERSIONS;

const beginning = (version: Version, type: number): Record =>
  record(0x809, ...u16(VERSIONS[version], type, 0, 0), ...(version === 8 ? u32(0, 0) : []));
const END = record(0x0a);

export const f64 = (number: number) => [...new Uint8Array(Float64Array.of(number).buffer)];
/** Characters of one byte. */
export const latin = (text: string) => [...text].map((letter) => letter.charCodeAt(0));
/** A text of Excel 97, its length in so many bytes before it, in characters of two bytes. */
export const wide = (text: string, lengthBytes: 1 | 2 = 2) => [
  ...(lengthBytes === 1 ? [text.length] : u16(text.length)),
  ...[1, ...u16(...[...text].map((letter) => letter.charCodeAt(0)))],
];

/** A sheet of a workbook: its records, its name as the version stores it, and whether it is hidden. */
export interface HandSheet {
  readonly records: readonly Record[];
  readonly name?: readonly number[];
  readonly state?: number;
  /** 0 a worksheet, 2 a chart. */
  readonly kind?: number;
}

/** A workbook's bytes: records that speak of all sheets, then the sheets. */
export function book(
  sheets: readonly HandSheet[],
  globals: readonly Record[] = [],
  version: Version = 8,
): Uint8Array {
  const bodies = sheets.map(({ records, kind }) => [
    ...beginning(version, kind === 2 ? 0x20 : 0x10),
    ...records.flat(),
    ...END,
  ]);
  const name = (sheet: HandSheet) => sheet.name ?? (version === 8 ? wide("S", 1) : [1, 83]);
  const list = (offsets: readonly number[]) =>
    sheets.flatMap((sheet, index) =>
      record(0x85, ...u32(offsets[index]!), sheet.state ?? 0, sheet.kind ?? 0, ...name(sheet)),
    );
  const head = (offsets: readonly number[]) => [
    ...beginning(version, 5),
    ...globals.flat(),
    ...list(offsets),
    ...END,
  ];
  const length = head(sheets.map(() => 0)).length;
  const offsets = bodies.map((_, index) => length + bodies.slice(0, index).flat().length);
  return Uint8Array.from([...head(offsets), ...bodies.flat()]);
}

/** Records of cells in row `row`, column `column`, of style `style`. */
const at = (row: number, column: number, style: number) => u16(row, column, style);
export const number = (row: number, column: number, value: number, style = 0) =>
  record(0x203, ...at(row, column, style), ...f64(value));
/** A number in four bytes: `bits` as it stands in them. */
export const rk = (row: number, column: number, bits: number) =>
  record(0x27e, ...at(row, column, 0), ...u32(bits >>> 0));
export const label = (row: number, column: number, text: readonly number[]) =>
  record(0x204, ...at(row, column, 0), ...text);
export const shared = (row: number, column: number, text: number) =>
  record(0xfd, ...at(row, column, 0), ...u32(text));
/** A formula with its stored result, eight bytes. */
export const formula = (row: number, column: number, result: readonly number[], tokens: readonly number[]) =>
  record(0x06, ...at(row, column, 0), ...result, ...u16(0), ...u32(0), ...u16(tokens.length), ...tokens);
