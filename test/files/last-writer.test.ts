import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isOurs } from "../../src/files/opening/last-writer";
import { writeWorkbook } from "../../src/files/writing/write-workbook";
import { sheetPlan } from "../../src/sheet/sheet-plan";

const stored = (path: string) => async () => new Uint8Array(readFileSync(join(process.cwd(), "test", path)));

test.each<[string, boolean, () => Promise<Uint8Array>]>([
  ["what we have written", true, () => writeWorkbook([sheetPlan("统计表", { cells: [["石角镇"]] })])],
  ["what another program has written of it", false, stored("returns/县农业局.xlsx")],
  ["what is no workbook", false, async () => new Uint8Array([1, 2, 3])],
  ["what breaks off", false, async () => (await writeWorkbook([sheetPlan("统计表", {})])).slice(0, 400)],
])("%s is ours: %s", async (_, expected, bytes) => expect(isOurs(await bytes())).toBe(expected));
