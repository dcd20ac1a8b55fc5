import { detailOf } from "../../consolidation/detail";
import { ownProblems } from "../../consolidation/sheets/problems-plan";
import type { Form } from "../../form/form";
import type { Book, Receipt } from "../book";
import { submissionIn } from "../in-force";
import { receiptCells } from "./receipt-record";

/**
 * Works out what the sheets of a consolidation say of one receipt alone. It is kept with the receipt, and `consolidate` and
 * `bookPlans` have it at once: so a page can do something else between one receipt and the next.
 */
export function workOut(form: Form, book: Book, receipt: Receipt): void {
  const submission = submissionIn(form, book, receipt);
  receiptCells(form, receipt);
  detailOf(form, [{ submission, unit: submission.return.content.unit }]);
  ownProblems(form, submission);
}
