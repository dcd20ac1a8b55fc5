import { contains, range } from "../../../src/sheet/address";
import type { CellValue } from "../../../src/sheet/grid";
import type { SheetPlan } from "../../../src/sheet/sheet-plan";
import { programOf, type WpsPage, type WpsProgram } from "../../../src/entry/wps/program";
import type { WpsApplication } from "../../../src/host/wps/program/object-model";
import { shiftFormula } from "../../../src/sheet/formula/shift-formula";
import { globals } from "./application";
import type { FakeBook } from "./book";
import { rgb } from "./colour";
import { Machine, QUIRKS, type Quirks } from "./machine";
import { planOfSheet } from "./plan-of-sheet";
import { rangeObject } from "./range-object";
import type { FakeSheet } from "./sheet";

/**
 * A stand-in for WPS Spreadsheets: its object model over a workbook in memory, as strict as we know
 * the program to be, and with its quirks. What it answers is our knowledge of WPS, not WPS. Runs in
 * Node and in a page.
 */
export interface FakeWps {
  /** What a page finds among its globals. */
  readonly page: WpsPage<WpsApplication & WpsProgram>;
  /** The program that it leads to. Members that we do not know to exist throw. */
  readonly application: WpsApplication & WpsProgram;
  readonly machine: Machine;
  readonly clerk: FakeClerk;
  /** The sheets of the workbook in front. */
  plans(): SheetPlan[];
  /** Everything that is kept, as text: equal before and after when nothing has changed. */
  snapshot(): string;
}

/** The person at the program. */
export interface FakeClerk {
  type(sheet: string, row: number, column: number, value: CellValue): void;
  /** The same by a way of which no event tells; nobody knows which those are in WPS. */
  pastes(sheet: string, row: number, column: number, value: CellValue): void;
  /** Ctrl+Z, of which no event tells. */
  takesBack(): void;
  select(sheet: string, row: number, column: number): void;
  /** "#RRGGBB"; `null` none. */
  ownFill(sheet: string, row: number, column: number): string | null;
  /** In points. */
  rowHeight(sheet: string, row: number): number;
  /** The fill that conditional formats lay over the cell. */
  markFill(sheet: string, row: number, column: number): string | null;
}

/** Opens with one workbook of one blank sheet, "Sheet1". */
export function fakeWps(quirks: Partial<Quirks> = {}): FakeWps {
  const machine = new Machine({ ...QUIRKS, ...quirks });
  machine.open("工作簿1");
  const page = globals(machine);
  return {
    page,
    application: programOf(page),
    machine,
    clerk: clerkAt(machine),
    plans: () => machine.book!.sheets.map((sheet) => planOfSheet(machine.book!, sheet)),
    snapshot: () => JSON.stringify([machine.settings, machine.books.map(kept)], null, 1),
  };
}

function kept({ fullName, sheets, names, front }: FakeBook): unknown {
  const contents = (sheet: FakeSheet) =>
    [...sheet.contents()].sort(([row, column], [otherRow, other]) => row - otherRow || column - other);
  return {
    fullName,
    names,
    front: front.name,
    sheets: sheets.map((sheet) => ({ ...sheet, rows: undefined, contents: contents(sheet) })),
  };
}

const shown = (fill: number | null) => (fill === null ? null : rgb(fill));

function clerkAt(machine: Machine): FakeClerk {
  const sheetNamed = (name: string): FakeSheet => {
    const sheet = machine.book!.find(name);
    if (!sheet) throw new Error(`no sheet ${name}`);
    return sheet;
  };
  const tell = (
    event: "SheetChange" | "SheetSelectionChange",
    sheet: FakeSheet,
    row: number,
    column: number,
  ) => {
    const place = { machine, book: machine.book!, sheet, areas: [range(row, column)] };
    machine.emit(event, () => [machine.show.sheet(place.book, sheet), rangeObject(place)]);
  };
  const enter = (sheet: FakeSheet, row: number, column: number, value: CellValue): boolean => {
    const isOpen = sheet.isOpen([range(row, column)]);
    if (isOpen) machine.undo.step("输入", () => machine.book!.enter(sheet, row, column, value));
    return isOpen;
  };
  return {
    type(name, row, column, value) {
      const sheet = sheetNamed(name);
      if (enter(sheet, row, column, value)) tell("SheetChange", sheet, row, column);
    },
    pastes(name, row, column, value) {
      enter(sheetNamed(name), row, column, value);
    },
    takesBack: () => machine.undo.undo(),
    select(name, row, column) {
      const book = machine.book!;
      const sheet = sheetNamed(name);
      if (book.front !== sheet) {
        book.front = sheet;
        machine.emit("SheetActivate", () => [machine.show.sheet(book, sheet)]);
      }
      book.select(sheet, range(row, column));
      tell("SheetSelectionChange", sheet, row, column);
    },
    ownFill: (name, row, column) => shown(sheetNamed(name).looks.fill.at(row, column)),
    markFill(name, row, column) {
      const sheet = sheetNamed(name);
      const laid = sheet.conditions.find(({ areas, formula, fill }) => {
        const [first] = areas;
        if (fill === null || !first || !areas.some((area) => contains(area, row, column))) return false;
        return machine.book!.holds(sheet, shiftFormula(formula, row - first.top, column - first.left));
      });
      return shown(laid?.fill ?? null);
    },
    rowHeight: (name, row) => sheetNamed(name).heights.at(row, 0) ?? 0,
  };
}
