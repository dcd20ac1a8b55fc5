import { readFileSync } from "node:fs";
import ExcelJS from "exceljs";
import { strFromU8, unzipSync } from "fflate";
import annex from "../template/annex.json";
import { atDesk, leave } from "./at-desk";
import type { Desk } from "./desk";
import type { ServedPage } from "./served-page";

let served: ServedPage;
let desk: Desk;
beforeAll(async () => {
  ({ served, desk } = await atDesk());
});
afterAll(() => leave(served));

/** Not 「为什么」 beside it, which names it, too. */
const finding = (text: RegExp) => served.page.locator("[data-entry]", { hasText: text });

describe("a clerk fills in the form", () => {
  it("has the official form after one click", async () => {
    await desk.generate("石角镇");
    await desk.sees("还没有填");
  });

  it("cannot type a text where a number belongs, nor into a total", async () => {
    await desk.type("L10", "若干");
    await served.page.getByRole("button", { name: "确定" }).click();
    await finding(/应填数字/).waitFor({ state: "detached" });
  });

  it("is asked before the form is made anew, and loses nothing", async () => {
    for (const [cell, figure] of [
      ["L6", "3"],
      ["L44", "9"],
      ["L45", "7"],
    ] as const)
      await desk.type(cell, figure);
    await desk.button("生成统计表").click();
    await desk.button("取消").waitFor();
    await desk.button("生成统计表").click();
    await desk.button("带入原有内容重新生成").click();
    await desk.sees("统计表（旧）");
    await served.page.getByRole("dialog").waitFor({ state: "detached" });
    const sheets = await downloaded();
    for (const name of ["统计表", "统计表（旧）"]) {
      expect(["L6", "L44", "L45"].map((cell) => sheets.getWorksheet(name)!.getCell(cell).value)).toEqual([
        3, 9, 7,
      ]);
    }
  });
});

async function downloaded(): Promise<ExcelJS.Workbook> {
  return loaded(readFileSync(await desk.download()));
}

async function loaded(bytes: Buffer): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  // exceljs is typed for an older Buffer.
  await workbook.xlsx.load(bytes as unknown as ExcelJS.Buffer);
  return workbook;
}

/** Rows after which a page ends, of all sheets; exceljs does not read them. */
function breaksIn(bytes: Buffer): number[] {
  const sheets = Object.entries(unzipSync(bytes)).filter(([part]) => part.startsWith("xl/worksheets/sheet"));
  const xml = sheets.map(([, part]) => strFromU8(part)).join("");
  return [...new Set([...xml.matchAll(/<brk id="(\d+)"/g)].map(([, id]) => Number(id)))];
}

describe("the downloaded workbook", () => {
  let sheet: ExcelJS.Worksheet;
  let breaks: number[];
  beforeAll(async () => {
    const bytes = readFileSync(await desk.download());
    sheet = (await loaded(bytes)).getWorksheet("统计表")!;
    breaks = breaksIn(bytes);
  });

  it("has every label of the annex in its place", () => {
    const indicators = annex.sections.flatMap(({ indicators }) => indicators);
    expect(indicators.map((_, index) => sheet.getCell(6 + index, 2).value)).toEqual(indicators);
    expect(sheet.getCell("A1").value).toBe(annex.title);
    expect(sheet.getCell("A51").value).toBe(annex.footnote);
    expect(String(sheet.getCell("A2").value)).toBe("填报单位（盖章）：石角镇");
  });

  it("has the head's merges, the sections' and no others in the table", () => {
    const merges = (sheet.model as unknown as { merges: string[] }).merges;
    const head = [
      "A3:B5",
      "C3:O3",
      "C4:C5",
      "D4:D5",
      "E4:E5",
      "F4:G4",
      "H4:K4",
      "L4:L5",
      "M4:M5",
      "N4:N5",
      "O4:O5",
    ];
    const rest = ["P3:P5", "Q3:Q5", "A6:A20", "A21:A29", "A30:A37", "A38:A40", "A41:A50"];
    expect(merges).toEqual(expect.arrayContaining([...head, ...rest, "A1:Q1"]));
  });

  it("prints on A4 across, the head on every page, a page where the annex has one", () => {
    const { pageSetup } = sheet;
    expect(pageSetup).toMatchObject({
      paperSize: 9,
      orientation: "landscape",
      fitToPage: true,
      fitToWidth: 1,
    });
    expect(pageSetup.printTitlesRow).toBe("3:5");
    expect(pageSetup.printArea).toBe("A1:Q51");
    expect(breaks).toEqual([20, 37]);
  });

  it("is protected but for what is to be filled in, and validates it", () => {
    expect((sheet as unknown as { sheetProtection: { sheet: boolean } }).sheetProtection?.sheet).toBe(true);
    expect(sheet.getCell("C6").protection?.locked).toBe(false);
    expect(sheet.getCell("P6").protection?.locked ?? true).toBe(true);
    expect(sheet.getCell("C6").dataValidation).toMatchObject({ type: "whole", showErrorMessage: true });
    expect(sheet.getCell("C47").dataValidation).toMatchObject({ type: "decimal" });
  });

  it("has formulas with results in 合计 and in 校验", () => {
    expect(sheet.getCell("P44").value).toMatchObject({ result: 9 });
    expect(sheet.getCell("P44").formula).toContain("SUM(C44:O44)");
    expect(sheet.getCell("P47").formula).toContain("SUMPRODUCT");
    expect(sheet.getCell("S45").formula).toContain("C02");
  });
});
