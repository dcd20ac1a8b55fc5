import { readFileSync } from "node:fs";
import ExcelJS from "exceljs";
import { atDesk, leave } from "./at-desk";
import { eventually, type Desk } from "./desk";
import type { ServedPage } from "./served-page";

let served: ServedPage;
let desk: Desk;
beforeAll(async () => {
  ({ served, desk } = await atDesk());
  await served.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await desk.generate("石角镇");
});
afterAll(() => leave(served));

const block = (rows: number, columns: number, value = "1") =>
  Array.from({ length: rows }, () => Array<string>(columns).fill(value));
const cells = (rows: readonly (readonly string[])[], cell: string) =>
  rows.map((row) => `<tr>${row.map((value) => cell.replaceAll("…", value)).join("")}</tr>`).join("");

/** A table as programs put it on the clipboard, with whatever they dress it in. */
const COPIED: Readonly<Record<string, (rows: readonly (readonly string[])[]) => string>> = {
  Excel: (rows) =>
    `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta name=ProgId content=Excel.Sheet></head><body><table>${cells(rows, "<td class=xl65 align=right style='background:yellow;color:red;font-size:20pt' x:num>…</td>")}</table></body></html>`,
  WPS: (rows) =>
    `<html xmlns:et="urn:schemas-et"><head><meta name="ProgId" content="ET.Sheet"/></head><body><table>${cells(rows, "<td class='et2' style='background:#00FF00;font-weight:700' x:num='…'>…</td>")}</table></body></html>`,
  Word: (rows) =>
    `<html xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta name=ProgId content=Word.Document></head><body><table class=MsoTableGrid>${cells(rows, "<td style='border:solid windowtext 1.0pt;background:#FFC000'><p class=MsoNormal><span lang=EN-US>…</span></p></td>")}</table></body></html>`,
  "a web page": (rows) => `<table>${cells(rows, "<td bgcolor='#ff0000'>…</td>")}</table>`,
};

describe("a block that does not fit", () => {
  const ROOM = "请从 C6 起粘贴 45 行 13 列。";

  it.each([
    ["over 合计", "C6", block(45, 14), `粘贴的内容盖到了合计（P 列），没有粘贴。${ROOM}`],
    ["past the edge", "D6", block(45, 13), `粘贴的内容盖到了合计（P 列），没有粘贴。${ROOM}`],
    ["over the head", "C5", block(2, 2), `粘贴的内容盖到了不能填的或者合并的格子，没有粘贴。${ROOM}`],
  ])("%s is refused with what to do instead", async (_, cell, rows, expected) => {
    await desk.pasteTable(cell, COPIED.Excel!(rows));
    await desk.sees(expected);
    expect(await served.page.getByRole("dialog").count()).toBe(0);
    await desk.goTo("C7");
    await desk.gone(expected);
  });

  it("says so of a text, too, and of typing into a total", async () => {
    await desk.paste("O6", "1\t2\t3");
    await desk.sees(/盖到了合计（P 列）/);
    // With the mouse, which meets what is drawn on top.
    await desk.button("知道了").click();
    await desk.gone(/盖到了合计（P 列）/);
    await desk.goTo("P6");
    await served.page.keyboard.type("5");
    await served.page.keyboard.press("Enter");
    await desk.sees("P 列是合计，会自动算出，不用填。");
    expect(await desk.selected()).toBe("P7");
    await desk.goTo("C6");
  });
});

/** The form as it would be saved now. */
async function saved(): Promise<ExcelJS.Worksheet> {
  const workbook = new ExcelJS.Workbook();
  // exceljs is typed for an older Buffer.
  await workbook.xlsx.load(readFileSync(await desk.download()) as unknown as ExcelJS.Buffer);
  return workbook.getWorksheet("统计表")!;
}

/** What rules the form has, and where. */
const rulesOf = (sheet: ExcelJS.Worksheet) =>
  JSON.stringify([
    (sheet as unknown as { conditionalFormattings: { ref: string; rules: object[] }[] })
      .conditionalFormattings,
    sheet.getCell("D9").dataValidation,
  ]);

/** A corner of the cell, where nothing but its ground is to be seen. */
const corner = async (left: number, top: number) =>
  (await served.page.screenshot({ clip: { x: left, y: top, width: 4, height: 4 } })).toString("base64");

describe("a block from", () => {
  let rules: string;
  beforeAll(async () => {
    rules = rulesOf(await saved());
  });

  it.each(Object.entries(COPIED))("%s looks as the form does", async (_, html) => {
    await desk.pasteTable("C6", html(block(2, 2, "3")));
    await desk.sees(/[24]\/\d+ 项/);
    const sheet = await saved();
    const pasted = ["C6", "D6", "C7", "D7"].map((name) => sheet.getCell(name));
    expect(pasted.map(({ value, font, fill }) => [value, font.name, font.size, font.bold, fill])).toEqual(
      pasted.map(() => [3, "宋体", sheet.getCell("E8").font.size, undefined, sheet.getCell("E8").fill]),
    );
    expect(rulesOf(sheet)).toBe(rules);
    await desk.undo();
    await desk.gone(/[24]\/\d+ 项/);
  });

  it("a cell of which a part is bold and red looks as if it had been typed", async () => {
    const shown = async () => {
      await desk.goTo("F9");
      await desk.sees(/1\/\d+ 项/);
      // The colours of the form follow a little later.
      await served.page.waitForTimeout(300);
      await desk.drawn();
      const clip = { x: 299, y: 240, width: 50, height: 40 };
      return (await served.page.screenshot({ clip })).toString("base64");
    };
    await desk.type("C6", "12");
    const typed = await shown();
    await desk.pasteTable("C6", "<table><tr><td>1<b style='color:red'>2</b></td></tr></table>");
    expect(await shown()).toBe(typed);
    await desk.undo();
    await desk.undo();
    await desk.gone(/1\/\d+ 项/);
  });

  it("a cell that was red is as it was when what is pasted and typed into it has settled it", async () => {
    await desk.type("C6", "12");
    await desk.type("C7", "15");
    await desk.sees(/不应超过/);
    await desk.paste("C7", "12");
    await desk.gone(/不应超过/);
    await served.page.waitForTimeout(800);
    await desk.type("C7", "15");
    const { font, fill } = (await saved()).getCell("C7");
    expect([font.bold, fill]).toEqual([undefined, { type: "pattern", pattern: "none" }]);
    for (let each = 0; each < 4; each++) await desk.undo();
    await desk.gone(/[12]\/\d+ 项/);
  });

  it("the form itself brings neither its rules nor its colours along", async () => {
    await desk.pasteTable("C7", COPIED.Excel!([["12"]]));
    await desk.sees(/1\/\d+ 项/);
    await desk.goTo("C7");
    await served.page.keyboard.press("Control+c");
    await desk.goTo("D9");
    await served.page.keyboard.press("Control+v");
    await desk.goTo("C8");
    const sheet = await saved();
    expect(sheet.getCell("D9").value).toBe(12);
    expect(rulesOf(sheet)).toBe(rules);
  });

  it("elsewhere that fills all of the form takes the colours away that it had when it was blank", async () => {
    await desk.pasteTable("C6", COPIED.Excel!(block(45, 13)));
    await desk.sees(/已填完/);
    await desk.goTo("F9");
    const [C6, D6] = [
      [306, 272],
      [360, 272],
    ] as const;
    await eventually(
      async () => (await corner(...C6)) === (await corner(...D6)),
      (same) => same,
    );
  });
});
