import { Button, Link } from "@fluentui/react-components";
import { useId, useRef, type ChangeEvent } from "react";
import type { Form } from "../../form/form";
import { looksBack } from "../../form/rules/rule";
import { comparePrior, forgetPrior, type Desk } from "../desk/desk";
import { pickedFile, type PickedFile } from "../desk/ground/files";
import { useObserved } from "../desk/ground/observed";
import { FaultBar } from "../ui/FaultBar";
import { ToneIcon } from "../ui/tone";
import { useWords } from "../words/language";
import type { Words } from "../words/words";
import { figureBefore } from "../desk/form/figure-before";
import { absentFrom, type PriorRefusal, type PriorReturn } from "../desk/form/choose-prior";
import { useStyles } from "./Prior.styles";
import type { Checked } from "../desk/form/live-check";

type PriorWords = ReturnType<Words["prior"]>;

interface Props {
  readonly desk: Desk;
  readonly checked: Checked;
  /** Whether the sheet has other forms, so that it has to be said whose this is. */
  readonly several: boolean;
}

/** 上年报表: the return of the period before, once the clerk has named it, and what comparing has shown. */
export function Prior({ desk, checked, several }: Props) {
  const { period } = desk.form;
  const { prior: wordsFor } = useWords();
  const words = wordsFor(period?.kind ?? "year");
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
          {[words.title, several && checked.return.content.unit].filter(Boolean).join(" · ")}
        </h3>
        <Chooser
          desk={desk}
          checked={checked}
          words={words}
          chosen={prior !== null}
          onLeave={() => section.current?.focus()}
        />
      </div>
      <div role="status" className={styles.said}>
        {reading && <p className={styles.text}>{words.reading}</p>}
        {refused && <Refused words={words} refusal={refused} />}
        {prior && <Named words={words} prior={prior} />}
        {outdated && <Refused words={words} refusal={outdated} />}
      </div>
      {prior && !outdated && (
        <>
          <p className={styles.text}>{words.compared(changesIn(desk.form, checked), absentFrom(prior))}</p>
          <Before desk={desk} checked={checked} words={words} prior={prior} />
        </>
      )}
      {!prior && !reading && !refused && <p className={styles.text}>{words.purpose}</p>}
      <FaultBar fault={fault} onDismiss={() => desk.priors.dismiss(checked.place)} />
    </section>
  );
}

interface ChooserProps extends Omit<Props, "several"> {
  readonly words: PriorWords;
  readonly chosen: boolean;
  /** The button that the clerk has pressed goes away. */
  onLeave(): void;
}

function Chooser({ desk, checked, words, chosen, onLeave }: ChooserProps) {
  const { collect } = useWords();
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

interface BeforeProps extends Omit<Props, "several"> {
  readonly words: PriorWords;
  readonly prior: PriorReturn;
}

/** What stood a period before in the cell that is selected. Not read out: the clerk moves on with every key. */
function Before({ desk, checked, words, prior }: BeforeProps) {
  const styles = useStyles();
  const selected = useObserved(desk.check.selected);
  const before = selected && figureBefore(desk.form, checked.return, prior.return, selected);
  if (!before) return null;
  return (
    <p className={styles.before}>
      <span>{before.where}</span>
      <strong>{words.before(before.text)}</strong>
    </p>
  );
}

/** Whose it is, when it was, where it is from. */
function Named({ words, prior }: { readonly words: PriorWords; readonly prior: PriorReturn }) {
  const styles = useStyles();
  const { unit, date } = prior.return.content;
  return (
    <p className={styles.named}>
      <span className={styles.unit}>{unit}</span>
      <span className={styles.date}>{date ?? words.undated}</span>
      <span className={styles.file}>{prior.file}</span>
    </p>
  );
}

function Refused({ words, refusal }: { readonly words: PriorWords; readonly refusal: PriorRefusal }) {
  const { entry } = useWords();
  const styles = useStyles();
  return (
    <p className={styles.refusal}>
      <ToneIcon tone="refused" />
      <span>
        {refusal.why === "unread"
          ? words.unread(refusal.refused.file, entry.reason(refusal.refused))
          : words.refused(refusal)}
      </span>
    </p>
  );
}

/** How many figures a rule finds changed too much since the period before, explained or not. */
function changesIn(form: Form, { findings }: Checked): number {
  const rules = form.rules.filter(looksBack).map(({ id }) => id);
  return findings.filter(({ rule }) => rules.includes(rule)).length;
}

function isStillSo(refusal: PriorRefusal, { return: { content: now } }: Checked): boolean {
  if (!("own" in refusal)) return true;
  const { unit, date, period } = refusal.own.content;
  return unit === now.unit && date === now.date && period === now.period;
}
