import { readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { readWorkbook } from "../src/files/read-workbook";
import { readFile } from "../src/intake/read-file";
import { FORM } from "../test/support/paper";
import { cpuOf, median } from "./cpu";

const RETURNS = join(import.meta.dirname, "../test/returns");
const FORMATS = [".xlsx", ".xls", ".et", ".ods", ".docx", ".csv"];
/** Not a return, or not one alone. */
const OTHER = ["截断.xlsx", "两个单位.xlsx"];
const FILES = 60;

/**
 * How long a small return takes in each format, by processor time, and how many times as long as in .xlsx: to its
 * cells, and to the checked return. The formats take turns in each of `rounds`.
 */
export function benchFormats(rounds = 9): void {
  const files = new Map(FORMATS.map((format) => [format, filesOf(format)]));
  const grids = new Map(FORMATS.map((format) => [format, [] as number[]]));
  const returns = new Map(FORMATS.map((format) => [format, [] as number[]]));
  for (let round = 0; round < rounds; round++) {
    for (const [format, list] of files) {
      grids.get(format)!.push(cpuOf(FILES, (index) => readWorkbook(list[index % list.length]!)));
      const whole = (index: number) =>
        readFile(FORM, { id: "", file: "", modified: 0, bytes: list[index % list.length]! });
      returns.get(format)!.push(cpuOf(FILES, whole));
    }
  }
  console.log("other formats       to cells  files/s  of .xlsx     to a checked return  files/s  of .xlsx");
  for (const format of FORMATS) {
    const [grid, whole] = [grids, returns].map((times) => columns(times, format));
    console.log(`${format.padEnd(20)}${grid}${whole!.padStart(44)}`);
  }
}

function filesOf(format: string): Uint8Array[] {
  const names = readdirSync(RETURNS).filter((name) => extname(name) === format && !OTHER.includes(name));
  return names.map((name) => new Uint8Array(readFileSync(join(RETURNS, name))));
}

/** Files a second, and the multiple of the time that .xlsx takes. */
function columns(times: ReadonlyMap<string, readonly number[]>, format: string): string {
  const [own, xlsx] = [median(times.get(format)!), median(times.get(".xlsx")!)];
  return `${String(Math.round(1000 / own)).padStart(17)}${(own / xlsx).toFixed(2).padStart(10)}`;
}
