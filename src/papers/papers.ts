import type { Book } from "../book/book";
import { standingNow, type Beside } from "../book/now";
import type { Form } from "../form/form";
import { callsOf, type Call } from "./calls";
import { slipsOf, type Slip } from "./slips";

/** What goes back to the units. */
export interface Papers {
  readonly slips: readonly Slip[];
  readonly calls: readonly Call[];
}

/** Whom the office writes to as the book stands. */
export function papersOf(form: Form, book: Book, beside: Beside): Papers {
  const now = standingNow(form, book, beside);
  return {
    slips: slipsOf(form, now.standing.reports, now.register),
    calls: callsOf(form, book, now),
  };
}
