import { compareTotals } from "../../../src/consolidation/compare-totals";
import { memoryHost } from "../../../src/host/memory/memory-host";
import { wpsHost } from "../../../src/host/wps/wps-host";
import { formulaAt, valueAt } from "../../../src/sheet/grid";
import { isFormula, sheetPlan, type SheetPlan } from "../../../src/sheet/sheet-plan";
import { FORM } from "../../support/paper";
import { JOBS, throughFile } from "../../support/jobs";
import { sheetOf } from "../../support/same-sheet";
import { consolidatedSheets, consolidationOf, filledForm } from "../../support/whole-job";
import { fakeWps, type FakeWps } from "../fake-wps/fake-wps";

async function writtenBy(plans: readonly SheetPlan[], fake: FakeWps = fakeWps()): Promise<SheetPlan[]> {
  await wpsHost(fake.application).writeSheets(plans);
  return fake.plans().filter(({ sheet }) => sheet !== "Sheet1");
}

async function remembered(plans: readonly SheetPlan[]): Promise<SheetPlan[]> {
  const memory = memoryHost();
  await memory.writeSheets(plans);
  return plans.map(({ sheet }) => memory.plan(sheet));
}

describe("wps writes what the plan says:", () => {
  test.each(JOBS)("%s, cell by cell, merge by merge, rule by rule", async (_, plans) => {
    const written = await writtenBy(plans());
    expect(written.map((plan) => sheetOf(plan))).toEqual(
      (await remembered(plans())).map((plan) => sheetOf(plan)),
    );
  });

  test.each(JOBS)("%s, saved as a file", async (_, plans) => {
    expect(await throughFile(await writtenBy(plans()))).toEqual(await throughFile(await remembered(plans())));
  });

  test.each(JOBS)("%s, over what was there before", async (_, plans) => {
    const fake = fakeWps();
    const own = plans().map((plan) => ({ ...plan, identity: [] }));
    await writtenBy(
      own.map(({ sheet }) => sheetPlan(sheet, {})),
      fake,
    );
    expect((await writtenBy(own, fake)).map((plan) => sheetOf(plan))).toEqual(
      own.map((plan) => sheetOf(plan)),
    );
  });

  test("and calculates what we calculate", async () => {
    const plan = filledForm();
    const [written] = await writtenBy([plan]);
    const results = ({ cells }: SheetPlan) =>
      cells.flatMap((line, row) =>
        line.flatMap((cell, column) =>
          isFormula(cell) && typeof cell.result === "number"
            ? [[row, column, Math.round(cell.result * 1e9) / 1e9]]
            : [],
        ),
      );
    expect(results(plan).length).toBeGreaterThan(20);
    expect(results(written!)).toEqual(results(plan));
  });

  test("and the workbook's totals are those in memory", async () => {
    const consolidation = consolidationOf(12);
    const host = wpsHost(fakeWps().application);
    await host.writeSheets(consolidatedSheets(12));
    expect(compareTotals(FORM, consolidation, [(await host.readSheet("汇总表"))!])).toEqual([]);
  });
});

describe("wps, when a sheet is written anew,", () => {
  const named = (sheet: string, ...cells: unknown[][]) =>
    sheetPlan(sheet, {
      cells: cells as never,
      identity: [{ row: 0, column: 0, text: String(cells[0]![0]) }],
    });

  test.each(["明细", "明细 (2)"])("lets formulas and names that look at %p follow", async (sheet) => {
    const fake = fakeWps();
    const host = wpsHost(fake.application);
    const { machine } = fake;
    await host.writeSheets([named(sheet, [sheet, 1])]);
    await host.editCells("Sheet1", [{ row: 5, column: 1, value: `='${sheet}'!$B$1*2&"明细!"` }]);
    machine.book!.names = [{ name: "Mine", refersTo: `='${sheet}'!$B$1` }];
    await host.writeSheets([named(sheet, [sheet, 21])]);
    expect([
      valueAt((await host.readSheet("Sheet1"))!, 5, 1),
      machine.book!.names[0]!.refersTo.replace(/'/g, ""),
    ]).toEqual(["42明细!", `=${sheet}!$B$1`]);
  });

  test("leaves formulas alone that look at a sheet of a similar name", async () => {
    const host = wpsHost(fakeWps().application);
    const reading = { formula: "='我的待换表2'!B1", result: null };
    await host.writeSheets([
      named("表", ["表", 1]),
      sheetPlan("我的待换表2", { cells: [["我的", 7]] }),
      sheetPlan("引用", { cells: [[reading]] }),
    ]);
    await host.writeSheets([named("表", ["表", 2])]);
    expect((await host.readSheet("引用"))!.values).toEqual([[7]]);
  });

  test("lets formulas follow a sheet that is kept under another name", async () => {
    const host = wpsHost(fakeWps().application);
    await host.writeSheets([
      named("表", ["旧", 7]),
      sheetPlan("引用", { cells: [[{ formula: "='表'!B1", result: null }]] }),
    ]);
    await host.writeSheets([{ ...named("表", ["新", 8]), keepAs: "表 (原)" }]);
    const grid = (await host.readSheet("引用"))!;
    expect([formulaAt(grid, 0, 0), valueAt(grid, 0, 0)]).toEqual(["='表 (原)'!B1", 7]);
    expect((await host.workbook()).sheets.map(({ name }) => name)).toEqual([
      "Sheet1",
      "表",
      "表 (原)",
      "引用",
    ]);
  });

  test("lets formulas on a locked sheet of ours follow, and locks it again", async () => {
    const fake = fakeWps();
    const host = wpsHost(fake.application);
    const reading = { formula: "='明细'!B1", result: null };
    await host.writeSheets([
      named("明细", ["明细", 1]),
      sheetPlan("汇总", { cells: [[reading]], unlocked: [] }),
    ]);
    const before = fake.machine.book!.find("汇总")!.protection;
    await host.writeSheets([named("明细", ["明细", 5])]);
    expect(valueAt((await host.readSheet("汇总"))!, 0, 0)).toBe(5);
    expect(fake.machine.book!.find("汇总")!.protection).toEqual(before);
  });

  test("swaps sheets that look at one another", async () => {
    const host = wpsHost(fakeWps().application);
    const pair = (amount: number) => [
      sheetPlan("甲", {
        cells: [["甲", amount, { formula: "='乙'!B1", result: null }]],
        identity: [{ row: 0, column: 0, text: "甲" }],
      }),
      sheetPlan("乙", {
        cells: [["乙", { formula: "='甲'!B1+1", result: null }]],
        identity: [{ row: 0, column: 0, text: "乙" }],
      }),
    ];
    await host.writeSheets(pair(1));
    await host.writeSheets(pair(10));
    expect((await host.readSheet("甲"))!.values).toEqual([["甲", 10, 11]]);
  });
});
