import type { Host, Mark, SheetRange } from "../../src/host/host";
import { range } from "../../src/sheet/address";
import { formulaAt, type CellValue, type Grid } from "../../src/sheet/grid";
import { gridOfPlan, type SheetPlan } from "../../src/sheet/sheet-plan";

/** A workbook of grids that records what the pane asked of it, and a clerk's hands on it. */
export interface PaneHost {
  readonly host: Host;
  readonly sheets: Map<string, Grid>;
  /** "read 统计表", "marks 统计表 2", "select 统计表 4,7" … in the order in which they were asked for. */
  readonly calls: string[];
  readonly marks: Map<string, readonly Mark[]>;
  /** The clerk types one value. */
  type(sheet: string, row: number, column: number, value: CellValue): void;
  /** The clerk selects a cell. */
  go(sheet: string, row: number, column: number): void;
  /** `Host.readAtOnce` of a program that takes its time over formulas: they never have results. */
  readonly readAtOnce: NonNullable<Host["readAtOnce"]>;
  /** What writing says instead of writing. */
  refuse(error: Error | null): void;
}

/** Where the clerk was last led to, whatever was read since: sheets are read when it suits the pane. */
export const ledTo = (calls: readonly string[]): string | undefined =>
  calls.findLast((call) => call.startsWith("select "));

export function paneHost(...grids: readonly Grid[]): PaneHost {
  const sheets = new Map(grids.map((grid) => [grid.sheet, grid]));
  const marks = new Map<string, readonly Mark[]>();
  const calls: string[] = [];
  const edited = new Set<(at: SheetRange) => void>();
  const selected = new Set<(at: SheetRange) => void>();
  let active = grids[0]?.sheet ?? "Sheet1";
  let refusal: Error | null = null;
  const tell = (listeners: typeof edited, sheet: string, row: number, column: number) =>
    listeners.forEach((listener) => listener({ sheet, range: range(row, column) }));

  const host: Host = {
    name: "memory",
    capabilities: {
      files: false,
      print: true,
      freezes: true,
      charts: true,
      calculates: true,
      undo: true,
      locksFollow: true,
    },
    workbook: async () => ({ sheets: [...sheets.keys()].map((name) => ({ name, visible: true })), active }),
    readSheet: async (sheet) => {
      calls.push(`read ${sheet}`);
      return sheets.get(sheet) ?? null;
    },
    writeSheets: async (plans: readonly SheetPlan[], { front } = {}) => {
      if (refusal) throw refusal;
      for (const plan of plans) {
        const old = sheets.get(plan.sheet);
        if (old && plan.keepAs !== null) sheets.set(plan.keepAs, { ...old, sheet: plan.keepAs });
        sheets.set(plan.sheet, gridOfPlan(plan));
        calls.push(`write ${plan.sheet}`);
      }
      active =
        (front === undefined ? plans.find(({ visible }) => visible === "visible")?.sheet : front) ?? active;
    },
    editCells: async (sheet, edits) => {
      if (refusal) throw refusal;
      calls.push(`edit ${sheet} ${edits.length}`);
      const grid = sheets.get(sheet)!;
      const values = grid.values.map((line) => [...line]);
      for (const { row, column, value } of edits) {
        while (values.length <= row) values.push([]);
        values[row]![column] = value;
      }
      sheets.set(sheet, { ...grid, values });
    },
    setMarks: async (sheet, all) => {
      calls.push(`marks ${sheet} ${all.length}`);
      marks.set(sheet, all);
    },
    setProtection: async (sheet, unlocked, edits = []) => {
      calls.push(`protect ${sheet} ${unlocked === null ? "off" : unlocked.length}`);
      if (edits.length > 0) await host.editCells(sheet, edits);
    },
    select: async (sheet, { row, column }) => void calls.push(`select ${sheet} ${row},${column}`),
    onEdited: (listener) => (edited.add(listener), () => void edited.delete(listener)),
    onSelected: (listener) => (selected.add(listener), () => void selected.delete(listener)),
  };

  return {
    host,
    readAtOnce: async (sheet) => {
      calls.push(`read at once ${sheet}`);
      const grid = sheets.get(sheet);
      return grid ? uncalculated(grid) : null;
    },
    sheets,
    calls,
    marks,
    type(sheet, row, column, value) {
      const grid = sheets.get(sheet)!;
      const values = grid.values.map((line) => [...line]);
      values[row]![column] = value;
      sheets.set(sheet, { ...grid, values });
      tell(edited, sheet, row, column);
    },
    go(sheet, row, column) {
      active = sheet;
      tell(selected, sheet, row, column);
    },
    refuse: (error) => (refusal = error),
  };
}

function uncalculated(grid: Grid): Grid {
  const { values } = grid;
  return {
    ...grid,
    values: values.map((line, row) =>
      line.map((value, column) => (formulaAt(grid, row, column) === null ? value : null)),
    ),
  };
}
