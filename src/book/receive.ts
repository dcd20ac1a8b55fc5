import type { Submission } from "../consolidation/consolidation";
import type { Form } from "../form/form";
import { inForce, nextAct, type Doing } from "./act";
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
  // A book of its own for each would be copied as often as returns come.
  const [receipts, acts] = [[...before.receipts], [...before.acts]];
  const note = (doing: Doing) => acts.push(nextAct(acts, doing, time));
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
      if (isReadAlike(form, arrived.submission.return, ret)) continue;
      const at = receipts.findIndex((each) => each.number === arrived.number);
      receipts[at] = receiptFor(submission, arrived.number, arrived.received);
      note(rereading(arrived, submission));
      continue;
    }
    const said = saidBy(ret);
    const twin = bySaid.get(said);
    const { unit } = ret.content;
    if (twin !== undefined && unit !== "") {
      receiptOf.set(id, twin);
      same.add(id);
      const isNoted = known.some((each) => each.same && each.file === file && each.modified === modified);
      if (!isNoted) note({ kind: "received", receipt: twin, unit, file, modified, same: true });
      continue;
    }
    const number = next++;
    const receipt = receiptFor(submission, number, time);
    receipts.push(receipt);
    note({ kind: "received", receipt: number, unit, file, modified, same: false });
    receiptOf.set(id, number);
    bySaid.set(said, number);
    remember(receipt);
  }
  const book = acts.length === before.acts.length ? before : { receipts, acts };
  return { book, receiptOf, same };
}

function receiptFor(submission: Submission, number: number, received: string): Receipt {
  return { number, received, submission: { ...submission, id: receiptId(submission, number) } };
}

/** What the clerk was asked and has answered since the return was read first. */
function rereading({ number, submission: before }: Receipt, submission: Submission): Doing {
  const { doubts, evidence } = submission.return.account;
  const still = new Set(doubts.map(({ found }) => found));
  const asked = before.return.account.doubts.flatMap(({ found }) => (still.has(found) ? [] : [found]));
  const said = evidence.flatMap(({ how, found, takenFor }) =>
    how === "decided" ? [`${found}＝${takenFor}`] : [],
  );
  const { unit } = submission.return.content;
  return { kind: "reread", receipt: number, unit, asked: asked.join("、"), said: said.join("、") };
}
