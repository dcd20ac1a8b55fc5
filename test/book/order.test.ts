import fc from "fast-check";
import { act, type Doing } from "../../src/book/act";
import { EMPTY_BOOK, type Book } from "../../src/book/book";
import { inputOf } from "../../src/book/in-force";
import { receive } from "../../src/book/receive";
import { rosterOn } from "../../src/book/register";
import type { Submission } from "../../src/consolidation/consolidation";
import { consolidate } from "../../src/consolidation/consolidate";
import { handed, listed } from "../support/consolidated";
import { SMALL, UNITS } from "../support/office-acts";

/*
 * Returns trickle in for weeks, one by one and in heaps, and the office decides between them as it goes. Where all has come
 * and the same is decided, the totals are the same, and they are those of the files.
 */

/** A file of the month, with the figure in its first cell. */
interface File {
  readonly unit: string;
  readonly nth: number;
  readonly figure: number;
  /** Days and times of files may be the same: then the name decides. */
  readonly date: string;
  readonly modified: number;
}
const nameOf = ({ unit, nth }: File) => `${unit}${nth}.xlsx`;
const submissionOf = (file: File): Submission =>
  handed(
    SMALL,
    { unit: file.unit, date: file.date, tables: [[[file.figure, 5], [7, file.nth]]] },
    { file: nameOf(file), modified: file.modified },
  ); // prettier-ignore

/** What is decided of some files in the end. */
interface Decision {
  readonly file: string;
  readonly excluded: boolean;
  readonly corrected: number | null;
}

/** One to three files of each unit. */
const files: fc.Arbitrary<File[]> = fc
  .tuple(
    ...UNITS.map((unit) =>
      fc.array(
        fc.record({
          figure: fc.integer({ min: 1, max: 99 }),
          date: fc.constantFrom("2012-07-01", "2012-07-02", "2012-07-03"),
          modified: fc.integer({ min: 1, max: 2 }),
        }),
        { minLength: 1, maxLength: 3 },
      ).map((given) => given.map((each, at): File => ({ ...each, unit, nth: at + 1 }))),
    ),
  )
  .map((each) => each.flat()); // prettier-ignore
const month = files.chain((all) =>
  fc.record({
    all: fc.constant(all),
    order: fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length }),
    heaps: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: all.length, maxLength: all.length }),
    decisions: fc.uniqueArray(
      fc.record({
        file: fc.constantFrom(...all.map(nameOf)),
        excluded: fc.boolean(),
        corrected: fc.option(fc.integer({ min: 1, max: 99 })),
      }),
      { selector: ({ file }) => file, maxLength: 4 },
    ),
  }),
);

/** The book after the files have come in heaps of that size, each decision made once its file is there. */
function bookOf(order: readonly File[], heaps: readonly number[], decisions: readonly Decision[]): Book {
  let book = EMPTY_BOOK;
  let from = 0;
  const open = new Set(decisions);
  for (const size of heaps) {
    const heap = order.slice(from, from + size).map(submissionOf);
    from += size;
    book = receive(SMALL, book, heap, "2012-07-05 09:00").book;
    for (const decision of open) {
      const receipt = book.receipts.find(({ submission }) => submission.file === decision.file);
      if (!receipt) continue;
      open.delete(decision);
      for (const doing of doingsOf(decision, receipt.number)) book = act(book, doing, "2012-07-05 10:00");
    }
  }
  return book;
}

function doingsOf({ file, excluded, corrected }: Decision, receipt: number): Doing[] {
  const unit = file.slice(0, 2);
  const reason = "电话核实";
  return [
    ...(corrected === null
      ? []
      : [
          {
            kind: "corrected",
            receipt,
            unit,
            reason,
            table: 0,
            row: 0,
            column: 0,
            from: null,
            to: corrected,
          } as const,
        ]),
    ...(excluded ? [{ kind: "excluded", receipt, unit, reason } as const] : []),
  ];
}

function totalsOf(book: Book) {
  const roster = rosterOn(book, listed(...UNITS), "2012-07-06");
  const { totals, counted } = consolidate(SMALL, {
    ...inputOf(SMALL, book),
    ...{ roster, refused: [], date: "2012-07-06" },
  });
  return { totals, counted: counted.map(({ unit, submission }) => `${unit} ${submission.file}`) };
}

/** By hand: of each unit the latest file that is not left out, what was corrected in its place. */
function firstTotal(all: readonly File[], decisions: readonly Decision[]): number {
  const of = new Map(decisions.map((decision) => [decision.file, decision]));
  return UNITS.reduce((sum, unit) => {
    const [last] = all
      .filter((file) => file.unit === unit && !of.get(nameOf(file))?.excluded)
      .sort((a, b) =>
        a.date === b.date ? b.modified - a.modified || b.nth - a.nth : a.date < b.date ? 1 : -1,
      );
    return last ? sum + (of.get(nameOf(last))?.corrected ?? last.figure) : sum;
  }, 0);
}

it("the same files and decisions in any order have the same totals, and those are of the files", () => {
  fc.assert(
    fc.property(month, ({ all, order, heaps, decisions }) => {
      const atOnce = totalsOf(bookOf(all, [all.length], decisions));
      expect(totalsOf(bookOf(order, [...heaps, all.length], decisions))).toEqual(atOnce);
      const [table] = atOnce.totals;
      expect(table?.kind === "matrix" && (table.cells[0]![0] ?? 0)).toBe(firstTotal(all, decisions));
    }),
    { numRuns: 60, seed: 1220 },
  );
});
