import { readdirSync, readFileSync } from "node:fs";
import type { TRUTH } from "../files/returns";
import { cellOf, COLUMNS, figures, isPercentage, readOne, ROWS, rowsOf } from "../support/paper";
import annex from "../template/annex.json";
import { Desk, eventually } from "./desk";
import { excel, grid, tabs, type } from "./excel-page";
import type { ServedPage } from "./served-page";

describe("the pane in Excel does the clerk's whole job", () => {
  let served: ServedPage;
  let desk: Desk;
  beforeAll(async () => {
    served = await excel();
    desk = new Desk(served.page);
  });
  afterAll(async () => {
    expect(await served.page.getByText("版本不够新").count()).toBe(0);
    expect(served.foreign).toEqual([]);
    expect(served.faults).toEqual([]);
    await served.close();
  });

  it("writes the form", async () => {
    await served.page.getByLabel("填报单位").fill("石角镇");
    await desk.button("生成统计表").click();
    await desk.sees("实时校验");
    expect(await tabs(served)).toContain("统计表");
    const form = readOne(await grid(served, "统计表"));
    expect([form.content.unit, rowsOf(form).every((row) => row !== null)]).toEqual(["石角镇", true]);
    const { values } = await grid(served, "统计表");
    expect(values.slice(5, 50).map((row) => row[1])).toEqual(
      annex.sections.flatMap(({ indicators }) => indicators),
    );
  });

  it("names a wrong figure while it is typed, marks it and goes to it", async () => {
    const form = readOne(await grid(served, "统计表"));
    const cell = (id: string) => cellOf(form, `${id} agency`).at!;
    const [organisations, collected, resolved] = [
      cell("organisations"),
      cell("opinions-collected"),
      cell("opinions-resolved"),
    ];
    await type(served, organisations.row, organisations.column, 3);
    await type(served, collected.row, collected.column, 9);
    await type(served, resolved.row, resolved.column, 12);
    const finding = served.page.getByRole("button", {
      name: /已办结 · 机关.*已办结（12）不应超过收集意见建议（9）/,
    });
    await finding.waitFor();
    const marked = () =>
      served.page.evaluate(([row, column]) => window.fakeExcel.formatsOver("统计表", row, column).length, [
        resolved.row,
        resolved.column,
      ] as const);
    await eventually(marked, (count) => count > 0);
    await finding.click();
    await type(served, resolved.row, resolved.column, 8);
    await finding.waitFor({ state: "detached" });
  });

  it("adds up returns of many formats", async () => {
    const files = readdirSync("test/returns", { withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name !== "truth.json" && !entry.name.includes("扶贫"))
      .map(({ name }) => name);
    await desk.tab("汇总");
    await desk.chooseReturns(files.map((name) => `test/returns/${name}`));
    await desk.sees("文件不完整");
    expect(await desk.consolidate()).toContain("一致");
    const totals = figures(readOne(await grid(served, "汇总表")));
    const truth = JSON.parse(readFileSync("test/returns/truth.json", "utf8")) as typeof TRUTH;
    const counts = ROWS.filter((row) => !isPercentage(row));
    const sums = counts.map(({ index }) =>
      COLUMNS.map((_, column) =>
        Object.values(truth.accepted).reduce((sum, unit) => sum + (unit[index]![column] ?? 0), 0),
      ),
    );
    const found = counts.map(({ index }) => totals[index]!.map((value) => value ?? 0));
    expect(found).toEqual(sums);
  });
});

it("asks the program for all that is needed of it, reports, and leaves the workbook as it was", async () => {
  const served = await excel("selftest.html?ExcelApi=1.9");
  const before = await tabs(served);
  await served.page.getByRole("button", { name: "开始自检" }).click();
  await served.page.getByRole("status").waitFor({ timeout: 60_000 });
  const report = JSON.parse(await served.page.getByLabel("报告").inputValue());
  expect(report.checks.filter(({ outcome }: { outcome: string }) => outcome === "failed")).toEqual([]);
  expect(report).toMatchObject({ host: "excel", failed: 0, workbookAsItWas: true });
  expect(report.passed).toBeGreaterThan(30);
  expect([await tabs(served), served.foreign, served.faults]).toEqual([before, [], []]);
  await served.close();
});

it("carries no browser workbook, and Microsoft's licence beside its library", () => {
  const scripts = readdirSync("dist/excel").filter((name) => name.endsWith(".js"));
  expect(scripts.some((name) => name.startsWith("taskpane."))).toBe(true);
  for (const name of scripts) expect(readFileSync(`dist/excel/${name}`, "utf8")).not.toMatch(/univer/i);
  expect(readFileSync("dist/excel/office-js/LICENSE.md", "utf8")).toContain("MICROSOFT");
});
