import type { Range } from "../../sheet/address";
import { HostError } from "../host-error";
import type { WpsApplication, WpsSheet, WpsWorkbook } from "./program/object-model";
import { OwnWrites } from "./events/own-writes";
import { Locks } from "./steps/protection";
import { LOOKS, quietly } from "./program/quietly";
import { UndoSteps } from "./program/undo-steps";

/** Gives the workbook that a pane belongs to; `null` while there is none. */
export type Document = () => WpsWorkbook | null;

/** The workbook that the port works on, and what must be known of it from one call to the next. */
export class WpsBook {
  readonly ours = new OwnWrites();
  readonly locks: Locks;
  readonly steps: UndoSteps;
  /** The values of sheets as they were read last, as texts. */
  readonly seen = new Map<string, string>();
  /** Whether the page set-up of all sheets so far was taken; without a printer the program refuses it. */
  prints = true;
  /** Whether the charts so far were drawn. */
  draws = true;

  constructor(
    readonly app: WpsApplication,
    private readonly document: Document,
  ) {
    this.locks = new Locks(app);
    this.steps = new UndoSteps(app);
  }

  /** Throws `HostError` with the reason `no-workbook`. */
  get workbook(): WpsWorkbook {
    const workbook = this.document();
    if (!workbook) throw new HostError({ kind: "no-workbook" }, "");
    return workbook;
  }

  sheets(): WpsSheet[] {
    const { Worksheets: sheets } = this.workbook;
    return Array.from({ length: sheets.Count }, (_, index) => sheets.Item(index + 1) as WpsSheet);
  }

  find(name: string): WpsSheet | null {
    try {
      const sheet = this.workbook.Worksheets.Item(name) as WpsSheet | null | undefined;
      // The program takes "sheet1" for "Sheet1".
      if (sheet && sheet.Name === name) return sheet;
    } catch (thrown) {
      if (thrown instanceof HostError) throw thrown;
      // It throws for a name that it does not know, as for any other reason: the list decides.
    }
    return this.sheets().find((sheet) => sheet.Name === name) ?? null;
  }

  /** Throws `HostError("sheet-missing")`. */
  sheet(name: string): WpsSheet {
    const sheet = this.find(name);
    if (!sheet) throw new HostError("sheet-missing", name);
    return sheet;
  }

  /** Changes cells or looks, as one step for the clerk to take back: nobody hears of it. */
  quietly<T>(work: () => T): T {
    return this.ours.during(() => quietly(this.app, LOOKS, () => this.step(work)));
  }

  /** What is changed by several calls, as one step. */
  async inOneStep(work: () => Promise<void>): Promise<void> {
    const end = this.steps.begin(() => this.workbook);
    let done = false;
    try {
      await work();
      done = true;
    } finally {
      end(!done);
    }
  }

  private step<T>(work: () => T): T {
    const end = this.steps.begin(() => this.workbook);
    let done = false;
    try {
      const result = work();
      done = true;
      return result;
    } finally {
      end(!done);
    }
  }

  /** `values` as `valuesText` gives them. */
  saw(sheet: string, values: string | null): void {
    if (values === null) this.seen.delete(sheet);
    else this.seen.set(sheet, values);
  }

  /** What was written is no edit of the clerk's, and no longer as it was read. */
  wrote(sheet: string, blocks: readonly Range[]): void {
    this.ours.wrote(sheet, blocks);
    this.seen.delete(sheet);
  }
}
