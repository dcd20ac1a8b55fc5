import { atDesk, leave } from "./at-desk";
import { eventually, type Desk } from "./desk";
import type { ServedPage } from "./served-page";

let served: ServedPage;
let desk: Desk;
beforeAll(async () => {
  ({ served, desk } = await atDesk());
});
afterAll(() => leave(served));

/** Where the keyboard is: the cells, or a control of the pane by what it says. */
const keyboard = () =>
  served.page.evaluate(() => {
    const held = document.activeElement as HTMLElement;
    if (held.closest("aside")) return `pane: ${held.getAttribute("aria-label") ?? held.textContent}`;
    return held.isContentEditable ? "cells" : held.tagName;
  });
const isAt = (cell: string) =>
  eventually(
    () => desk.selected(),
    (selected) => selected === cell,
  );
const press = (key: string) => served.page.keyboard.press(key);
const finding = () => served.page.getByRole("button", { name: /还没有填|却是空白|不应超过/ }).first();

it("what is typed after 生成统计表 goes into the first cell", async () => {
  await desk.generate("石角镇");
  await isAt("C6");
  expect(await keyboard()).toBe("cells");
  await served.page.keyboard.type("12");
  await press("Enter");
  await isAt("C7");
  await served.page.keyboard.type("15");
});

it("a question about what was typed gives the keyboard back to the cell, which takes what is typed next", async () => {
  await desk.type("C8", "12个");
  const question = served.page.getByRole("dialog").filter({ hasText: "不要带文字和小数" });
  await question.waitFor();
  await question.getByRole("button", { name: "关闭", exact: true }).waitFor();
  await press("Enter");
  await question.waitFor({ state: "detached" });
  await eventually(keyboard, (held) => held === "cells");
  expect(await desk.selected()).toBe("C8");
  await served.page.keyboard.type("12");
  await press("Enter");
  await isAt("C9");
  await press("Control+z");
});

it("F6 goes round sheet and pane, and enters what was being typed", async () => {
  await press("F6");
  expect(await keyboard()).toBe("pane: 生成统计表");
  await finding().waitFor();
  await press("Shift+F6");
  expect(await keyboard()).toBe("cells");
});

it("Ctrl+PageUp and Ctrl+PageDown go from sheet to sheet, and no further than there are", async () => {
  const front = () => served.page.locator("[data-u-comp='slide-tab-item'][aria-selected=true]").textContent();
  const isFront = (sheet: string) => eventually(front, (text) => text === sheet);
  await isFront("统计表");
  await press("Control+PageUp");
  await isFront("工作表1");
  await press("Control+Shift+PageUp");
  await press("Control+Shift+PageDown");
  await isFront("统计表");
});

it("Tab from the pane meets no button that nobody sees, and every button has a name", async () => {
  await desk.button("下载工作簿").focus();
  for (let step = 0; step < 3; step++) {
    await press("Tab");
    const { left, width } = await served.page.evaluate(() =>
      document.activeElement!.getBoundingClientRect().toJSON(),
    );
    // What is typed into cells goes by a field that Univer keeps outside the page.
    if ((await keyboard()) !== "cells") expect([left >= 0, width > 0]).toEqual([true, true]);
  }
  const nameless = await served.page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLElement>(
        "button, input, a[href], [role=button], [contenteditable=true]",
      ),
    ]
      .filter((each) => each.getClientRects().length > 0 && !each.hidden)
      .filter(
        (each) => !each.textContent?.trim() && !each.ariaLabel && !(each as HTMLInputElement).labels?.length,
      )
      .map((each) => each.outerHTML.slice(0, 120)),
  );
  expect(nameless).toEqual([]);
  // What opens something and is no button is nothing to a screen reader, nor is a name on it.
  const mute = served.page.locator("main :is(div, a, span)[aria-haspopup]:not([role])");
  expect(await mute.count()).toBe(0);
});

describe("on whatever screen", () => {
  const tell = colours();
  afterEach(() => served.page.emulateMedia({ forcedColors: "none", colorScheme: "light" }));

  it.each(["none", "active"] as const)(
    "the sheet is dark on white in the dark, forced colours %s",
    async (forcedColors) => {
      await served.page.emulateMedia({ forcedColors, colorScheme: "dark" });
      expect(await tell()).toEqual({ ground: "rgb(255, 255, 255)", ink: "rgb(31, 31, 31)" });
    },
  );

  it.each([800, 400])("%d pixels wide, a finding's cell comes to the front, well in view", async (width) => {
    await served.page.setViewportSize({ width, height: 800 });
    await desk.button("面板").click();
    await served.page.locator("[data-entry]").first().press("Enter");
    expect(await desk.button("表格").getAttribute("aria-pressed")).toBe("true");
    expect(await keyboard()).toBe("cells");
  });
});

function colours() {
  return () =>
    served.page.evaluate(() => {
      const of = (where: string) => getComputedStyle(document.querySelector(where)!);
      return {
        ground: of(".workbook-ground").backgroundColor,
        ink: of("[data-u-comp='defined-name'] input").color,
      };
    });
}
