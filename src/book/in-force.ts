import { checkReturn } from "../checking/check-return";
import type { Submission } from "../consolidation/consolidation";
import { nameUnit } from "../consolidation/roster/name-unit";
import type { ConsolidationInput } from "../consolidation/standing";
import type { Form } from "../form/form";
import { perForm } from "../form/per-form";
import type { Return } from "../reading/return";
import { unitKey } from "../reading/unit-key";
import { holding, inForce, type ActOf } from "./act";
import { actsAbout } from "./acts-about";
import { withAnswers } from "./answers";
import type { Book, Receipt } from "./book";
import { corrected, mergedWith } from "./changed-return";

/** What a consolidation is made of: the returns as the acts have them, which of them the clerk chose, and when they came. */
export function inputOf(
  form: Form,
  book: Book,
): Required<Pick<ConsolidationInput, "submissions" | "preferred" | "received">> {
  const excluded = excludedIn(book);
  return {
    submissions: book.receipts
      .filter(({ number }) => !excluded.has(number))
      .map((receipt) => submissionIn(form, book, receipt)),
    preferred: preferredIn(form, book),
    received: new Map(
      book.receipts.map(({ submission, received }) => [submission.id, received.slice(0, 10)]),
    ),
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

/** What acts make of returns; a return itself never changes. */
interface Made {
  readonly submission: Submission;
  /** By which acts, and of which other return that it was put together with. */
  readonly by: string;
  readonly other: Submission | undefined;
}

const made = perForm<Form, WeakMap<Submission, Made>>(() => new WeakMap());

/**
 * The return of a receipt under the name that the clerk gave it, with what was corrected and answered in it. As long as the
 * same was done about it, it is the same one, so that what follows from it need not be worked out again.
 */
export function submissionIn(form: Form, book: Book, { number, submission }: Receipt): Submission {
  const acts = holding(actsAbout(book, number), "named", "merged", "corrected", "answered");
  if (acts.length === 0) return submission;
  const merged = holding(acts, "merged").at(-1);
  const other = merged && book.receipts.find((each) => each.number === merged.with)?.submission;
  const by = JSON.stringify(acts);
  const known = made(form).get(submission);
  if (known?.by === by && known.other === other) return known.submission;
  const naming = holding(acts, "named").at(-1);
  const named = naming ? nameUnit(form, submission, { unit: naming.unit, own: naming.own }) : submission;
  const whole = other ? changed(form, named, mergedWith(form, named.return, other.return)) : named;
  const right = withCorrections(form, whole, holding(acts, "corrected"));
  const answered = withAnswers(form, book, number, right);
  made(form).set(submission, { submission: answered, by, other });
  return answered;
}

function withCorrections(
  form: Form,
  whole: Submission,
  corrections: readonly ActOf<"corrected">[],
): Submission {
  if (corrections.length === 0) return whole;
  return changed(
    form,
    whole,
    corrections.reduce((soFar, each) => corrected(form, soFar, each), whole.return),
  );
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
