import { readFileSync } from "node:fs";
import { unzipSync } from "fflate";
import { parquetReadObjects } from "hyparquet";
import { atDesk, leave } from "./at-desk";
import type { Desk } from "./desk";
import type { ServedPage } from "./served-page";

let served: ServedPage;
let desk: Desk;
beforeAll(async () => ({ served, desk } = await atDesk()));
afterAll(() => leave(served));

/** What a press on a button of 数据导出 hands out. */
async function handedOut(button: string): Promise<[string, Record<string, Uint8Array>]> {
  const download = served.page.waitForEvent("download");
  await desk.button(button).click();
  const archive = await download;
  return [archive.suggestedFilename(), unzipSync(readFileSync(await archive.path()))];
}

const OFFICE = "period=2011/county=綦江县党务公开工作领导小组办公室";

test("what the workbook remembers is handed out as a long table, of the same rows in both kinds", async () => {
  await desk.tab("汇总");
  await served.page.getByRole("button", { name: "载入示例" }).click();
  await desk.button("开始汇总").click();
  await desk.sees(/^汇总完成/);
  await desk.button("数据导出").click();
  const [name, csv] = await handedOut("下载长表（CSV）");
  expect(name).toBe("长表_党务公开统计表_2011_csv.zip");
  await desk.sees(/^已导出，在下载文件夹的「长表_党务公开统计表_2011_csv\.zip」里。$/);
  const lines = new TextDecoder().decode(csv[`figures/${OFFICE}/part-1.csv`]).trimEnd().split("\r\n");
  expect(lines[0]).toMatch(/^表样,表样版本,报告期/);

  const [, parquet] = await handedOut("下载长表（Parquet）");
  const rows = await parquetReadObjects({
    file: parquet[`figures/${OFFICE}/part-1.parquet`]!.slice().buffer,
  });
  expect(rows.length).toBe(lines.length - 1);
  expect(rows.length).toBeGreaterThan(10_000);
  const units = await parquetReadObjects({ file: parquet[`units/${OFFICE}/part-1.parquet`]!.slice().buffer });
  expect(units.filter(({ owes }) => owes === 1n)).toHaveLength(42);
});
