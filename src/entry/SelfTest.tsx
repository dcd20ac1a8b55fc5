import {
  Button,
  FluentProvider,
  Link,
  makeStyles,
  ProgressBar,
  Textarea,
  tokens,
} from "@fluentui/react-components";
import { useRef, useState } from "react";
import about from "../../package.json";
import type { Host } from "../host/host";
import { lookOf } from "../pane/theme";
import { ToneIcon } from "../pane/ui/tone";
import { wordsIn, type Language } from "../pane/words/language";
import { checksFor } from "../self-test/checks";
import { reportOf } from "../self-test/report";
import { runChecks, type SelfTest as Result } from "../self-test/run-checks";
import { FORM } from "./form";

/** Long enough for a program to tell its listeners what was done; events come from another process. */
const SETTLING = 400;

const CHECKS = checksFor(FORM);

const useStyles = makeStyles({
  whole: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase400 },
  line: { margin: 0 },
  counts: { margin: 0, display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  failures: { margin: 0, paddingLeft: tokens.spacingHorizontalL, overflowWrap: "anywhere" },
});

interface Props {
  readonly host: Host;
  /** What the program calls itself. */
  readonly program: string;
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
  readonly result: Result;
  readonly report: string;
}

function Bench({ host, program, remove, language, back }: Omit<Props, "dark">) {
  const words = wordsIn(language).selfTest;
  const styles = useStyles();
  const [asked, setAsked] = useState<number | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  const [fault, setFault] = useState("");

  async function run() {
    setDone(null);
    setFault("");
    setAsked(0);
    const started = new Date();
    try {
      const result = await runChecks(host, CHECKS, {
        remove,
        settle: () => new Promise((resolve) => setTimeout(resolve, SETTLING)),
        now: () => performance.now(),
        onResult: () => setAsked((number) => (number ?? 0) + 1),
      });
      const place = { version: about.version, host: host.name, program, browser: navigator.userAgent };
      setDone({ result, report: reportOf(place, started, result) });
    } catch (error) {
      setFault(String(error));
    } finally {
      setAsked(null);
    }
  }

  return (
    <main className={styles.whole}>
      <h1 className={styles.title}>{words.title}</h1>
      <p className={styles.line}>{words.what}</p>
      <Button appearance="primary" size="large" disabledFocusable={asked !== null} onClick={() => void run()}>
        {asked === null ? words.start : words.running(asked, CHECKS.length)}
      </Button>
      {asked !== null && <ProgressBar aria-label={words.title} value={asked} max={CHECKS.length} />}
      {fault && <p role="alert">{words.broken(fault)}</p>}
      {done && <Outcome {...done} language={language} />}
      {back && asked === null && <Link href={back}>{words.back}</Link>}
    </main>
  );
}

function Outcome({ result, report, language }: Done & { readonly language: Language }) {
  const words = wordsIn(language).selfTest;
  const styles = useStyles();
  const text = useRef<HTMLTextAreaElement>(null);
  const failed = result.checks.filter(({ outcome }) => outcome === "failed");
  const passed = result.checks.filter(({ outcome }) => outcome === "passed");

  function copy() {
    text.current?.select();
    // The newer way needs a permission that a pane inside another program may not have.
    document.execCommand("copy");
  }

  return (
    <>
      <p role="status" className={styles.counts}>
        <ToneIcon tone={failed.length === 0 ? "good" : "error"} />
        {words.done(passed.length, failed.length, result.checks.length - passed.length - failed.length)}
      </p>
      {!result.workbookAsItWas && <p className={styles.line}>{words.changed}</p>}
      {failed.length > 0 && (
        <ul className={styles.failures}>
          {failed.map(({ name, detail }) => (
            <li key={name}>
              {name}: {detail}
            </li>
          ))}
        </ul>
      )}
      <p className={styles.line}>{words.send}</p>
      <Textarea
        textarea={{ ref: text, "aria-label": words.report, spellCheck: false }}
        readOnly
        value={report}
        rows={12}
      />
      <Button onClick={copy}>{words.copy}</Button>
    </>
  );
}
