import { Button } from "@fluentui/react-components";
import { useMemo } from "react";
import { runSeal, type OfficeDesk } from "../../desk/office-desk";
import { useObserved } from "../../desk/ground/observed";
import { bookIn } from "../../desk/returns/workbook-book";
import { useWords } from "../../words/language";
import { useStyles } from "./BookSection.styles";

/** Which edition the total is, what has changed since, and 封存. */
export function EditionLine({ desk }: { desk: OfficeDesk }) {
  const words = useWords().edition;
  const styles = useStyles();
  const known = useEdition(desk);
  const { running } = useObserved(desk.consolidating.state);
  const edition =
    known === null
      ? words.none
      : known.holds
        ? words.holds(known.sealed)
        : words.changed(known.sealed, known.changes);
  return (
    <div className={styles.head}>
      <span role="status" className={styles.said}>
        {edition}
      </span>
      {!known?.holds && (
        <Button size="small" disabledFocusable={running} onClick={() => void runSeal(desk)}>
          {words.seal((known?.sealed.edition ?? 0) + 1)}
        </Button>
      )}
    </div>
  );
}

/** `null` where the total was never sealed. */
function useEdition({ core, form, book: kept, roster, today }: OfficeDesk) {
  const book = bookIn(useObserved(kept.state));
  const units = useObserved(roster.units);
  return useMemo(() => {
    if (!book.acts.some(({ kind, undone }) => kind === "sealed" && undone === null)) return null;
    const beside = { roster: units, refused: [], reports: null, date: today() };
    const { standing } = core.standingNow(form, book, beside);
    const { sealed, holds } = core.editionOf(form, book, standing)!;
    return { sealed, holds, changes: holds ? "" : core.changesSince(form, book, sealed, units, standing) };
  }, [core, form, book, units, today]);
}
