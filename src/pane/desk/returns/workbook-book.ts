import { EMPTY_BOOK, type Book } from "../../../book/book";
import type { HandChange } from "../../../book/hand-changes";
import type { BookReading } from "../../../book/sheets/read-book";
import type { Form } from "../../../form/form";
import type { Host } from "../../../host/host";
import type { Grid } from "../../../sheet/grid";
import type { OfficeCore } from "../ground/office-core";
import { Observed } from "../ground/observed";
import { readOnce, type Readable } from "../ground/read-once";

/** What the workbook remembers of earlier work, as its sheets had it when they were read last. */
export class WorkbookBook {
  readonly state = new Observed<BookReading>({ kind: "none" });

  constructor(
    private readonly host: Host,
    private readonly form: Form,
    private readonly core: OfficeCore,
  ) {}

  /** What was changed by hand on the sheets that were read last. */
  private changes: readonly HandChange[] = [];

  get byHand(): readonly HandChange[] {
    return this.changes;
  }

  /** Reads the sheets: another workbook was opened, or the clerk may have changed them. */
  async read(host: Readable): Promise<BookReading> {
    const { form, core } = this;
    const grids = new Map<string, Grid | null>();
    for (const sheet of core.bookSheets(form)) grids.set(sheet, await host.readCells(sheet));
    const sheetOf = (sheet: string) => grids.get(sheet) ?? null;
    const reading = core.readBook(form, sheetOf, bookIn(this.state.get()));
    this.changes = reading.kind === "book" ? core.handChanges(form, reading.book, sheetOf) : [];
    this.state.set(reading);
    return reading;
  }

  /** The same where nobody waits for it: what cannot be read now is read before anything is written. */
  async look(): Promise<void> {
    await this.read(readOnce(this.host)).catch(() => this.state.set({ kind: "none" }));
  }

  /** It was written. */
  keep(book: Book): void {
    this.changes = [];
    this.state.set({ kind: "book", book });
  }
}

/** The book of a reading; where there is none that can be used, one with nothing in it. */
export function bookIn(reading: BookReading): Book {
  return reading.kind === "book" ? reading.book : EMPTY_BOOK;
}
