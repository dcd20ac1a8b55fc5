import type { Locator, Page } from "playwright-core";

/** A point over the open cells of a form that has just been written. */
const INSIDE = [812, 252] as const;

/** Asks again and again until the answer is the wanted one; fails with the last answer. */
export async function eventually<T>(ask: () => Promise<T>, wanted: (answer: T) => boolean): Promise<void> {
  const end = Date.now() + 30_000;
  for (;;) {
    const answer = await ask();
    if (wanted(answer)) return;
    if (Date.now() > end) throw new Error(`still ${JSON.stringify(answer)}`);
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}

/** What a clerk does on the page, in a clerk's words. */
export class Desk {
  constructor(readonly page: Page) {}

  /** The workbook has loaded and the pane is ready. */
  async open(): Promise<void> {
    await this.button("打开工作簿").waitFor({ timeout: 60_000 });
    // Once it is drawn the workbook takes the keyboard, unless it is out of sight.
    const isHeld = () => document.activeElement?.matches("[data-u-comp=editor]") ?? false;
    await this.page.waitForFunction(isHeld, undefined, { timeout: 3000 }).catch(() => undefined);
  }

  button(name: string): Locator {
    return this.page.getByRole("button", { name, exact: true });
  }

  async tab(name: "填报" | "汇总"): Promise<void> {
    await this.page.getByRole("tab", { name, exact: true }).click();
  }

  async chooseForm(name: RegExp): Promise<void> {
    const box = this.page.getByRole("combobox", { name: "表样" });
    const options = await box.getByRole("option").allTextContents();
    await box.selectOption(options.find((text) => name.test(text))!);
  }

  /** 「生成统计表」 for a unit; resolves when the pane has found the form. */
  async generate(unit: string): Promise<void> {
    await this.page.getByLabel("填报单位").fill(unit);
    await this.button("生成统计表").click();
    await this.button("校验").waitFor();
  }

  /** Goes to a cell by the name box, as the keyboard does; once more where the workbook was busy with the last one. */
  async goTo(cell: string): Promise<void> {
    await this.enterName(cell);
    if ((await this.selected()) !== cell) await this.enterName(cell);
  }

  private async enterName(cell: string): Promise<void> {
    const box = this.nameBox();
    // The workbook shuts the box while a protected cell is selected; a click into the table opens it.
    if (await this.shut(box)) await this.clickInside();
    await box.click();
    await box.fill(cell);
    await box.press("Enter");
    // The workbook has taken the keyboard back when the box has let it go.
    await eventually(
      () => box.evaluate((input) => input === document.activeElement),
      (held) => !held,
    );
    await this.page.waitForTimeout(150);
  }

  /** Clicks some figure of the form in front. */
  async clickInside(): Promise<void> {
    await this.page.mouse.click(...INSIDE);
    await this.page.waitForTimeout(150);
  }

  /** Resolves when what has happened until now is drawn. */
  async drawn(): Promise<void> {
    await this.page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
  }

  /** Types into a cell of the sheet in front, as slowly as a clerk where the workbook offers a choice meanwhile. */
  async type(cell: string, text: string, delay = 0): Promise<void> {
    await this.goTo(cell);
    // A busy workbook opens the cell so late that the first character would be lost.
    if (delay > 0) {
      await this.page.keyboard.press("F2");
      await this.editing(true);
    }
    await this.page.keyboard.type(text, { delay });
    // And takes the last one so late that what is entered would be none of the choices.
    if (delay > 0) await this.page.waitForTimeout(300);
    await this.page.keyboard.press("Enter");
  }

  /** Types into cells beside one another, from the first one on. */
  async typeAlong(cell: string, texts: readonly string[]): Promise<void> {
    await this.goTo(cell);
    for (const text of texts) {
      // A busy workbook opens the cell, and leaves it, later than the next key comes.
      const [first = "", ...rest] = text;
      await this.page.keyboard.type(first);
      await this.editing(true);
      await this.page.keyboard.type(rest.join(""));
      await this.page.keyboard.press("Tab");
      await this.editing(false);
    }
  }

  /** Resolves when a cell is open, or none: the field that takes the keys stands in it, or else outside the page. */
  private async editing(open: boolean): Promise<void> {
    const isSo = (wanted: boolean) => document.activeElement!.getBoundingClientRect().left >= 0 === wanted;
    await this.page.waitForFunction(isSo, open);
  }

  /** Copies the text and pastes it with its first cell here; needs the clipboard's permissions. */
  async paste(cell: string, text: string): Promise<void> {
    await this.page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
    await this.goTo(cell);
    await this.page.keyboard.press("Control+v");
  }

  /** Pastes a table, as another program would have copied it. */
  async pasteTable(cell: string, html: string): Promise<void> {
    await this.page.evaluate(
      (copied) =>
        navigator.clipboard.write([
          new ClipboardItem({ "text/html": new Blob([copied], { type: "text/html" }) }),
        ]),
      html,
    );
    await this.goTo(cell);
    await this.page.keyboard.press("Control+v");
  }

  /** Brings another sheet to the front by its tab. */
  async front(sheet: string): Promise<void> {
    await this.page.locator("[data-u-comp='slide-tab-item']", { hasText: sheet }).click();
  }

  async redo(): Promise<void> {
    await this.page.keyboard.press("Control+y");
  }

  async undo(): Promise<void> {
    await this.page.keyboard.press("Control+z");
  }

  async selected(): Promise<string> {
    return this.nameBox().inputValue();
  }

  /** Resolves when the pane shows the text. */
  async sees(text: string | RegExp): Promise<void> {
    await this.page.getByText(text).first().waitFor({ timeout: 15_000 });
  }

  /** Resolves when the pane does not show the text any more. */
  async gone(text: string | RegExp): Promise<void> {
    await this.page.getByText(text).first().waitFor({ state: "detached", timeout: 15_000 });
  }

  async chooseReturns(files: readonly string[]): Promise<void> {
    await this.page.getByLabel("选择报表").setInputFiles([...files]);
  }

  async consolidate(): Promise<string> {
    await this.button("开始汇总").click();
    const status = this.page.getByRole("status").filter({ hasText: "汇总完成" });
    await status.waitFor({ timeout: 120_000 });
    return (await status.textContent()) ?? "";
  }

  async openWorkbook(path: string): Promise<void> {
    const chooser = this.page.waitForEvent("filechooser");
    await this.button("打开工作簿").click();
    await (await chooser).setFiles(path);
  }

  /** 「下载工作簿」: the path of the file. */
  async download(): Promise<string> {
    const download = this.page.waitForEvent("download");
    await this.button("下载工作簿").click();
    return (await download).path();
  }

  private async shut(box: Locator): Promise<boolean> {
    return (await box.getAttribute("class"))?.includes("cursor-not-allowed") ?? false;
  }

  private nameBox(): Locator {
    return this.page.locator("[data-u-comp='defined-name'] input");
  }
}
