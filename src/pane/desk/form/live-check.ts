import type { CheckContext } from "../../../checking/check-context";
import type { Finding } from "../../../checking/finding";
import type { Form } from "../../../form/form";
import { checksItself, type Place } from "../../../form/placement";
import type { Edited, Host, SheetRange, Unsubscribe } from "../../../host/host";
import { sheetsOf, type Return } from "../../../reading/return";
import { keptEnding } from "../../../sheet/kept-name";
import { coalesce } from "../ground/coalesce";
import type { Core } from "../ground/core";
import { faultOf, unseen, type Fault } from "../ground/fault";
import { Observed } from "../ground/observed";
import { FormReader, type FormsThere } from "./form-reader";
import { areOthers, replaced } from "./other-form";
import { SheetLocks } from "./sheet-locks";
import { SheetMarks } from "./sheet-marks";

/** A return in the workbook and what the check says of it. */
export interface Checked {
  /** Which form of the workbook it is: its sheet, and which one on it. Stays when the form is moved on the sheet. */
  readonly place: string;
  readonly return: Return;
  readonly findings: readonly Finding[];
  /** What the check knew besides the return. */
  readonly context: CheckContext;
}

/** Where forms were found: a sheet may carry more than one, and a form may go on over several. */
export interface FoundForms {
  /** In the order of the workbook. */
  readonly sheets: readonly string[];
  readonly checked: readonly Checked[];
  /** How a sheet was left when its seal came or went by the clerk's undo, where the lock cannot follow by itself. */
  readonly astray: "locked" | "open" | null;
}

export interface CheckState {
  /** "looking" until the workbook was looked at; `null` when no form is in it. */
  readonly found: FoundForms | null | "looking";
  /** Whether edits are followed. */
  readonly live: boolean;
  readonly fault: Fault | null;
}

/** What the check asks of what is around it. */
export interface Around {
  /** What a check of this return may know. */
  readonly contextOf: (place: string, ret: Return) => CheckContext;
  /** Whether a sheet is written by us and filled in by nobody. */
  readonly isOurs: (sheet: string) => boolean;
  /** Told when the form is not on the sheet that the clerk has turned to; `null`: on none. */
  readonly notFound: (sheet: string | null) => Promise<void>;
}

/** What follows an edit sooner is gathered: too short for a clerk to notice. */
const QUIET = 60;
/** A workbook with more sheets is not searched to its end. */
const SEARCHED = 20;

/**
 * Finds the form in the workbook and keeps its findings while the clerk types: an edit costs one read
 * of the form's sheets, and nothing is written. A form of ours colours itself; others are marked when he asks.
 */
export class LiveCheck {
  readonly state = new Observed<CheckState>({ found: "looking", live: true, fault: null });
  /** The sheet that the next reading is of. */
  private wanted: string | null = null;
  /** The sheet that is known to be in front. */
  private front: string | null = null;
  /** The sheet that was edited since it was last read. */
  private edited: string | null = null;
  /** Whether the clerk has asked for what is being done, so that it may take a step of his undo. */
  private pressed = false;
  /** What 「校验」 has found last, while nothing newer is known. */
  readonly asked = new Observed<FoundForms | null>(null);
  /** Where the clerk is, as far as he has moved since he was followed. */
  readonly selected = new Observed<SheetRange | null>(null);
  private readonly again = coalesce(() => this.guarded(() => this.readWanted()), QUIET);
  private readonly reader: FormReader;
  private readonly locks: SheetLocks;
  private readonly marks: SheetMarks;

  constructor(
    private readonly host: Host,
    private readonly form: Form,
    private readonly core: Core,
    private readonly around: Around,
  ) {
    this.reader = new FormReader(host, form, core);
    this.locks = new SheetLocks(host, form, core);
    this.marks = new SheetMarks(host);
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
    this.marks.forget();
    this.locks.forget();
    this.reader.forget();
    // Nor has anybody replaced what is looked for anew.
    this.edited = this.found()?.sheets[0] ?? null;
    return this.guarded(() => this.search());
  }

  /** Checks the form now because the clerk asks, whether edits are followed or not, and marks one that does not colour itself. */
  async check(): Promise<void> {
    this.pressed = true;
    try {
      await this.refresh();
    } finally {
      this.pressed = false;
    }
  }

  /** The same, at a press of 「校验」: what it finds is what he has asked for, until the next edit. */
  async ask(): Promise<void> {
    this.asked.set(null);
    await this.check();
    this.asked.set(this.found());
  }

  /** Checks all of the form's sheets now. */
  async refresh(): Promise<void> {
    const found = this.found();
    if (!found) return this.look();
    this.forget(found.sheets);
    this.wanted = found.sheets[0]!;
    await this.again.now();
  }

  /** Follows edits or lets the sheet be; when it stops, the marks are taken away. */
  async setLive(live: boolean): Promise<void> {
    this.state.change({ live });
    if (live) return this.refresh();
    await this.guarded(() => this.marks.clear());
  }

  /** Shows a cell, that of a finding; nothing where there is none to be shown. */
  show(at: Place | null): Promise<void> {
    if (at === null) return Promise.resolve();
    const { sheet, row, column } = at;
    return this.guarded(() => this.host.select(sheet, { row, column }));
  }

  /**
   * Changes the sheets of the forms as they stand now, and looks at them again. What is shown may be older than
   * they are, always so while edits are not followed.
   */
  async onForms(change: (checked: readonly Checked[]) => Promise<void>): Promise<void> {
    // A check that is still owed would find anew, and make old, what is about to be said of the change.
    await this.again.settled();
    const found = this.found();
    if (!found) return;
    const work = () => this.changeAndTake(found.sheets, change);
    await (this.host.asOneStep?.(work) ?? work());
  }

  private async changeAndTake(
    sheets: readonly string[],
    change: (checked: readonly Checked[]) => Promise<void>,
  ): Promise<void> {
    const fault = await this.changed(sheets, change);
    try {
      await this.take(sheets, true);
      if (fault) this.state.change({ fault });
    } catch (error) {
      this.state.change({ fault: fault ?? unseen(error) });
    }
  }

  private async changed(
    sheets: readonly string[],
    change: (checked: readonly Checked[]) => Promise<void>,
  ): Promise<Fault | null> {
    try {
      this.forget(sheets);
      const returns = await this.reader.returns(sheets);
      // Taking it will say so.
      if (this.isReplaced(sheets, returns)) return null;
      this.edited = sheets[0]!;
      await change(this.checkedOn(sheets, returns));
      return null;
    } catch (error) {
      return faultOf(error);
    }
  }

  /** The sheet is locked, or open, for its seal: from here on its lock follows what the clerk undoes. */
  keepLock(sheet: string, locked: boolean): void {
    this.locks.keep(sheet, locked);
    if (this.state.get().fault?.code === "left-open") this.dismissFault();
  }

  dismissFault(): void {
    this.state.change({ fault: null });
  }

  /** `null` while none is found. */
  found(): FoundForms | null {
    const { found } = this.state.get();
    return found === "looking" ? null : found;
  }

  private onEdited(edited: Edited): void {
    this.reader.edited(edited);
    const { sheet } = edited;
    this.edited = sheet;
    const { found, live } = this.state.get();
    if (this.around.isOurs(sheet) || found === "looking") return;
    // Without a form any edit may be the one that pastes it.
    const followed = live || this.locks.knows(sheet);
    if (found === null || (followed && found.sheets.includes(sheet))) this.want(sheet);
  }

  private onSelected(at: SheetRange): void {
    const { sheet } = at;
    this.selected.set(at);
    if (sheet === this.front) return;
    this.front = sheet;
    const { found } = this.state.get();
    if (found === "looking" || this.around.isOurs(sheet) || found?.sheets.includes(sheet)) return;
    this.want(sheet);
  }

  private want(sheet: string): void {
    this.wanted = sheet;
    this.again.request();
  }

  private async readWanted(): Promise<void> {
    const sheet = this.wanted;
    if (sheet === null) return;
    const found = this.found();
    if (found?.sheets.includes(sheet)) {
      if (!(await this.take(found.sheets))) await this.search();
    } else if (!(await this.takeFrom(sheet, () => this.searched()))) {
      await this.around.notFound(sheet);
    }
  }

  private async search(): Promise<void> {
    const sheets = await this.searched();
    const own = new Set(this.form.tables.map((table) => table.sheet));
    for (const sheet of new Set([this.front!, ...own, ...sheets])) {
      if (!this.around.isOurs(sheet) && (await this.takeFrom(sheet, async () => sheets))) return;
    }
    this.state.change({ found: null, fault: null });
    await this.around.notFound(null);
  }

  /** The sheets on which a form may stand, in the order of the workbook. */
  private async searched(): Promise<string[]> {
    const { sheets, active } = await this.host.workbook();
    this.front = active;
    const visible = sheets.filter(({ name, visible }) => visible && !this.around.isOurs(name));
    return visible.slice(0, SEARCHED).map(({ name }) => name);
  }

  /** Takes the forms on a sheet; false when there is none. What was kept of another time is not joined to it. */
  private async takeFrom(sheet: string, workbook: () => Promise<readonly string[]>): Promise<boolean> {
    const isOfThatTime = (name: string) => keptEnding(name) === keptEnding(sheet);
    const there = await this.reader.find(sheet, async () => (await workbook()).filter(isOfThatTime));
    if (there) await this.taken(there);
    return there !== null;
  }

  /** Reads and checks the sheets; false when no form is on them. */
  private async take(sheets: readonly string[], acted = false): Promise<boolean> {
    const returns = await this.reader.returnsSoon(sheets);
    if (returns.length > 0) await this.taken({ sheets, returns }, acted);
    return returns.length > 0;
  }

  /** Marks only where the clerk asks for it, or has changed by a button (`acted`) what is marked. */
  private async taken({ sheets, returns }: FormsThere, acted = false): Promise<void> {
    const checked = this.checkedOn(sheets, returns);
    const fault = this.isReplaced(sheets, returns) ? replaced(sheets[0]!) : this.lasting();
    this.edited = null;
    const { locksFollow } = this.host.capabilities;
    const astray = locksFollow ? null : this.locks.astray(returns);
    this.state.change({ found: { sheets, checked, astray }, fault });
    if (locksFollow) await this.locks.follow(returns);
    if (!this.pressed && !(acted && this.marks.areOn(sheets))) return;
    const plain = checked.filter((each) => !checksItself(each.return.placement));
    const theirs = new Set(plain.flatMap((each) => sheetsOf(each.return)));
    await this.marks.set(
      [...theirs],
      this.core.checking.there.marksOf(plain.flatMap(({ findings }) => findings)),
    );
  }

  /** Whether other forms stand there than those that are shown, and no edit was told that would say why. */
  private isReplaced(sheets: readonly string[], returns: readonly Return[]): boolean {
    const found = this.found();
    if (found?.sheets.join("/") !== sheets.join("/") || sheets.includes(this.edited ?? "")) return false;
    return areOthers(
      found.checked.map((each) => each.return),
      returns,
      (ret) => this.core.checking.there.filledShare(this.form, ret) === 0,
    );
  }

  /** What does not pass with the next reading. */
  private lasting(): Fault | null {
    const { fault } = this.state.get();
    return fault?.code === "left-open" || fault?.code === "replaced" ? fault : null;
  }

  private checkedOn(sheets: readonly string[], returns: readonly Return[]): Checked[] {
    return returns.map((ret, index) => {
      const place = `${sheets[0]!}/${index}`;
      const context = this.around.contextOf(place, ret);
      const findings = this.core.checking.there.checkReturn(this.form, ret, context);
      return { place, return: ret, findings, context };
    });
  }

  private forget(sheets: readonly string[]): void {
    for (const sheet of sheets) this.reader.forget(sheet);
  }

  private async guarded(task: () => Promise<void>): Promise<void> {
    try {
      await task();
    } catch (error) {
      this.state.change({ fault: faultOf(error), found: this.found() });
    }
  }
}
