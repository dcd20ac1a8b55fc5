import { Button, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useRef } from "react";
import { ToneIcon } from "../../pane/ui/tone";
import { wordsIn, type Language } from "../../pane/words/language";
import type { Answered } from "../../self-test/ask-questions";
import { countsOf } from "../../self-test/report";
import type { SelfTest } from "../../self-test/run-checks";

const useStyles = makeStyles({
  line: { margin: 0 },
  counts: { margin: 0, display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  told: { margin: 0, paddingLeft: tokens.spacingHorizontalL, overflowWrap: "anywhere" },
  buttons: { display: "flex", gap: tokens.spacingHorizontalS },
});

interface Props {
  readonly result: SelfTest;
  readonly answers: readonly Answered[];
  readonly report: string;
  readonly language: Language;
}

/** What was found, and the report to copy or save. */
export function SelfTestOutcome({ result, answers, report, language }: Props) {
  const words = wordsIn(language).selfTest;
  const styles = useStyles();
  const text = useRef<HTMLTextAreaElement>(null);
  const failed = result.checks.filter(({ outcome }) => outcome === "failed");
  const passed = result.checks.filter(({ outcome }) => outcome === "passed");
  const otherwise = answers.filter(({ agrees }) => agrees === false);
  const counts = countsOf(answers);

  function copy() {
    text.current?.select();
    // The newer way needs a permission that a pane inside another program may not have.
    document.execCommand("copy");
  }

  function save() {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([report], { type: "application/json" }));
    link.download = "self-test.json";
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href));
  }

  return (
    <>
      <p role="status" className={styles.counts}>
        <ToneIcon tone={failed.length === 0 ? "good" : "error"} />
        {words.done(passed.length, failed.length, result.checks.length - passed.length - failed.length)}
      </p>
      {!result.workbookAsItWas && <p className={styles.line}>{words.changed}</p>}
      {failed.length > 0 && (
        <ul className={styles.told}>
          {failed.map(({ name, detail }) => (
            <li key={name}>
              {name}: {detail}
            </li>
          ))}
        </ul>
      )}
      <p className={styles.line}>{words.answered(counts.asBelieved, counts.otherwise, counts.noted)}</p>
      {otherwise.length > 0 && (
        <ul className={styles.told}>
          {otherwise.map(({ id, question, answer }) => (
            <li key={id}>
              {question} {JSON.stringify(answer)}
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
      <div className={styles.buttons}>
        <Button onClick={copy}>{words.copy}</Button>
        <Button onClick={save}>{words.save}</Button>
      </div>
    </>
  );
}
