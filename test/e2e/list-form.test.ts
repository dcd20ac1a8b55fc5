import { readFileSync } from "node:fs";
import ExcelJS from "exceljs";
import { readWorkbook } from "../../src/files/read-workbook";
import { carriedDefinition } from "../../src/form/carried-definition";
import { textOf, valueAt, type Grid } from "../../src/sheet/grid";
import { atDesk, leave } from "./at-desk";
import { eventually, type Desk } from "./desk";
import type { ServedPage } from "./served-page";

let served: ServedPage;
let desk: Desk;
beforeAll(async () => {
  ({ served, desk } = await atDesk());
});
afterAll(() => leave(served));

const LIST = /重点项目建设进度月报表/;
const finding = (text: RegExp) => served.page.getByRole("button", { name: text });

/** A line of the list: 项目名称, 建设性质, 开工时间, 计划总投资, 本月, 本年累计, 自开工累计, 形象进度. */
async function fill(row: number, ...cells: readonly string[]): Promise<void> {
  const [name, kind, ...rest] = cells as [string, string, ...string[]];
  await desk.type(`B${row}`, name);
  await desk.type(`C${row}`, kind, 40);
  await desk.typeAlong(`D${row}`, rest);
}

/** The form that the clerk has filled in, as it comes to the office. */
async function sent(): Promise<string> {
  return desk.download();
}

async function sheetsOf(path: string): Promise<Map<string, Grid>> {
  const read = readWorkbook(new Uint8Array(readFileSync(path)));
  if (!read.ok) throw new Error(JSON.stringify(read.refusal));
  return new Map(read.sheets.map((grid) => [grid.sheet, grid]));
}

const lines = (grid: Grid, from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, row) =>
    [0, 1, 2, 5, 6].map((column) => textOf(valueAt(grid, from + row, column))),
  );

describe("another form than the first", () => {
  const files: string[] = [];

  it("is made after it was chosen, and carried by the workbook", async () => {
    await desk.chooseForm(LIST);
    await desk.generate("县交通局");
    await desk.sees("还没有填");
    await fill(6, "綦万高速连接线", "新建", "2012-03", "5200", "300", "1200", "1200", "路基完成六成");
    await desk.gone("还没有填");
    const grids = await sheetsOf(await sent());
    expect([...grids.values()].map((grid) => carriedDefinition(grid)?.id ?? null)).toContain(
      "key-projects-monthly",
    );
  });

  it("looks as the form does where lines are pasted", async () => {
    await served.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await desk.paste("B7", "石角大桥\t续建");
    const workbook = new ExcelJS.Workbook();
    // exceljs is typed for an older Buffer.
    await workbook.xlsx.load(readFileSync(await sent()) as unknown as ExcelJS.Buffer);
    const sheet = workbook.worksheets.find((each) => each.getCell("B7").value === "石角大桥")!;
    const looks = ["B6", "B7"].map((cell) => sheet.getCell(cell)).map(({ font, border }) => [font, border]);
    expect(looks[1]).toEqual(looks[0]);
    await desk.undo();
  });

  it("has its findings, by line and column, and leads to them", async () => {
    await fill(7, "石角大桥", "续建", "2010-11", "860.5", "60", "40", "700.5", "主体封顶");
    const wrong = finding(/第 2 条.*本月.*60.*40/);
    await wrong.waitFor();
    await desk.goTo("C6");
    await wrong.click();
    await eventually(
      () => desk.selected(),
      (cell) => cell === "F7",
    );
    await desk.type("F7", "30");
    await wrong.waitFor({ state: "detached" });
    files.push(await sent());
  });

  it("stacks two returns of it in the consolidation, with unit and total", async () => {
    await desk.tab("填报");
    await desk.button("生成统计表").click();
    await served.page.getByLabel("填报单位").fill("县水务局");
    await desk.button("生成统计表").click();
    await desk.button("生成空表").click();
    await desk.sees("还没有填");
    await fill(6, "大溪河整治", "扩建", "2012-01", "310", "20.5", "55", "55", "清淤");
    files.push(await sent());
    await desk.tab("汇总");
    await desk.chooseReturns(files);
    expect(await desk.consolidate()).toContain("2 个单位计入");
    await desk.sees("汇总表的公式结果与逐户相加一致");
    const grids = await sheetsOf(await sent());
    const totals = grids.get("汇总表（重点项目）")!;
    const top = totals.values.findIndex((row) => textOf(row[0] ?? null) === "1" && row.length > 5);
    expect(lines(totals, top, top + 2)).toEqual([
      ["1", "县交通局", "綦万高速连接线", "5200", "300"],
      ["2", "县交通局", "石角大桥", "860.5", "30"],
      ["3", "县水务局", "大溪河整治", "310", "20.5"],
    ]);
    expect(textOf(valueAt(totals, top + 3, 6))).toBe("350.5");
  });
});
