import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { writeWorkbook } from "../src/files/writing/write-workbook";
import { sheetPlan } from "../src/sheet/sheet-plan";
import { filledPaper } from "../test/support/filled-paper";

/** Small returns of so many units, as files in the folder: the same ones at any time. Their paths, in the order of the units. */
export async function writeSmallReturns(folder: string, count: number): Promise<readonly string[]> {
  mkdirSync(folder, { recursive: true });
  const paths: string[] = [];
  for (let index = 0; index < count; index++) {
    const unit = `单位${index + 1}`;
    const { values, merges } = filledPaper(unit, index);
    const path = join(folder, `${unit}.xlsx`);
    writeFileSync(path, await writeWorkbook([sheetPlan("统计表", { cells: values, merges })]));
    paths.push(path);
  }
  return paths;
}
