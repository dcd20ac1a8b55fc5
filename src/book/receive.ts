import type { Submission } from "../consolidation/consolidation";
import type { Form } from "../form/form";
import { act, inForce } from "./act";
import { nextReceipt, type Book, type Receipt } from "./book";
import { submissionIn } from "./in-force";
import { receiptId } from "./receipt-id";
import { isReadAlike, isSameArrival, saidBy } from "./same-return";

/** What became of what was handed in. */
export interface Reception {
  readonly book: Book;
  /** The receipt under which each submission is in the book, by its id. */
  readonly receiptOf: ReadonlyMap<string, number>;
  /** Ids of those that say what an earlier one of their unit says, and are not counted. */
  readonly same: ReadonlySet<string>;
}

/**
 * Takes returns in, each once: one that is in the book stays as it is, the same file read otherwise (the clerk has
 * answered a doubt) takes the place of its first reading, and what says the same as an earlier one is only noted.
 */
export function receive(
  form: Form,
  before: Book,
  submissions: readonly Submission[],
  time: string,
): Reception {
  const receiptOf = new Map<string, number>();
  const same = new Set<string>();
  let book = before;
  let next = nextReceipt(before);
  const bySaid = new Map(
    before.receipts.map((receipt) => [saidBy(submissionIn(form, before, receipt).return), receipt.number]),
  );
  const byFile = new Map<string, Receipt[]>();
  const remember = (receipt: Receipt) => {
    const { file } = receipt.submission;
    byFile.set(file, [...(byFile.get(file) ?? []), receipt]);
  };
  before.receipts.forEach(remember);
  const known = inForce(before, "received");
  for (const submission of submissions) {
    const { id, file, modified, return: ret } = submission;
    const arrived = byFile.get(file)?.find((each) => isSameArrival(each.submission, submission));
    if (arrived) {
      receiptOf.set(id, arrived.number);
      if (!isReadAlike(form, arrived.submission.return, ret)) book = reread(book, arrived, submission, time);
      continue;
    }
    const said = saidBy(ret);
    const twin = bySaid.get(said);
    const { unit } = ret.content;
    if (twin !== undefined && unit !== "") {
      receiptOf.set(id, twin);
      same.add(id);
      const isNoted = known.some((each) => each.same && each.file === file && each.modified === modified);
      if (!isNoted)
        book = act(book, { kind: "received", receipt: twin, unit, file, modified, same: true }, time);
      continue;
    }
    const number = next++;
    const receipt = receiptFor(submission, number, time);
    book = { ...book, receipts: [...book.receipts, receipt] };
    book = act(book, { kind: "received", receipt: number, unit, file, modified, same: false }, time);
    receiptOf.set(id, number);
    bySaid.set(said, number);
    remember(receipt);
  }
  return { book, receiptOf, same };
}

function receiptFor(submission: Submission, number: number, received: string): Receipt {
  return { number, received, submission: { ...submission, id: receiptId(submission, number) } };
}

function reread(
  book: Book,
  { number, received, submission: before }: Receipt,
  submission: Submission,
  time: string,
): Book {
  const anew = receiptFor(submission, number, received);
  const receipts = book.receipts.map((each) => (each.number === number ? anew : each));
  const { doubts, evidence } = submission.return.account;
  const still = new Set(doubts.map(({ found }) => found));
  const asked = before.return.account.doubts.flatMap(({ found }) => (still.has(found) ? [] : [found]));
  const said = evidence.flatMap(({ how, found, takenFor }) =>
    how === "decided" ? [`${found}＝${takenFor}`] : [],
  );
  const { unit } = submission.return.content;
  const words = { asked: asked.join("、"), said: said.join("、") };
  return act({ ...book, receipts }, { kind: "reread", receipt: number, unit, ...words }, time);
}
