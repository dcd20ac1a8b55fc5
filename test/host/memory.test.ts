import { memoryHost } from "../../src/host/memory/memory-host";
import { contains, range } from "../../src/sheet/address";
import { sheetPlan } from "../../src/sheet/sheet-plan";
import { hostContract } from "./host-contract";

hostContract("memory", () => {
  const host = memoryHost();
  return {
    host,
    clerk: {
      type: (sheet, row, column, value) => host.clerk.type(sheet, { row, column }, value),
      select: (sheet, row, column) => host.clerk.select(sheet, { row, column }),
      undo: () => host.clerk.undo(),
      markFill: (sheet, row, column) =>
        host.marks(sheet).find((mark) => mark.row === row && mark.column === column)?.look.fill ?? null,
      ownFill: (sheet, row, column) =>
        host
          .plan(sheet)
          .formats.filter(({ range: area }) => contains(area, row, column))
          .findLast(({ format }) => format.fill !== undefined)?.format.fill ?? null,
      rowHeight: (sheet, row) =>
        host.plan(sheet).rowHeights.findLast(({ from, to }) => row >= from && row <= to)?.height ?? 0,
    },
  };
});

describe("memory", () => {
  test("opens with the sheets that it is given", async () => {
    const host = memoryHost([sheetPlan("甲", { cells: [[1]] }), sheetPlan("乙", {})]);
    expect((await host.workbook()).sheets.map((sheet) => sheet.name)).toEqual(["甲", "乙"]);
    expect((await host.readSheet("甲"))?.values).toEqual([[1]]);
  });

  test("counts the steps that the clerk can take back", async () => {
    const host = memoryHost();
    host.clerk.type("Sheet1", { row: 0, column: 0 }, 1);
    await host.editCells("Sheet1", [{ row: 1, column: 0, value: 2 }]);
    expect(host.clerk.steps).toBe(2);
    host.clerk.undo();
    expect([host.clerk.steps, host.plan("Sheet1").cells]).toEqual([1, [[1]]]);
  });

  test("knows what is selected", async () => {
    const host = memoryHost();
    await host.select("Sheet1", { row: 3, column: 2 });
    expect(host.clerk.selected).toEqual({ sheet: "Sheet1", range: range(3, 2) });
  });
});
