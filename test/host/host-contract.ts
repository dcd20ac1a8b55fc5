import type { CellEdit, Host, Mark, SheetRange } from "../../src/host/host";
import type { HostError, HostErrorCode } from "../../src/host/host-error";
import { range } from "../../src/sheet/address";
import { formatAt, formulaAt, valueAt, type CellValue, type Grid } from "../../src/sheet/grid";
import { sheetPlan, type PlannedCell, type SheetPlan } from "../../src/sheet/sheet-plan";

/** The person at the workbook, as each host's test drives it; the host itself knows nothing of it. */
export interface Clerk {
  /** Types into a cell; a text with "=" is a formula. Where the cell is locked nothing happens. */
  type(sheet: string, row: number, column: number, value: CellValue): Promise<void> | void;
  select(sheet: string, row: number, column: number): Promise<void> | void;
  /** Left out where the program gives no hold of its undo. */
  undo?(): Promise<void> | void;
  /** The fill that the cell itself has, whatever is laid over it; `null` none. */
  ownFill(sheet: string, row: number, column: number): Promise<string | null> | string | null;
  /** The fill that is laid over the cell by marks; `null` none. */
  markFill(sheet: string, row: number, column: number): Promise<string | null> | string | null;
}

export interface HostUnderTest {
  /** Holds a workbook with one blank sheet named "Sheet1". */
  readonly host: Host;
  readonly clerk: Clerk;
  /** Resolves when what was done last has been told to the listeners. */
  settle?(): Promise<void>;
  dispose?(): Promise<void> | void;
}

const RED = "#FFC7CE";
const YELLOW = "#FFEB9C";
const FORM: readonly (readonly PlannedCell[])[] = [
  ["统计表", null, null],
  ["机关", 12, true],
  ["村", 0, { error: "#DIV/0!" }],
  ["合计", { formula: "=SUM(B2:B3)", result: 12 }],
];
const identity = [{ row: 0, column: 0, text: "统计表" }];

const form = (rest: Partial<SheetPlan> = {}) => sheetPlan("表", { cells: FORM, identity, ...rest });
const note = (sheet: string, ...cells: readonly PlannedCell[]) => sheetPlan(sheet, { cells: [cells] });
const mark = (row: number, column: number, fill: string): Mark => ({ row, column, look: { fill } });
const at = (row: number, column: number, value: CellValue): CellEdit => ({ row, column, value });

/** What every host keeps to. `make` is called for every test. */
export function hostContract(name: string, make: () => Promise<HostUnderTest> | HostUnderTest): void {
  describe(`${name} keeps the contract of a host:`, () => {
    let under: HostUnderTest;
    let host: Host;
    let clerk: Clerk;

    beforeEach(async () => {
      under = await make();
      ({ host, clerk } = under);
    });
    afterEach(() => under.dispose?.());

    const settle = async () => under.settle?.();
    const read = async (sheet: string): Promise<Grid> => {
      const grid = await host.readSheet(sheet);
      if (!grid) throw new Error(`no sheet ${sheet}`);
      return grid;
    };
    const value = async (sheet: string, row: number, column: number) =>
      valueAt(await read(sheet), row, column);
    const tabs = async () => (await host.workbook()).sheets.map((sheet) => sheet.name);
    const refusal = async (work: Promise<unknown>): Promise<readonly [HostErrorCode, string]> => {
      const fault = await work.then(
        () => {
          throw new Error("nothing was thrown");
        },
        (thrown: HostError) => thrown,
      );
      return [fault.code, fault.sheet];
    };

    describe("reading", () => {
      test("a sheet that is not there is null", async () => {
        expect(await host.readSheet("表")).toBeNull();
      });

      test("a blank sheet has no values", async () => {
        expect((await read("Sheet1")).values.flat()).toEqual([]);
      });

      test("values come back as they were written: text, numbers, zero, booleans, errors, blanks", async () => {
        await host.writeSheets([form()]);
        const grid = await read("表");
        const written = FORM.slice(0, 3).map((row) => row.map((_, column) => column));
        expect(written.map((row, index) => row.map((column) => valueAt(grid, index, column)))).toEqual(
          FORM.slice(0, 3),
        );
      });

      test.each(["007", "1.50", "TRUE", "2011-12-15", " 空格 ", "'", "1e3"])(
        "the text %p stays a text",
        async (text) => {
          await host.writeSheets([note("文字", text)]);
          expect(await value("文字", 0, 0)).toBe(text);
        },
      );

      test("a formula comes with its sign and its stored result", async () => {
        await host.writeSheets([form()]);
        const grid = await read("表");
        expect([formulaAt(grid, 3, 1), valueAt(grid, 3, 1), formulaAt(grid, 1, 1)]).toEqual([
          "=SUM(B2:B3)",
          12,
          null,
        ]);
      });

      test("number formats come with their cells, General is null", async () => {
        await host.writeSheets([form({ formats: [{ range: range(1, 1), format: { number: "0.0%" } }] })]);
        const grid = await read("表");
        expect([formatAt(grid, 1, 1), formatAt(grid, 2, 1)]).toEqual(["0.0%", null]);
      });

      test("merges come as ranges", async () => {
        await host.writeSheets([form({ merges: [range(0, 0, 0, 2)] })]);
        expect((await read("表")).merges).toEqual([range(0, 0, 0, 2)]);
      });
    });

    describe("calculating, where the host does", () => {
      test("formulas without a stored result have one after writing", async () => {
        if (!host.capabilities.calculates) return;
        await host.writeSheets([
          note("汇总", { formula: "=SUM('明细'!A1:C1)", result: null }, { formula: "=1/0", result: null }),
          note("明细", 1, 2, 3),
        ]);
        const grid = await read("汇总");
        expect([valueAt(grid, 0, 0), valueAt(grid, 0, 1)]).toEqual([6, { error: "#DIV/0!" }]);
      });

      test("formulas that are there already follow a sheet that is written anew", async () => {
        if (!host.capabilities.calculates) return;
        const detail = (amount: number) =>
          sheetPlan("明细", { cells: [["明细", amount]], identity: [{ row: 0, column: 0, text: "明细" }] });
        await host.writeSheets([detail(1), note("汇总", { formula: "='明细'!B1*2", result: null })]);
        await host.writeSheets([detail(21)]);
        expect(await value("汇总", 0, 0)).toBe(42);
      });

      test("what the clerk typed is calculated when it is read", async () => {
        if (!host.capabilities.calculates) return;
        await host.writeSheets([form()]);
        await clerk.type("表", 1, 1, 30);
        expect(await value("表", 3, 1)).toBe(30);
      });
    });

    describe("writing", () => {
      test("new sheets stand after the last one, in their order, and the first of them is shown", async () => {
        await host.writeSheets([note("一", 1), note("二", 2)]);
        expect(await host.workbook()).toEqual({
          sheets: ["Sheet1", "一", "二"].map((sheet) => ({ name: sheet, visible: true })),
          active: "一",
        });
      });

      test("a sheet that is replaced keeps its place", async () => {
        await host.writeSheets([form(), note("后", 1)]);
        await host.writeSheets([form({ cells: [["统计表"], ["社区", 5]] })]);
        expect([await tabs(), await value("表", 1, 1), await value("表", 2, 1)]).toEqual([
          ["Sheet1", "表", "后"],
          5,
          null,
        ]);
      });

      test("a blank sheet may be taken", async () => {
        await host.writeSheets([note("Sheet1", 1)]);
        expect([await tabs(), await value("Sheet1", 0, 0)]).toEqual([["Sheet1"], 1]);
      });

      test("a sheet that is to be kept goes on under its other name", async () => {
        await host.writeSheets([note("表", "旧")]);
        await host.writeSheets([form({ keepAs: "表 (原)" })]);
        expect([await value("表", 0, 0), await value("表 (原)", 0, 0)]).toEqual(["统计表", "旧"]);
      });

      test("somebody else's sheet is not overwritten, and nothing of the rest is written", async () => {
        await host.writeSheets([note("表", "别人的")]);
        expect(await refusal(host.writeSheets([note("先", 1), form()]))).toEqual(["sheet-occupied", "表"]);
        expect([await tabs(), await value("表", 0, 0)]).toEqual([["Sheet1", "表"], "别人的"]);
      });

      test("a name to keep a sheet under that is taken is refused", async () => {
        await host.writeSheets([note("表", "旧"), note("备份", 1)]);
        expect(await refusal(host.writeSheets([form({ keepAs: "备份" })]))).toEqual([
          "sheet-occupied",
          "备份",
        ]);
        expect(await value("表", 0, 0)).toBe("旧");
      });

      test("a plan that breaks off leaves the workbook as it was", async () => {
        await host.writeSheets([form()]);
        const broken: SheetPlan = {
          ...note("坏", 1),
          get cells(): never {
            throw new Error("broken plan");
          },
        };
        await expect(host.writeSheets([form({ cells: [["统计表"]] }), broken])).rejects.toThrow();
        expect([await tabs(), await value("表", 1, 1)]).toEqual([["Sheet1", "表"], 12]);
      });

      test("a locked sheet can be written anew", async () => {
        await host.writeSheets([form({ unlocked: [] })]);
        await host.writeSheets([form({ unlocked: [], cells: [["统计表"], ["社区", 5]] })]);
        expect(await value("表", 1, 1)).toBe(5);
      });
    });

    describe("editing", () => {
      test("cells change and keep what is around them", async () => {
        await host.writeSheets([form({ formats: [{ range: range(1, 1), format: { fill: YELLOW } }] })]);
        await host.editCells("表", [at(1, 1, 99), at(2, 1, null), at(5, 0, "说明")]);
        expect([
          await value("表", 1, 1),
          await value("表", 2, 1),
          await value("表", 5, 0),
          await value("表", 1, 0),
        ]).toEqual([99, null, "说明", "机关"]);
        expect(await clerk.ownFill("表", 1, 1)).toBe(YELLOW);
      });

      test("a text that begins with = is a formula, anything over a formula replaces it", async () => {
        await host.writeSheets([form()]);
        await host.editCells("表", [at(1, 2, "=B2*2"), at(3, 1, 7)]);
        const grid = await read("表");
        expect([formulaAt(grid, 1, 2), formulaAt(grid, 3, 1), valueAt(grid, 3, 1)]).toEqual([
          "=B2*2",
          null,
          7,
        ]);
      });

      test("all edits are one step for the clerk to take back", async () => {
        if (!clerk.undo) return;
        await host.writeSheets([form()]);
        await host.editCells("表", [at(1, 1, 99), at(2, 1, 98)]);
        await clerk.undo();
        expect([await value("表", 1, 1), await value("表", 2, 1)]).toEqual([12, 0]);
      });

      test("open cells of a locked sheet can be edited, even with a locked one between them", async () => {
        await host.writeSheets([form({ unlocked: [range(1, 1), range(2, 1, 2, 1)] })]);
        await host.editCells("表", [at(1, 1, 3), at(2, 1, 4)]);
        expect([await value("表", 1, 1), await value("表", 2, 1)]).toEqual([3, 4]);
      });

      test("a locked cell is refused and none of the edits made", async () => {
        await host.writeSheets([form({ unlocked: [range(1, 1, 2, 1)] })]);
        expect(await refusal(host.editCells("表", [at(1, 1, 3), at(0, 0, "x")]))).toEqual([
          "protected",
          "表",
        ]);
        expect([await value("表", 1, 1), await value("表", 0, 0)]).toEqual([12, "统计表"]);
      });

      test("the clerk types into open cells only", async () => {
        await host.writeSheets([form({ unlocked: [range(1, 1, 2, 1)] })]);
        await clerk.type("表", 1, 1, 5);
        await clerk.type("表", 0, 0, "x");
        expect([await value("表", 1, 1), await value("表", 0, 0)]).toEqual([5, "统计表"]);
      });
    });

    describe("marking", () => {
      const fills = (...cells: readonly (readonly [number, number])[]) =>
        Promise.all(cells.map(([row, column]) => clerk.markFill("表", row, column)));

      test("marks are laid over the cells, whose own fill stays", async () => {
        await host.writeSheets([form({ formats: [{ range: range(1, 1), format: { fill: YELLOW } }] })]);
        await host.setMarks("表", [mark(1, 1, RED), mark(2, 2, RED)]);
        expect(await fills([1, 1], [2, 2], [2, 1])).toEqual([RED, RED, null]);
        expect(await clerk.ownFill("表", 1, 1)).toBe(YELLOW);
      });

      test("new marks replace all earlier ones, none clears them", async () => {
        await host.writeSheets([form()]);
        await host.setMarks("表", [mark(1, 1, RED), mark(2, 1, RED), mark(3, 1, YELLOW)]);
        await host.setMarks("表", [mark(2, 1, YELLOW), mark(4, 1, RED)]);
        expect(await fills([1, 1], [2, 1], [3, 1], [4, 1])).toEqual([null, YELLOW, null, RED]);
        await host.setMarks("表", []);
        expect(await fills([2, 1], [4, 1])).toEqual([null, null]);
      });

      test("marks of one sheet leave those of another alone", async () => {
        await host.writeSheets([form(), note("二", 1)]);
        await host.setMarks("表", [mark(1, 1, RED)]);
        await host.setMarks("二", [mark(0, 0, YELLOW)]);
        await host.setMarks("二", []);
        expect(await fills([1, 1])).toEqual([RED]);
      });

      test("marks can be set on a locked sheet and change no value", async () => {
        await host.writeSheets([form({ unlocked: [] })]);
        await host.setMarks("表", [mark(1, 1, RED)]);
        expect([await fills([1, 1]), await value("表", 1, 1)]).toEqual([[RED], 12]);
      });

      test("marks are no step of the clerk's undo", async () => {
        if (!clerk.undo) return;
        await host.writeSheets([form()]);
        await clerk.type("表", 1, 1, 50);
        await host.setMarks("表", [mark(1, 1, RED)]);
        await clerk.undo();
        expect([await value("表", 1, 1), await fills([1, 1])]).toEqual([12, [RED]]);
      });

      test("a sheet that is written anew has no marks", async () => {
        await host.writeSheets([form()]);
        await host.setMarks("表", [mark(1, 1, RED)]);
        await host.writeSheets([form()]);
        expect(await fills([1, 1])).toEqual([null]);
      });
    });

    describe("telling of edits", () => {
      let edits: SheetRange[];
      let stop: () => void;

      beforeEach(async () => {
        await host.writeSheets([form()]);
        await settle();
        edits = [];
        stop = host.onEdited((edited) => edits.push(edited));
      });

      test("what the clerk types is told, with its place", async () => {
        await clerk.type("表", 1, 1, 5);
        await settle();
        expect(edits).toEqual([{ sheet: "表", range: range(1, 1) }]);
      });

      test("what the clerk takes back is told", async () => {
        if (!clerk.undo) return;
        await clerk.type("表", 1, 1, 5);
        await settle();
        await clerk.undo();
        await settle();
        expect(edits.at(-1)).toEqual({ sheet: "表", range: range(1, 1) });
        expect(edits).toHaveLength(2);
      });

      test("our own writes, edits and marks are not, nor what is calculated after them", async () => {
        await host.editCells("表", [at(1, 1, 5)]);
        await host.setMarks("表", [mark(1, 1, RED)]);
        await host.writeSheets([form()]);
        await host.readSheet("表");
        await settle();
        expect(edits).toEqual([]);
      });

      test("a refused edit is not told", async () => {
        await host.writeSheets([form({ unlocked: [] })]);
        await clerk.type("表", 1, 1, 5);
        await settle();
        expect(edits).toEqual([]);
      });

      test("nobody is told after the end, and others still are", async () => {
        const others: SheetRange[] = [];
        host.onEdited((edited) => others.push(edited));
        stop();
        await clerk.type("表", 1, 1, 5);
        await settle();
        expect([edits, others.length]).toEqual([[], 1]);
      });
    });

    describe("selecting", () => {
      test("a cell of another sheet is brought to the front", async () => {
        await host.writeSheets([form(), note("二", 1)]);
        await host.select("二", { row: 0, column: 0 });
        expect((await host.workbook()).active).toBe("二");
      });

      test("where the selection comes to rest is told, until the end", async () => {
        await host.writeSheets([form(), note("二", 1)]);
        await settle();
        const seen: SheetRange[] = [];
        const stop = host.onSelected((selected) => seen.push(selected));
        await clerk.select("表", 2, 1);
        await settle();
        await host.select("二", { row: 0, column: 0 });
        await settle();
        stop();
        await clerk.select("表", 1, 1);
        await settle();
        expect(seen).toContainEqual({ sheet: "表", range: range(2, 1) });
        expect(seen.at(-1)).toEqual({ sheet: "二", range: range(0, 0) });
      });
    });

    test.each<[string, (host: Host) => Promise<void>]>([
      ["edits", (to) => to.editCells("没有", [at(0, 0, 1)])],
      ["marks", (to) => to.setMarks("没有", [mark(0, 0, RED)])],
      ["a selection", (to) => to.select("没有", { row: 0, column: 0 })],
    ])("%s on a sheet that is not there are refused", async (_, work) => {
      expect(await refusal(work(host))).toEqual(["sheet-missing", "没有"]);
    });

    test("says what it can do, and has what it says", () => {
      const { files } = host.capabilities;
      expect([Boolean(host.saveWorkbook), Boolean(host.openWorkbook)]).toEqual([files, files]);
    });
  });
}
