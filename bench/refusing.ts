import { unzipSync, zipSync } from "fflate";
import { readWorkbook } from "../src/files/read-workbook";
import { writeWorkbook } from "../src/files/write-workbook";
import { sheetPlan } from "../src/sheet/sheet-plan";

const MEGABYTE = 2 ** 20;

/** The workbook with so many megabytes of blanks for its sheet, which zip to almost nothing. */
function bomb(workbook: Uint8Array, megabytes: number): Uint8Array {
  const sheet = new Uint8Array(megabytes * MEGABYTE).fill(32);
  return zipSync({ ...unzipSync(workbook), "xl/worksheets/sheet1.xml": sheet });
}

/** Milliseconds and megabytes that refusing hostile files takes; both have bounds in the promise to clerks. */
export async function benchRefusing(): Promise<void> {
  const whole = await writeWorkbook([
    sheetPlan("统计表", { cells: Array<string[]>(500).fill(["党务公开"]) }),
  ]);
  const files: [string, Uint8Array][] = [
    ["400 MB of blanks in a zip", bomb(whole, 400)],
    ["cut in half", whole.subarray(0, whole.length / 2)],
    ["5 MB of noise", Uint8Array.from({ length: 5 * MEGABYTE }, (_, index) => (index * 2654435761) >>> 24)],
  ];
  console.log("\nRefusing                                  ms        MB  code");
  for (const [name, bytes] of files) {
    const [memory, started] = [process.memoryUsage().rss, performance.now()];
    const read = readWorkbook(bytes);
    const spent = (performance.now() - started).toFixed(1).padStart(10);
    const grown = ((process.memoryUsage().rss - memory) / MEGABYTE).toFixed(0).padStart(10);
    console.log(`${name.padEnd(34)}${spent}${grown}  ${read.ok ? "read" : read.refusal.code}`);
  }
}
