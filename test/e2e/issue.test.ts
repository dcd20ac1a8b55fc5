import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { atDesk, leave } from "./at-desk";
import type { Desk } from "./desk";
import type { ServedPage } from "./served-page";

let served: ServedPage;
let desk: Desk;
beforeAll(async () => ({ served, desk } = await atDesk()));
afterAll(() => leave(served));
const folder = mkdtempSync(join(tmpdir(), "issued-"));
afterAll(() => rmSync(folder, { recursive: true }));

test("a form for each unit of the roster, and all are known again when they come back untouched", async () => {
  await desk.tab("汇总");
  await served.page.getByRole("button", { name: "载入示例" }).click();
  await desk.button("下发空白表").click();
  const download = served.page.waitForEvent("download");
  await desk.button("生成全部（42 个单位）").click();
  const archive = await download;
  expect(archive.suggestedFilename()).toBe("下发_党务公开统计表_2011_42个单位.zip");
  await desk.sees(/^已生成 42 份表/);
  const files = Object.entries(unzipSync(readFileSync(await archive.path())));
  const forms = files.filter(([name]) => /^\d\d_.+\.xlsx$/.test(name));
  expect([files.length, forms.length]).toEqual([44, 42]);

  const paths = forms.map(([name, bytes]) => {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    return path;
  });
  await desk.button("清空").click();
  await desk.chooseReturns(paths);
  await desk.sees("42 份报表");
  expect(await served.page.locator("dl").textContent()).toBe("应报42已报0逾期0");
});
