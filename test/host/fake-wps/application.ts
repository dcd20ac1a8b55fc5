import type { WpsPage, WpsProgram } from "../../../src/entry/wps/program";
import type { FakePage } from "./sheet";
import type { WpsApplication, WpsEventName, WpsListener } from "../../../src/host/wps/program/object-model";
import type { FakeBook, FakeName } from "./book";
import { written } from "../../support/formula/formula-text";
import type { Machine } from "./machine";
import { rangeObject } from "./range-object";
import { sheetObject, type SheetObject } from "./sheet-object";
import { originalOf, strict } from "./world";

/** What a page finds among its globals. */
export function globals(machine: Machine): WpsPage<WpsApplication & WpsProgram> {
  const program = application(machine);
  if (!machine.quirks.root) return { Application: program };
  const { world } = machine;
  const own = originalOf<Application>(program);
  const root = {
    EtApplication: () => program,
    get ApiEvent() {
      return own.ApiEvent;
    },
    get FileSystem() {
      return own.FileSystem;
    },
    get PluginStorage() {
      return own.PluginStorage;
    },
    CreateTaskPane: (url: string, title: string) => own.CreateTaskPane(url, title),
    GetTaskPane: (id: number) => own.GetTaskPane(id),
  };
  for (const member of Object.keys(root)) world.missing.add(`Application.${member}`);
  return { wps: strict(world, "wps", root) };
}

/** The program as a page sees it. */
function application(machine: Machine): WpsApplication & WpsProgram {
  machine.show.sheet = (book, sheet) => sheetObject(machine, book, sheet);
  machine.show.book = (book) => strict(machine.world, "Workbook", new Workbook(machine, book));
  return strict(machine.world, "Application", new Application(machine)) as unknown as WpsApplication &
    WpsProgram;
}

class Application {
  constructor(private readonly machine: Machine) {}

  get ScreenUpdating(): boolean {
    return this.machine.settings.ScreenUpdating;
  }
  set ScreenUpdating(value: boolean) {
    this.machine.settings.ScreenUpdating = value;
  }
  get DisplayAlerts(): boolean {
    return this.machine.settings.DisplayAlerts;
  }
  set DisplayAlerts(value: boolean) {
    this.machine.settings.DisplayAlerts = value;
  }
  get EnableEvents(): boolean {
    return this.machine.settings.EnableEvents;
  }
  set EnableEvents(value: boolean) {
    this.machine.settings.EnableEvents = value;
  }
  get Calculation(): number {
    return this.machine.settings.Calculation;
  }
  set Calculation(value: number) {
    if (value !== -4105 && value !== -4135) throw new Error(`Calculation ${value}`);
    this.machine.settings.Calculation = value;
    for (const book of this.machine.books) book.changed();
  }
  Calculate(): void {
    for (const book of this.machine.books) book.calculate();
  }

  get Ready(): boolean {
    return this.machine.world.typing !== "deaf";
  }
  get EditDirectlyInCell(): boolean {
    return this.machine.settings.EditDirectlyInCell;
  }
  set EditDirectlyInCell(value: boolean) {
    this.machine.settings.EditDirectlyInCell = value;
  }
  get ActiveWorkbook(): unknown {
    return this.machine.book && this.machine.show.book(this.machine.book);
  }
  get ActiveWindow(): unknown {
    const { book } = this.machine;
    if (!book) throw new Error("没有打开的工作簿");
    return strict(this.machine.world, "Window", new Window(this.machine, book));
  }
  get Hwnd(): number | undefined {
    return this.machine.panes.told;
  }
  get DebugTools(): object | undefined {
    const { undo, world, quirks } = this.machine;
    const demand = (workbook: unknown) => {
      if (originalOf<Workbook>(workbook).FullName !== this.machine.book?.fullName)
        throw new Error("UndoTrans");
    };
    if (!quirks.steps) return undefined;
    return strict(world, "DebugTools", {
      UndoTransBegin(workbook: unknown) {
        demand(workbook);
        undo.begin();
      },
      UndoTransEnd(workbook: unknown, cancelled: boolean, name: string) {
        demand(workbook);
        undo.end(cancelled, name);
      },
    });
  }
  Undo(): void {
    this.machine.undo.undo();
  }
  get PluginStorage(): object {
    return this.machine.panes.storage;
  }
  CreateTaskPane(url: string, title: string): object {
    return this.machine.panes.create(url, title);
  }
  GetTaskPane(id: number): object {
    return this.machine.panes.get(id);
  }
  get Selection(): unknown {
    const { machine } = this;
    const { book } = machine;
    if (!book) return null;
    return rangeObject({ machine, book, sheet: book.front, areas: [book.front.selection] });
  }
  get ApiEvent(): unknown {
    const events = {
      AddApiEventListener: (event: WpsEventName, listener: WpsListener) =>
        this.machine.listen(event, listener),
      RemoveApiEventListener: (event: WpsEventName, listener: WpsListener) =>
        this.machine.unlisten(event, listener),
    };
    return strict(this.machine.world, "ApiEvent", events);
  }

  get FileSystem(): unknown {
    const { disk } = this.machine;
    const found = (path: string) => {
      const file = disk.files.get(path);
      if (!file) throw new Error(`打不开 ${path}`);
      return file;
    };
    const system = {
      ReadFileAsArrayBuffer: (path: string) => found(path).bytes.slice().buffer,
      stat: (path: string) => ({ mtimeMs: found(path).modified }),
    };
    return strict(this.machine.world, "FileSystem", system);
  }
  FileDialog(type: number): unknown {
    if (type !== 3) throw new Error(`FileDialog(${type})`);
    return strict(this.machine.world, "FileDialog", new FileDialog(this.machine));
  }
  GetOpenFilename(filter: string, index: number, _title: string, button: string, several: boolean): unknown {
    if (!/^[^,]+,\*\.\w+(;\*\.\w+)*$/.test(filter) || index !== 1 || typeof button !== "string")
      throw new Error("GetOpenFilename");
    const { chosen, joined } = this.machine.disk;
    if (chosen.length === 0) return false;
    if (joined !== null) return chosen.join(joined);
    return several ? [...chosen] : chosen[0];
  }
}

class FileDialog {
  private title = "";
  private several = false;
  private readonly filters: string[] = [];

  constructor(private readonly machine: Machine) {}

  get Title(): string {
    return this.title;
  }
  set Title(value: string) {
    this.title = value;
  }
  get AllowMultiSelect(): boolean {
    return this.several;
  }
  set AllowMultiSelect(value: boolean) {
    this.several = value;
  }
  get Filters(): unknown {
    return strict(this.machine.world, "FileDialogFilters", {
      Clear: () => void this.filters.splice(0),
      Add: (description: string, extensions: string) => {
        if (!/^\*\.\w+(;\*\.\w+)*$/.test(extensions))
          throw new Error(`Filters.Add ${description} ${extensions}`);
        this.filters.push(extensions);
      },
    });
  }
  get SelectedItems(): unknown {
    const { chosen } = this.machine.disk;
    return strict(this.machine.world, "FileDialogSelectedItems", {
      Count: chosen.length,
      Item: (index: number) => {
        const path = chosen[index - 1];
        if (path === undefined) throw new Error(`SelectedItems.Item(${index})`);
        return path;
      },
    });
  }
  Show(): number {
    return this.machine.disk.chosen.length > 0 ? -1 : 0;
  }
}

class Workbook {
  constructor(
    private readonly machine: Machine,
    private readonly kept: FakeBook,
  ) {}

  private get book(): FakeBook {
    if (!this.machine.books.includes(this.kept)) throw new Error("工作簿已关闭");
    return this.kept;
  }

  get FullName(): string {
    return this.book.fullName;
  }
  get ProtectStructure(): boolean {
    return this.book.structureProtected;
  }
  get ActiveSheet(): unknown {
    return this.machine.show.sheet(this.book, this.book.front);
  }
  get Worksheets(): unknown {
    return strict(this.machine.world, "Sheets", new Sheets(this.machine, this.book));
  }
  get Names(): unknown {
    return strict(this.machine.world, "Names", new Names(this.machine, this.book));
  }
  Activate(): void {
    this.machine.show.front(this.book);
  }
}

class Sheets {
  constructor(
    private readonly machine: Machine,
    private readonly book: FakeBook,
  ) {}

  get Count(): number {
    return this.book.sheets.length;
  }
  Item(index: number | string): unknown {
    const sheet = typeof index === "string" ? this.book.find(index) : this.book.sheets[index - 1];
    if (!sheet) throw new Error(`Sheets.Item(${index})`);
    return this.machine.show.sheet(this.book, sheet);
  }
  Add(before: unknown, after: unknown, count: number): unknown {
    this.machine.demandLeftOut(before, "Sheets.Add");
    if (count !== 1) throw new Error("Sheets.Add");
    const sheet = this.book.add(originalOf<SheetObject>(after).sheet);
    this.machine.emit("SheetActivate", () => [this.machine.show.sheet(this.book, sheet)]);
    return this.machine.show.sheet(this.book, sheet);
  }
}

function titlesOf(name: string, { PrintTitleColumns, PrintTitleRows }: FakePage): string {
  const titles = [PrintTitleColumns, PrintTitleRows].filter((range) => range !== "");
  return titles.map((range) => `${name}!${range}`).join(",");
}

class Names {
  constructor(
    private readonly machine: Machine,
    private readonly book: FakeBook,
  ) {}

  /** Print areas and titles are names too, of their sheet. */
  private get all(): FakeName[] {
    const printed = this.book.sheets.flatMap(({ name, page }) => [
      ...(page.PrintArea ? [{ name: `${name}!Print_Area`, refersTo: `=${name}!${page.PrintArea}` }] : []),
      ...(page.PrintTitleRows || page.PrintTitleColumns
        ? [{ name: `${name}!Print_Titles`, refersTo: `=${titlesOf(name, page)}` }]
        : []),
    ]);
    return [...this.book.names, ...printed];
  }

  get Count(): number {
    return this.all.length;
  }
  Item(index: number): unknown {
    const name = this.all[index - 1];
    if (!name) throw new Error(`Names.Item(${index})`);
    return strict(this.machine.world, "Name", new Name(this.book, name));
  }
  Add(name: string, refersTo: string, visible: boolean): void {
    if (!/^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) || visible !== true) throw new Error(`Names.Add ${name}`);
    if (!/^=.+!\$[A-Z]+\$\d+(:\$[A-Z]+\$\d+)?$/.test(refersTo)) throw new Error(`Names.Add ${refersTo}`);
    const standing = this.book.names.find((other) => other.name.toLowerCase() === name.toLowerCase());
    if (standing) standing.refersTo = written(refersTo);
    else this.book.names.push({ name, refersTo: written(refersTo) });
  }
}

class Name {
  constructor(
    private readonly book: FakeBook,
    private readonly kept: FakeName,
  ) {}

  get Name(): string {
    return this.kept.name;
  }
  get RefersTo(): string {
    return this.kept.refersTo;
  }
  set RefersTo(value: string) {
    this.kept.refersTo = written(value);
  }
  Delete(): void {
    this.book.names = this.book.names.filter((other) => other !== this.kept);
  }
}

class Window {
  constructor(
    private readonly machine: Machine,
    private readonly book: FakeBook,
  ) {}

  get Hwnd(): number {
    return this.machine.panes.window(this.book);
  }
  get FreezePanes(): boolean {
    return this.book.front.frozen !== null;
  }
  set FreezePanes(value: boolean) {
    const { front: sheet } = this.book;
    const { top, left } = sheet.selection;
    sheet.frozen = value ? { rows: top, columns: left } : null;
  }
}
