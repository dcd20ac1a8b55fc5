import { Button } from "@fluentui/react-components";
import { useEffect, useId, useMemo, useState } from "react";
import type { Papers } from "../../../papers/papers";
import type { OfficeDesk } from "../../desk/office-desk";
import { useObserved } from "../../desk/ground/observed";
import { refusedOf } from "../../desk/returns/listed-file";
import { bookIn } from "../../desk/returns/workbook-book";
import { copyText } from "../../ui/copy-text";
import { DisclosureButton } from "../../ui/DisclosureButton";
import { FaultBar } from "../../ui/FaultBar";
import { useWords } from "../../words/language";
import { Messages } from "./Messages";
import { OfficeFields } from "./OfficeFields";
import { useStyles } from "../Section.styles";

/** What goes back to the units: two papers with one press each, and the same as messages. */
export function PapersSection({ desk }: { desk: OfficeDesk }) {
  const words = useWords().papers;
  const styles = useStyles();
  const papers = usePapers(desk);
  const [open, setOpen] = useState(false);
  const [said, setSaid] = useState("");
  const list = useId();
  const { running, done, fault } = useObserved(desk.papers.state);
  const { running: busy } = useObserved(desk.consolidating.state);
  if (papers === null || papers.slips.length + papers.calls.length === 0) return null;
  const { slips, calls } = papers;
  const units = calls.filter(({ unit }) => unit !== "").length;

  async function copy(whom: string, text: string) {
    setSaid((await copyText(text)) ? words.copied(whom) : words.notCopied);
  }
  function write(written: Promise<void>) {
    setSaid("");
    void written;
  }

  return (
    <section aria-label={words.title} className={styles.whole}>
      <h3 className={styles.title}>{words.title}</h3>
      <OfficeFields desk={desk} />
      <div className={styles.buttons}>
        {slips.length > 0 && (
          <Button disabledFocusable={running || busy} onClick={() => write(desk.papers.writeSlips(papers))}>
            {words.makeSlips(slips.length)}
          </Button>
        )}
        {calls.length > 0 && (
          <Button disabledFocusable={running || busy} onClick={() => write(desk.papers.writeCalls(papers))}>
            {words.makeCalls(units, calls.length - units)}
          </Button>
        )}
      </div>
      <OldPapers desk={desk} papers={papers} />
      <FaultBar fault={fault} onDismiss={() => desk.papers.dismissFault()} />
      <p role="status" className={styles.said}>
        {said || ((done === "slips" || done === "calls") && words.done(done))}
      </p>
      <DisclosureButton open={open} controls={list} onToggle={() => setOpen(!open)}>
        {words.messages}
      </DisclosureButton>
      <div id={list}>
        {open && <Messages desk={desk} papers={papers} onCopy={(...all) => void copy(...all)} />}
      </div>
    </section>
  );
}

/** Papers that stand in the workbook and no longer say how matters are; the buttons above make them anew. */
function OldPapers({ desk, papers: { slips, calls } }: { desk: OfficeDesk; papers: Papers }) {
  const words = useWords().papers;
  const styles = useStyles();
  const { core, form, today } = desk;
  const { standing, office } = useObserved(desk.papers.state);
  const old = useMemo(() => {
    const plans = {
      slips: () => core.slipsPlan(form, slips, office, today()),
      calls: () => core.callsPlan(form, calls, office, today()),
    };
    return (["slips", "calls"] as const).filter((paper) => {
      const grid = standing[paper];
      return grid !== null && !core.stillSays(plans[paper](), grid);
    });
  }, [core, form, slips, calls, office, standing, today]);
  return old.map((paper) => (
    <p key={paper} role="status" className={styles.said}>
      {words.old(paper)}
    </p>
  ));
}

/** What the book comes to now; `null` as long as nothing is remembered. */
function usePapers({ core, form, book: kept, collection, roster, papers, today }: OfficeDesk) {
  const book = bookIn(useObserved(kept.state));
  const { files } = useObserved(collection.state);
  const units = useObserved(roster.units);
  const { reports } = useObserved(papers.state);
  // The register is written with the book, and the clerk may have written whom to call on it.
  useEffect(() => {
    if (book.receipts.length > 0) void papers.look();
  }, [book, papers]);
  return useMemo(() => {
    if (book.receipts.length === 0) return null;
    return core.papersOf(form, book, { roster: units, refused: refusedOf(files), reports, date: today() });
  }, [core, form, book, files, units, reports, today]);
}
