import { Button } from "@fluentui/react-components";
import { useMemo } from "react";
import type { OfficeDesk } from "../../desk/office-desk";
import { useObserved } from "../../desk/ground/observed";
import { bookIn } from "../../desk/returns/workbook-book";
import { FaultBar } from "../../ui/FaultBar";
import { Folded } from "../Folded";
import { useWords } from "../../words/language";
import { EarlierFiles } from "./EarlierFiles";
import { useStyles } from "../Section.styles";
import { useConsolidation } from "./use-consolidation";

/** So many suspicions are listed; all of them stand on the sheet. */
const SHOWN = 20;

/** 和上年比, of all units: what looks like a slip beside the period before. */
export function BeforeSection({ desk }: { desk: OfficeDesk }) {
  const { earlier: words, prior } = useWords();
  const book = bookIn(useObserved(desk.book.state));
  if (book.receipts.length === 0 || desk.form.period === null) return null;
  const title = words.compare(prior(desk.form.period.kind).title);
  return (
    <Folded title={title}>
      <Compared desk={desk} />
    </Folded>
  );
}

function Compared({ desk }: { desk: OfficeDesk }) {
  const { earlier: words } = useWords();
  const styles = useStyles();
  const { core, form, papers } = desk;
  const { counted } = useConsolidation(desk);
  const units = useObserved(desk.roster.units);
  const { submissions } = useObserved(desk.earlier.state);
  const { running, done, fault } = useObserved(papers.state);
  const { running: busy } = useObserved(desk.consolidating.state);
  const names = useMemo(
    () => (units.length > 0 ? units : counted.map(({ unit }) => ({ unit, category: "", contact: "", phone: "", aliases: [] }))),
    [units, counted],
  ); // prettier-ignore
  const earlier = useMemo(
    () => core.earlierReturns(form, names, submissions ?? []),
    [core, form, names, submissions],
  );
  const suspicions = useMemo(
    () => core.suspicionsOf(form, counted, earlier, names),
    [core, form, counted, earlier, names],
  );
  const said = suspicions.slice(0, SHOWN).map((each) => core.suspicionWords(form, each));
  return (
    <>
      <EarlierFiles desk={desk} purpose={words.purpose} matched={earlier.size} busy={running || busy} />
      {submissions !== null && earlier.size === 0 && <p className={styles.said}>{words.noneFound}</p>}
      {earlier.size > 0 && (
        <>
          <p className={styles.said}>{words.suspicions(suspicions.length)}</p>
          <ul aria-label={words.list} className={styles.list}>
            {said.map(({ unit, cell, what, now, before, why }, at) => (
              <li key={at} className={styles.row}>
                <span className={styles.what}>
                  <span>{[unit, cell].filter(Boolean).join(" ")}</span>
                  <span className={styles.said}>{words.suspicion(what, now, before, why)}</span>
                </span>
              </li>
            ))}
          </ul>
          {suspicions.length > SHOWN && (
            <p className={styles.said}>{words.more(suspicions.length - SHOWN)}</p>
          )}
          <div className={styles.buttons}>
            <Button
              disabledFocusable={running || busy}
              onClick={() => void papers.writeSuspicions(suspicions)}
            >
              {words.make}
            </Button>
          </div>
          <FaultBar fault={fault} onDismiss={() => papers.dismissFault()} />
          <p role="status" className={styles.said}>
            {done === "suspicions" && words.made}
          </p>
        </>
      )}
    </>
  );
}
