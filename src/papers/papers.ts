import type { Book } from "../book/book";
import { inputOf } from "../book/in-force";
import { registerOf, rosterOn } from "../book/register";
import { clerkColumns } from "../book/sheets/clerk-columns";
import type { RefusedFile, RosterUnit } from "../consolidation/consolidation";
import { standingOf } from "../consolidation/standing";
import type { Form } from "../form/form";
import type { Grid } from "../sheet/grid";
import { callsOf, type Call } from "./calls";
import { slipsOf, type Slip } from "./slips";

/** What goes back to the units. */
export interface Papers {
  readonly slips: readonly Slip[];
  readonly calls: readonly Call[];
}

/** What the papers are made of, beside the book. */
export interface PapersGiven {
  readonly roster: readonly RosterUnit[];
  readonly refused: readonly RefusedFile[];
  /** 报送情况 as it stands: the clerk may have written whom to call there. */
  readonly reports: Grid | null;
  /** "2011-12-20". */
  readonly date: string;
}

/** Whom the office writes to as the book stands; quick enough to be asked after every act. */
export function papersOf(form: Form, book: Book, { roster, refused, reports, date }: PapersGiven): Papers {
  const owing = rosterOn(book, roster, date);
  const standing = { ...standingOf(form, { ...inputOf(form, book), roster: owing }), refused };
  const register = registerOf(book, standing, owing, clerkColumns(form, reports));
  return {
    slips: slipsOf(form, standing.reports, register),
    calls: callsOf(form, book, { standing, register, roster: owing }),
  };
}
