import type { CellAddress, Range } from "../sheet/address";
import type { CellValue, Grid } from "../sheet/grid";
import type { ConditionalFormat, SheetPlan } from "../sheet/sheet-plan";

/** What a host can do; the pane asks here and never guesses from the host's name. */
export interface Capabilities {
  /** Opening a file in place of the workbook and handing the workbook out as a file. */
  readonly files: boolean;
  /** Page set-up (print titles, breaks, print area) is written. */
  readonly print: boolean;
  /** Rows and columns of a plan stay in view while the rest is scrolled. */
  readonly freezes: boolean;
  /** No chart of a plan was refused; a program that has none refuses none. */
  readonly charts: boolean;
  /** Figures computed by the workbook's own formulas can be read back. */
  readonly calculates: boolean;
  /** What `editCells` changed is certain to be one step of the clerk's undo. */
  readonly undo: boolean;
  /** Locking and unlocking costs the clerk nothing of his undo, so that a lock may follow a seal which he undoes. */
  readonly locksFollow: boolean;
}

/** A cell or block on a named sheet. */
export interface SheetRange {
  readonly sheet: string;
  readonly range: Range;
}

/** Cells that were edited. */
export interface Edited extends SheetRange {
  /** More may have changed than what the cells hold: rows, columns, merges. Left out where it has not, or the program does not tell. */
  readonly reshaped?: true;
}

/** What the program did not do because cells are locked: where the clerk typed, or the block that his paste would have covered. */
export interface Refused extends SheetRange {
  readonly kind: "typing" | "pasting";
}

/** What a finding looks like on a sheet; laid over the cell, never the cell's own fill. */
export interface Mark extends CellAddress {
  readonly look: ConditionalFormat["format"];
}

export interface SheetInfo {
  readonly name: string;
  readonly visible: boolean;
}

export interface WorkbookInfo {
  /** In the order of the tabs. */
  readonly sheets: readonly SheetInfo[];
  readonly active: string;
}

/** A workbook as it stood at one moment. */
export interface Snapshot {
  /** .xlsx; made when asked for. */
  bytes(): Promise<Uint8Array>;
  /** To be called once a file of the clerk's holds it: what was not changed since is saved then. */
  inFile(): void;
}

/** The keyboard of a workbook that shares its page with the pane. */
export interface Keyboard {
  /** What is typed goes into the selected cell from now on. */
  take(): void;
  /** Whether something is being typed into a cell. */
  typing(): boolean;
}

/** One cell to be changed by an edit. A string that begins with "=" is a formula. */
export interface CellEdit extends CellAddress {
  readonly value: CellValue;
  /** Number format code ("General") that the cell takes with it; it keeps its own when left out. */
  readonly format?: string;
}

export type Unsubscribe = () => void;

/** What is to be known of a writing beside the plans. */
export interface Writing {
  /** The sheet that comes to the front; `null`: the one that is there stays. Left out, the first of the plans that is to be seen. */
  readonly front?: string | null;
  /**
   * How sheets that the plans replace were written last, of which it is known that they hold just that: a host may write
   * there what has changed alone (`changeOf`), and what the clerk has made of their looks stays.
   */
  readonly standing?: readonly SheetPlan[];
}

/**
 * The spreadsheet program the add-in runs in. Every member is one round trip or a fixed few, however
 * much it carries. A sheet that is not there is `null` for reads and a `HostError` for writes.
 * Calls are made one at a time by the pane; an adapter need not guard against overlap.
 */
export interface Host {
  readonly name: "memory" | "grid" | "excel" | "wps";
  readonly capabilities: Capabilities;

  workbook(): Promise<WorkbookInfo>;

  /** All that stands on the sheet, formulas calculated. */
  readSheet(sheet: string): Promise<Grid | null>;

  /**
   * Present where formulas are calculated some time after an edit: resolves when those of the sheet are, so that it can be
   * read without waiting; at once where it has none. Other calls may be made meanwhile.
   */
  calculated?(sheet: string): Promise<void>;

  /**
   * Present where it asks the program for much less than `readSheet`: what the cells hold and which rows and columns are
   * hidden, without what they look like. No merges, no number formats.
   */
  readCells?(sheet: string): Promise<Grid | null>;

  /**
   * Present where edits are told with `reshaped`, for reading while the clerk types: the sheet of an earlier reading as
   * it stands now. Only what cells hold is asked for, and number formats where the clerk can change them; merges, hidden
   * rows and columns, and whether it is visible, are those of `before`. Asks nothing that costs the clerk his undo.
   */
  readAgain?(before: Grid): Promise<Grid | null>;

  /**
   * Present where formulas are calculated some time after an edit: the sheet as it stands, without waiting
   * for them. While they are not calculated, no formula has a result.
   */
  readAtOnce?(sheet: string): Promise<Grid | null>;

  /**
   * Makes the sheets anew from their plans, in the order given: in the place of the sheet of that
   * name, else after the last one. All or nothing: throws `HostError("sheet-occupied")` before the
   * first cell is written when a sheet of that name holds something else (see `mayReplace`), or when
   * the name that a plan wants to keep a sheet under is taken. Then shows what `writing` says. Formulas
   * are calculated when a sheet is read next. Steps of the clerk's undo that lie on a replaced sheet
   * are gone with it. Throws a `HostError` that `isDone` when all was written and something of the old could
   * not be cleared away.
   */
  writeSheets(plans: readonly SheetPlan[], writing?: Writing): Promise<void>;

  /**
   * Changes single cells as the clerk would by typing: one undo step where `capabilities.undo`, protection respected; with one
   * locked cell among them none is changed. `onEdited` does not call back, save when the clerk undoes it.
   */
  editCells(sheet: string, edits: readonly CellEdit[]): Promise<void>;

  /** Replaces all our marks of the sheet by these; never in the clerk's undo. */
  setMarks(sheet: string, marks: readonly Mark[]): Promise<void>;

  /**
   * Protects the sheet without password and opens these ranges for typing, whatever was open before; `[]` locks
   * every cell, `null` takes the protection off. Is itself no step of the clerk's undo. `edits` are made with it
   * as by `editCells`, in locked cells too: all of it or nothing, so that no fault leaves a sheet open that was
   * locked, or written but not locked; where even that fails throws `HostError("left-open")`. Throws
   * `HostError("protected")` where a password is needed, and then leaves the sheet as it was. Rows made as high as
   * `rowHeights` say stay so, whatever comes.
   */
  setProtection(
    sheet: string,
    unlocked: SheetPlan["unlocked"],
    edits?: readonly CellEdit[],
    rowHeights?: SheetPlan["rowHeights"],
  ): Promise<void>;

  /** Present where what the work writes by several calls can be one step of the clerk's undo. */
  asOneStep?(work: () => Promise<void>): Promise<void>;

  /** Shows the sheet and selects the cell, scrolled into view; where a page can have it so, what is typed goes there. */
  select(sheet: string, cell: CellAddress): Promise<void>;

  /** Calls back after the clerk changed cells (not after our own writes), any sheet. */
  onEdited(listener: (edited: Edited) => void): Unsubscribe;

  /** Calls back when the selection moved or another sheet came to the front. */
  onSelected(listener: (selected: SheetRange) => void): Unsubscribe;

  /** Present where the pane is to say why something was refused, because the program does not, or not well. */
  onRefused?(listener: (refused: Refused) => void): Unsubscribe;

  /**
   * Present where the program may refuse to tell of edits and selections: whether it tells the listeners so
   * far. A program that has refused is asked once more.
   */
  tells?(): Promise<boolean>;

  /** Present when `capabilities.files`: the workbook as it stands, with everything that was written. */
  saveWorkbook?(): Promise<Snapshot>;

  /**
   * Present when `capabilities.files`: these sheets take the place of the whole workbook. What comes from no file
   * (`unsaved`) has still to be saved.
   */
  openWorkbook?(sheets: readonly SheetPlan[], unsaved?: boolean): Promise<void>;

  /**
   * Present when `capabilities.files`: whether anything was changed, by the clerk or by us, since the workbook was
   * opened or last was in a file. Marks do not count.
   */
  unsaved?(): boolean;

  /** Present when `capabilities.files`: calls back after every change that `unsaved` counts, and when all is in a file. */
  onUnsaved?(listener: () => void): Unsubscribe;
}
