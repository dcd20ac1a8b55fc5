import fc from "fast-check";
import { act, type Doing } from "../../src/book/act";
import { EMPTY_BOOK, type Book } from "../../src/book/book";
import { inputOf } from "../../src/book/in-force";
import { receive } from "../../src/book/receive";
import { rosterOn } from "../../src/book/register";
import { bookPlans } from "../../src/book/sheets/book-plans";
import { consolidate } from "../../src/consolidation/consolidate";
import type { Form } from "../../src/form/form";
import type { SheetPlan } from "../../src/sheet/sheet-plan";
import { handed, listed } from "./consolidated";
import { compiled, matrixOfLabels } from "./small-form";

/** A form of a few cells, so that fifty acts are quickly written. */
export const SMALL: Form = compiled(matrixOfLabels(["户数", "人数"], ["本月", "上月"], { id: "small" }));
export const UNITS = ["甲镇", "乙镇", "丙镇", "丁镇"];

/** Eight receipts: two of each unit, the second one of another day. */
export const RECEIVED: Book = receive(
  SMALL,
  EMPTY_BOOK,
  UNITS.flatMap((unit, at) =>
    [1, 2].map((nth) =>
      handed(
        SMALL,
        {
          unit,
          tables: [
            [
              [at * 10 + nth, 5],
              [7, nth],
            ],
          ],
        },
        { file: `${unit}${nth}.xlsx`, modified: nth },
      ),
    ),
  ),
  "2012-07-01 09:00",
).book;

const receipt = fc.integer({ min: 1, max: UNITS.length * 2 });
const unit = fc.constantFrom(...UNITS, "=外来", "");
const words = fc.constantFrom("", "=理由", "合计不对\n再报", "电话核过");
const figure = fc.oneof(fc.integer({ min: 0, max: 99 }), fc.constant(null));
const place = fc.nat(1);

/** Whatever the office may do about them. */
export const anyDoing: fc.Arbitrary<Doing> = fc.oneof(
  fc.record({ kind: fc.constant("named" as const), receipt, unit: fc.constantFrom("甲镇", "丁镇", "戊镇"), from: words, own: fc.boolean(), reason: words }),
  fc.record({ kind: fc.constantFrom("adopted" as const, "kept" as const), receipt, known: receipt, unit, reason: words }),
  fc.record({ kind: fc.constantFrom("excluded" as const, "readmitted" as const, "returned" as const, "passed" as const), receipt, unit, reason: words }),
  fc.record({ kind: fc.constant("corrected" as const), receipt, table: fc.constant(0), row: place, column: place, from: figure, to: figure, unit, reason: words }),
  fc.record({ kind: fc.constant("answered" as const), receipt, rule: words, cell: words, by: words, answer: words, unit }),
  fc.record({ kind: fc.constant("reminded" as const), round: fc.integer({ min: 1, max: 9 }), unit }),
  fc.record({ kind: fc.constant("exempt" as const), from: fc.constant("2012-01-01"), until: fc.constantFrom("", "2012-12-31"), unit }),
  fc.record({ kind: fc.constantFrom("owing" as const, "paper" as const), unit }),
  fc.record({ kind: fc.constant("sealed" as const), edition: fc.integer({ min: 1, max: 9 }), code: words, reported: fc.nat(9), due: fc.nat(9), unit: fc.constant("") }),
); // prettier-ignore

export const doing = (book: Book, doings: readonly Doing[]): Book =>
  doings.reduce((soFar, each) => act(soFar, each, "2012-07-02 10:00"), book);

/** The sheets of a book, as they are written. */
export function sheetsOf(book: Book): SheetPlan[] {
  const roster = rosterOn(book, listed(...UNITS), "2012-07-06");
  const given = { ...inputOf(SMALL, book), roster, refused: [], date: "2012-07-06" };
  return bookPlans(SMALL, book, consolidate(SMALL, given));
}
