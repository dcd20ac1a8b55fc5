import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Buffer } from "node:buffer";
import * as sheetjs from "@e965/xlsx";
import ExcelJS from "exceljs";
import { unzipSync } from "fflate";
import { readWorkbook } from "../src/files/read-workbook";
import { writeWorkbook } from "../src/files/writing/write-workbook";
import { readFile } from "../src/intake/read-file";
import { readSheets } from "../src/reading/read-sheets";
import { formPlans } from "../src/template/form-plan";
import { cells, FORM } from "../test/support/paper";

const FILES = 150;
const RETURNS = join(import.meta.dirname, "../test/returns");
/** Returns whose figures are read as they stand; the others test other things. */
const PLAIN = ["古南街道.xlsx", "三江街道.xlsx", "东溪镇.xlsx", "打通镇.xlsx"];

/** One way of reading, over the same files in memory. */
export interface ReadingRate {
  readonly reader: string;
  /** Median of the rounds. */
  readonly filesPerSecond: number;
  /** Times as fast as the bound below which nothing can be: unpacking and one look at each byte. */
  readonly shareOfFloor: number;
}

type Reader = (bytes: Uint8Array) => unknown;

/**
 * Files a second from bytes to grids (and, in one row, on to checked returns), one process, the readers taking turns in each of `rounds` so that
 * a busy machine slows all alike. Prints a table for small returns, as other programs write them, and one for the same returns on forms of our own, which check themselves.
 */
export async function benchReading(rounds = 5): Promise<ReadingRate[]> {
  const plain = readdirSync(RETURNS)
    .filter((name) => PLAIN.includes(name))
    .map((name) => new Uint8Array(readFileSync(join(RETURNS, name))));
  const own = await Promise.all(plain.map(onOurForm));
  console.log(`floor: inflate ${NEEDED.source}, one indexed scan for "<"`);
  return [
    ...(await ratesOf("small returns", many(plain), rounds)),
    ...(await ratesOf("forms of our own", many(own), rounds)),
  ];
}

async function ratesOf(what: string, files: readonly Uint8Array[], rounds: number): Promise<ReadingRate[]> {
  const readers: [string, Reader][] = [
    ["floor: inflate and scan", floor],
    ["readWorkbook", (bytes) => requireRead(readWorkbook(bytes))],
    ["bytes to checked return", (bytes) => readFile(FORM, { id: "", file: "", modified: 0, bytes })],
    ["@e965/xlsx", (bytes) => sheetjs.read(bytes, { dense: true })],
    ["exceljs", (bytes) => new ExcelJS.Workbook().xlsx.load(Buffer.from(bytes) as never)],
  ];
  const rates = new Map(readers.map(([reader]) => [reader, [] as number[]]));
  for (let round = 0; round < rounds; round++) {
    for (const [reader, read] of readers) rates.get(reader)!.push(await filesPerSecond(files, read));
  }
  const bound = median(rates.get(readers[0]![0])!);
  const result = readers.map(([reader]) => {
    const rate = median(rates.get(reader)!);
    return { reader, filesPerSecond: Math.round(rate), shareOfFloor: rate / bound };
  });
  console.log(table(what, result));
  return result;
}

const many = (variants: readonly Uint8Array[]): Uint8Array[] =>
  Array.from({ length: FILES }, (_, index) => variants[index % variants.length]!);

/** The return as it comes back from a unit that has filled in the form as the product writes it, 校验 and all. */
async function onOurForm(bytes: Uint8Array): Promise<Uint8Array> {
  const [ret] = readSheets(FORM, requireRead(readWorkbook(bytes)));
  if (ret === undefined) throw new Error("no form in the file");
  const { unit, date, period } = ret.content;
  const figures = cells(ret);
  const table = (row: number, column: number) => {
    const { formula, value, text } = figures[row]![column]!;
    return formula === null ? (value ?? text ?? undefined) : undefined;
  };
  return writeWorkbook(formPlans(FORM, { unit, date, period, tables: [table] }));
}

function requireRead<Sheet>(
  result: { ok: true; sheets: readonly Sheet[] } | { ok: false; refusal: unknown },
): readonly Sheet[] {
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.refusal)}`);
  return result.sheets;
}

const NEEDED = /^xl\/(workbook\.xml|sharedStrings\.xml|styles\.xml|worksheets\/.*|_rels\/.*)$/;

const TAG = "<".charCodeAt(0);

/** What any reader must do: unpack the parts that are needed and look for each element once. */
function floor(bytes: Uint8Array): number {
  let elements = 0;
  for (const part of Object.values(unzipSync(bytes, { filter: ({ name }) => NEEDED.test(name) }))) {
    for (let at = part.indexOf(TAG); at >= 0; at = part.indexOf(TAG, at + 1)) elements++;
  }
  return elements;
}

async function filesPerSecond(files: readonly Uint8Array[], read: Reader): Promise<number> {
  const start = performance.now();
  for (const bytes of files) await read(bytes);
  return (files.length / (performance.now() - start)) * 1000;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

function table(what: string, rates: readonly ReadingRate[]): string {
  const ours = rates.find(({ reader }) => reader === "readWorkbook")!.filesPerSecond;
  const lines = rates.map(
    ({ reader, filesPerSecond: rate, shareOfFloor }) =>
      `${reader.padEnd(26)}${String(rate).padStart(8)}${shareOfFloor.toFixed(2).padStart(10)}${(rate / ours).toFixed(2).padStart(10)}`,
  );
  return [`${what.padEnd(26)} files/s  of floor   of ours`, ...lines].join("\n");
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  await benchReading();
}
