import { fakeExcelScript } from "../host/fake-excel/page-script";
import { eventually } from "./desk";
import { excel } from "./excel-page";
import type { Served, ServedPage } from "./served-page";

/* Where there can be no pane the page says why, whatever the width that Excel gives it. */

/** An Excel that never gets ready. */
const MUTE = `Object.defineProperty(window, "Office", {
  get: () => ({ onReady: () => new Promise(() => undefined), HostType: {} }), set: () => undefined,
});`;

const CASES: readonly [string, string, Partial<Served>, RegExp][] = [
  ["the program is too old", "taskpane.html?ExcelApi=1.4", {}, /LTSC 2021/],
  ["office.js is missing", "taskpane.html", { missing: /office-js\/office\.js$/ }, /自带 office.js 的安装包/],
  ["the page is opened in a browser", "taskpane.html", { script: "" }, /请在 Excel 里打开/],
  ["the pane's own script is missing", "taskpane.html", { missing: /\/taskpane\.\w+\.js$/ }, /文件是否齐全/],
];

const overflow = ({ page }: ServedPage) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe.each([320, 400])("at %i pixels the pane says what to do where", (width) => {
  it.each(CASES)("%s", async (_, path, served, sentence) => {
    const opened = await excel(path, { viewport: { width, height: 600 }, ...served });
    await opened.page.getByText(sentence).first().waitFor();
    expect([await overflow(opened), opened.foreign]).toEqual([0, []]);
    await opened.close();
  });
});

it("says so when Excel has not answered for twenty seconds", async () => {
  const opened = await excel("taskpane.html", { script: `${await fakeExcelScript()};${MUTE}`, clock: true });
  await opened.page.getByText("正在准备").waitFor();
  await opened.page.clock.fastForward(21_000);
  await opened.page.getByText("还没有应答").waitFor();
  await opened.close();
});

it("is as dark as Excel, and light again when the clerk has chosen so", async () => {
  const opened = await excel("taskpane.html?theme=dark", { clock: true });
  const { page } = opened;
  await page.getByLabel("填报时间").waitFor();
  const scheme = () => page.getByLabel("填报时间").evaluate((field) => getComputedStyle(field).colorScheme);
  expect(await scheme()).toBe("dark");
  // office.js asks for the colours once in five seconds.
  await page.clock.fastForward(6_000);
  await page.evaluate(() => {
    window.fakeDesktop.dark = false;
    dispatchEvent(new Event("focus"));
  });
  await eventually(scheme, (now) => now === "light");
  expect(opened.faults).toEqual([]);
  await opened.close();
});
