import { compareTotals } from "../../../src/consolidation/compare-totals";
import { memoryHost } from "../../../src/host/memory/memory-host";
import { formulaAt, textOf, valueAt } from "../../../src/sheet/grid";
import { isFormula, sheetPlan, type PlannedCell, type SheetPlan } from "../../../src/sheet/sheet-plan";
import { EVERYTHING, JOBS, OTHER } from "../../support/jobs";
import { FORM } from "../../support/paper";
import { sheetOf } from "../../support/same-sheet";
import { consolidatedSheets, consolidationOf, filledForm } from "../../support/whole-job";
import { closePages, opened } from "./opened";

afterAll(closePages);

async function remembered(plans: readonly SheetPlan[]): Promise<SheetPlan[]> {
  const memory = memoryHost();
  await memory.writeSheets(plans);
  return plans.map(({ sheet }) => memory.plan(sheet));
}

/** The plan, known again by its first cell where it says nothing of itself. */
function recognised(plan: SheetPlan): SheetPlan {
  const cell = plan.cells[0]?.[0] ?? null;
  const identity = [{ row: 0, column: 0, text: isFormula(cell) ? "" : textOf(cell) }];
  return plan.identity.length > 0 ? plan : { ...plan, identity };
}

describe.each(["1.9", "1.17"])("excel %s writes what the plan says:", (version) => {
  test.each(JOBS)("%s, cell by cell, merge by merge, rule by rule", async (_, plans) => {
    const { fake, host } = await opened({ version });
    await host.writeSheets(plans());
    const written = plans().map(({ sheet }) => sheetOf(fake.plan(sheet)));
    expect(written).toEqual((await remembered(plans())).map((plan) => sheetOf(plan)));
  });

  test.each(JOBS)("%s, over what was there before", async (_, plans) => {
    const { fake, host } = await opened({ version });
    const own = plans().map(recognised);
    await host.writeSheets(own);
    const [before, written] = [fake.snapshot(), own.map(({ sheet }) => sheetOf(fake.plan(sheet)))];
    await host.writeSheets(own);
    expect(own.map(({ sheet }) => sheetOf(fake.plan(sheet)))).toEqual(written);
    expect(fake.snapshot()).toBe(before);
  });
});

describe("excel", () => {
  test("leaves nothing of what stood on a sheet that it writes anew", async () => {
    const { fake, host } = await opened();
    const full = { ...EVERYTHING, identity: [{ row: 0, column: 0, text: "统计表" }] };
    await host.writeSheets([full, OTHER]);
    const plain = sheetPlan(full.sheet, { cells: [["统计表"]], identity: full.identity });
    await host.writeSheets([plain]);
    const left = fake.plan(full.sheet);
    expect(left.cells.flat().filter((cell) => cell !== null)).toEqual(["统计表"]);
    const { merges, formats, columnWidths, rowHeights, validations, conditionalFormats } = left;
    const lists = [merges, formats, columnWidths, rowHeights, validations, conditionalFormats];
    expect(lists).toEqual(lists.map(() => []));
    expect([left.unlocked, left.freeze]).toEqual([null, { rows: 0, columns: 0 }]);
    // Excel has no way to make a print set-up unsaid, and names stay with their sheet.
    expect([left.page?.breaksBefore, left.names]).toEqual([[], EVERYTHING.names]);
  });

  test("calculates what we calculate", async () => {
    const { host } = await opened();
    await host.writeSheets(consolidatedSheets(4));
    const totals = (await host.readSheet("汇总表"))!;
    expect(compareTotals(FORM, consolidationOf(4), [totals])).toEqual([]);
  });

  test("reads back the filled form as it was written", async () => {
    const { host } = await opened();
    const plan = filledForm();
    await host.writeSheets([plan]);
    const grid = (await host.readSheet(plan.sheet))!;
    const cells = plan.cells.map((line) => line.map((_, column) => column));
    const different = cells.flatMap((columns, row) =>
      columns.filter((column) => read(plan.cells[row]![column]!) !== readAt(row, column)),
    );
    expect(different).toEqual([]);

    function readAt(row: number, column: number): string {
      const formula = formulaAt(grid, row, column);
      return JSON.stringify(formula ?? valueAt(grid, row, column));
    }
    function read(cell: PlannedCell): string {
      const formula = typeof cell === "object" && cell !== null && "formula" in cell ? cell.formula : cell;
      return JSON.stringify(formula === "" ? null : formula);
    }
  });

  test("keeps formulas and names of others that look at a sheet that is written anew", async () => {
    const { fake, host } = await opened();
    const amount = (value: number) =>
      sheetPlan("明细", {
        cells: [["明细", value]],
        identity: [{ row: 0, column: 0, text: "明细" }],
        names: [{ name: "数", range: { top: 0, left: 1, bottom: 0, right: 1 } }],
      });
    await host.writeSheets([amount(1)]);
    fake.clerk.type("Sheet1", 0, 0, "=明细!B1+1");
    await host.writeSheets([amount(7)]);
    expect(valueAt((await host.readSheet("Sheet1"))!, 0, 0)).toBe(8);
    expect(fake.book.names.map(({ name }) => name)).toEqual(["数"]);
  });

  test("has a kept sheet behind the new one, with every new sheet in its own place", async () => {
    const { fake, host } = await opened();
    await host.writeSheets(["甲", "乙", "丙"].map((sheet) => sheetPlan(sheet, { cells: [["旧"]] })));
    await host.writeSheets([
      sheetPlan("丙", { cells: [["新"]], keepAs: "丙旧" }),
      sheetPlan("甲", { cells: [["新"]], keepAs: "甲旧" }),
    ]);
    expect(fake.tabs).toEqual(["Sheet1", "甲", "甲旧", "乙", "丙", "丙旧"]);
  });

  test.each([
    ["石角镇", "石角镇"],
    ["公开内容（项）", "公开内容（项）"],
    ["行6-50 列C-O", "行6-50 列C-O"],
    ["2011年12月15日", "'2011年12月15日"],
    ["三月五日", "'三月五日"],
    ["下午3:00", "'下午3:00"],
    ["007", "'007"],
    ["１２", "'１２"],
    ["50%", "'50%"],
    ["+86", "'+86"],
    ...[..."=+-@＝＋－＠"].map((sign): [string, string] => [`${sign}甲`, `'${sign}甲`]),
    ["#N/A", "'#N/A"],
    ["true", "'true"],
    ["'", "''"],
    ["", ""],
  ])("sends the text %p as %p", async (text, sent) => {
    const { fake, host } = await opened();
    const given: unknown[] = [];
    fake.onRequest = (body) =>
      given.push(
        ...body.Actions.filter(({ Name }) => Name === "Formulas").map((action) => action.ArgumentInfo),
      );
    await host.writeSheets([sheetPlan("文", { cells: [[text]] })]);
    expect(given).toEqual([{ Arguments: [[[sent]]] }]);
  });

  test("refuses a list that no validation holds before anything is asked", async () => {
    const { fake, host } = await opened();
    const rule = { type: "list", source: Array.from({ length: 99 }, (_, index) => `单位${index}`) } as const;
    const [validation] = EVERYTHING.validations;
    const plan = sheetPlan("表", { validations: [{ ...validation!, rule }] });
    await expect(host.writeSheets([plan])).rejects.toMatchObject({
      what: { kind: "choices" },
    });
    expect(fake.requests).toEqual([]);
  });
});
