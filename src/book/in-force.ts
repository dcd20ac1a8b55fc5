import { checkReturn } from "../checking/check-return";
import type { Submission } from "../consolidation/consolidation";
import { nameUnit } from "../consolidation/name-unit";
import type { ConsolidationInput } from "../consolidation/standing";
import type { Form } from "../form/form";
import type { Return } from "../reading/return";
import { unitKey } from "../reading/unit-key";
import { inForce } from "./act";
import { withAnswers } from "./answers";
import type { Book, Receipt } from "./book";
import { corrected, mergedWith } from "./changed-return";

/** What a consolidation is made of: the returns as the acts have them, and which of them the clerk chose. */
export function inputOf(form: Form, book: Book): Pick<ConsolidationInput, "submissions" | "preferred"> {
  const excluded = excludedIn(book);
  return {
    submissions: book.receipts
      .filter(({ number }) => !excluded.has(number))
      .map((receipt) => submissionIn(form, book, receipt)),
    preferred: preferredIn(form, book),
  };
}

/** The numbers of receipts that are not to be counted, whatever they say. */
export function excludedIn(book: Book): ReadonlySet<number> {
  const excluded = new Set<number>();
  for (const { kind, receipt } of inForce(book, "excluded", "readmitted")) {
    if (kind === "excluded") excluded.add(receipt);
    else excluded.delete(receipt);
  }
  return excluded;
}

/** The return of a receipt under the name that the clerk gave it, with what was corrected and answered in it. */
export function submissionIn(form: Form, book: Book, { number, submission }: Receipt): Submission {
  const naming = inForce(book, "named").findLast(({ receipt }) => receipt === number);
  const named = naming ? nameUnit(form, submission, { unit: naming.unit, own: naming.own }) : submission;
  const merged = inForce(book, "merged").findLast(({ receipt }) => receipt === number);
  const other = merged && book.receipts.find((each) => each.number === merged.with);
  const whole = other ? changed(form, named, mergedWith(form, named.return, other.submission.return)) : named;
  const corrections = inForce(book, "corrected").filter(({ receipt }) => receipt === number);
  const right =
    corrections.length === 0
      ? whole
      : changed(
          form,
          whole,
          corrections.reduce((soFar, each) => corrected(form, soFar, each), whole.return),
        );
  return withAnswers(form, book, number, right);
}

function changed(form: Form, submission: Submission, ret: Return): Submission {
  return { ...submission, return: ret, findings: checkReturn(form, ret) };
}

/** A choice holds until another return of the unit comes. */
function preferredIn(form: Form, book: Book): string[] {
  const excluded = excludedIn(book);
  const unitOf = new Map(
    book.receipts.map((receipt) => [
      receipt.number,
      unitKey(submissionIn(form, book, receipt).return.content.unit),
    ]),
  );
  const chosen = new Map<string, number>();
  for (const { receipt, known } of inForce(book, "adopted", "kept", "merged")) {
    const unit = unitOf.get(receipt);
    if (unit === undefined) continue;
    const isLast = [...unitOf].every(
      ([number, other]) => number <= known || other !== unit || excluded.has(number),
    );
    if (isLast) chosen.set(unit, receipt);
  }
  return book.receipts
    .filter(({ number }) => [...chosen.values()].includes(number))
    .map(({ submission }) => submission.id);
}
