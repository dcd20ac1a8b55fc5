import { range } from "../../../src/sheet/address";
import { formatAt, formulaAt, valueAt, type Grid } from "../../../src/sheet/grid";
import { sheetPlan, type SheetPlan } from "../../../src/sheet/sheet-plan";
import { closePages, opened, type Opened } from "./opened";

afterAll(closePages);

const FORM = sheetPlan("表", {
  cells: [["统计表"], ["机关", 12, null, { formula: '=""', result: "" }]],
  merges: [range(0, 0, 0, 3)],
});

describe("excel reads", () => {
  test("hidden rows and columns as hidden, and a hidden sheet as not visible", async () => {
    const { fake, host } = await opened();
    await host.writeSheets([FORM]);
    fake.clerk.hide("表", [1], [2]);
    fake.book.sheet("表").visibility = "Hidden";
    expect(await host.readSheet("表")).toMatchObject({ hiddenRows: [1], hiddenColumns: [2], visible: false });
  });

  test("nothing where there is no such sheet, without a fault in the program, and the sheet once it is there", async () => {
    const { fake, host } = await opened();
    expect(await host.readSheet("表")).toBeNull();
    await host.writeSheets([FORM]);
    expect(valueAt((await host.readSheet("表"))!, 1, 1)).toBe(12);
    expect(fake.requests.filter(({ error }) => error !== "")).toEqual([]);
  });

  test("from A1 what begins somewhere else", async () => {
    const { fake, host } = await opened();
    fake.clerk.type("Sheet1", 3, 2, 7);
    fake.clerk.hide("Sheet1", [3], [2]);
    const grid = (await host.readSheet("Sheet1"))!;
    expect([grid.values, grid.hiddenRows, grid.hiddenColumns]).toEqual([
      [[], [], [], [null, null, 7]],
      [3],
      [2],
    ]);
  });

  test("an empty result of a formula as an empty text, a blank as nothing", async () => {
    const { host } = await opened();
    await host.writeSheets([FORM]);
    const grid = (await host.readSheet("表"))!;
    expect([valueAt(grid, 1, 2), valueAt(grid, 1, 3), formulaAt(grid, 1, 3)]).toEqual([null, "", '=""']);
  });

  test("what the clerk keyed in as Excel took it: dates as days, numbers as numbers, texts as texts", async () => {
    const { fake, host } = await opened();
    ["2011-12-15", "1,234", "50%", "'007", "true", "石角镇"].forEach((entry, column) =>
      fake.clerk.key("Sheet1", 0, column, entry),
    );
    const grid = (await host.readSheet("Sheet1"))!;
    expect(grid.values).toEqual([[40_892, 1_234, 0.5, "007", true, "石角镇"]]);
    expect(grid.formats).toEqual([["yyyy/m/d", null, "0%", null, null, null]]);
  });

  test("a sheet that does not fit into one answer in parts, and the next time at once", async () => {
    const cells = Array.from({ length: 900 }, (_, row) =>
      Array.from({ length: 60 }, (__, column) => (column === 0 ? `单位${row}的一行` : row * column)),
    );
    const { fake, host } = await opened();
    await host.writeSheets([sheetPlan("大", { cells, merges: [range(899, 58, 899, 59)] })]);
    fake.payload = 1_000_000;
    const parts = 1 + Math.ceil(900 / Math.floor(10_000 / 60));
    let values: unknown;
    const read = async () => (values = (await host.readSheet("大"))?.values);
    // All of it, then the larger of the parts, are found to be too large.
    expect((await fake.counted(read)).syncs).toBe(1 + 2 + parts);
    const expected = cells.map((line) => [...line] as unknown[]);
    expected[899]![59] = null;
    expect(values).toEqual(expected);
    expect((await fake.counted(read)).syncs).toBe(2 + parts);
  });

  test("more than 512 merges, which Excel does not list, as none", async () => {
    const { fake, host } = await opened();
    fake.clerk.type("Sheet1", 0, 0, 1);
    fake.book.sheet("Sheet1").merges = Array.from({ length: 513 }, (_, row) => range(row, 0, row, 1));
    expect((await host.readSheet("Sheet1"))?.merges).toEqual([]);
  });
});

describe("excel reads again, while edits are told,", () => {
  async function again(plan: SheetPlan, then: (book: Opened) => Promise<void> | void, listens = true) {
    const book = await opened();
    const { host } = book;
    if (listens) host.onEdited(() => undefined);
    await host.settled();
    await host.writeSheets([plan]);
    const before = (await host.readSheet("表"))!;
    await then(book);
    const counts = await book.fake.counted(async () => void (read = await host.readAgain!(before)));
    await host.stop();
    return { grid: read, before, ...counts };
  }
  let read: Grid | null;
  const locked = { ...FORM, unlocked: [range(1, 1, 1, 2)] };

  test("an open sheet with its number formats", async () => {
    const { grid } = await again(FORM, ({ fake }) => fake.clerk.key("表", 1, 1, "50%"));
    expect([valueAt(grid!, 1, 1), formatAt(grid!, 1, 1), grid!.merges]).toEqual([0.5, "0%", FORM.merges]);
  });

  test("a sheet whose formats we changed with them, too", async () => {
    const edit = { row: 1, column: 1, value: 0.5, format: "0%" };
    const { grid } = await again(locked, ({ host }) => host.editCells("表", [edit]));
    expect([valueAt(grid!, 1, 1), formatAt(grid!, 1, 1)]).toEqual([0.5, "0%"]);
  });

  test("what has become longer than it was, all of it", async () => {
    const { grid, syncs } = await again(locked, ({ fake }) => {
      fake.clerk.unprotect("表");
      fake.clerk.key("表", 4, 6, "50%");
    });
    expect([valueAt(grid!, 4, 6), formatAt(grid!, 4, 6), syncs]).toEqual([0.5, "0%", 2]);
  });

  test("errors as errors and blanks as blanks", async () => {
    const { grid } = await again(locked, ({ fake }) => {
      fake.clerk.type("表", 1, 1, "=1/0");
      fake.clerk.type("表", 1, 2, "#DIV/0!");
    });
    expect(grid!.values[1]!.slice(1)).toEqual([{ error: "#DIV/0!" }, "#DIV/0!", ""]);
  });

  test("what is blank by now as blank", async () => {
    const { grid } = await again(FORM, ({ fake }) => void (fake.book.sheet("表").cells = []));
    expect([grid!.values, grid!.formulas]).toEqual([[], []]);
  });

  test.each<[string, (book: Opened) => void]>([
    ["renamed", ({ fake }) => fake.clerk.rename("表", "改名")],
    ["deleted", ({ fake }) => fake.clerk.delete("表")],
  ])("nothing where it was %s", async (_, then) => {
    expect((await again(FORM, then)).grid).toBeNull();
  });

  test("a sheet that does not fit into one answer in parts", async () => {
    const cells = Array.from({ length: 400 }, (_, row) =>
      Array.from({ length: 60 }, (__, column) => row * column),
    );
    const { grid } = await again({ ...FORM, cells, merges: [] }, ({ fake }) => void (fake.payload = 300_000));
    expect(grid!.values).toEqual(cells.map((line) => [...line]));
  });

  test("all of it where edits are not told, which may have changed more", async () => {
    const { grid } = await again(FORM, ({ fake }) => void (fake.book.sheet("表").merges = []), false);
    expect(grid!.merges).toEqual([]);
  });
});

describe("excel before 1.13, which does not tell merges,", () => {
  async function merges(plan: SheetPlan, then: (type: (row: number, column: number) => void) => void) {
    const { fake, host, again } = await opened({ version: "1.12" });
    await host.writeSheets([plan]);
    then((row, column) => fake.clerk.type("表", row, column, "改"));
    return [(await host.readSheet("表"))?.merges, (await again().readSheet("表"))?.merges];
  }

  test("knows those that it wrote itself, as long as the pane is open", async () => {
    expect(await merges(FORM, () => undefined)).toEqual([FORM.merges, []]);
  });

  test("forgets one whose first cell has changed or whose others are filled", async () => {
    expect((await merges(FORM, (type) => type(0, 0)))[0]).toEqual([]);
    expect((await merges(FORM, (type) => type(0, 2)))[0]).toEqual([]);
  });

  test.each(["Row", "Column"])(
    "goes without what is hidden where the program does not tell it by %s",
    async (line) => {
      const { fake, host } = await opened();
      await host.writeSheets([sheetPlan("表", { cells: [[1], [2]] })]);
      fake.clerk.hide("表", [1]);
      fake.failAt(new RegExp(`^Range\\.get${line}Properties`));
      expect(await host.readSheet("表")).toMatchObject({ values: [[1], [2]], hiddenRows: [] });
      expect(await host.readSheet("表")).toMatchObject({ hiddenRows: [1] });
    },
  );
});
