import type { Finding } from "../checking/finding";
import type { Submission } from "../consolidation/consolidation";
import { packReturn, unpackReturn, type PackedReturn } from "../reading/packed-return";
import { sharing } from "../sheet/sharing";
import type { FileOutcome, Unread } from "./read-file";

/** What a file yielded, as it crosses from a worker. */
export type PackedOutcome = { readonly file: string } & (
  | { readonly submissions: readonly PackedSubmission[]; readonly unread: null }
  | { readonly submissions: readonly []; readonly unread: Unread }
);

interface PackedSubmission extends Omit<Submission, "return"> {
  readonly return: PackedReturn;
}

export function packOutcome(outcome: FileOutcome): PackedOutcome {
  if (outcome.unread !== null) return outcome;
  const submissions = outcome.submissions.map((each) => ({ ...each, return: packReturn(each.return) }));
  return { ...outcome, submissions };
}

const shared = sharing<Finding>();

/** The outcome as it was, in as little room as thousands of them need. */
export function unpackOutcome(outcome: PackedOutcome): FileOutcome {
  if (outcome.unread !== null) return outcome;
  const submissions = outcome.submissions.map((each) => ({
    ...each,
    return: unpackReturn(each.return),
    findings: each.findings.map(shared),
  }));
  return { ...outcome, submissions };
}
