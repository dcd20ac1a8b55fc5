import type { RefusedFile, RosterUnit, Standing } from "../consolidation/consolidation";
import type { Register } from "../consolidation/register";
import { standingOf } from "../consolidation/standing";
import type { Form } from "../form/form";
import type { Grid } from "../sheet/grid";
import type { Book } from "./book";
import { inputOf } from "./in-force";
import { registerOf, rosterOn } from "./register";
import { clerkColumns } from "./sheets/clerk-columns";
import { refusedNow } from "./unread";

/** What is known beside the book. */
export interface Beside {
  readonly roster: readonly RosterUnit[];
  /** Files of the list that could not be read; those of the book are known. */
  readonly refused: readonly RefusedFile[];
  /** 报送情况 as it stands: what the clerk has written there is kept. */
  readonly reports: Grid | null;
  /** "2011-12-20". */
  readonly date: string;
}

/** Who has reported and how far each unit is, as the book stands. */
export interface Now {
  readonly standing: Standing & { readonly refused: readonly RefusedFile[] };
  readonly register: Register;
  /** Those that owe none today marked so. */
  readonly roster: readonly RosterUnit[];
}

/** Quick enough to be asked after every act. */
export function standingNow(form: Form, book: Book, { roster, refused, reports, date }: Beside): Now {
  const owing = rosterOn(book, roster, date);
  const known = { refused: refusedNow(book, refused, owing) };
  const standing = { ...standingOf(form, { ...inputOf(form, book), roster: owing }), ...known };
  const register = registerOf(book, standing, clerkColumns(form, reports));
  return { standing, register, roster: owing };
}
