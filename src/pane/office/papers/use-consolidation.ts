import { useMemo } from "react";
import type { Consolidation, RosterUnit } from "../../../consolidation/consolidation";
import type { Register } from "../../../consolidation/register";
import type { OfficeDesk } from "../../desk/office-desk";
import { useObserved } from "../../desk/ground/observed";
import { refusedOf, unreadOf } from "../../desk/returns/listed-file";
import { bookIn } from "../../desk/returns/workbook-book";

/** The book added up as it stands. */
export function useConsolidation({
  core,
  form,
  book: kept,
  collection,
  roster,
  today,
}: OfficeDesk): Consolidation {
  const book = bookIn(useObserved(kept.state));
  const { files } = useObserved(collection.state);
  const units = useObserved(roster.units);
  return useMemo(() => {
    const date = today();
    const owing = core.rosterOn(book, units, date);
    return core.consolidate(form, {
      ...core.inputOf(form, book),
      ...{ roster: owing, date },
      refused: core.refusedNow(book, refusedOf(files), owing),
      unread: unreadOf(files).map(({ path }) => path),
    });
  }, [core, form, book, files, units, today]);
}

/** How far each unit is, as the register says or would say. */
export function useRegister({
  core,
  form,
  book: kept,
  collection,
  roster,
  papers,
  today,
}: OfficeDesk): Register {
  const book = bookIn(useObserved(kept.state));
  const { files } = useObserved(collection.state);
  const units = useObserved(roster.units);
  const { reports } = useObserved(papers.state);
  return useMemo(() => {
    const beside = { roster: units, refused: refusedOf(files), reports, date: today() };
    return core.standingNow(form, book, beside).register;
  }, [core, form, book, files, units, reports, today]);
}

/** The units of the roster as they owe returns today: those that owe none are marked so. */
export function useOwing({ core, book: kept, roster, today }: OfficeDesk): readonly RosterUnit[] {
  const book = bookIn(useObserved(kept.state));
  const units = useObserved(roster.units);
  return useMemo(() => core.rosterOn(book, units, today()), [core, book, units, today]);
}
