import { wpsHost } from "../../../src/host/wps/wps-host";
import { range, rangeName } from "../../../src/sheet/address";
import { formatAt, type CellValue, type Grid } from "../../../src/sheet/grid";
import { sheetPlan, type SheetPlan } from "../../../src/sheet/sheet-plan";
import { filledForm } from "../../support/whole-job";
import { fakeWps, type FakeWps } from "../fake-wps/fake-wps";
import type { FakeSheet } from "../fake-wps/sheet";

/** The first sheet of a workbook, as the clerk has made it, read. */
async function read(make: (sheet: FakeSheet, fake: FakeWps) => void): Promise<Grid> {
  const fake = fakeWps();
  make(fake.machine.book!.front, fake);
  return (await wpsHost(fake.application).readSheet("Sheet1"))!;
}

/** Types cells as the clerk does: "B3 'text", "A1 =1+1". */
const typing =
  (...cells: readonly string[]) =>
  (sheet: FakeSheet, fake: FakeWps) => {
    for (const cell of cells) {
      const [, column, row, text] = /^([A-Z])(\d+) (.*)$/s.exec(cell)!;
      fake.machine.book!.enter(sheet, Number(row) - 1, column!.charCodeAt(0) - 65, text);
    }
  };

describe("wps reads", () => {
  test.each<[string, CellValue[][]]>([
    ["A1 12", [[12]]],
    ["A1 '12", [["12"]]],
    ["A1 '=1+1", [["=1+1"]]],
    ["A1 #DIV/0!", [[{ error: "#DIV/0!" }]]],
    ["A1 =1/0", [[{ error: "#DIV/0!" }]]],
    ["A1 -2146826281", [[-2146826281]]],
    ["A1 2011-12-15", [[40892]]],
    [
      "C2 1",
      [
        [null, null, null],
        [null, null, 1],
      ],
    ],
  ])("%p as it is meant", async (cell, values) => {
    expect((await read(typing(cell))).values).toEqual(values);
  });

  test("a formula that gives an empty text, and a text that looks like a formula", async () => {
    const grid = await read(typing('A1 =IF(1=1,"","x")', "B1 '=1+1"));
    expect([grid.values, grid.formulas]).toEqual([[["", "=1+1"]], [['=IF(1=1,"","x")', null]]]);
  });

  test("formats of a long list column by column, and not row by row", async () => {
    const fake = fakeWps();
    const phones = sheetPlan("名册", {
      cells: [
        ["单位", "类别", "电话"],
        ...Array.from({ length: 999 }, (_, at) => [`单位${at}`, "镇", "023"]),
      ],
      formats: [{ range: range(1, 2, 999, 2), format: { number: "@" } }],
    });
    const host = wpsHost(fake.application);
    await host.writeSheets([phones]);
    fake.machine.world.reset();
    const grid = (await host.readSheet("名册"))!;
    expect([0, 1, 999].map((row) => formatAt(grid, row, 2))).toEqual([null, "@", "@"]);
    expect(grid.formats.every((line) => line.slice(0, 2).every((format) => format === null))).toBe(true);
    expect(fake.machine.world.callsOf.get("Range.NumberFormat")).toBeLessThan(200);
  });
  test("formats, however they lie", async () => {
    const grid = await read((sheet, fake) => {
      typing("A1 1", "H40 1")(sheet, fake);
      sheet.looks.number.paint(range(0, 0, 39, 3), "0.00");
      sheet.looks.number.paint(range(7, 2, 9, 6), "yyyy-mm-dd");
      sheet.looks.number.paint(range(8, 3), "General");
    });
    const cells: readonly (readonly [number, number])[] = [
      [0, 0],
      [39, 3],
      [39, 4],
      [7, 2],
      [9, 6],
      [8, 3],
      [8, 4],
    ];
    expect(cells.map(([row, column]) => formatAt(grid, row, column))).toEqual([
      "0.00",
      "0.00",
      null,
      "yyyy-mm-dd",
      "yyyy-mm-dd",
      null,
      "yyyy-mm-dd",
    ]);
  });

  test.each([
    "",
    "A1:B1",
    "A1:A9",
    "A1:F1 A2:C3 D2:D9 E2:F2 A4:A9",
    "F9 E8:F8 B2:E7",
    "C3:D4 E3:F4 C5:D6 B7:D7",
  ])("the merges %p", async (names) => {
    const merges = names.split(" ").filter((name) => name.includes(":"));
    const grid = await read((sheet, fake) => {
      typing("F9 1")(sheet, fake);
      for (const name of merges) fake.application.ActiveWorkbook!.ActiveSheet.Range(name).Merge(false);
    });
    expect(grid.merges.map((merge) => rangeName(merge)).sort()).toEqual(merges.sort());
  });

  test("rows and columns that are hidden", async () => {
    const grid = await read((sheet, fake) => {
      typing("A1 1", "F9 1")(sheet, fake);
      sheet.hiddenRows.paint({ ...range(2, 0, 4), right: 16_383 }, true);
      sheet.hiddenColumns.paint({ ...range(0, 5), bottom: 1_048_575 }, true);
    });
    expect([grid.hiddenRows, grid.hiddenColumns]).toEqual([[2, 3, 4], [5]]);
  });

  test("no more than there is, where whole columns were coloured", async () => {
    const grid = await read((sheet, fake) => {
      typing("B2 1", "A4 2")(sheet, fake);
      sheet.looks.fill.paint(range(0, 0, 999_999, 9), 0xff);
    });
    expect([grid.values.length, grid.values[0]!.length]).toEqual([4, 2]);
  });

  test("what was calculated last only after calculating, where the clerk has put that off", async () => {
    const fake = fakeWps();
    typing("A1 1", "B1 =A1*2")(fake.machine.book!.front, fake);
    const host = wpsHost(fake.application);
    await host.readSheet("Sheet1");
    fake.application.Calculation = -4135;
    fake.clerk.type("Sheet1", 0, 0, 21);
    expect((await host.readSheet("Sheet1"))!.values).toEqual([[21, 42]]);
    expect(fake.application.Calculation).toBe(-4135);
  });

  test("the form in few calls, and all that is merged on it", async () => {
    const fake = fakeWps();
    const host = wpsHost(fake.application);
    const plan: SheetPlan = filledForm();
    await host.writeSheets([plan]);
    fake.machine.world.reset();
    const grid = (await host.readSheet(plan.sheet))!;
    const names = (merges: SheetPlan["merges"]) => merges.map((merge) => rangeName(merge)).sort();
    expect(names(grid.merges)).toEqual(names(plan.merges));
    expect(fake.machine.world.calls).toBeLessThan(600);
  });
});

describe("wps keeps apart", () => {
  const TEXTS = [
    "007",
    "1e3",
    "12%",
    "3/4",
    "true",
    "+1",
    "-a",
    "@a",
    "#N/A",
    "5日",
    "一",
    "上午8:00",
    "１２",
    "Dec-15",
    "=A1",
    "'",
    "'x",
  ];
  test.each([...TEXTS, "统计表（2011）", "S01 不是", "说明\n两行", "Word", "（注）"])(
    "the text %p",
    async (text) => {
      const fake = fakeWps();
      const host = wpsHost(fake.application);
      await host.writeSheets([sheetPlan("文字", { cells: [[text, 1]] })]);
      expect((await host.readSheet("文字"))!.values).toEqual([[text, 1]]);
    },
  );

  test("texts that need no sign from those that do", async () => {
    const fake = fakeWps();
    await wpsHost(fake.application).writeSheets([
      sheetPlan("文字", { cells: [["统计表（2011）", "镇党委", "Word", "007", "一、二"]] }),
    ]);
    const contents = [...fake.machine.book!.find("文字")!.contents()];
    expect(contents.map(([, , { prefixed }]) => prefixed)).toEqual([false, false, false, true, true]);
  });
});
