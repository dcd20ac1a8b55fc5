import type { Doing } from "../../../book/act";
import { EMPTY_BOOK, type Book } from "../../../book/book";
import type { HandChange } from "../../../book/hand-changes";
import type { BookReading, DamagedCell } from "../../../book/sheets/read-book";
import type { Form } from "../../../form/form";
import type { Host } from "../../../host/host";
import type { SheetPlan } from "../../../sheet/sheet-plan";
import type { OfficeCore } from "../ground/office-core";
import { faultOf, type Fault } from "../ground/fault";
import { Observed } from "../ground/observed";
import { readOnce, type Readable } from "../ground/read-once";
import type { Collection } from "./collection";
import { refusedOf, submissionsOf, unreadOf } from "./listed-file";
import { compared, prepare, write, type Outcome, type Prepared } from "./run";
import {
  besideOld,
  differing,
  filteredIn,
  standingSheets,
  stillStanding,
  writtenOver,
  type StandingSheets,
} from "./standing-sheets";
import { bookIn, type WorkbookBook } from "./workbook-book";

export interface ConsolidatingState {
  readonly running: boolean;
  /** Of the last run; `null` before the first and after the list has changed. */
  readonly outcome: Outcome | null;
  /** Sheets on which somebody may have worked, until the clerk has said what is to become of them. */
  readonly asked: StandingSheets | null;
  /** Figures that somebody has changed by hand, until the clerk has said whether they hold. */
  readonly edited: readonly HandChange[] | null;
  /** What of the book is not whole, so that nothing was written. */
  readonly damaged: readonly DamagedCell[] | null;
  readonly fault: Fault | null;
}

const IDLE: ConsolidatingState = {
  running: false,
  outcome: null,
  asked: null,
  edited: null,
  damaged: null,
  fault: null,
};

/** What is to become of the sheets of an earlier consolidation. */
export type Answer = "keep" | "replace";

/** How a consolidation is begun. */
export interface Start {
  /** Figures changed by hand are taken over as corrections, or put back. */
  readonly edits?: "take" | "put-back";
  readonly answer?: Answer;
  /** Without what the workbook remembers. */
  readonly anew?: boolean;
}

interface Rewriting extends Start {
  /** 汇总表 comes to the front; what is done about one unit leaves the clerk where he is. */
  readonly shows?: boolean;
}

/** Runs a consolidation of the book and of the collected returns, one at a time. */
export class Consolidating {
  readonly state = new Observed<ConsolidatingState>(IDLE);
  /** What waits for an answer about figures that were changed by hand. */
  private pending: (edits: "take" | "put-back") => Promise<boolean> = () => Promise.resolve(false);
  /** What was written into this workbook last; `null` when nothing was as far as we know. */
  private last: { readonly plans: readonly SheetPlan[]; readonly units: number } | null = null;

  constructor(
    private readonly host: Host,
    private readonly form: Form,
    private readonly core: OfficeCore,
    private readonly collection: Collection,
    private readonly book: WorkbookBook,
    private readonly calendar: { readonly today: () => string; readonly now: () => string },
  ) {}

  /**
   * Adds what was collected to the book. True when the sheets were written. Where something on them would be lost, the
   * question is left in `state.asked`, and nothing is written before there is an answer.
   */
  run(start: Start = {}): Promise<boolean> {
    const { core, form, collection, calendar } = this;
    return this.rewrite({ ...start, shows: true }, (before) => {
      const { files, named, preferred, reasons } = collection.state.get();
      const collected = {
        ...{ submissions: submissionsOf(files), refused: refusedOf(files) },
        ...{ named, preferred, reasons },
      };
      return core.takeIn(form, before, collected, calendar.now()).book;
    });
  }

  /** Does what the clerk says about what is in the book, and nothing else: files of the list wait. */
  act(doing: Doing | ((book: Book) => Doing)): Promise<boolean> {
    const of = typeof doing === "function" ? doing : () => doing;
    return this.rewrite({}, (book) => this.core.act(book, of(book), this.calendar.now()));
  }

  /** Takes the last act of the office back. */
  undo(): Promise<boolean> {
    return this.rewrite({}, (book) => this.core.undo(book, this.calendar.now()));
  }

  /** Does again what was taken back. */
  redo(): Promise<boolean> {
    return this.rewrite({}, this.core.redo);
  }

  /** How many units were added up in this workbook; `null` when nothing was as far as we know. */
  get units(): number | null {
    return this.last?.units ?? null;
  }

  /** The question is taken back. */
  withdraw(): void {
    this.state.change({ asked: null, edited: null });
  }

  /** The result no longer speaks of what is listed or open. */
  forget(): void {
    if (!this.state.get().running) this.state.set(IDLE);
  }

  /** Another workbook has taken the place of the one that was written into. */
  leaveWorkbook(): void {
    this.last = null;
    this.forget();
  }

  dismissFault(): void {
    this.state.change({ fault: null });
  }

  dismissDamaged(): void {
    this.state.change({ damaged: null });
  }

  /** Reads the book from its sheets, changes it and writes them anew. */
  private async rewrite(start: Rewriting, change: (book: Book) => Book): Promise<boolean> {
    const { answer, edits, anew = false, shows = false } = start;
    if (this.state.get().running) return false;
    this.state.set({ ...IDLE, running: true });
    try {
      const sheets = readOnce(this.host);
      const reading = await this.book.read(sheets);
      if (reading.kind === "damaged" && !anew) {
        this.state.set({ ...IDLE, damaged: reading.cells });
        return false;
      }
      const edited = anew ? [] : this.book.byHand;
      if (edited.length > 0 && edits === undefined) {
        this.state.set({ ...IDLE, edited });
        this.pending = (edits) => this.rewrite({ ...start, edits }, change);
        return false;
      }
      const read = anew ? EMPTY_BOOK : bookIn(reading);
      const before = edits === "take" ? this.corrected(read, edited) : read;
      const prepared = await this.prepared(sheets, read, change(before));
      const asked = answer || edits ? null : await this.question(sheets, reading, prepared, anew);
      if (asked) {
        this.state.set({ ...IDLE, asked });
        return false;
      }
      await this.write(sheets, prepared, answer, shows);
      return true;
    } catch (error) {
      this.state.set({ ...IDLE, fault: faultOf(error) });
      return false;
    }
  }

  /** The clerk has said what is to become of the figures that were changed by hand. */
  settleEdits(edits: "take" | "put-back"): Promise<boolean> {
    return this.pending(edits);
  }

  private corrected(book: Book, edited: readonly HandChange[]): Book {
    const { core, calendar } = this;
    return edited.reduce((soFar, each) => core.act(soFar, core.asCorrection(each), calendar.now()), book);
  }

  private async write(
    sheets: Readable,
    prepared: Prepared,
    answer: Answer | undefined,
    shows: boolean,
  ): Promise<void> {
    const { host, form, core, last } = this;
    const plans = answer === "keep" ? await besideOld(sheets, prepared.plans) : prepared.plans;
    const isToWrite = answer || !last ? () => true : await differing(sheets, plans, last.plans);
    const changed = plans.filter(isToWrite);
    const filtered = await filteredIn(sheets, changed);
    const front = shows ? plans[0]!.sheet : null;
    const standing = answer || !last ? [] : await stillStanding(sheets, changed, last.plans);
    const outcome = await write(host, { ...prepared, plans: changed }, filtered, { front, standing });
    if (front !== null && changed.length === 0) await host.select(front, { row: 0, column: 0 });
    this.last = { plans, units: outcome.units };
    this.book.keep(prepared.book);
    this.collection.settleAnswers();
    // It is done and can be looked at; a program that calculates slowly needs as long again for a thousand units.
    this.state.set({ ...IDLE, running: true, outcome });
    this.state.set({ ...IDLE, outcome: await compared(host, form, core, prepared.consolidation, outcome) });
  }

  /**
   * What would be lost. A book is taken on as it stands; only where we have written it ourselves do we know whether
   * something was written beside it since.
   */
  private async question(
    sheets: Readable,
    reading: BookReading,
    { plans }: Prepared,
    anew: boolean,
  ): Promise<StandingSheets | null> {
    const { reports } = this.core.sheetNames(this.form);
    // What the clerk has written into the register is written again.
    const others = plans.filter(({ sheet }) => sheet !== reports);
    if (reading.kind === "book" && !anew && this.last === null) return writtenOver(sheets, others);
    const known = anew || reading.kind === "old" ? null : (this.last?.plans ?? null);
    const standing = await standingSheets(sheets, known === null ? plans : others, known);
    if (standing === null || standing.changed) return standing;
    return { ...standing, anew: anew ? bookIn(reading).receipts.length : null };
  }

  private prepared(sheets: Readable, before: Book, after: Book): Promise<Prepared> {
    const { files } = this.collection.state.get();
    return prepare(
      sheets,
      this.form,
      this.core,
      { before, after },
      {
        refused: refusedOf(files),
        unread: unreadOf(files).map(({ path }) => path),
        date: this.calendar.today(),
      },
    );
  }
}
