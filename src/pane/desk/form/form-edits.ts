import type { Finding } from "../../../checking/finding";
import { leavesBlank } from "../../../checking/repair-edit";
import type { Form } from "../../../form/form";
import type { Host } from "../../../host/host";
import { sheetsOf, type Return } from "../../../reading/return";
import type { Place } from "../../../form/placement";
import type { SheetChange } from "../../../template/sealing";
import type { Core } from "../ground/core";
import { faultOf, PaneError } from "../ground/fault";
import type { LaterCore } from "../ground/later-core";
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
  async clean(only?: Place): Promise<number> {
    let written = 0;
    await this.check.onForms(async (checked) => {
      const edits = checked
        .flatMap(({ return: ret }) => this.core.checking.there.cleanValues(this.form, ret))
        .filter((edit) => !only || isSamePlace(edit, only));
      if (edits.length > 0) await this.takingBack.edit(edits);
      written = edits.length;
    });
    return written;
  }

  /**
   * Puts a finding right, where there is still something to be put right; a cell that is blank then is shown, to be
   * filled in.
   */
  repair(place: string, finding: Finding): Promise<void> {
    return this.onForm(place, async ({ return: ret, findings }) => {
      const repairs = this.core.checking.there.repairsOf(this.form, ret, findings);
      const repair = repairs.find((each) => isSame(each.finding, finding));
      if (!repair) return;
      await this.takingBack.edit(repair.edits);
      const [first] = repair.edits;
      if (first && leavesBlank(repair))
        await this.host.select(first.sheet, { row: first.row, column: first.column });
    });
  }

  /** Moves figures that lie a row or a column off to where they belong, where they still do. */
  moveBack(place: string): Promise<void> {
    return this.onForm(place, async ({ return: ret, findings, context }) => {
      const block = this.core.checking.there.shiftedBlock(this.form, ret, findings, context);
      if (block) await this.takingBack.edit(block.edits);
    });
  }

  /** Puts labels of the head back that were typed over. */
  labelFields(place: string): Promise<void> {
    return this.onForm(place, async ({ return: ret }) => {
      const edits = this.core.checking.there.bareFields(this.form, ret);
      if (edits.length > 0) await this.takingBack.edit(edits);
    });
  }

  /** Writes what explains a query into its 备注; "" empties it. */
  explain(place: string, finding: Finding, text: string): Promise<void> {
    return this.onForm(place, async ({ return: ret }) => {
      const cell = this.core.checking.there.remarkPlace(this.form, ret, finding);
      if (!cell) return;
      const { sheet, row, column } = cell;
      // To an edit "=" begins a formula, and what explains is never one.
      const said = text.replace(/^=/, "＝");
      await this.takingBack.edit([{ sheet, row, column, value: said === "" ? null : said }]);
    });
  }

  /**
   * Writes the seal of a form and locks its sheets, unless something is open there, or the form is not the one
   * that the clerk has before him.
   */
  finalise(place: string, today: string): Promise<void> {
    return this.onFormLater(place, async ({ sealing }, { return: ret, findings }) => {
      if (!this.isShown(place, ret))
        throw new PaneError({ code: "meanwhile", subject: ret.account.sheet, detail: "" });
      const { allowed, changes } = sealing(this.form, ret, findings, today);
      if (allowed) await this.protect(changes, true);
    });
  }

  /** Takes the seal away and opens the sheets again. */
  takeBack(place: string): Promise<void> {
    return this.onFormLater(place, ({ unsealing }, { return: ret }) =>
      this.protect(unsealing(this.form, ret), false),
    );
  }

  /** Opens the sheets of a form that are locked though it is not finalised. */
  unlock(place: string): Promise<void> {
    return this.onFormLater(place, ({ unsealing }, { return: ret }) => {
      const changes = unsealing(this.form, ret);
      return this.protect(
        changes.map((change) => ({ ...change, edits: [] })),
        false,
      );
    });
  }

  /** Locks the sheets of a form whose seal has come back without its lock. */
  lock(place: string): Promise<void> {
    return this.onForm(place, ({ return: ret }) =>
      this.protect(
        sheetsOf(ret).map((sheet) => ({ sheet, edits: [], unlocked: [], rowHeights: [] })),
        true,
      ),
    );
  }

  /** While edits are not followed the clerk knows that what is shown is older. */
  private isShown(place: string, ret: Return): boolean {
    const found = this.check.found();
    if (!this.check.state.get().live || !found) return true;
    const shown = found.checked.find((each) => each.place === place);
    return shown !== undefined && contentOf(shown.return) === contentOf(ret);
  }

  private onForm(place: string, change: (checked: Checked) => Promise<void>): Promise<void> {
    return this.check.onForms(async (checked) => {
      const form = checked.find((each) => each.place === place);
      if (form) await change(form);
    });
  }

  /** The same with what is fetched for it, before the sheet is read: between reading and writing nothing is waited for. */
  private async onFormLater(
    place: string,
    change: (later: LaterCore, checked: Checked) => Promise<void>,
  ): Promise<void> {
    try {
      const later = await this.core.later.fetched();
      await this.onForm(place, (checked) => change(later, checked));
    } catch (error) {
      this.check.state.change({ fault: faultOf(error) });
    }
  }

  private async protect(changes: readonly SheetChange[], locked: boolean): Promise<void> {
    for (const { sheet, unlocked, edits, rowHeights } of changes) {
      await this.host.setProtection(sheet, unlocked, edits, rowHeights);
      this.check.keepLock(sheet, locked);
    }
  }
}

/** What a clerk has typed. */
function contentOf({ content: { fields, tables } }: Return): string {
  const typed = tables.map((table) => {
    const lines =
      table.kind === "matrix" ? table.cells : [...table.lines, ...(table.total ? [table.total] : [])];
    return lines.map((line) => line.map(({ formula, raw }) => formula ?? raw));
  });
  return JSON.stringify([fields, typed]);
}

/** About the same, whatever stands there by now. */
function isSame(one: Finding, other: Finding): boolean {
  return (
    one.rule === other.rule &&
    one.table === other.table &&
    one.row === other.row &&
    one.column === other.column &&
    one.onTotal === other.onTotal
  );
}

function isSamePlace(one: Place, other: Place): boolean {
  return one.sheet === other.sheet && one.row === other.row && one.column === other.column;
}
