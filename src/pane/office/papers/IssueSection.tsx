import { Button } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { RosterUnit } from "../../../consolidation/consolidation";
import type { OfficeDesk } from "../../desk/office-desk";
import { useObserved } from "../../desk/ground/observed";
import { copyText } from "../../ui/copy-text";
import { FaultBar } from "../../ui/FaultBar";
import { Folded } from "../Folded";
import { useWords } from "../../words/language";
import { EarlierFiles } from "./EarlierFiles";
import { HandingOut } from "../HandingOut";
import { OfficeFields } from "./OfficeFields";
import { useStyles } from "../Section.styles";
import { useOwing } from "./use-consolidation";

/** 下发: a blank form for each unit of the roster, with what to say to them, all in one file. */
export function IssueSection({ desk }: { desk: OfficeDesk }) {
  const words = useWords().issue;
  const units = useOwing(desk);
  if (units.length === 0) return null;
  return (
    <Folded title={words.title}>
      <Forms desk={desk} units={units} />
    </Folded>
  );
}

function Forms({ desk, units }: { desk: OfficeDesk; units: readonly RosterUnit[] }) {
  const { issue: words } = useWords();
  const styles = useStyles();
  const { issuing, papers } = desk;
  const { progress, written, stopped, fault } = useObserved(issuing.state);
  const { submissions, reading } = useObserved(desk.earlier.state);
  const { office } = useObserved(papers.state);
  const [said, setSaid] = useState("");
  const issued = useMemo(
    () => issuing.issued(units),
    // What is issued follows from the earlier returns too.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [issuing, units, submissions],
  );

  async function copy() {
    const text = desk.core.issueText(desk.form, issued, office);
    setSaid((await copyText(text)) ? words.copied : words.notCopied);
  }
  function write() {
    setSaid("");
    void issuing.write(issued, office);
  }

  return (
    <>
      <p className={styles.said}>{issuing.canWrite ? words.purpose : words.notHere}</p>
      <OfficeFields desk={desk} />
      {issuing.canWrite && (
        <EarlierFiles
          desk={desk}
          purpose={words.withEarlier}
          matched={issued.filter(({ prior }) => prior !== null).length}
          busy={progress !== null}
        />
      )}
      <FaultBar fault={fault} onDismiss={() => issuing.dismissFault()} />
      <HandingOut progress={progress} writing={words.writing} onCancel={() => issuing.cancel()}>
        {issuing.canWrite && (
          <Button disabledFocusable={reading} onClick={write}>
            {words.make(issued.length)}
          </Button>
        )}
        <Button onClick={() => void copy()}>{words.copy}</Button>
      </HandingOut>
      <p role="status" className={styles.said}>
        {said || (written && words.written(written.forms, written.file)) || (stopped && words.stopped)}
      </p>
    </>
  );
}
