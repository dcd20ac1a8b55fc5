import { readFileSync } from "node:fs";
import { openWorkbook } from "../../src/files/opening/open-workbook";
import { parseRange } from "../../src/sheet/address";
import type { Format, PlannedCell, SheetPlan } from "../../src/sheet/sheet-plan";
import { filledPaper } from "../support/filled-paper";
import { atDesk, leave } from "./at-desk";
import { eventually, type Desk } from "./desk";
import type { ServedPage } from "./served-page";

let served: ServedPage;
let desk: Desk;
beforeAll(async () => {
  ({ served, desk } = await atDesk());
  await served.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await desk.generate("石角镇");
  await desk.paste("C6", sound());
  await desk.gone(/处待核实/);
});
afterAll(() => leave(served));

/** Figures of which no rule finds anything, as a clerk copies them from another program. */
function sound(): string {
  const rows = filledPaper("石角镇", 1).values.slice(5, 50);
  // Blank where a column is not in use.
  return rows
    .map((row) =>
      row
        .slice(2, 15)
        .map((value) => value ?? "")
        .join("\t"),
    )
    .join("\n");
}

/** Of a cell that is marked for an error. */
const ERROR_FILL = "#fbd5d5";

const finding = (text: RegExp) => served.page.getByRole("button", { name: text });
const resolved = () => finding(/已办结 · 机关.*不应超过/);

/** All that is on the sheet: cells, looks, what may be typed, what is locked. */
async function sheet(): Promise<SheetPlan> {
  const opened = await openWorkbook(new Uint8Array(readFileSync(await desk.download())));
  if (!opened.ok) throw new Error(JSON.stringify(opened.refusal));
  return opened.sheets.find((plan) => plan.sheet === "统计表")!;
}

function at(plan: SheetPlan, cell: string): PlannedCell {
  const { top, left } = parseRange(cell)!;
  return plan.cells[top]?.[left] ?? null;
}

function lookOf(plan: SheetPlan, cell: string): Format {
  const { top, left } = parseRange(cell)!;
  const holds = ({ range }: SheetPlan["formats"][number]) =>
    range.top <= top && top <= range.bottom && range.left <= left && left <= range.right;
  return Object.assign({}, ...plan.formats.filter(holds).map(({ format }) => format)) as Format;
}

/** In the sheet, as often as said. */
async function undo(times = 1): Promise<void> {
  await desk.clickInside();
  for (; times > 0; times--) await desk.undo();
}

/** The keyboard is still in the pane. */
const fromPane = () => desk.undo();

/** Does something, then undoes it: everything is what it was before. */
async function undone(
  act: () => Promise<void>,
  done: () => Promise<unknown>,
  back: () => Promise<unknown>,
  how = undo,
) {
  const before = await sheet();
  await act();
  await done();
  expect(await sheet()).not.toEqual(before);
  await how();
  await back();
  expect(await sheet()).toEqual(before);
}

describe("a wrong figure", () => {
  it("is found, jumped to, and gone with one undo, nothing else changed", async () => {
    await undone(
      () => desk.type("L45", "999"),
      async () => {
        await resolved().waitFor();
        await desk.goTo("C6");
        await resolved().click();
        await eventually(
          () => desk.selected(),
          (cell) => cell === "L45",
        );
      },
      () => resolved().waitFor({ state: "detached" }),
    );
  });

  it("does not take the focus from a clerk who types on", async () => {
    await desk.goTo("L45");
    for (const figure of ["999", "7", "8"]) {
      await served.page.keyboard.type(figure);
      await served.page.keyboard.press("Enter");
    }
    await resolved().waitFor();
    expect(await desk.selected()).toBe("L48");
    const plan = await sheet();
    expect(["L45", "L46", "L47"].map((cell) => at(plan, cell))).toEqual([999, 7, 8]);
    await undo(3);
    await resolved().waitFor({ state: "detached" });
  });
});

describe("a figure that is still in the cell's editor", () => {
  it("is entered when the clerk turns to the pane, and checked", async () => {
    await desk.goTo("L45");
    await served.page.keyboard.type("999");
    await desk.button("校验").click();
    await resolved().waitFor();
    expect(at(await sheet(), "L45")).toBe(999);
    await undo();
    await resolved().waitFor({ state: "detached" });
  });

  it("stops 定稿", async () => {
    await desk.goTo("L45");
    await served.page.keyboard.type("999");
    await desk.button("定稿").click();
    await resolved().waitFor();
    expect(await served.page.getByText(/已定稿/).count()).toBe(0);
    await undo();
    await resolved().waitFor({ state: "detached" });
  });
});

describe("a finding with a certain repair", () => {
  const misread = () => finding(/设立党务公开栏 · 机关.*数字/);

  it("is put right by one button, and one undo brings back the text that stood there", async () => {
    await desk.paste("L14", "12个");
    await misread().waitFor();
    await undone(
      () => finding(/^改正 设立党务公开栏 · 机关/).click(),
      async () => {
        await misread().waitFor({ state: "detached" });
        expect(at(await sheet(), "L14")).toBe(12);
      },
      () => misread().waitFor(),
      fromPane,
    );
    await undo();
    await misread().waitFor({ state: "detached" });
  });
});

describe("a query", () => {
  const explain = () => finding(/^写说明：实行党务公开基层党组织个数/);

  it("is explained into 备注, moves to 已说明, and undo brings the old 备注 back", async () => {
    await desk.type("Q7", "待核");
    await desk.type("L7", "3");
    await undone(
      async () => {
        await explain().click();
        const box = served.page.getByRole("textbox", { name: /写入备注 Q7/ });
        expect(await box.inputValue()).toBe("待核");
        await box.fill("两个支部年内撤并，尚未实行");
        await desk.button("写入备注").click();
      },
      async () => {
        await desk.sees(/^已说明 \d/);
        expect(at(await sheet(), "Q7")).toBe("两个支部年内撤并，尚未实行");
      },
      () => explain().waitFor(),
      fromPane,
    );
    await undo(2);
    await explain().waitFor({ state: "detached" });
  });
});

describe("a block", () => {
  it("that is deleted is back after one undo", async () => {
    await undone(
      async () => {
        await desk.goTo("C6:O50");
        await served.page.keyboard.press("Delete");
      },
      () => desk.sees("还没有填"),
      () => desk.gone("还没有填"),
    );
  });
});

describe("what is pasted", () => {
  /** As Excel and WPS copy a block: with its looks, and two cells merged. */
  const copied = `<table><tr><td style="font-family:Arial;color:red;border:none" colspan="2">10</td></tr>
    <tr><td style="background:yellow">999</td><td>7</td></tr><tr><td>12.5</td><td>95%</td></tr></table>`;
  const places = ["L44", "M44", "L45", "M45", "L46", "M46"];

  it("looks as the form does, and keeps what its figures are", async () => {
    const before = await sheet();
    await undone(
      () => desk.pasteTable("L44", copied),
      async () => {
        await resolved().waitFor();
        const after = await sheet();
        expect(["L44", "L45", "M45", "L46"].map((cell) => at(after, cell))).toEqual([10, 999, 7, 12.5]);
        expect(lookOf(after, "M46").number).toBe("0%");
        const unnumbered = (plan: SheetPlan) =>
          places.map((cell) => ({ ...lookOf(plan, cell), number: undefined }));
        expect(unnumbered(after)).toEqual(unnumbered(before));
        expect(after.merges).toEqual(before.merges);
      },
      () => resolved().waitFor({ state: "detached" }),
    );
  });
});

describe("marks", () => {
  const marked = (wanted: boolean) =>
    eventually(
      async () => (await pixels(ERROR_FILL)) > 500,
      (now) => now === wanted,
    );

  it("stay when another sheet comes to the front, and come and go without 实时校验", async () => {
    await desk.type("L45", "999");
    await marked(true);
    await desk.front("工作表1");
    await marked(false);
    await desk.front("统计表");
    await marked(true);
    await served.page.getByRole("switch", { name: "实时校验" }).click();
    await marked(true);
    await undo();
    await marked(false);
    await served.page.getByRole("switch", { name: "实时校验" }).click();
  });
});

/** How many pixels of the workbook have the colour, "#rrggbb". */
async function pixels(colour: string): Promise<number> {
  const { page } = served;
  const png = (await page.screenshot({ clip: { x: 0, y: 0, width: 1060, height: 900 } })).toString("base64");
  return page.evaluate(
    async ([data, wanted]) => {
      const packed = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
      const image = await createImageBitmap(new Blob([packed], { type: "image/png" }));
      const context = new OffscreenCanvas(image.width, image.height).getContext("2d")!;
      context.drawImage(image, 0, 0);
      const bytes = context.getImageData(0, 0, image.width, image.height).data;
      let found = 0;
      for (let at = 0; at < bytes.length; at += 4) {
        const rgb = ((bytes[at]! << 16) | (bytes[at + 1]! << 8) | bytes[at + 2]!).toString(16);
        if (`#${rgb.padStart(6, "0")}` === wanted) found++;
      }
      return found;
    },
    [png, colour] as const,
  );
}

describe("finalising", () => {
  const sealed = () => desk.sees(/已定稿 .*校验码 (?:[0-9A-Z]{4}-){4}[0-9A-Z]{4}/);
  const refused = async () => {
    await desk.page.keyboard.type("5");
    await desk.page.keyboard.press("Enter");
  };

  it("writes date and code into the form and locks it; taken back, all is as it was", async () => {
    const before = await sheet();
    await desk.button("定稿").click();
    await sealed();
    const after = await sheet();
    expect(after.cells.flat().filter((cell) => /^定稿 .*校验码/.test(`${cell}`))).toHaveLength(1);
    expect(after.unlocked).toEqual([]);
    await desk.button("取消定稿").click();
    await desk.sees("可以定稿");
    expect(await sheet()).toEqual(before);
  });

  it("is undone with its lock, done again with it, and refuses typing in between", async () => {
    const before = await sheet();
    await desk.button("定稿").click();
    await sealed();
    await desk.clickInside();
    await refused();
    await sealed();
    await undo();
    await desk.sees("可以定稿");
    expect(await sheet()).toEqual(before);
    await desk.clickInside();
    await desk.redo();
    await sealed();
    expect((await sheet()).unlocked).toEqual([]);
  });
});
