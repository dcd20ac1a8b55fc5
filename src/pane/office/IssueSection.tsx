import { Button, ProgressBar } from "@fluentui/react-components";
import { useId, useMemo, useRef, useState, type ChangeEvent } from "react";
import type { RosterUnit } from "../../consolidation/consolidation";
import type { Desk } from "../desk/desk";
import { pickedFile } from "../desk/ground/files";
import { useObserved } from "../desk/ground/observed";
import { copyText } from "../ui/copy-text";
import { DisclosureButton } from "../ui/DisclosureButton";
import { FaultBar } from "../ui/FaultBar";
import { useWords } from "../words/language";
import { OfficeFields } from "./OfficeFields";
import { useStyles } from "./Section.styles";

/** 下发: a blank form for each unit of the roster, with what to say to them, all in one file. */
export function IssueSection({ desk }: { desk: Desk }) {
  const words = useWords().issue;
  const styles = useStyles();
  const units = useObserved(desk.roster.units);
  const [open, setOpen] = useState(false);
  const content = useId();
  if (units.length === 0) return null;
  return (
    <section aria-label={words.title} className={styles.whole}>
      <DisclosureButton open={open} controls={content} onToggle={() => setOpen(!open)}>
        {words.title}
      </DisclosureButton>
      <div id={content} className={styles.whole}>
        {open && <Forms desk={desk} units={units} />}
      </div>
    </section>
  );
}

function Forms({ desk, units }: { desk: Desk; units: readonly RosterUnit[] }) {
  const { issue: words, collect } = useWords();
  const styles = useStyles();
  const { issuing, papers } = desk;
  const { earlier, progress, reading, written, stopped, fault } = useObserved(issuing.state);
  const { office } = useObserved(papers.state);
  const [said, setSaid] = useState("");
  const issued = useMemo(
    () => issuing.issued(units),
    // What is issued follows from the earlier returns too.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [issuing, units, earlier],
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
        <Earlier desk={desk} matched={issued.filter(({ prior }) => prior !== null).length} />
      )}
      <FaultBar fault={fault} onDismiss={() => issuing.dismissFault()} />
      {progress ? (
        <>
          <ProgressBar
            aria-label={words.writing(progress.done, progress.of)}
            value={progress.done}
            max={progress.of}
            thickness="large"
          />
          <div className={styles.buttons}>
            <span className={styles.said}>{words.writing(progress.done, progress.of)}</span>
            <Button onClick={() => issuing.cancel()}>{collect.cancel}</Button>
          </div>
        </>
      ) : (
        <div className={styles.buttons}>
          {issuing.canWrite && (
            <Button disabledFocusable={reading} onClick={write}>
              {words.make(issued.length)}
            </Button>
          )}
          <Button onClick={() => void copy()}>{words.copy}</Button>
        </div>
      )}
      <p role="status" className={styles.said}>
        {said || (written && words.written(written.forms, written.file)) || (stopped && words.stopped)}
      </p>
    </>
  );
}

/** What the units reported the period before goes along with their forms, where the clerk has it. */
function Earlier({ desk, matched }: { desk: Desk; matched: number }) {
  const { issue: words, prior: priorWords } = useWords();
  const styles = useStyles();
  const { earlier, unread, reading, progress } = useObserved(desk.issuing.state);
  const input = useRef<HTMLInputElement>(null);
  const prior = priorWords(desk.form.period?.kind ?? "year");
  const { accept, choose } = desk.files;
  const busy = reading || progress !== null;

  const onChange = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const picked = [...(currentTarget.files ?? [])].map((file) => pickedFile(file));
    currentTarget.value = "";
    void desk.issuing.choose(Promise.resolve(picked));
  };
  const chosenThere = async () => choose?.(prior.choose, accept) ?? [];

  return (
    <>
      <p role="status" className={styles.said}>
        {reading
          ? prior.reading
          : earlier === null
            ? words.withEarlier(prior.title)
            : words.earlier(prior.title, matched, earlier.length, unread)}
      </p>
      <div className={styles.buttons}>
        <input ref={input} type="file" multiple hidden accept={accept} onChange={onChange} />
        <Button
          size="small"
          disabledFocusable={busy}
          onClick={() => (choose ? void desk.issuing.choose(chosenThere()) : input.current?.click())}
        >
          {prior.choose}
        </Button>
        {earlier !== null && (
          <Button size="small" disabledFocusable={busy} onClick={() => desk.issuing.forgetEarlier()}>
            {words.withoutEarlier}
          </Button>
        )}
      </div>
    </>
  );
}
