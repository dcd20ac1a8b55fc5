import { range, type CellAddress } from "../../sheet/address";
import type { CellValue } from "../../sheet/grid";
import { firstSeen, gridOfPlan, mayReplace, sheetPlan, type SheetPlan } from "../../sheet/sheet-plan";
import type { CellEdit, Host, Mark, SheetRange, Writing } from "../host";
import { HostError } from "../host-error";
import { isLocked, renamed, sheetOf, typed, type MemorySheet } from "./memory-sheet";

/** What a person at the workbook can do and see. */
export interface MemoryClerk {
  /** Types into a cell; does nothing when it is locked, as the program would refuse. */
  type(sheet: string, cell: CellAddress, value: CellValue): void;
  select(sheet: string, cell: CellAddress): void;
  /** Takes the last step back; nothing when there is none. */
  undo(): void;
  /** Steps that can be taken back. */
  readonly steps: number;
  readonly selected: SheetRange;
}

export interface MemoryHost extends Host {
  readonly clerk: MemoryClerk;
  /** Throws `HostError("sheet-missing")`. */
  marks(sheet: string): readonly Mark[];
  /** The sheet as it stands. Throws `HostError("sheet-missing")`. */
  plan(sheet: string): SheetPlan;
}

/** The reference host: a workbook in memory that does not calculate. It opens with a blank sheet. */
export function memoryHost(sheets: readonly SheetPlan[] = [sheetPlan("Sheet1", {})]): MemoryHost {
  const book = new MemoryBook(sheets.map(sheetOf));
  return {
    name: "memory",
    capabilities: {
      files: false,
      print: false,
      freezes: false,
      charts: true,
      calculates: false,
      undo: true,
      locksFollow: true,
    },
    clerk: book,
    marks: (name) => book.sheet(name).marks,
    plan: (name) => book.sheet(name).plan,
    workbook: async () => ({
      sheets: book.sheets.map(({ name, plan }) => ({ name, visible: plan.visible === "visible" })),
      active: book.selected.sheet,
    }),
    readSheet: async (name) => {
      const sheet = book.find(name);
      return sheet ? gridOfPlan(sheet.plan) : null;
    },
    writeSheets: async (plans, writing) => book.write(plans, writing),
    editCells: async (name, edits) => book.edit(name, edits),
    setMarks: async (name, marks) => book.change({ ...book.sheet(name), marks }),
    setProtection: async (name, unlocked, edits = [], rowHeights = []) =>
      book.protect(name, unlocked, edits, rowHeights),
    select: async (name, cell) => book.select(name, cell),
    onEdited: (listener) => listenIn(book.edited, listener),
    onSelected: (listener) => listenIn(book.moved, listener),
  };
}

type Listener = (where: SheetRange) => void;

function listenIn(listeners: Set<Listener>, listener: Listener): () => void {
  const own: Listener = (where) => listener(where);
  listeners.add(own);
  return () => void listeners.delete(own);
}

class MemoryBook implements MemoryClerk {
  readonly edited = new Set<Listener>();
  readonly moved = new Set<Listener>();
  selected: SheetRange;
  /** What a step changed, as it was before. */
  private readonly past: { readonly sheet: string; readonly plan: SheetPlan; readonly where: SheetRange }[] =
    [];

  constructor(public sheets: readonly MemorySheet[]) {
    this.selected = { sheet: sheets[0]?.name ?? "", range: range(0, 0) };
  }

  get steps(): number {
    return this.past.length;
  }

  find(name: string): MemorySheet | undefined {
    return this.sheets.find((sheet) => sheet.name === name);
  }

  sheet(name: string): MemorySheet {
    const sheet = this.find(name);
    if (!sheet) throw new HostError("sheet-missing", name);
    return sheet;
  }

  change(next: MemorySheet): void {
    this.sheets = this.sheets.map((sheet) => (sheet.name === next.name ? next : sheet));
  }

  write(plans: readonly SheetPlan[], { front }: Writing = {}): void {
    for (const plan of plans) this.refuseOccupied(plan);
    const written = plans.map((plan) => sheetOf({ ...plan, cells: plan.cells.map((row) => [...row]) }));
    for (const sheet of written) this.put(sheet);
    const shown = front === undefined ? written[firstSeen(plans)]?.name : front;
    if (shown) this.select(shown, { row: 0, column: 0 });
  }

  edit(name: string, edits: readonly CellEdit[]): void {
    const sheet = this.sheet(name);
    if (edits.some((edit) => isLocked(sheet, edit))) throw new HostError("protected", name);
    this.enter(sheet, edits);
  }

  private enter(sheet: MemorySheet, edits: readonly CellEdit[]): void {
    const { name } = sheet;
    const [first] = edits;
    if (!first) return;
    this.past.push({ sheet: name, plan: sheet.plan, where: place(name, first) });
    this.change(edits.reduce(typed, sheet));
  }

  protect(
    name: string,
    unlocked: SheetPlan["unlocked"],
    edits: readonly CellEdit[],
    heights: SheetPlan["rowHeights"],
  ): void {
    this.enter(this.sheet(name), edits);
    const { plan, ...sheet } = this.sheet(name);
    // Later ones count.
    this.change({ ...sheet, plan: { ...plan, unlocked, rowHeights: [...plan.rowHeights, ...heights] } });
  }

  type(name: string, cell: CellAddress, value: CellValue): void {
    if (isLocked(this.sheet(name), cell)) return;
    this.edit(name, [{ ...cell, value }]);
    this.tell(this.edited, place(name, cell));
  }

  select(name: string, cell: CellAddress): void {
    this.sheet(name);
    this.selected = place(name, cell);
    this.tell(this.moved, this.selected);
  }

  undo(): void {
    const step = this.past.pop();
    if (!step) return;
    const sheet = this.sheet(step.sheet);
    this.change({ ...sheet, plan: { ...sheet.plan, cells: step.plan.cells } });
    this.tell(this.edited, step.where);
  }

  private refuseOccupied(plan: SheetPlan): void {
    const standing = this.find(plan.sheet);
    if (!standing) return;
    if (plan.keepAs !== null && this.find(plan.keepAs)) throw new HostError("sheet-occupied", plan.keepAs);
    if (!mayReplace(plan, gridOfPlan(standing.plan))) throw new HostError("sheet-occupied", plan.sheet);
  }

  /** In the place of the sheet of that name; one that is kept stands behind the new one. */
  private put(next: MemorySheet): void {
    const standing = this.find(next.name);
    if (!standing) this.sheets = [...this.sheets, next];
    else if (next.plan.keepAs === null) this.replace(standing, [next]);
    else this.replace(standing, [next, renamed(standing, next.plan.keepAs)]);
  }

  private replace(sheet: MemorySheet, by: readonly MemorySheet[]): void {
    this.sheets = this.sheets.flatMap((other) => (other === sheet ? by : [other]));
    const gone = this.past.findLastIndex((step) => step.sheet === sheet.name);
    this.past.splice(0, gone + 1);
  }

  private tell(listeners: ReadonlySet<Listener>, where: SheetRange): void {
    for (const listener of [...listeners]) listener(where);
  }
}

const place = (sheet: string, { row, column }: CellAddress): SheetRange => ({
  sheet,
  range: range(row, column),
});
