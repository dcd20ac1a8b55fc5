import { checkReturn } from "../src/checking/check-return";
import { marksOf } from "../src/checking/marks";
import { excelHost } from "../src/host/excel/excel-host";
import { readSheets } from "../src/reading/read-sheets";
import type { SheetPlan } from "../src/sheet/sheet-plan";
import { formPlans } from "../src/template/form-plan";
import { FakeExcel } from "../test/host/fake-excel/fake-excel";
import { officePage } from "../test/host/fake-excel/node-page";
import { FORM } from "../test/support/paper";
import { consolidatedSheets } from "../test/support/whole-job";

/**
 * Round trips, actions and bytes that the work takes in Excel, counted by the fake desktop behind the
 * real office.js. Nothing here says how long a real Excel takes.
 */
export async function benchExcel(): Promise<void> {
  const fake = new FakeExcel();
  const page = await officePage(fake);
  const host = excelHost(page.Excel, (version) =>
    page.Office.context.requirements.isSetSupported("ExcelApi", version),
  );
  const [plan] = formPlans(FORM, { unit: "石角镇", date: "2011-12-15" }) as [SheetPlan];
  const small = consolidatedSheets(40);
  const large = consolidatedSheets(1000);

  const check = async () => {
    const [ret] = readSheets(FORM, [(await host.readSheet(plan.sheet))!]);
    await host.setMarks(plan.sheet, marksOf(checkReturn(FORM, ret!)));
    fake.clerk.type(plan.sheet, 12, 3, -1);
  };
  const work: readonly (readonly [string, () => Promise<unknown>])[] = [
    ["template", () => host.writeSheets([plan])],
    ["template, in place of one", () => host.writeSheets([plan])],
    ["check", check],
    ["check after an edit", check],
    ["consolidation of 40", () => host.writeSheets(small)],
    ["the same again", () => host.writeSheets(small)],
    ["consolidation of 1,000", () => host.writeSheets(large)],
    ["reading 汇总表", () => host.readSheet("汇总表")],
    ["reading 分户明细 of 1,000", () => host.readSheet("分户明细")],
  ];
  console.log("\nIn Excel (counted by a fake)     round trips   actions    MB sent  MB answered   ms in all");
  for (const [name, task] of work) {
    const started = performance.now();
    const { syncs, actions, bytes, answerBytes } = await fake.counted(task);
    const figures = [
      String(syncs),
      String(actions),
      (bytes / 1e6).toFixed(3),
      (answerBytes / 1e6).toFixed(3),
      (performance.now() - started).toFixed(0),
    ];
    console.log(name.padEnd(32) + figures.map((figure) => figure.padStart(12)).join(""));
  }
  page.close();
}
