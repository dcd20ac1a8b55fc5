import { Button, FluentProvider, Link, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { useState } from "react";
import about from "../../../package.json";
import { FORMS } from "../../form/definitions";
import type { Host } from "../../host/host";
import { lookOf } from "../../pane/theme";
import { wordsIn, type Language } from "../../pane/words/language";
import { askQuestions, type Answered } from "../../self-test/ask-questions";
import { checksFor } from "../../self-test/checks";
import type { Questions } from "../../self-test/question";
import { reportOf } from "../../self-test/report";
import { restored, runChecks, type SelfTest as Result } from "../../self-test/run-checks";
import { SelfTestOutcome } from "./SelfTestOutcome";
import { SelfTestSteps } from "./SelfTestSteps";

/** Long enough for a program to tell its listeners what was done; events come from another process. */
const SETTLING = 400;

const CHECKS = checksFor(FORMS);

const useStyles = makeStyles({
  whole: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase400 },
  line: { margin: 0 },
});

interface Props {
  readonly host: Host;
  /** What the program calls itself. */
  readonly program: string;
  /** What this program is asked besides the checks. */
  readonly questions: Questions;
  /** Takes these sheets away, those that are there. */
  readonly remove: (sheets: readonly string[]) => Promise<void>;
  readonly language: Language;
  readonly dark?: boolean;
  /** Address of the pane, where the clerk has come from there. */
  readonly back?: string;
}

/** One button that asks the program for everything that a host must do, and a report to send back. */
export function SelfTest({ language, dark = false, ...given }: Props) {
  return (
    <FluentProvider {...lookOf(dark)} lang={language}>
      <Bench {...given} language={language} />
    </FluentProvider>
  );
}

interface Done {
  readonly started: Date;
  readonly result: Result;
  readonly answers: readonly Answered[];
}

function Bench({ host, program, questions, remove, language, back }: Omit<Props, "dark">) {
  const words = wordsIn(language).selfTest;
  const styles = useStyles();
  const [asked, setAsked] = useState<number | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  const [fault, setFault] = useState("");
  const all = CHECKS.length + questions.alone.length;

  const surroundings = {
    remove,
    settle: () => new Promise<void>((resolve) => setTimeout(resolve, SETTLING)),
    now: () => performance.now(),
  };
  const next = () => setAsked((number) => (number ?? 0) + 1);

  async function run() {
    setDone(null);
    setFault("");
    setAsked(0);
    const started = new Date();
    try {
      const before = await host.workbook();
      const result = await runChecks(host, CHECKS, { ...surroundings, onResult: next });
      const answers = await askQuestions(host, questions.alone, { ...surroundings, onAnswer: next });
      const workbookAsItWas = (await restored(host, before)) && result.workbookAsItWas;
      setDone({ started, result: { ...result, workbookAsItWas }, answers });
    } catch (error) {
      setFault(String(error));
    } finally {
      setAsked(null);
    }
  }

  const place = { version: about.version, host: host.name, program, browser: navigator.userAgent };

  return (
    <main className={styles.whole}>
      <h1 className={styles.title}>{words.title}</h1>
      <p className={styles.line}>{words.what}</p>
      <Button appearance="primary" size="large" disabledFocusable={asked !== null} onClick={() => void run()}>
        {asked === null ? words.start : words.running(asked, all)}
      </Button>
      {asked !== null && <ProgressBar aria-label={words.title} value={asked} max={all} />}
      {fault && <p role="alert">{words.broken(fault)}</p>}
      {done && questions.withPerson.length > 0 && (
        <SelfTestSteps
          host={host}
          steps={questions.withPerson}
          surroundings={surroundings}
          language={language}
          onAnswers={(more) => setDone((all) => all && { ...all, answers: [...all.answers, ...more] })}
        />
      )}
      {done && (
        <SelfTestOutcome
          result={done.result}
          answers={done.answers}
          report={reportOf(place, done.started, done.result, done.answers)}
          language={language}
        />
      )}
      {back && asked === null && <Link href={back}>{words.back}</Link>}
    </main>
  );
}
