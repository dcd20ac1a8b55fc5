import { byTopic, type Answered } from "./ask-questions";
import type { SelfTest } from "./run-checks";

/** Where a self-test was run. */
export interface Place {
  /** Of the add-in, "0.1.0". */
  readonly version: string;
  readonly host: string;
  /** What the program says of itself: "Excel 16.0.17328 PC". */
  readonly program: string;
  /** What the browser inside it says of itself. */
  readonly browser: string;
}

/** The JSON that is sent back: where, when, every check, and by topic what was asked, believed and answered. */
export function reportOf(
  place: Place,
  started: Date,
  { workbookAsItWas, checks }: SelfTest,
  answers: readonly Answered[],
): string {
  const count = (outcome: string) => checks.filter((check) => check.outcome === outcome).length;
  const report = {
    report: "party-disclosure-statistics self-test",
    ...place,
    started: started.toISOString(),
    passed: count("passed"),
    failed: count("failed"),
    notHere: count("not here"),
    ...countsOf(answers),
    workbookAsItWas,
    checks,
    questions: byTopic(answers),
  };
  return JSON.stringify(report, null, 1);
}

/** How many answers are as believed, how many are not, and how many were only asked for. */
export function countsOf(answers: readonly Answered[]) {
  const count = (agrees: boolean | null) => answers.filter((each) => each.agrees === agrees).length;
  return { asBelieved: count(true), otherwise: count(false), noted: count(null) };
}
