import { Button } from "@fluentui/react-components";
import { useRef } from "react";
import type { Seal } from "../../reading/return";
import type { Desk } from "../desk/desk";
import { useObserved } from "../desk/ground/observed";
import { ToneIcon, type Tone } from "../ui/tone";
import { useWords } from "../words/language";
import type { Words } from "../words/words";
import type { FoundForms } from "../desk/form/live-check";
import type { Told } from "../desk/form/told-findings";
import { useStyles } from "./SealBar.styles";

interface Props {
  readonly desk: Desk;
  readonly form: Told;
  /** Whether the sheet has other forms, so that it has to be said which one is finalised. */
  readonly several: boolean;
  /** How the sheet was left, where its lock does not go with the seal. */
  readonly astray: FoundForms["astray"];
}

/** 定稿: what is still in the way, the button that does it, or the seal that is there. */
export function SealBar({ desk, form, several, astray }: Props) {
  const words = useWords().seal;
  const styles = useStyles();
  const section = useRef<HTMLElement>(null);
  const { place, return: ret, findings, told, later } = form;
  const obstacles = desk.core.checking.there.obstacles(findings);
  const allowed = obstacles.length === 0;
  const { seal, unit } = ret.content;
  const { fault } = useObserved(desk.check.state);
  const locked = seal === null && (fault?.code === "protected" || astray === "locked");
  const open = seal !== null && astray === "open";
  // Counted as above: a total that says again what its column says is no more work.
  const work = [...told, ...later].filter((each) => obstacles.includes(each));
  const errors = work.filter(({ severity }) => severity === "error").length;
  // The button that is pressed goes away with what it has done; the keyboard stays here.
  const acting = (act: () => Promise<void>) => () => {
    section.current?.focus();
    void act();
  };
  const title = [words.title, several && unit].filter(Boolean).join(" · ");
  const next = allowed ? words.ready : words.notYet(errors, work.length - errors);
  return (
    <section ref={section} tabIndex={-1} className={styles.whole} aria-label={title}>
      {several && <h3 className={styles.heading}>{title}</h3>}
      {seal && (
        <p role="status" className={styles.text}>
          <ToneIcon tone={toneOf(seal.intact)} />
          <span>
            <Said text={said(seal, words)} code={seal.code} />
          </span>
        </p>
      )}
      {!seal?.intact && <p className={styles.text}>{locked ? words.locked : next}</p>}
      {open && <p className={styles.text}>{words.open}</p>}
      <div className={styles.actions}>
        {open && (
          <Button size="small" onClick={acting(() => desk.edits.lock(place))}>
            {words.lock}
          </Button>
        )}
        {locked && (
          <Button size="small" onClick={acting(() => desk.edits.unlock(place))}>
            {words.unlock}
          </Button>
        )}
        {!locked && !seal?.intact && (
          <Button
            size="small"
            disabledFocusable={!allowed}
            onClick={acting(() => desk.edits.finalise(place, desk.today()))}
          >
            {seal ? words.setAgain : words.set}
          </Button>
        )}
        {seal && (
          <Button size="small" onClick={acting(() => desk.edits.takeBack(place))}>
            {words.remove}
          </Button>
        )}
      </div>
    </section>
  );
}

/** A code stays in one line: it is compared with the paper sign by sign. */
function Said({ text, code }: { readonly text: string; readonly code: string }) {
  const styles = useStyles();
  const at = text.indexOf(code);
  if (at < 0) return text;
  return (
    <>
      {text.slice(0, at)}
      <span className={styles.code}>{code}</span>
      {text.slice(at + code.length)}
    </>
  );
}

function said({ date, code, kind, intact }: Seal, words: Words["seal"]): string {
  if (!intact) return kind === "spoilt" ? words.spoilt : words.changed;
  return kind === "old" ? `${words.intact(date, code)} ${words.old}` : words.intact(date, code);
}

function toneOf(intact: boolean): Tone {
  return intact ? "good" : "error";
}
