import { excelHost } from "../../src/host/excel/excel-host";
import { wpsHost } from "../../src/host/wps/wps-host";
import type { SheetPlan } from "../../src/sheet/sheet-plan";
import { JOBS, throughFile } from "../support/jobs";
import { sheetOf } from "../support/same-sheet";
import { FakeExcel } from "./fake-excel/fake-excel";
import { officePage, type OfficePage } from "./fake-excel/node-page";
import { fakeWps } from "./fake-wps/fake-wps";

describe("Excel and WPS hold the same workbook after", () => {
  let page: OfficePage;
  beforeAll(async () => {
    page = await officePage(new FakeExcel({ version: "1.14" }));
  }, 20_000);
  afterAll(() => page.close());

  /** Through the real office.js. */
  async function byExcel(plans: readonly SheetPlan[]): Promise<SheetPlan[]> {
    const fake = new FakeExcel({ version: "1.14" });
    page.open(fake);
    const host = excelHost(page.Excel, (wanted) =>
      page.Office.context.requirements.isSetSupported("ExcelApi", wanted),
    );
    await host.writeSheets(plans);
    await host.settled();
    await host.stop();
    return plans.map(({ sheet }) => fake.plan(sheet));
  }

  async function byWps(plans: readonly SheetPlan[]): Promise<SheetPlan[]> {
    const fake = fakeWps();
    await wpsHost(fake.application).writeSheets(plans);
    return fake.plans().filter(({ sheet }) => sheet !== "Sheet1");
  }

  test.each(JOBS)("%s: cell by cell, merge by merge, rule by rule, and as a file", async (_, plans) => {
    const [excel, wps] = [await byExcel(plans()), await byWps(plans())];
    expect(wps.map((plan) => sheetOf(plan))).toEqual(excel.map((plan) => sheetOf(plan)));
    expect(await throughFile(wps)).toEqual(await throughFile(excel));
  });
});
