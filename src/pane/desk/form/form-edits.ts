import type { Finding } from "../../../checking/finding";
import type { Form } from "../../../form/form";
import type { Host } from "../../../host/host";
import type { Return } from "../../../reading/return";
import type { CellAddress } from "../../../sheet/address";
import type { SealChange } from "../../../template/sealing";
import type { Core } from "../ground/core";
import { PaneError } from "../ground/fault";
import type { Checked, LiveCheck } from "./live-check";
import type { TakingBack } from "./taking-back";

/**
 * What the pane writes into a form that stands there. Each is decided by the sheet as it is then, is one edit
 * in the clerk's undo, and is followed by a look at the sheet; faults come out in the state of the check.
 */
export class FormEdits {
  constructor(
    private readonly host: Host,
    private readonly form: Form,
    private readonly core: Core,
    private readonly check: LiveCheck,
    private readonly takingBack: TakingBack,
  ) {}

  /**
   * Writes the plain number into every cell that holds it in another spelling, or into one of them. Resolves
   * to how many cells were written.
   */
  async clean(only?: CellAddress): Promise<number> {
    let written = 0;
    await this.check.onSheet(async (sheet, checked) => {
      const edits = checked
        .flatMap(({ return: ret }) => this.core.cleanValues(ret))
        .filter(({ row, column }) => !only || (row === only.row && column === only.column));
      if (edits.length > 0) await this.takingBack.edit(sheet, edits);
      written = edits.length;
    });
    return written;
  }

  /** Puts a finding right, where there is still something to be put right. */
  repair(place: string, finding: Finding): Promise<void> {
    return this.onForm(place, async (sheet, { return: ret, findings }) => {
      const repairs = this.core.repairsOf(this.form, ret, findings);
      const repair = repairs.find((each) => isSame(each.finding, finding));
      if (repair) await this.takingBack.edit(sheet, repair.edits);
    });
  }

  /** Writes what explains a query into its 备注; "" empties it. */
  explain(place: string, finding: Finding, text: string): Promise<void> {
    return this.onForm(place, async (sheet, { return: ret }) => {
      const cell = this.core.remarkPlace(ret, finding);
      if (!cell) return;
      const { row, column } = cell;
      // To an edit "=" begins a formula, and what explains is never one.
      const said = text.replace(/^=/, "＝");
      await this.takingBack.edit(sheet, [{ row, column, value: said === "" ? null : said }]);
    });
  }

  /**
   * Writes the seal of a form and locks its sheet, unless something is open there, or the form is not the one
   * that the clerk has before him.
   */
  finalise(place: string, today: string): Promise<void> {
    return this.onForm(place, async (sheet, { return: ret, findings }) => {
      if (!this.isShown(place, ret)) throw new PaneError({ code: "meanwhile", subject: sheet, detail: "" });
      const { allowed, ...change } = this.core.sealing(this.form, ret, findings, today);
      if (allowed) await this.seal(sheet, change);
    });
  }

  /** Takes the seal away and opens the sheet again. */
  takeBack(place: string): Promise<void> {
    return this.onForm(place, (sheet, { return: ret }) =>
      this.seal(sheet, this.core.unsealing(this.form, ret)),
    );
  }

  /** Opens a sheet that is locked though its form is not finalised. */
  unlock(place: string): Promise<void> {
    return this.onForm(place, async (sheet, { return: ret }) => {
      await this.host.setProtection(sheet, this.core.unsealing(this.form, ret).unlocked);
      this.check.keepLock(sheet, false);
    });
  }

  /** Locks a sheet whose seal has come back without its lock. */
  lock(place: string): Promise<void> {
    return this.onForm(place, async (sheet) => {
      await this.host.setProtection(sheet, []);
      this.check.keepLock(sheet, true);
    });
  }

  /** While edits are not followed the clerk knows that what is shown is older. */
  private isShown(place: string, ret: Return): boolean {
    const { found, live } = this.check.state.get();
    if (!live || found === null || found === "looking") return true;
    const shown = found.checked.find((each) => each.place === place);
    return shown !== undefined && contentOf(shown.return) === contentOf(ret);
  }

  private onForm(place: string, change: (sheet: string, checked: Checked) => Promise<void>): Promise<void> {
    return this.check.onSheet(async (sheet, checked) => {
      const form = checked.find((each) => each.place === place);
      if (form) await change(sheet, form);
    });
  }

  private async seal(sheet: string, { edit, unlocked }: SealChange): Promise<void> {
    await this.host.setProtection(sheet, unlocked, [edit]);
    this.check.keepLock(sheet, edit.value !== null);
  }
}

/** What a clerk has typed. */
function contentOf({ unit, date, figures, totals, remarks }: Return): string {
  const typed = [...figures.flat(), ...totals].map(({ formula, raw }) => formula ?? raw);
  return JSON.stringify([unit, date, typed, remarks]);
}

/** About the same, whatever stands there by now. */
function isSame(one: Finding, other: Finding): boolean {
  return one.rule === other.rule && one.indicator === other.indicator && one.subject === other.subject;
}
