import type { IExecutionOptions } from "@univerjs/core";
import type { Unsubscribe } from "../host";
import type { Executed, UniverBook } from "./univer-book";

/** What Univer does to a workbook by itself: it measures rows, and works out what has to be calculated. */
const OWN = new Set([
  "sheet.mutation.empty",
  "sheet.mutation.data-validation-formula-mark-dirty",
  "sheet.mutation.mark-dirty-filter-change",
  "sheet.mutation.set-worksheet-permission-points",
  "sheet.mutation.set-worksheet-row-auto-height",
  "sheet.mutation.set-worksheet-row-is-auto-height",
]);
const OF_A_FILE =
  /^(sheet\.mutation\.|data-validation\.mutation\.|formula\.mutation\.(set|remove)-defined-name$)/;

/**
 * Whether the workbook holds anything that no file holds: what the clerk has changed in any way that a file
 * would keep, and what we have written. Marks and calculated results are none of it.
 */
export class Changes {
  private count = 0;
  private kept = 0;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly book: UniverBook) {
    book.onExecuted((executed, options) => {
      if (!book.ours && this.isOfFile(executed, options)) this.changed();
    });
  }

  get unsaved(): boolean {
    return this.count > this.kept;
  }

  /** How many there were; while it stays the same, so does the workbook. */
  get made(): number {
    return this.count;
  }

  /** Counts what we write. A writing that broke off may have left something, too. */
  async counted<Result>(work: Promise<Result>): Promise<Result> {
    try {
      return await work;
    } finally {
      this.changed();
    }
  }

  /** The workbook as it is now will be in a file once the answer is called. */
  keep(): () => void {
    const { count } = this;
    return () => {
      this.kept = count;
      this.tell();
    };
  }

  subscribe(listener: () => void): Unsubscribe {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  private changed(): void {
    this.count++;
    this.tell();
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }

  private isOfFile({ id, params }: Executed, options: IExecutionOptions | undefined): boolean {
    if (options?.onlyLocal || options?.["fromFormula"] || !OF_A_FILE.test(id) || OWN.has(id)) return false;
    return (params as { readonly unitId?: string } | undefined)?.unitId === this.book.unitId;
  }
}
