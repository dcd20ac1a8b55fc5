import { HostError } from "../host-error";
import type { WpsApplication, WpsSheet, WpsWorkbook } from "./object-model";
import { OwnWrites } from "./own-writes";
import { Locks } from "./protection";
import { LOOKS, quietly } from "./quietly";

/** Gives the workbook that a pane belongs to; `null` while there is none. */
export type Document = () => WpsWorkbook | null;

/** The workbook that the port works on, and what must be known of it from one call to the next. */
export class WpsBook {
  readonly ours = new OwnWrites();
  readonly locks: Locks;
  /** Whether the page set-up of all sheets so far was taken; without a printer the program refuses it. */
  prints = true;

  constructor(
    readonly app: WpsApplication,
    private readonly document: Document,
  ) {
    this.locks = new Locks(app);
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

  /** Changes looks: nobody hears of it. */
  dress<T>(work: () => T): T {
    return this.ours.during(() => quietly(this.app, LOOKS, work));
  }
}
