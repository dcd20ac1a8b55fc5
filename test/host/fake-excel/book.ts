import { range, rangeName, type Range } from "../../../src/sheet/address";
import type { CellValue } from "../../../src/sheet/grid";
import { isFormula, type PlannedCell } from "../../../src/sheet/sheet-plan";
import { evaluate } from "../../support/formula/evaluate";
import { renameIn, withoutSheet } from "../../support/formula/formula-text";
import { denied, ExcelFault, invalid, missing } from "./fault";
import { FakeSheet, union } from "./sheet";
import { UndoStack, type UndoKind } from "./undo";

/** An event that the program would raise, by the numbers of the wire. */
export interface RaisedEvent {
  readonly type: number;
  readonly message: Readonly<Record<string, unknown>>;
}

export const EVENT = { changed: 10, activated: 11, selectionChanged: 14 } as const;

export interface BookName {
  readonly name: string;
  /** "='表'!$B$2". */
  formula: string;
}

/** The workbook behind the fake: what stands in it, and what the program around it refuses. */
export class FakeBook {
  sheets: FakeSheet[] = [];
  names: BookName[] = [];
  active: FakeSheet;
  readOnly = false;
  structureProtected = false;
  /** The pane was asked into view. */
  paneIsShown = false;
  eventsEnabled = true;
  readonly listening = new Set<number>();
  /** The version of ExcelApi that the program offers, "1.14". */
  version: string;
  /** The clerk's. */
  readonly undo: UndoStack;
  private events: RaisedEvent[] = [];
  private made = 0;
  /** Results of formulas, until something changes. */
  private readonly results = new Map<PlannedCell, CellValue>();
  private readonly open = new Set<PlannedCell>();

  constructor(
    version: string,
    undo: UndoKind = since(version, "1.20") ? "modern" : "older",
    suspicious = true,
  ) {
    this.version = version;
    this.undo = new UndoStack(undo, suspicious, () => this.remembered());
    this.active = this.add("Sheet1");
  }

  /** What leads back to the workbook as it is now; whoever listens is told of the cells that change by it. */
  private remembered(): () => void {
    const { sheets, names, active } = this;
    const states = sheets.map((sheet) => sheet.remembered());
    const kept = names.map((name) => ({ ...name }));
    return () => {
      const before = new Map(sheets.map((sheet) => [sheet, sheet.cells]));
      Object.assign(this, { sheets, names: kept, active });
      for (const restore of states) restore();
      for (const [sheet, cells] of before) {
        const changed = differing(cells, sheet.cells);
        if (changed) this.changed(sheet, rangeName(changed), { us: false });
      }
    };
  }

  newId(): string {
    const number = String(++this.made).padStart(4, "0");
    return `{00000000-${number}-0000-0000-000000000000}`;
  }

  find(key: string): FakeSheet | undefined {
    return this.sheets.find((sheet) => sheet.id === key || sheet.name.toLowerCase() === key.toLowerCase());
  }

  sheet(key: string): FakeSheet {
    const sheet = this.find(key);
    if (!sheet) throw missing(`worksheet ${key}`);
    return sheet;
  }

  add(name: string | undefined, at = this.sheets.length): FakeSheet {
    this.refuseStructure();
    const sheet = new FakeSheet(this.newId(), name === undefined ? this.freeName() : this.checkedName(name));
    this.sheets.splice(at, 0, sheet);
    return sheet;
  }

  copy(sheet: FakeSheet, at: number): FakeSheet {
    this.refuseStructure();
    if (sheet.visibility === "VeryHidden")
      throw new ExcelFault("InvalidOperation", "A very hidden sheet is not copied.");
    const copy = sheet.copy(this.newId(), this.checkedName(this.copyName(sheet.name)));
    this.sheets.splice(at, 0, copy);
    return copy;
  }

  rename(sheet: FakeSheet, name: string): void {
    this.refuseStructure();
    if (name === sheet.name) return;
    const next = this.checkedName(name, sheet);
    this.rewrite(sheet.name, next);
    sheet.name = next;
  }

  remove(sheet: FakeSheet): void {
    this.refuseStructure();
    const visible = this.sheets.filter((other) => other.visibility === "Visible" && other !== sheet);
    if (visible.length === 0) throw new ExcelFault("InvalidOperation", "A workbook has a visible sheet.");
    this.sheets = this.sheets.filter((other) => other !== sheet);
    this.rewrite(sheet.name, null);
    if (this.active === sheet) this.active = visible[0]!;
  }

  move(sheet: FakeSheet, to: number): void {
    this.refuseStructure();
    if (!Number.isInteger(to) || to < 0 || to >= this.sheets.length) throw invalid(`position ${to}`);
    const others = this.sheets.filter((other) => other !== sheet);
    this.sheets = [...others.slice(0, to), sheet, ...others.slice(to)];
  }

  activate(sheet: FakeSheet): void {
    if (sheet.visibility !== "Visible")
      throw new ExcelFault("InvalidOperation", "A hidden sheet is not shown.");
    if (this.active === sheet) return;
    this.active = sheet;
    this.raise(EVENT.activated, { worksheetId: sheet.id });
  }

  select(sheet: FakeSheet, area: Range): void {
    const merged = sheet.mergeAt(area.top, area.left);
    const block = merged && area.top === area.bottom && area.left === area.right ? merged : area;
    const before = rangeName(sheet.selection);
    sheet.selection = block;
    if (rangeName(block) === before) return;
    this.raise(EVENT.selectionChanged, { worksheetId: sheet.id, address: rangeName(block) });
  }

  refuseStructure(): void {
    if (this.structureProtected) throw denied("the structure of the workbook is protected");
  }

  /** Cells of the sheet changed: whoever listens is told, unless events are switched off. */
  changed(
    sheet: FakeSheet,
    address: string,
    from: { readonly us: boolean; readonly remote?: boolean; readonly changeType?: string },
  ): void {
    this.results.clear();
    this.raise(EVENT.changed, {
      worksheetId: sheet.id,
      address,
      changeType: from.changeType ?? "RangeEdited",
      source: from.remote ? "Remote" : "Local",
      ...(since(this.version, "1.14") ? { triggerSource: from.us ? "ThisLocalAddin" : "Unknown" } : {}),
      shiftDirection: "None",
    });
  }

  private raise(type: number, message: Readonly<Record<string, unknown>>): void {
    if (this.eventsEnabled && this.listening.has(type)) this.events.push({ type, message });
  }

  takeEvents(): readonly RaisedEvent[] {
    const events = this.events;
    this.events = [];
    return events;
  }

  /** What the cell shows, its formula worked out by the evaluator that the fakes share. */
  valueAt(sheet: FakeSheet, row: number, column: number): CellValue {
    const cell = sheet.cell(row, column);
    if (!isFormula(cell)) return cell;
    const known = this.results.get(cell);
    if (known !== undefined) return known;
    // A formula that looks at itself.
    if (this.open.has(cell)) return 0;
    this.open.add(cell);
    const result = evaluate(cell.formula, (name, area) => this.block(name ?? sheet.name, area));
    this.open.delete(cell);
    this.results.set(cell, result);
    return result;
  }

  private block(name: string, { top, left, bottom, right }: Range): CellValue[][] {
    const sheet = this.find(name);
    if (!sheet) return [[{ error: "#REF!" }]];
    return Array.from({ length: bottom - top + 1 }, (_, row) =>
      Array.from({ length: right - left + 1 }, (__, column) => this.valueAt(sheet, top + row, left + column)),
    );
  }

  /** The sheet's cells with the results of its formulas. */
  cellsOf(sheet: FakeSheet): PlannedCell[][] {
    return sheet.cells.map((line, row) =>
      line.map((cell, column) =>
        isFormula(cell) ? { ...cell, result: this.valueAt(sheet, row, column) } : cell,
      ),
    );
  }

  private checkedName(name: string, of?: FakeSheet): string {
    const allowed = name !== "" && name.length <= 31 && !/[\\/?*[\]:]/.test(name) && !/^'|'$/.test(name);
    if (!allowed || name.toLowerCase() === "history") throw invalid(`sheet name ${name}`);
    const taken = this.sheets.some(
      (sheet) => sheet !== of && sheet.name.toLowerCase() === name.toLowerCase(),
    );
    if (taken) throw new ExcelFault("ItemAlreadyExists", `A resource of the name ${name} already exists.`);
    return name;
  }

  private freeName(): string {
    for (let number = 1; ; number++) if (!this.find(`Sheet${number}`)) return `Sheet${number}`;
  }

  private copyName(name: string): string {
    for (let number = 2; ; number++) {
      const suffix = ` (${number})`;
      const next = name.slice(0, 31 - suffix.length) + suffix;
      if (!this.find(next)) return next;
    }
  }

  /** Formulas follow a sheet that is renamed, and look at nothing once it is deleted (`to` null). */
  private rewrite(name: string, to: string | null): void {
    const change = (text: string) => (to === null ? withoutSheet(text, name) : renameIn(text, name, to));
    for (const item of this.names) item.formula = change(item.formula);
    for (const sheet of this.sheets) {
      for (const line of sheet.cells) {
        line.forEach((cell, column) => {
          if (!isFormula(cell)) return;
          const formula = change(cell.formula);
          if (formula !== cell.formula) line[column] = { ...cell, formula };
        });
      }
    }
    this.results.clear();
  }
}

/** The block that holds every cell which is another than before; `null` when none is. */
function differing(before: readonly PlannedCell[][], now: readonly PlannedCell[][]): Range | null {
  const areas: Range[] = [];
  for (let row = 0; row < Math.max(before.length, now.length); row++) {
    const [old = [], line = []] = [before[row], now[row]];
    for (let column = 0; column < Math.max(old.length, line.length); column++) {
      if ((old[column] ?? null) !== (line[column] ?? null)) areas.push(range(row, column));
    }
  }
  return areas.length === 0 ? null : areas.reduce(union);
}

/** Whether a program of `version` knows what came with `wanted`: "1.10" is after "1.9". */
export function since(version: string, wanted: string): boolean {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = wanted.split(".").map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}
