import { refuse } from "./refusal";

/** How much a file may unpack to before it is refused as `too-large`. */
export interface Limits {
  /** Bytes of all the parts that are unpacked, and of formula text that is copied from cell to cell. */
  readonly bytes: number;
  /** Parts that a package may list, needed or not. */
  readonly parts: number;
  /**
   * Cells that the sheets of a file span together: each row counts from column A to its last filled
   * cell, a row without any counts one. Styled blank cells count nothing.
   */
  readonly cells: number;
}

/** A return unpacks to 50 KB and spans 850 cells; a county's workbook of 300 of them still fits. */
export const LIMITS: Limits = { bytes: 32 * 1024 * 1024, parts: 4096, cells: 500_000 };

/** Bytes of a file as it lies there. No archive of returns comes near; a film is not loaded to be told so. */
export const LARGEST_FILE = 256 * 1024 * 1024;

/** What the files of an archive unpack to together: fifteen hundred returns. */
export const ARCHIVE_LIMITS: Limits = { bytes: 96 * 1024 * 1024, parts: 4096, cells: 4_000_000 };

/** Bytes that a style takes in memory over those in the file. */
export const STYLE_COST = 128;

/** What an attempt may take, and how it is paid for. */
export interface Trial {
  readonly budget: Budget;
  spend(): void;
}

/** What is left of the limits while one file is read. */
export class Budget {
  private bytes = 0;
  private cells = 0;

  /** One of several files has limits of its own, and all of them those of `whole`. */
  constructor(
    private readonly limits: Limits,
    private readonly whole: Budget | null = null,
  ) {}

  /** Whether more was asked for than there was. */
  get isSpent(): boolean {
    return this.bytes > this.limits.bytes || this.cells > this.limits.cells;
  }

  /** Throws `Refused` when more parts are listed than allowed. */
  countParts(count: number): void {
    this.check("parts", this.limits.parts, count);
  }

  spendBytes(count: number): void {
    this.bytes += count;
    this.check("bytes", this.limits.bytes, this.bytes);
    this.whole?.spendBytes(count);
  }

  spendCells(count: number): void {
    this.cells += count;
    this.check("cells", this.limits.cells, this.cells);
    this.whole?.spendCells(count);
  }

  /** Spends in another one what was spent here. */
  spendIn(budget: Budget): void {
    budget.spendBytes(this.bytes);
    budget.spendCells(this.cells);
  }

  /** A budget for an attempt: what it spent is spent here once the attempt has gone well. */
  trial(): Trial {
    const budget = new Budget({
      ...this.limits,
      bytes: this.leftOf("bytes"),
      cells: this.leftOf("cells"),
    });
    return {
      budget,
      spend: () => budget.spendIn(this),
    };
  }

  private leftOf(what: "bytes" | "cells"): number {
    const left = this.limits[what] - this[what];
    return this.whole === null ? left : Math.min(left, this.whole.leftOf(what));
  }

  private check(what: "bytes" | "parts" | "cells", limit: number, found: number): void {
    if (found > limit) refuse({ code: "too-large", what, limit, found });
  }
}
