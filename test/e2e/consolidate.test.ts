import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readWorkbook } from "../../src/files/read-workbook";
import type { Grid } from "../../src/sheet/grid";
import { textOf } from "../../src/sheet/grid";
import { parseCell } from "../../src/sheet/address";
import { TRUTH } from "../files/returns";
import { measureAt } from "../../src/form/table";
import { takingOf } from "../../src/form/totals/together";
import { matrixOf } from "../support/forms";
import { cells, COLUMNS, FORM, readOne, ROWS, TOTAL } from "../support/paper";
import { atDesk, leave } from "./at-desk";
import { eventually, type Desk } from "./desk";
import type { ServedPage } from "./served-page";

const RETURNS = join(process.cwd(), "test/returns");
/** Whole returns of known units, in every format. */
const WHOLE = Object.entries(TRUTH.files)
  .filter(([, { expect: outcome }]) => outcome !== "refused")
  .map(([name, { units }]) => ({ name, units }));
const UNITS = WHOLE.flatMap(({ units }) => units);

let served: ServedPage;
let desk: Desk;
beforeEach(async () => {
  ({ served, desk } = await atDesk());
  await desk.tab("汇总");
});
afterEach(() => leave(served));

async function sheetsOf(path: string): Promise<Map<string, Grid>> {
  const read = readWorkbook(new Uint8Array(readFileSync(path)));
  if (!read.ok) throw new Error(JSON.stringify(read.refusal));
  return new Map(read.sheets.map((grid) => [grid.sheet, grid]));
}

const column = (grid: Grid, index: number) => grid.values.map((row) => textOf(row[index] ?? null));
const rows = () => served.page.getByRole("list", { name: "报表" }).getByRole("listitem");

/** The totals that the truth asks for, computed here from it alone. */
function truthTotals(units: readonly string[]): (number | null)[][] {
  const accepted = units.map((unit) => TRUTH.accepted[unit]!);
  const columns = COLUMNS.map((_, column) => column);
  return ROWS.map(({ index }) => {
    const { together } = measureAt(matrixOf(FORM), index, 0)!;
    return [...columns.map((column) => [column]), columns].map((some) => {
      const taking = takingOf(together);
      for (const given of accepted)
        for (const column of some)
          taking.add(
            given[index]![column]!,
            together.how === "mean" ? given[together.weight]![column]! : null,
          );
      return taking.total();
    });
  });
}

describe("the county office consolidates returns", () => {
  it("has the totals of the truth in every cell, twice, and traces them after reopening", async () => {
    await desk.chooseReturns([...WHOLE.map(({ name }) => join(RETURNS, name)), join(RETURNS, "截断.xlsx")]);
    await served.page.getByText("文件不完整").waitFor();
    expect(await desk.consolidate()).toContain("14 个单位");
    await desk.sees("公式结果与逐户相加一致");
    // A second run replaces the four sheets and nothing else.
    await desk.consolidate();
    const path = await desk.download();
    const sheets = await sheetsOf(path);
    expect([...sheets.keys()].sort()).toEqual(
      [
        "工作表1",
        "汇总表",
        "分户明细",
        "历次报表",
        "报送情况",
        "问题清单",
        "经办记录",
        "填报单位名册",
      ].sort(),
    );
    const truth = truthTotals(UNITS);
    const got = cells(readOne(sheets.get("汇总表")!)).map((line) =>
      line.slice(0, TOTAL + 1).map(({ value }) => value),
    );
    got.forEach((line, row) =>
      line.forEach((value, across) => {
        const wanted = truth[row]![across]!;
        if (wanted === null || value === null) expect(value).toBe(wanted);
        else expect(value).toBeCloseTo(wanted, 9);
      }),
    );
    expect(column(sheets.get("分户明细")!, 0).slice(2).sort()).toEqual([...UNITS].sort());
    const problems = sheets.get("问题清单")!;
    const errors = column(problems, 6).filter((_, row) => column(problems, 7)[row] === "错误");
    expect(errors.sort()).toEqual(["C02", "F01"]);
    await reopenAndTrace(path);
  });

  it("adds the late return of the next day to what the workbook remembers", async () => {
    const [late, ...first] = WHOLE;
    await desk.chooseReturns(first.map(({ name }) => join(RETURNS, name)));
    expect(await desk.consolidate()).toContain(`${UNITS.length - late!.units.length} 个单位`);
    const path = join(mkdtempSync(join(tmpdir(), "book-")), "昨天.xlsx");
    writeFileSync(path, readFileSync(await desk.download()));
    await leave(served);
    ({ served, desk } = await atDesk());
    await desk.openWorkbook(path);
    await desk.tab("汇总");
    await desk.sees(`已在本工作簿中：${UNITS.length - late!.units.length} 份`);
    await desk.chooseReturns([join(RETURNS, late!.name)]);
    expect(await desk.consolidate()).toContain(`${UNITS.length} 个单位`);
    const sheets = await sheetsOf(await desk.download());
    expect(column(sheets.get("分户明细")!, 0).slice(2).sort()).toEqual([...UNITS].sort());
    expect(column(sheets.get("经办记录")!, 3).filter((act) => act === "收到")).toHaveLength(UNITS.length);
  });

  it("takes the samples through the whole job", async () => {
    await desk.button("载入示例").click();
    await eventually(
      () => rows().count(),
      (count) => count === 42,
    );
    await desk.sees("应报");
    const status = await desk.consolidate();
    expect(status).toContain("37 个单位");
    expect(status).toContain("1 份缺填报单位，1 份待确认，1 行（列）待认定");
    const sheets = await sheetsOf(await desk.download());
    const register = sheets.get("报送情况")!;
    const count = (state: string) => column(register, 2).filter((each) => each === state).length;
    expect([count("未报"), count("待确认")]).toEqual([4, 1]);
    // 县环保局 of 12-23 and 县审计局 of 12-26.
    expect(column(register, 6).filter((days) => /^\d+$/.test(days))).toEqual(["3", "6"]);
    expect(column(sheets.get("问题清单")!, 6)).toEqual(
      expect.arrayContaining([
        "F01",
        "F02",
        "F03",
        "F06",
        "F07",
        "F10",
        "F11",
        "S07",
        "V01",
        "V03",
        "V04",
        "C01",
        "C02",
        "C05",
        "L01",
        "S01",
      ]),
    );
  });

  it("lets the clerk choose the other return of a unit", async () => {
    await desk.button("载入示例").click();
    const older = rows().filter({ hasText: "被替代" });
    await older.waitFor();
    expect(await older.textContent()).toContain("石角镇.xlsx");
    await older.getByRole("button", { name: /采用这份/ }).click();
    await eventually(
      async () => (await rows().filter({ hasText: "被替代" }).textContent()) ?? "",
      (text) => text.includes("更正"),
    );
  });

  it("reads three hundred at once, and stops when told to", async () => {
    const bytes = readFileSync(join(RETURNS, "古南街道.xlsx"));
    const folder = mkdtempSync(join(tmpdir(), "returns-"));
    const files = Array.from({ length: 300 }, (_, index) => join(folder, `${index}.xlsx`));
    files.forEach((file) => writeFileSync(file, bytes));
    await desk.chooseReturns(files);
    const bar = served.page.getByRole("progressbar", { name: "读取进度" });
    await bar.waitFor();
    // The page answers while it reads.
    await desk.tab("填报");
    await desk.tab("汇总");
    await desk.button("取消").click();
    await bar.waitFor({ state: "detached" });
    await desk.sees(/^300 个文件.*\d+ 个没有读取/);
    // What is far from the view is drawn as the clerk comes to it.
    expect(await rows().count()).toBeLessThan(300);
    await served.page.getByRole("list", { name: "报表" }).evaluate((list) => list.scrollIntoView(false));
    await rows().filter({ hasText: "299.xlsx" }).getByText("已取消").waitFor();
  });
});

/** After saving and opening again, a figure that is selected still says which unit gave most. */
async function reopenAndTrace(path: string): Promise<void> {
  await served.page.reload();
  await desk.open();
  await desk.openWorkbook(path);
  // The first figure of 汇总表 comes to the front when all is there.
  await eventually(
    () => desk.selected(),
    (cell) => cell === "C6",
  );
  await desk.tab("汇总");
  await desk.clickInside();
  const cell = await desk.selected();
  await served.page.getByText(new RegExp(`^${cell}\\b.*个单位`)).waitFor();
  const { row, column: place } = parseCell(cell)!;
  const figures = WHOLE.flatMap(({ name, units }) => units.map((unit) => ({ name, unit }))).flatMap(
    (source) => {
      const value = TRUTH.accepted[source.unit]![row - 5]![place - 2]!;
      return value === null ? [] : [{ ...source, value }];
    },
  );
  const most = figures.sort((a, b) => b.value - a.value)[0]!;
  const first = served.page.getByRole("listitem").filter({ hasText: most.unit });
  await first.waitFor();
  expect(await first.textContent()).toContain(most.name);
  expect(await first.textContent()).toContain(String(most.value));
}
