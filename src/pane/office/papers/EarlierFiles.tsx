import { Button } from "@fluentui/react-components";
import { useRef, type ChangeEvent } from "react";
import type { OfficeDesk } from "../../desk/office-desk";
import { pickedFile } from "../../desk/ground/files";
import { useObserved } from "../../desk/ground/observed";
import { FaultBar } from "../../ui/FaultBar";
import { useWords } from "../../words/language";
import { useStyles } from "../Section.styles";

/** So many files that are not used are named with the reason. */
const SHOWN = 5;

interface Props {
  readonly desk: OfficeDesk;
  /** What they are good for; `title` is what they are called. */
  purpose(title: string): string;
  /** Units of which one is among them. */
  readonly matched: number;
  readonly busy: boolean;
}

/** Chooses what the units handed in for the period before: a folder of it, or the book that the office made of it. */
export function EarlierFiles({ desk, purpose, matched, busy }: Props) {
  const { earlier: words, entry, prior: priorWords } = useWords();
  const styles = useStyles();
  const { submissions, refused, reading, fault } = useObserved(desk.earlier.state);
  const input = useRef<HTMLInputElement>(null);
  const prior = priorWords(desk.form.period?.kind ?? "year");
  const { accept, choose } = desk.files;
  const common = { size: "small", disabledFocusable: reading || busy } as const;

  const onChange = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const picked = [...(currentTarget.files ?? [])].map((file) => pickedFile(file));
    currentTarget.value = "";
    void desk.earlier.choose(Promise.resolve(picked));
  };
  const chosenThere = async () => choose?.(prior.choose, accept) ?? [];
  const found = () =>
    submissions === null ? purpose(prior.title) : words.found(prior.title, matched, submissions.length);

  return (
    <>
      <p role="status" className={styles.said}>
        {reading ? prior.reading : found()}
      </p>
      {refused.length > 0 && (
        <ul aria-label={words.notUsed} className={styles.list}>
          {refused.slice(0, SHOWN).map((each) => (
            <li key={each.file} className={styles.said}>
              {words.refused(each.file, entry.reason(each))}
            </li>
          ))}
          {refused.length > SHOWN && (
            <li className={styles.said}>{words.moreRefused(refused.length - SHOWN)}</li>
          )}
        </ul>
      )}
      <FaultBar fault={fault} onDismiss={() => desk.earlier.dismissFault()} />
      <div className={styles.buttons}>
        <input ref={input} type="file" multiple hidden accept={accept} onChange={onChange} />
        <Button
          {...common}
          onClick={() => (choose ? void desk.earlier.choose(chosenThere()) : input.current?.click())}
        >
          {prior.choose}
        </Button>
        {submissions !== null && (
          <Button {...common} onClick={() => desk.earlier.forget()}>
            {words.forget}
          </Button>
        )}
      </div>
    </>
  );
}
