import { parseRange, type Range } from "../../../src/sheet/address";
import { areasOf, WHOLE } from "./areas";
import type { FakeBook } from "./book";
import type { Machine } from "./machine";
import { chartObjects } from "./chart-objects";
import { rangeObject } from "./range-object";
import type { FakePage, FakeSheet } from "./sheet";
import { originalOf, strict } from "./world";

export const sheetObject = (machine: Machine, book: FakeBook, sheet: FakeSheet): SheetObject =>
  strict(machine.world, "Worksheet", new SheetObject(machine, book, sheet));

/** What the program calls a worksheet. */
export class SheetObject {
  constructor(
    private readonly machine: Machine,
    private readonly book: FakeBook,
    private readonly kept: FakeSheet,
  ) {}

  /** Throws once the sheet is deleted. */
  get sheet(): FakeSheet {
    if (this.kept.gone) throw new Error("工作表已删除");
    return this.kept;
  }
  private place(areas: readonly Range[]) {
    return { machine: this.machine, book: this.book, sheet: this.sheet, areas };
  }

  get Name(): string {
    return this.sheet.name;
  }
  set Name(to: string) {
    this.book.rename(this.sheet, to);
  }
  get Index(): number {
    return this.book.sheets.indexOf(this.sheet) + 1;
  }
  get Parent(): unknown {
    return this.machine.show.book(this.book);
  }
  get Visible(): number {
    return this.sheet.visible ? -1 : this.sheet.veryHidden ? 2 : 0;
  }
  set Visible(to: number) {
    if (![-1, 0, 2].includes(to)) throw new Error(`Visible ${to}`);
    if (to !== -1 && !this.book.sheets.some((other) => other !== this.sheet && other.visible))
      throw new Error("最后一张工作表");
    this.sheet.visible = to === -1;
    this.sheet.veryHidden = to === 2;
  }
  get UsedRange(): unknown {
    return rangeObject(this.place([this.sheet.used()]));
  }
  get Cells(): unknown {
    return rangeObject(this.place([this.book.size]));
  }
  get PageSetup(): unknown {
    return strict(this.machine.world, "PageSetup", pageSetupObject(this.sheet.page));
  }
  get HPageBreaks(): unknown {
    const add = (before: unknown) => {
      const row = originalOf<{ Row: number }>(before).Row - 1;
      if (row < 1) throw new Error("HPageBreaks.Add above the first row");
      this.sheet.breaks.push(row);
    };
    return strict(this.machine.world, "HPageBreaks", { Add: add });
  }
  get VPageBreaks(): unknown {
    const add = (before: unknown) => {
      const column = originalOf<{ Column: number }>(before).Column - 1;
      if (column < 1) throw new Error("VPageBreaks.Add before the first column");
      this.sheet.columnBreaks.push(column);
    };
    return strict(this.machine.world, "VPageBreaks", { Add: add });
  }

  ChartObjects(): unknown {
    return chartObjects(this.machine, this.sheet);
  }

  Range(address: string): unknown {
    const { size } = this.book;
    const areas = areasOf(address);
    // Whole rows and columns end where the sheet does.
    const past = (at: number, end: number, whole: number) => at > end && at < whole;
    const beyond = areas.some(
      ({ bottom, right }) => past(right, size.right, WHOLE.right) || past(bottom, size.bottom, WHOLE.bottom),
    );
    if (beyond) throw new Error(`Range: ${address}`);
    return rangeObject(this.place(areas));
  }
  Activate(): void {
    if (!this.sheet.visible) throw new Error("隐藏的工作表");
    this.book.front = this.sheet;
    const { machine, book, kept } = this;
    machine.emit("SheetActivate", () => [sheetObject(machine, book, kept)]);
  }
  Delete(): void {
    this.machine.asks("删除工作表");
    this.book.remove(this.sheet);
  }
  Move(before: unknown): void {
    this.book.move(this.sheet, originalOf<SheetObject>(before).sheet);
  }

  get AutoFilterMode(): boolean {
    return this.sheet.filter !== null;
  }
  get ProtectContents(): boolean {
    return this.sheet.protection !== null;
  }
  get ProtectDrawingObjects(): boolean {
    return this.sheet.protection !== null;
  }
  get ProtectScenarios(): boolean {
    return this.sheet.protection !== null;
  }
  get Protection(): unknown {
    const allowed = this.sheet.protection?.allowed ?? [];
    const entries = ALLOWANCES.map((name, index) => [name, allowed[index] ?? false]);
    return strict(this.machine.world, "Protection", Object.fromEntries(entries) as object);
  }
  Protect(
    password: unknown,
    drawings: boolean,
    contents: boolean,
    scenarios: boolean,
    interfaceOnly: boolean,
    ...allowed: boolean[]
  ): void {
    if (drawings !== true || contents !== true || scenarios !== true || interfaceOnly !== false) {
      throw new Error("Protect");
    }
    if (allowed.length > ALLOWANCES.length) throw new Error("Protect: too many");
    if (typeof password !== "string") this.machine.demandLeftOut(password, "Protect");
    this.sheet.protection = { password: typeof password === "string" ? password : "", allowed };
  }
  Unprotect(password?: string): void {
    const { unprotect } = this.machine.quirks;
    const set = this.sheet.protection?.password ?? "";
    const isOmitted = password === undefined || (unprotect === "asks" && password === "");
    if (set !== "" && isOmitted) return this.machine.asksAtAnyRate("输入密码");
    const opens = set === "" ? isOmitted || password === "" || unprotect === "any" : password === set;
    if (!opens) throw new Error("密码不正确");
    this.sheet.protection = null;
  }
}

const ALLOWANCES = [
  "AllowFormattingCells",
  "AllowFormattingColumns",
  "AllowFormattingRows",
  "AllowInsertingColumns",
  "AllowInsertingRows",
  "AllowInsertingHyperlinks",
  "AllowDeletingColumns",
  "AllowDeletingRows",
  "AllowSorting",
  "AllowFiltering",
  "AllowUsingPivotTables",
];

/** Every member of the page is read and written as it is kept; what cannot be is refused. */
function pageSetupObject(page: FakePage): object {
  const members = (Object.keys(page) as (keyof FakePage)[]).map((key) => [
    key,
    {
      get: () => page[key],
      set: (value: unknown) => {
        CHECKS[key]?.(value);
        Object.assign(page, { [key]: value });
      },
    },
  ]);
  return Object.defineProperties({}, Object.fromEntries(members) as PropertyDescriptorMap) as object;
}

const demand = (holds: boolean, what: string) => {
  if (!holds) throw new Error(`不能设置 ${what}`);
};
const oneOf =
  (what: string, ...values: unknown[]) =>
  (value: unknown) =>
    demand(values.includes(value), what);
/** So many, or as many as it takes. */
const pages = (what: string) => (value: unknown) =>
  demand(value === false || (Number.isInteger(value) && Number(value) >= 1), what);

const CHECKS: Partial<Record<keyof FakePage, (value: unknown) => void>> = {
  PrintArea: (value) => demand(parseRange(String(value)) !== null, "PrintArea"),
  PrintTitleRows: (value) => demand(/^\$\d+:\$\d+$/.test(String(value)), "PrintTitleRows"),
  PrintTitleColumns: (value) =>
    demand(/^\$[A-Z]{1,3}:\$[A-Z]{1,3}$/.test(String(value)), "PrintTitleColumns"),
  Orientation: oneOf("Orientation", 1, 2),
  PaperSize: oneOf("PaperSize", 9),
  Zoom: (value) => demand(value === false || (Number(value) >= 10 && Number(value) <= 400), "Zoom"),
  FitToPagesWide: pages("FitToPagesWide"),
  FitToPagesTall: pages("FitToPagesTall"),
};
