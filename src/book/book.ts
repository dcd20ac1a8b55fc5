import type { Submission } from "../consolidation/consolidation";
import type { Act } from "./act";

/**
 * What the workbook remembers of the office's work: the returns that came, and what was done about them. Everything
 * else follows from it: which return counts, what the totals are, how far each unit is.
 */
export interface Book {
  /** In the order of their numbers. */
  readonly receipts: readonly Receipt[];
  /** In the order of their numbers; none is ever taken out. */
  readonly acts: readonly Act[];
}

/** One arrival of a return. */
export interface Receipt {
  /** From 1, never used again. */
  readonly number: number;
  /** When it was taken in, local time: "2011-12-19 09:32". */
  readonly received: string;
  /** As it was read. What the clerk said of it since is an act. Its id is of the book, see `receiptId`. */
  readonly submission: Submission;
}

export const EMPTY_BOOK: Book = { receipts: [], acts: [] };

/** The receipt of a number; the book has it. */
export function receiptOf({ receipts }: Book, number: number): Receipt {
  return receipts.find((receipt) => receipt.number === number)!;
}

export function nextReceipt({ receipts, acts }: Book): number {
  const known = acts.flatMap((act) => (act.kind === "received" ? [act.receipt] : []));
  return Math.max(0, ...receipts.map(({ number }) => number), ...known) + 1;
}
