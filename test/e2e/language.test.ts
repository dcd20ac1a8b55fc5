import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { atDesk, leave } from "./at-desk";
import { eventually, type Desk } from "./desk";
import type { ServedPage } from "./served-page";

let served: ServedPage;
let desk: Desk;
beforeAll(async () => {
  ({ served, desk } = await atDesk());
});
afterAll(() => leave(served));

const says = () =>
  served.page.evaluate(() => {
    const undo = document.querySelector("main button:has(.univerjs-icon-undo-icon)");
    return [document.documentElement.lang, document.title.slice(0, 6), undo?.getAttribute("aria-label")];
  });

it("the page speaks the browser's language, and the one that is chosen from then on", async () => {
  expect(await says()).toEqual(["zh-CN", "党务公开统计", "撤销"]);
  await desk.button("English").click();
  await desk.button("Make the form").waitFor();
  expect(await says()).toEqual(["en-US", "Party ", "Undo"]);
  await served.page.reload();
  await desk.button("中文").click();
  await desk.button("生成统计表").waitFor();
  expect(await says()).toEqual(["zh-CN", "党务公开统计", "撤销"]);
});

it("the pane is dark where the system is", async () => {
  const ground = () =>
    served.page.evaluate(() => getComputedStyle(document.querySelector("aside > div")!).backgroundColor);
  expect(await ground()).toBe("rgb(255, 255, 255)");
  await served.page.emulateMedia({ colorScheme: "dark" });
  await eventually(ground, (colour) => colour === "rgb(41, 41, 41)");
});

it("opened from a file, the page says at once that it cannot work so", async () => {
  const page = await served.page.context().newPage();
  await page.goto(String(pathToFileURL(join(process.cwd(), "dist/preview/index.html"))));
  await page.getByText("请用管理员给的网址打开").waitFor();
  expect(await page.getByRole("button").count()).toBe(0);
  await page.close();
});
