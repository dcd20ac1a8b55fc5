import { excelHost } from "../../src/host/excel/excel-host";
import type { WpsSheet } from "../../src/host/wps/program/object-model";
import { wpsHost } from "../../src/host/wps/wps-host";
import type { SheetPlan } from "../../src/sheet/sheet-plan";
import { JOBS, throughFile } from "../support/jobs";
import { sheetOf } from "../support/same-sheet";
import { FakeExcel } from "./fake-excel/fake-excel";
import { officePage, type OfficePage } from "./fake-excel/node-page";
import { fakeWps } from "./fake-wps/fake-wps";

/** What a locked sheet lets the clerk do all the same, as Excel calls it and as WPS does. */
const ALLOWANCES = [
  ["allowFormatCells", "AllowFormattingCells"],
  ["allowFormatColumns", "AllowFormattingColumns"],
  ["allowFormatRows", "AllowFormattingRows"],
  ["allowInsertColumns", "AllowInsertingColumns"],
  ["allowInsertRows", "AllowInsertingRows"],
  ["allowInsertHyperlinks", "AllowInsertingHyperlinks"],
  ["allowDeleteColumns", "AllowDeletingColumns"],
  ["allowDeleteRows", "AllowDeletingRows"],
  ["allowSort", "AllowSorting"],
  ["allowAutoFilter", "AllowFiltering"],
  ["allowPivotTables", "AllowUsingPivotTables"],
] as const;

/** A sheet as a plan, with what its lock allows; `null` without one. */
interface Held {
  readonly plan: SheetPlan;
  readonly allowed: readonly boolean[] | null;
}

describe("Excel and WPS hold the same workbook after", () => {
  let page: OfficePage;
  beforeAll(async () => {
    page = await officePage(new FakeExcel({ version: "1.14" }));
  });
  afterAll(() => page.close());

  /** Through the real office.js. */
  async function byExcel(plans: readonly SheetPlan[]): Promise<Held[]> {
    const fake = new FakeExcel({ version: "1.14" });
    page.open(fake);
    const host = excelHost(page.Excel, (wanted) =>
      page.Office.context.requirements.isSetSupported("ExcelApi", wanted),
    );
    await host.writeSheets(plans);
    await host.settled();
    await host.stop();
    return plans.map(({ sheet }) => {
      const { protection } = fake.book.sheet(sheet);
      const allowed = protection && ALLOWANCES.map(([name]) => protection.options[name] === true);
      return { plan: fake.plan(sheet), allowed };
    });
  }

  async function byWps(plans: readonly SheetPlan[]): Promise<Held[]> {
    const fake = fakeWps();
    await wpsHost(fake.application).writeSheets(plans);
    const own = fake.plans().filter(({ sheet }) => sheet !== "Sheet1");
    return own.map((plan) => {
      const sheet = fake.application.ActiveWorkbook!.Worksheets.Item(plan.sheet) as WpsSheet;
      const allowed = ALLOWANCES.map(([, name]) => sheet.Protection[name]);
      return { plan, allowed: sheet.ProtectContents ? allowed : null };
    });
  }

  test.each(JOBS)("%s: cell by cell, merge by merge, rule by rule, and as a file", async (_, plans) => {
    const [excel, wps] = [await byExcel(plans()), await byWps(plans())];
    const asHeld = ({ plan, allowed }: Held) => ({ ...sheetOf(plan), allowed });
    expect(wps.map(asHeld)).toEqual(excel.map(asHeld));
    const asFile = (held: readonly Held[]) => throughFile(held.map(({ plan }) => plan));
    expect(await asFile(wps)).toEqual(await asFile(excel));
  });
});
