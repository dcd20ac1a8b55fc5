import { readWorkbook } from "../../src/files/read-workbook";
import { valueAt } from "../../src/sheet/grid";
import { atDesk, leave } from "./at-desk";
import { Desk, eventually } from "./desk";
import type { ServedPage } from "./served-page";

let served: ServedPage;
let desk: Desk;
beforeAll(async () => {
  ({ served, desk } = await atDesk());
  served.page.on("dialog", (dialog) => void dialog.accept());
});
afterAll(() => leave(served));

const figures = /[1-9]\d*\/\d+ 项/;
const OFFER = /上次有内容没有保存（石角镇，\d\d-\d\d \d\d:\d\d）/;

/** Drafts in the browser's database, each with its file as a URL: a list of its bytes takes a second to hand over. */
const drafts = () =>
  served.page.evaluate(async () => {
    const request = indexedDB.open("party-disclosure-statistics");
    const database = await new Promise<IDBDatabase>((done) => {
      request.onsuccess = () => done(request.result);
    });
    const all = database.transaction("drafts").objectStore("drafts").getAll();
    await new Promise((done) => (all.onsuccess = done));
    database.close();
    const urlOf = (bytes: BlobPart) =>
      new Promise<string>((done) => {
        const reader = new FileReader();
        reader.onload = () => done(reader.result as string);
        reader.readAsDataURL(new Blob([bytes]));
      });
    return Promise.all(
      (all.result as { unit: string; bytes: BlobPart }[]).map(async ({ unit, bytes }) => ({
        unit,
        url: await urlOf(bytes),
      })),
    );
  });
const kept = async () => (await drafts()).map(({ unit }) => unit);
/** What stands in C6 of the sheets of all drafts. */
const typed = async () =>
  (await drafts()).flatMap(({ url }) => {
    const read = readWorkbook(new Uint8Array(Buffer.from(url.slice(url.indexOf(",") + 1), "base64")));
    return read.ok ? read.sheets.map((sheet) => valueAt(sheet, 5, 2)) : [];
  });

describe("a clerk whose page goes away", () => {
  it("finds his figures again, which are still to be saved", async () => {
    await desk.generate("石角镇");
    await desk.type("C6", "12");
    await desk.sees(figures);
    // The first draft may be of the form alone; what was typed is kept two seconds later.
    await eventually(typed, (values) => values.includes(12));
    await served.page.reload();
    await desk.open();
    await desk.sees(OFFER);
    await desk.button("恢复").click();
    await desk.sees(figures);
    await desk.gone(OFFER);
    await desk.goTo("C6");
    await desk.sees("石角镇");
    // The draft is this page's own now.
    await eventually(kept, (units) => units.join() === "石角镇");
  });

  it("is not offered in another page what is still open in this one", async () => {
    const page = await served.page.context().newPage();
    await page.goto(served.page.url());
    const other = new Desk(page);
    await other.open();
    await page.waitForTimeout(500);
    expect(await page.getByText(OFFER).count()).toBe(0);
    await other.generate("三江街道");
    await other.type("C6", "7");
    await eventually(kept, (units) => units.length === 2);
    await page.close();
  });

  it("is offered what that page has left, and may do without it", async () => {
    await served.page.reload();
    await desk.open();
    await desk.sees(/上次有内容没有保存/);
    for (let left = 2; left > 0; left--) {
      await desk.button("不要").click();
      await eventually(kept, (units) => units.length === left - 1);
    }
    await desk.gone(/上次有内容没有保存/);
  });

  it("has no draft of what was saved, under a name that says what it is", async () => {
    await desk.generate("石角镇");
    await eventually(kept, (units) => units.length === 1);
    const download = served.page.waitForEvent("download");
    await served.page.keyboard.press("Control+s");
    expect((await download).suggestedFilename()).toBe("石角镇_党务公开统计表_2011.xlsx");
    await eventually(kept, (units) => units.length === 0);
  });
});

/** Choosing files as a clerk does, in a folder of the browser's own; what was chosen is the first file there. */
const PICKERS = `
  const folder = () => navigator.storage.getDirectory();
  window.chosen = [];
  window.showSaveFilePicker = async ({ suggestedName }) => {
    window.chosen.push(suggestedName);
    return (await folder()).getFileHandle(suggestedName, { create: true });
  };
  window.showOpenFilePicker = async () => {
    for await (const handle of (await folder()).values()) return [handle];
  };
`;

describe("a clerk whose browser lets pages write files", () => {
  let page: ServedPage;
  let clerk: Desk;
  beforeAll(async () => {
    ({ served: page, desk: clerk } = await atDesk({ script: PICKERS, places: true }));
    page.page.on("dialog", (dialog) => void dialog.accept());
  });
  afterAll(() => leave(page));

  const chosen = () => page.page.evaluate(() => (window as unknown as { chosen: string[] }).chosen);
  const saved = (name: RegExp) => clerk.sees(name);

  it("chooses the file once and saves into it from then on, opened again too", async () => {
    await clerk.generate("石角镇");
    await clerk.button("保存").click();
    await saved(/已保存：石角镇_党务公开统计表_2011\.xlsx/);
    await clerk.type("C6", "12");
    await clerk.gone(/已保存/);
    await page.page.keyboard.press("Control+s");
    await saved(/已保存/);
    expect(await chosen()).toEqual(["石角镇_党务公开统计表_2011.xlsx"]);
    await page.page.reload();
    await clerk.open();
    await clerk.button("打开工作簿").click();
    await clerk.sees(figures);
    await clerk.type("D6", "7");
    await clerk.button("保存").click();
    await saved(/已保存：石角镇/);
    expect(await chosen()).toEqual([]);
  });
});
