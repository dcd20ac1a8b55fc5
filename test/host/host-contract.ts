import { FORMS } from "../../src/form/definitions";
import type { Form } from "../../src/form/form";
import type { Host, SheetRange } from "../../src/host/host";
import { benchOver } from "../../src/self-test/bench";
import { NotHere } from "../../src/self-test/check";
import { checksFor } from "../../src/self-test/checks";
import { at, form as formOn, mark, note, RED, YELLOW } from "../../src/self-test/plain-sheets";
import { holdsStill } from "../../src/sheet/same-content";
import { range } from "../../src/sheet/address";
import { formatAt, valueAt, type CellValue, type Grid } from "../../src/sheet/grid";
import type { SheetPlan } from "../../src/sheet/sheet-plan";
import { JOBS } from "../support/jobs";

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
  /** In points. */
  rowHeight(sheet: string, row: number): number;
}

export interface HostUnderTest {
  /** Holds a workbook with one blank sheet named "Sheet1". */
  readonly host: Host;
  readonly clerk: Clerk;
  /** Resolves when what was done last has been told to the listeners. */
  settle?(): Promise<void>;
  dispose?(): Promise<void> | void;
}

/** What the clerk's tests look at, always on the sheet 「表」. */
const form = (rest: Partial<SheetPlan> = {}) => formOn("表", rest);

/**
 * What every host keeps to: the checks that the self-test page runs too, with these forms, and what takes a clerk. `make`
 * is called for every test.
 */
export function hostContract(
  name: string,
  make: () => Promise<HostUnderTest> | HostUnderTest,
  forms: readonly Form[] = FORMS,
): void {
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

    test.each(checksFor(forms).map((check) => [check.name, check] as const))("%s", async (_, check) => {
      const taken = (await host.workbook()).sheets.map((sheet) => sheet.name);
      const { bench } = benchOver(host, taken, settle);
      await check.run(bench).catch((fault: unknown) => {
        if (!(fault instanceof NotHere)) throw fault;
      });
    });

    describe("calculating, where the host does", () => {
      test("what the clerk typed is calculated when it is read", async () => {
        if (!host.capabilities.calculates) return;
        await host.writeSheets([form()]);
        await clerk.type("表", 1, 1, 30);
        expect(await value("表", 3, 1)).toBe(30);
      });
    });

    describe("looking again", () => {
      test.each(JOBS.slice(1))(
        "%s is found as it was written, and what is typed is noticed",
        async (_, plans) => {
          const written = plans();
          await host.writeSheets(written);
          const still = async () => {
            const grids = await Promise.all(written.map(({ sheet }) => read(sheet)));
            return written.map((plan, index) => holdsStill(plan, grids[index]!));
          };
          expect(await still()).toEqual(written.map(() => true));
          const last = written.at(-1)!;
          if (last.unlocked) return;
          await clerk.type(last.sheet, 3, 30, "电话里说过，明天补报");
          expect(await still()).toEqual(written.map((plan) => plan !== last));
        },
      );
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

      test("takes a number format along where an edit brings one, and leaves the rest of the look", async () => {
        const dated = { range: range(1, 1, 2, 1), format: { number: "yyyy-mm-dd", fill: YELLOW } };
        await host.writeSheets([form({ formats: [dated] })]);
        await host.editCells("表", [{ ...at(1, 1, 4), format: "General" }, at(2, 1, 5)]);
        const grid = await read("表");
        expect([valueAt(grid, 1, 1), formatAt(grid, 1, 1) ?? "General"]).toEqual([4, "General"]);
        expect([valueAt(grid, 2, 1), formatAt(grid, 2, 1)]).toEqual([5, "yyyy-mm-dd"]);
        expect(await clerk.ownFill("表", 1, 1)).toBe(YELLOW);
      });

      test("all edits are one step for the clerk to take back", async () => {
        if (!clerk.undo) return;
        await host.writeSheets([form()]);
        await host.editCells("表", [at(1, 1, 99), at(2, 1, 98)]);
        await clerk.undo();
        expect([await value("表", 1, 1), await value("表", 2, 1)]).toEqual([12, 0]);
      });

      test("the clerk types into open cells only", async () => {
        await host.writeSheets([form({ unlocked: [range(1, 1, 2, 1)] })]);
        await clerk.type("表", 1, 1, 5);
        await clerk.type("表", 0, 0, "x");
        expect([await value("表", 1, 1), await value("表", 0, 0)]).toEqual([5, "统计表"]);
      });
    });

    describe("protecting", () => {
      const OPEN = range(1, 1, 2, 1);
      /** What stands in the cells after the clerk has typed 5 into each. */
      const typed = async (...cells: readonly (readonly [number, number])[]) => {
        for (const [row, column] of cells) await clerk.type("表", row, column, 5);
        return Promise.all(cells.map(([row, column]) => value("表", row, column)));
      };

      test("opens the ranges and locks the rest", async () => {
        await host.writeSheets([form()]);
        await host.setProtection("表", [range(1, 1)]);
        expect(await typed([1, 1], [2, 1], [0, 0])).toEqual([5, 0, "统计表"]);
      });

      test("no range locks every cell, those too that were open", async () => {
        await host.writeSheets([form({ unlocked: [OPEN] })]);
        await host.setProtection("表", []);
        expect(await typed([1, 1], [2, 1])).toEqual([12, 0]);
      });

      test("null takes it off", async () => {
        await host.writeSheets([form({ unlocked: [OPEN] })]);
        await host.setProtection("表", null);
        expect(await typed([1, 1], [1, 0])).toEqual([5, 5]);
      });

      test("makes rows so high, on a sheet that was locked, too", async () => {
        await host.writeSheets([form({ unlocked: [OPEN], rowHeights: [{ from: 1, to: 4, height: 18 }] })]);
        await host.setProtection("表", [], [], [{ from: 2, to: 3, height: 60 }]);
        expect([1, 2, 3, 4].map((row) => clerk.rowHeight("表", row))).toEqual([18, 60, 60, 18]);
        expect(await typed([1, 1])).toEqual([12]);
      });

      test("keeps what stands on the sheet, and its marks can still be set", async () => {
        await host.writeSheets([form({ formats: [{ range: range(1, 1), format: { fill: YELLOW } }] })]);
        await host.setMarks("表", [mark(1, 1, RED)]);
        const before = (await read("表")).values;
        await host.setProtection("表", []);
        expect((await read("表")).values).toEqual(before);
        expect([await clerk.ownFill("表", 1, 1), await clerk.markFill("表", 1, 1)]).toEqual([YELLOW, RED]);
        await host.setMarks("表", [mark(1, 1, RED), mark(2, 1, YELLOW)]);
        expect(await clerk.markFill("表", 2, 1)).toBe(YELLOW);
        expect(await typed([2, 1])).toEqual([0]);
      });

      test("is no step of the clerk's undo", async () => {
        if (!clerk.undo) return;
        await host.writeSheets([form({ unlocked: [OPEN] })]);
        await clerk.type("表", 1, 1, 50);
        await host.setProtection("表", [range(1, 1)]);
        await clerk.undo();
        expect(await value("表", 1, 1)).toBe(12);
        expect(await typed([1, 1], [2, 1])).toEqual([5, 0]);
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
  });
}
