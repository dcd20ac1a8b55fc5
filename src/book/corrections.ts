import type { Standing } from "../consolidation/consolidation";
import { unitKey } from "../reading/unit-key";
import { inForce, type ActOf } from "./act";
import type { Book } from "./book";

/** A figure that was corrected by telephone, as matters stand with it. */
export interface Correction {
  readonly act: ActOf<"corrected">;
  /** As the roster calls it. */
  readonly unit: string;
  /** Whether it is in the totals; a later return of the unit has taken its place otherwise. */
  readonly holds: boolean;
  /** The day on which the stamped paper came since; "" as long as it has not. */
  readonly paper: string;
}

/** What was corrected and not taken back, in the order in which it was. */
export function correctionsIn(book: Book, { entries }: Pick<Standing, "entries">): Correction[] {
  const idOf = new Map(book.receipts.map(({ number, submission }) => [number, submission.id]));
  const papers = inForce(book, "paper");
  return inForce(book, "corrected").map((act): Correction => {
    const entry = entries.find(({ submission }) => submission.id === idOf.get(act.receipt));
    const unit = entry?.unit ?? act.unit;
    const paper = papers.find((each) => each.number > act.number && unitKey(each.unit) === unitKey(unit));
    return { act, unit, holds: entry?.status === "counted", paper: paper?.time.slice(0, 10) ?? "" };
  });
}
