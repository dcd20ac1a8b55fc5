import type { CheckContext } from "../../../checking/check-context";
import type { Finding } from "../../../checking/finding";
import type { Form } from "../../../form/form";
import type { Edited, Host, Mark, SheetRange, Unsubscribe } from "../../../host/host";
import type { Return } from "../../../reading/return";
import type { CellAddress } from "../../../sheet/address";
import { isKept } from "../../../sheet/kept-name";
import { coalesce } from "../ground/coalesce";
import type { Core } from "../ground/core";
import { faultOf, unseen, type Fault } from "../ground/fault";
import { Observed } from "../ground/observed";
import { FormReader } from "./form-reader";
import { areOthers, replaced } from "./other-form";

/** A return on the sheet and what the check says of it. */
export interface Checked {
  /** Which form of the workbook it is: its sheet, and which one on it. Stays when the form is moved on the sheet. */
  readonly place: string;
  readonly return: Return;
  readonly findings: readonly Finding[];
  /** What the check knew besides the return. */
  readonly context: CheckContext;
}

/** Where forms were found: a sheet may carry more than one, top to bottom. */
export interface FoundForms {
  readonly sheet: string;
  readonly checked: readonly Checked[];
  /** How the sheet was left when its seal came or went by the clerk's undo, where the lock cannot follow by itself. */
  readonly astray: "locked" | "open" | null;
}

export interface CheckState {
  /** "looking" until the workbook was looked at; `null` when no form is in it. */
  readonly found: FoundForms | null | "looking";
  /** Whether edits are followed and findings marked on the sheet. */
  readonly live: boolean;
  readonly fault: Fault | null;
}

/** What follows an edit sooner is gathered: too short for a clerk to notice. */
const QUIET = 60;
/** A workbook with more sheets is not searched to its end. */
const SEARCHED = 20;

/**
 * Finds the form in the workbook and keeps its findings while the clerk types: an edit costs one read
 * of the sheet and at most one writing of marks.
 */
export class LiveCheck {
  readonly state = new Observed<CheckState>({ found: "looking", live: true, fault: null });
  /** The sheet that the next reading is of. */
  private wanted: string | null = null;
  /** The sheet that is known to be in front. */
  private front: string | null = null;
  /** What is marked on which sheet, to write marks only when they change. */
  private readonly marked = new Map<string, string>();
  /** The sheet that was edited since it was last read. */
  private edited: string | null = null;
  /** Whether a sheet is locked, for those whose seal was set or taken away here. */
  private readonly locked = new Map<string, boolean>();
  /** Whether the clerk has asked for what is being done, so that it may take a step of his undo. */
  private pressed = false;
  private readonly again = coalesce(() => this.guarded(() => this.readWanted()), QUIET);
  private readonly reader: FormReader;

  constructor(
    private readonly host: Host,
    private readonly form: Form,
    private readonly core: Core,
    private readonly contextOf: (place: string, ret: Return) => CheckContext,
  ) {
    this.reader = new FormReader(host, form, core);
  }

  /** Looks for a form and follows the clerk until stopped. */
  start(): Unsubscribe {
    const edited = this.host.onEdited((at) => this.onEdited(at));
    const selected = this.host.onSelected((at) => this.onSelected(at));
    void this.look();
    return () => {
      edited();
      selected();
      this.again.cancel();
    };
  }

  /** Searches the workbook anew: the sheet in front first, then the form's own, then the others. */
  look(): Promise<void> {
    // A workbook may have been opened in place of the last one: nothing is marked for certain.
    this.marked.clear();
    this.locked.clear();
    this.reader.forget();
    const { found } = this.state.get();
    // Nor has anybody replaced what is looked for anew.
    this.edited = found === null || found === "looking" ? null : found.sheet;
    return this.guarded(() => this.search());
  }

  /** Checks the form now because the clerk asks, whether edits are followed or not, and marks it. */
  async check(): Promise<void> {
    this.pressed = true;
    try {
      await this.refresh();
    } finally {
      this.pressed = false;
    }
  }

  /** Checks all of the form's sheet now. */
  async refresh(): Promise<void> {
    const { found } = this.state.get();
    if (found === null || found === "looking") return this.look();
    this.reader.forget(found.sheet);
    this.wanted = found.sheet;
    await this.again.now();
  }

  /** Follows edits or lets the sheet be; when it stops, the marks are taken away. */
  async setLive(live: boolean): Promise<void> {
    this.state.change({ live });
    if (live) return this.refresh();
    await this.guarded(async () => {
      for (const sheet of [...this.marked.keys()]) await this.mark(sheet, []);
    });
  }

  /** Shows the cell of a finding. */
  show(cell: CellAddress): Promise<void> {
    const { found } = this.state.get();
    if (found === null || found === "looking") return Promise.resolve();
    const { row, column } = cell;
    return this.guarded(() => this.host.select(found.sheet, { row, column }));
  }

  /**
   * Changes the sheet of the forms as it stands now, and looks at it again. What is shown may be older than
   * the sheet, always so while edits are not followed.
   */
  async onSheet(change: (sheet: string, checked: readonly Checked[]) => Promise<void>): Promise<void> {
    const { found } = this.state.get();
    if (found === null || found === "looking") return;
    const work = () => this.changeAndTake(found.sheet, change);
    await (this.host.asOneStep?.(work) ?? work());
  }

  private async changeAndTake(
    sheet: string,
    change: (sheet: string, checked: readonly Checked[]) => Promise<void>,
  ): Promise<void> {
    const fault = await this.changed(sheet, change);
    try {
      await this.take(sheet, true);
      if (fault) this.state.change({ fault });
    } catch (error) {
      this.state.change({ fault: fault ?? unseen(error) });
    }
  }

  private async changed(
    sheet: string,
    change: (sheet: string, checked: readonly Checked[]) => Promise<void>,
  ): Promise<Fault | null> {
    try {
      this.reader.forget(sheet);
      const returns = await this.reader.returns(sheet);
      // Taking it will say so.
      if (this.isReplaced(sheet, returns)) return null;
      this.edited = sheet;
      await change(sheet, this.checkedOn(sheet, returns));
      return null;
    } catch (error) {
      return faultOf(error);
    }
  }

  /** The sheet is locked, or open, for its seal: from here on its lock follows what the clerk undoes. */
  keepLock(sheet: string, locked: boolean): void {
    this.locked.set(sheet, locked);
    if (this.state.get().fault?.code === "left-open") this.dismissFault();
  }

  dismissFault(): void {
    this.state.change({ fault: null });
  }

  private onEdited(edited: Edited): void {
    this.reader.edited(edited);
    const { sheet } = edited;
    this.edited = sheet;
    const { found, live } = this.state.get();
    if (this.isOurs(sheet) || found === "looking") return;
    // Without a form any edit may be the one that pastes it.
    const followed = live || this.locked.has(sheet);
    if (found === null || (followed && found.sheet === sheet)) this.want(sheet);
  }

  private onSelected({ sheet }: SheetRange): void {
    if (sheet === this.front) return;
    this.front = sheet;
    const { found } = this.state.get();
    if (found === "looking" || this.isOurs(sheet) || found?.sheet === sheet) return;
    this.want(sheet);
  }

  private want(sheet: string): void {
    this.wanted = sheet;
    this.again.request();
  }

  private async readWanted(): Promise<void> {
    const sheet = this.wanted;
    if (sheet === null) return;
    if (await this.take(sheet)) return;
    const { found } = this.state.get();
    const gone = found !== null && found !== "looking" && found.sheet === sheet;
    if (gone) await this.search();
  }

  private async search(): Promise<void> {
    const { sheets, active } = await this.host.workbook();
    this.front = active;
    const visible = sheets.filter((sheet) => sheet.visible).map(({ name }) => name);
    const order = new Set([active, this.form.spec.sheet, ...visible.slice(0, SEARCHED)]);
    for (const sheet of order) {
      if (!this.isOurs(sheet) && (await this.take(sheet))) return;
    }
    this.state.change({ found: null, fault: null });
  }

  /**
   * Reads and checks the sheet; false when no form is on it. Writes only where the clerk has pressed a button
   * (`acted`), or where that leaves his undo alone.
   */
  private async take(sheet: string, acted = this.pressed): Promise<boolean> {
    const returns = await this.reader.returnsSoon(sheet);
    if (returns.length === 0) return false;
    const checked = this.checkedOn(sheet, returns);
    const fault = this.isReplaced(sheet, returns) ? replaced(sheet) : this.lasting();
    this.edited = null;
    this.state.change({ found: { sheet, checked, astray: this.astray(sheet, returns) }, fault });
    const { marksLive } = this.host.capabilities;
    if (marksLive) await this.followSeal(sheet, returns);
    if (this.state.get().live && (marksLive || acted)) {
      await this.mark(sheet, this.core.marksOf(checked.flatMap(({ findings }) => findings)));
    }
    return true;
  }

  /** Whether other forms stand on the sheet than those that are shown, and no edit was told that would say why. */
  private isReplaced(sheet: string, returns: readonly Return[]): boolean {
    const { found } = this.state.get();
    if (found === null || found === "looking" || found.sheet !== sheet || this.edited === sheet) return false;
    return areOthers(
      found.checked.map((each) => each.return),
      returns,
    );
  }

  /** What does not pass with the next reading. */
  private lasting(): Fault | null {
    const { fault } = this.state.get();
    return fault?.code === "left-open" || fault?.code === "replaced" ? fault : null;
  }

  /** The clerk may undo or redo a seal: the text comes and goes by itself, the lock has to be told. */
  private async followSeal(sheet: string, returns: readonly Return[]): Promise<void> {
    const sealed = isSealed(returns);
    if ((this.locked.get(sheet) ?? sealed) === sealed) return;
    const { unlocked } = this.core.unsealing(this.form, returns[0]!);
    await this.host.setProtection(sheet, sealed ? [] : unlocked);
    this.locked.set(sheet, sealed);
  }

  private astray(sheet: string, returns: readonly Return[]): FoundForms["astray"] {
    const locked = this.locked.get(sheet);
    if (this.host.capabilities.marksLive || locked === undefined || locked === isSealed(returns)) return null;
    return locked ? "locked" : "open";
  }

  private checkedOn(sheet: string, returns: readonly Return[]): Checked[] {
    return returns.map((ret, index) => {
      const place = `${sheet}/${index}`;
      const context = this.contextOf(place, ret);
      return { place, return: ret, findings: this.core.checkReturn(this.form, ret, context), context };
    });
  }

  private async mark(sheet: string, marks: readonly Mark[]): Promise<void> {
    const signature = JSON.stringify(marks);
    if (this.marked.get(sheet) === signature) return;
    await this.host.setMarks(sheet, marks);
    this.marked.set(sheet, signature);
  }

  private isOurs(sheet: string): boolean {
    const { totals, detail, roster, others } = this.core.sheets;
    const own = [totals, detail, roster, ...others];
    return own.some((name) => name === sheet || isKept(sheet, name));
  }

  private async guarded(task: () => Promise<void>): Promise<void> {
    try {
      await task();
    } catch (error) {
      const { found } = this.state.get();
      this.state.change({ fault: faultOf(error), found: found === "looking" ? null : found });
    }
  }
}

const isSealed = (returns: readonly Return[]) => returns.some(({ seal }) => seal !== null);
