import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Host } from "../../host/host";
import { wordsIn, type Language } from "../../pane/words/language";
import { beginStep, type Answered, type StepUnderWay } from "../../self-test/ask-questions";
import type { Step } from "../../self-test/question";
import type { Surroundings } from "../../self-test/run-checks";

const useStyles = makeStyles({
  line: { margin: 0 },
  step: { margin: 0, fontSize: tokens.fontSizeBase400 },
  buttons: { display: "flex", gap: tokens.spacingHorizontalS },
});

interface Props {
  readonly host: Host;
  readonly steps: readonly Step[];
  readonly surroundings: Surroundings;
  readonly language: Language;
  readonly onAnswers: (answers: readonly Answered[]) => void;
}

/** Before the first step, at one of them, or behind the last. */
interface Standing {
  readonly number: number;
  /** `null` before the first and behind the last. */
  readonly underWay: StepUnderWay | null;
}

/** What a person does in the workbook, a step at a time. */
export function SelfTestSteps({ host, steps, surroundings, language, onAnswers }: Props) {
  const words = wordsIn(language).selfTest;
  const styles = useStyles();
  const [{ number, underWay }, setStanding] = useState<Standing>({ number: -1, underWay: null });
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState("");

  /** Ends the step that is under way and begins the next; one that cannot begin is passed over. */
  async function goOn(end: () => Promise<unknown>) {
    setBusy(true);
    setFault("");
    try {
      await end();
    } catch (error) {
      setFault(words.broken(String(error)));
    }
    let next = number + 1;
    let begun: StepUnderWay | null = null;
    for (; next < steps.length && !begun; next++) {
      begun = await beginStep(host, steps[next]!, surroundings).catch((error: unknown) => {
        setFault(words.broken(String(error)));
        return null;
      });
    }
    setStanding({ number: begun ? next - 1 : steps.length, underWay: begun });
    setBusy(false);
  }

  if (number >= steps.length) {
    return (
      <>
        {fault && <p role="alert">{fault}</p>}
        <p className={styles.line}>{words.stepsDone}</p>
      </>
    );
  }
  if (!underWay) {
    return (
      <>
        <p className={styles.line}>{words.withPerson}</p>
        <Button disabledFocusable={busy} onClick={() => void goOn(() => Promise.resolve())}>
          {words.startSteps}
        </Button>
      </>
    );
  }
  return (
    <>
      {fault && <p role="alert">{fault}</p>}
      <p className={styles.line}>{words.step(number + 1, steps.length)}</p>
      <p className={styles.step} aria-live="polite">
        {words.steps[steps[number]!.id]}
      </p>
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          disabledFocusable={busy}
          onClick={() => void goOn(() => underWay.done().then(onAnswers))}
        >
          {words.stepDone}
        </Button>
        <Button disabledFocusable={busy} onClick={() => void goOn(() => underWay.passOver())}>
          {words.passOver}
        </Button>
      </div>
    </>
  );
}
