import { join } from "node:path";
import { atDesk, leave } from "./at-desk";
import type { Desk } from "./desk";
import type { ServedPage } from "./served-page";

const OTHER = join(process.cwd(), "test/returns/县农业局.xlsx");

let served: ServedPage;
let desk: Desk;
/** What the browser has asked; the clerk stays each time. */
const asked: string[] = [];
beforeAll(async () => {
  ({ served, desk } = await atDesk());
  served.page.on("dialog", (dialog) => {
    asked.push(dialog.type());
    void dialog.dismiss();
  });
});
afterAll(() => leave(served));

/** Resolves when the page has been left, or the browser has asked whether it shall be. */
const reload = () => served.page.reload({ timeout: 5_000 }).catch(() => undefined);

it("work that was not downloaded is asked about before the page is left and before another workbook is opened", async () => {
  await desk.generate("石角镇");
  await desk.type("C6", "12");
  await reload();
  expect(asked).toEqual(["beforeunload"]);
  await desk.openWorkbook(OTHER);
  await desk.sees("有改动还没有保存");
  await desk.button("取消").click();
  await desk.goTo("C6");
  await desk.sees("石角镇");
});

it("what was downloaded is not asked about", async () => {
  await desk.download();
  await desk.goTo("D6");
  await desk.openWorkbook(OTHER);
  await desk.sees("县农业局");
  await reload();
  await desk.open();
  expect(asked).toEqual(["beforeunload"]);
});
