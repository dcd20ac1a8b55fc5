import { useMemo } from "react";
import type { RefusedFile } from "../../../../consolidation/consolidation";
import type { OfficeDesk } from "../../../desk/office-desk";
import { useObserved } from "../../../desk/ground/observed";
import { bookIn } from "../../../desk/returns/workbook-book";

/** The files of the book that came, could not be read, and were not sent again. */
export function useUnread({ core, book: kept, roster }: OfficeDesk): readonly RefusedFile[] {
  const book = bookIn(useObserved(kept.state));
  const units = useObserved(roster.units);
  return useMemo(() => core.unreadIn(book, units), [core, book, units]);
}
