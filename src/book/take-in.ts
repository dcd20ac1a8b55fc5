import type { RefusedFile, Submission } from "../consolidation/consolidation";
import type { UnitNaming } from "../consolidation/roster/name-unit";
import type { Form } from "../form/form";
import { unitKey } from "../reading/unit-key";
import { act, inForce } from "./act";
import { receiptOf, type Book } from "./book";
import { inputOf, submissionIn } from "./in-force";
import { receive, type Reception } from "./receive";
import { withUnread } from "./unread";

/** What was handed in and what the clerk has said since; ids are those of submissions, in the book or out of it. */
export interface Collected {
  readonly submissions: readonly Submission[];
  /** What came and could not be read; none when left out. */
  readonly refused?: readonly RefusedFile[];
  /** Whose they are; `null` takes back what was said before. */
  readonly named: ReadonlyMap<string, UnitNaming | null>;
  /** Those that he chose over others of their unit. */
  readonly preferred: readonly string[];
  /** Why, by the id of the one that he chose; none where nothing was said. */
  readonly reasons?: ReadonlyMap<string, string>;
}

/** The book with all that was handed in, and with each answer as an act. What is in it already changes nothing. */
export function takeIn(form: Form, before: Book, collected: Collected, time: string): Reception {
  const received = receive(form, before, collected.submissions, time);
  const numbers = new Map(received.book.receipts.map(({ number, submission }) => [submission.id, number]));
  const numberOf = (id: string) => received.receiptOf.get(id) ?? numbers.get(id) ?? null;
  let book = withUnread(received.book, collected.refused ?? [], time);
  for (const [id, naming] of collected.named) {
    const number = numberOf(id);
    if (number !== null) book = named(form, book, number, naming, time);
  }
  for (const id of collected.preferred) {
    const number = numberOf(id);
    if (number !== null) book = adopted(form, book, number, collected.reasons?.get(id) ?? "", time);
  }
  return { ...received, book };
}

function named(form: Form, book: Book, number: number, naming: UnitNaming | null, time: string): Book {
  const last = inForce(book, "named").findLast(({ receipt }) => receipt === number);
  if (naming === null) {
    const acts = book.acts.map((each) => (each === last ? { ...each, undone: time } : each));
    return last ? { ...book, acts } : book;
  }
  const { unit, own } = naming;
  if (last?.unit === unit && last.own === own) return book;
  const from = submissionIn(form, book, receiptOf(book, number)).return.content.unit;
  return act(book, { kind: "named", receipt: number, unit, from, own }, time);
}

function adopted(form: Form, book: Book, number: number, reason: string, time: string): Book {
  const receipt = receiptOf(book, number);
  if (inputOf(form, book).preferred.includes(receipt.submission.id)) return book;
  const { unit } = submissionIn(form, book, receipt).return.content;
  const known = book.receipts.at(-1)!.number;
  const ofUnit = book.receipts.filter(
    (each) => unitKey(submissionIn(form, book, each).return.content.unit) === unitKey(unit),
  );
  const kind = ofUnit.at(-1)!.number === number ? "adopted" : "kept";
  return act(book, { kind, receipt: number, known, unit, reason }, time);
}
