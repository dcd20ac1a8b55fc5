import { atDesk, leave } from "./at-desk";
import { eventually, type Desk } from "./desk";
import { FIGURES, tsv } from "./figures";
import type { ServedPage } from "./served-page";

let served: ServedPage;
let desk: Desk;
beforeAll(async () => {
  ({ served, desk } = await atDesk());
  await served.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
});
afterAll(() => leave(served));

/** The first column that is filled. */
const USED = FIGURES[0]!.findIndex((value) => value !== "");
const LETTER = String.fromCharCode("C".charCodeAt(0) + USED);
const MANY = /^\d+ 处：/;

const press = (...keys: string[]) =>
  keys.reduce((before, key) => before.then(() => served.page.keyboard.press(key)), Promise.resolve());
const type = (text: string) => served.page.keyboard.type(text);
const finding = (text: RegExp) => served.page.locator("[data-entry]", { hasText: text });
const held = () =>
  served.page.evaluate(() => {
    const own = document.activeElement as HTMLElement;
    const label = (own as HTMLInputElement).labels?.[0]?.textContent ?? own.textContent;
    return own.closest("aside") ? (own.getAttribute("aria-label") ?? label ?? "") : "cells";
  });
const isAt = (cell: string) =>
  eventually(
    () => desk.selected(),
    (selected) => selected === cell,
  );

/** To a control of the pane by the keyboard alone: further down from where F6 comes to, else further up. */
async function tabTo(name: RegExp): Promise<void> {
  for (const key of ["Tab", "Shift+Tab"]) {
    if ((await held()) === "cells") await press("F6");
    for (let step = 0; step < 25 && (await held()) !== "cells"; step++) {
      if (name.test(await held())) return;
      await press(key);
    }
  }
  throw new Error(`no ${String(name)} within reach; at ${await held()}`);
}

/** Types into the cell by its name, then the keyboard is in the cells again. */
const enter = (cell: string, text: string) => desk.type(cell, text);

describe("with the keyboard alone", () => {
  it("makes the form and types into its first cells", async () => {
    await tabTo(/^填报单位/);
    await type("石角镇");
    await tabTo(/^生成统计表/);
    await press("Enter");
    await isAt("C6");
    await type("12");
    await press("Enter");
    await type("15");
    await press("Enter");
    await isAt("C8");
  });

  it("goes to what is wrong, puts it right, takes that back and does it again", async () => {
    const wrong = finding(/镇党委.*不应超过|镇党委.*大于/);
    await wrong.waitFor();
    await tabTo(/镇党委/);
    await press("Enter");
    await isAt("C7");
    await type("12");
    await press("Enter");
    await wrong.waitFor({ state: "detached" });
    await press("Control+z");
    await wrong.waitFor();
    await press("Control+y");
    await wrong.waitFor({ state: "detached" });
  });

  it("comes back to the finding with Esc", async () => {
    await enter("C7", "15");
    await finding(/镇党委/)
      .first()
      .waitFor();
    await tabTo(/镇党委/);
    const before = await held();
    await press("Enter");
    await isAt("C7");
    await press("Escape");
    expect(await held()).toBe(before);
    await press("Enter");
    await type("12");
    await press("Enter");
  });

  it("has a date put right where 3-5 was typed", async () => {
    await enter("C8", "3-5");
    await finding(/成了日期/).waitFor();
    await tabTo(/^清掉/);
    await press("Enter");
    await finding(/成了日期/).waitFor({ state: "detached" });
  });
});

describe("with the mouse", () => {
  it("a whole return that is pasted leaves nothing to be said", async () => {
    await desk.paste("C6", tsv(FIGURES));
    await desk.gone(/还没有填|应填数字|不应超过/);
    await desk.sees(/已填完/);
    await desk.sees("可以定稿");
  });

  it("twenty cells of one kind are one entry, put right at once, taken back and done again", async () => {
    await desk.paste(`${LETTER}6`, tsv(FIGURES.slice(0, 20).map((row) => [`${row[USED]}个`])));
    await desk.sees(MANY);
    await finding(/应填数字/)
      .nth(2)
      .click();
    await isAt(`${LETTER}8`);
    await served.page.getByRole("button", { name: /^显示其余/ }).click();
    expect(await served.page.locator("[data-entry]").count()).toBeGreaterThan(20);
    await desk.button("全部改成数字").click();
    await desk.gone(MANY);
    await desk.sees("可以定稿");
    await desk.undo();
    await desk.sees(MANY);
    await desk.redo();
    await desk.gone(MANY);
  });
});

describe("to the end", () => {
  const WORD =
    "<html xmlns:w='urn:schemas-microsoft-com:office:word'><body><table>" +
    "<tr><td><p class=MsoNormal><o:p>&nbsp;</o:p></p></td></tr>".repeat(5) +
    "</table></body></html>";

  it("blank cells from Word are blank", async () => {
    const blank = FIGURES[0]!.findIndex((value) => value === "");
    await desk.pasteTable(`${String.fromCharCode("C".charCodeAt(0) + blank)}6`, WORD);
    await served.page.waitForTimeout(500);
    await desk.sees("可以定稿");
  });

  it("finalises by the keyboard, is told why nothing can be typed then, and takes it back", async () => {
    await tabTo(/^定稿/);
    await press("Enter");
    await desk.sees(/已定稿/);
    await press("F6");
    await type("5");
    await desk.sees(/已经定稿，表格锁定着/);
    await tabTo(/^取消定稿/);
    await press("Enter");
    await desk.sees("可以定稿");
  });

  it("has an empty form, and a block that was pasted a row too low moved up", async () => {
    await desk.button("生成统计表").click();
    await desk.button("取消").waitFor();
    await desk.button("生成统计表").click();
    await desk.button("生成空表").click();
    await desk.sees(/^0\/\d+ 项/);
    await desk.paste("C7", tsv(FIGURES.slice(0, 44)));
    await desk.button("移回去").click();
    await desk.button("移回去").waitFor({ state: "detached" });
    await desk.goTo("C50");
    await desk.paste("C50", tsv(FIGURES.slice(44)));
    await desk.sees("可以定稿");
  });

  it("finds it all again in the file that was saved", async () => {
    const file = await desk.download();
    await served.page.reload();
    await desk.open();
    await desk.openWorkbook(file);
    await desk.sees(/已填完/);
    await desk.sees("可以定稿");
  });
});

/** What sticks out of the pane, and whose words are cut. */
const cut = () =>
  served.page.evaluate(() => {
    const pane = document.querySelector("aside")!;
    const { left, right } = pane.getBoundingClientRect();
    return [...pane.querySelectorAll<HTMLElement>("button, h2, h3, p, li, label, input")]
      .filter((each) => each.getClientRects().length > 0)
      .filter((each) => {
        const box = each.getBoundingClientRect();
        const isCut = each.localName !== "input" && each.scrollWidth > each.clientWidth + 1;
        return box.width > 2 && (box.left < left - 1 || box.right > right + 1 || isCut);
      })
      .map((each) => `${each.localName}: ${each.textContent}`);
  });

describe("on whatever screen", () => {
  beforeAll(async () => {
    await enter("C7", "99");
    await finding(/镇党委/)
      .first()
      .waitFor();
    await served.page
      .getByRole("button", { name: /^写说明/ })
      .first()
      .click();
  });

  it.each([
    ["中文", 1440, "none"],
    ["中文", 1024, "active"],
    ["中文", 400, "none"],
    ["English", 1440, "active"],
    ["English", 1024, "none"],
    ["English", 400, "none"],
    ["English", 340, "active"],
  ] as const)("in %s, %d pixels wide, forced colours %s, no word is cut", async (language, width, forced) => {
    await served.page.setViewportSize({ width, height: 800 });
    await served.page.emulateMedia({
      forcedColors: forced,
      colorScheme: forced === "active" ? "dark" : "light",
    });
    if (width < 840) await served.page.getByRole("button", { name: /^(?:面板|Pane)$/ }).click();
    const other = desk.button(language);
    if (await other.isVisible()) await other.click();
    await desk.button(language === "English" ? "Check" : "校验").waitFor();
    expect(await cut()).toEqual([]);
  });
});
