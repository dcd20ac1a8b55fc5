import { Button, Link } from "@fluentui/react-components";
import { useId, useRef, type ChangeEvent } from "react";
import type { Form } from "../../form/form";
import { comparePrior, forgetPrior, type Desk } from "../desk/desk";
import { pickedFile, type PickedFile } from "../desk/ground/files";
import { useObserved } from "../desk/ground/observed";
import { FaultBar } from "../ui/FaultBar";
import { ToneIcon } from "../ui/tone";
import { useWords } from "../words/language";
import { absentFrom, type PriorRefusal, type PriorReturn } from "../desk/form/choose-prior";
import { useStyles } from "./LastYear.styles";
import type { Checked } from "../desk/form/live-check";

interface Props {
  readonly desk: Desk;
  readonly checked: Checked;
}

/** 上年报表: the return of the year before, once the clerk has named it, and what comparing has shown. */
export function LastYear({ desk, checked, several }: Props & { readonly several: boolean }) {
  const words = useWords().lastYear;
  const styles = useStyles();
  const section = useRef<HTMLElement>(null);
  const heading = useId();
  const states = useObserved(desk.priors.state);
  const { prior, reading, refusal, fault } = states.get(checked.place) ?? desk.priors.at(checked.place);
  // The choice that was refused is settled when the head says something else than it did then.
  const refused = !reading && refusal && isStillSo(refusal, checked) ? refusal : null;
  const outdated = prior && desk.priors.refusalOf(prior, checked.return);
  return (
    <section ref={section} tabIndex={-1} className={styles.whole} aria-labelledby={heading}>
      <div className={styles.line}>
        <h3 id={heading} className={styles.heading}>
          {[words.title, several && checked.return.unit].filter(Boolean).join(" · ")}
        </h3>
        <Chooser
          desk={desk}
          checked={checked}
          chosen={prior !== null}
          onLeave={() => section.current?.focus()}
        />
      </div>
      <div role="status" className={styles.said}>
        {reading && <p className={styles.text}>{words.reading}</p>}
        {refused && <Refused refusal={refused} />}
        {prior && <Named prior={prior} />}
        {outdated && <Refused refusal={outdated} />}
      </div>
      {prior && !outdated && (
        <p className={styles.text}>{words.compared(changesIn(desk.form, checked), absentFrom(prior))}</p>
      )}
      {!prior && !reading && !refused && <p className={styles.text}>{words.purpose}</p>}
      <FaultBar fault={fault} onDismiss={() => desk.priors.dismiss(checked.place)} />
    </section>
  );
}

interface ChooserProps extends Props {
  readonly chosen: boolean;
  /** The button that the clerk has pressed goes away. */
  onLeave(): void;
}

function Chooser({ desk, checked, chosen, onLeave }: ChooserProps) {
  const { lastYear: words, collect } = useWords();
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const { accept, choose } = desk.files;
  const chosenThere = async () => choose?.(words.choose, accept) ?? [];
  const compare = (chosen: Promise<readonly PickedFile[]>) => void comparePrior(desk, checked, chosen);

  const onChange = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const picked = [...(currentTarget.files ?? [])].map((file) => pickedFile(file));
    // So that the same file can be chosen again after it was corrected.
    currentTarget.value = "";
    compare(Promise.resolve(picked));
  };
  const onRemove = () => {
    onLeave();
    void forgetPrior(desk, checked);
  };
  return (
    <div className={styles.actions}>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        aria-label={`${words.choose}…`}
        onChange={onChange}
      />
      <Button size="small" onClick={() => input.current?.click()}>
        {chosen ? words.another : words.choose}
      </Button>
      {chosen && (
        <Button size="small" appearance="subtle" onClick={onRemove}>
          {words.remove}
        </Button>
      )}
      {choose && (
        <Link as="button" onClick={() => compare(chosenThere())}>
          {collect.orProgram}
        </Link>
      )}
    </div>
  );
}

/** Whose it is, when it was, where it is from. */
function Named({ prior }: { readonly prior: PriorReturn }) {
  const words = useWords().lastYear;
  const styles = useStyles();
  const { unit, date } = prior.return;
  return (
    <p className={styles.named}>
      <span className={styles.unit}>{unit}</span>
      <span className={styles.date}>{date ?? words.undated}</span>
      <span className={styles.file}>{prior.file}</span>
    </p>
  );
}

function Refused({ refusal }: { readonly refusal: PriorRefusal }) {
  const words = useWords();
  const styles = useStyles();
  return (
    <p className={styles.refusal}>
      <ToneIcon tone="refused" />
      <span>
        {refusal.why === "unread"
          ? words.lastYear.unread(refusal.refused.file, words.entry.reason(refusal.refused))
          : words.lastYear.refused(refusal)}
      </span>
    </p>
  );
}

/** How many figures a rule finds changed too much since last year, explained or not. */
function changesIn(form: Form, { findings }: Checked): number {
  const rules = form.rules.filter(({ kind }) => kind === "change").map(({ id }) => id);
  return findings.filter(({ rule }) => rules.includes(rule)).length;
}

function isStillSo(refusal: PriorRefusal, { return: now }: Checked): boolean {
  return !("own" in refusal) || (refusal.own.unit === now.unit && refusal.own.date === now.date);
}
