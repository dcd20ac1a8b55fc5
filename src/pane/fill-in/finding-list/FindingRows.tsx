import { Fragment, memo, type ReactNode } from "react";
import type { Finding, Subject } from "../../../checking/finding";
import { cellName } from "../../../sheet/address";
import type { Desk } from "../../desk/desk";
import { columnOf, placeOf } from "../../findings/finding-place";
import { findingKeys } from "../../findings/group-findings";
import { ToneIcon, type Tone } from "../../ui/tone";
import { useWords } from "../../words/language";
import { useStyles } from "./FindingList.styles";
import { ENTRY } from "../../ui/kept-focus";

/** Findings, and what stands below each of them. */
export interface Rows {
  readonly desk: Desk;
  readonly tone: Tone;
  readonly findings: readonly Finding[];
  readonly settling?: ((finding: Finding, name: string, isLast: boolean) => ReactNode) | undefined;
}

interface Props extends Rows {
  /** What is said above already. */
  readonly said: string | null;
}

/** What one rule says of one row: its name once, then a line for each column. */
export function Together({ desk, tone, findings, settling, said }: Props) {
  const words = useWords();
  const styles = useStyles();
  const keys = findingKeys(findings);
  const [first] = findings;
  const several = findings.length > 1;
  const nameOf = (subject: Subject) => placeOf(desk.form, subject, words.reading) || words.fillIn.wholeForm;
  const row = several && first ? nameOf({ ...first, column: null }) : "";
  return (
    <>
      {several && (
        <p className={styles.row}>
          <span className={styles.icon}>
            <ToneIcon tone={tone} />
          </span>
          <span className={styles.place}>{row}</span>
        </p>
      )}
      {findings.map((finding, index) => (
        <Fragment key={keys[index]}>
          <FindingButton
            desk={desk}
            finding={finding}
            tone={several ? null : tone}
            repeated={finding.message === (findings[index - 1]?.message ?? said)}
          />
          {settling?.(finding, row || nameOf(finding), index === findings.length - 1)}
        </Fragment>
      ))}
    </>
  );
}

interface ButtonProps {
  readonly desk: Desk;
  readonly finding: Finding;
  /** `null` where the row stands above, with its icon. */
  readonly tone: Tone | null;
  /** The line above says the same already. */
  readonly repeated: boolean;
}

const FindingButton = memo(
  function FindingButton({ desk, finding, tone, repeated }: ButtonProps) {
    const words = useWords();
    const styles = useStyles();
    const { at } = finding;
    return (
      <button type="button" {...ENTRY} className={styles.finding} onClick={() => void desk.check.show(at)}>
        <span className={styles.parts}>
          <span className={styles.icon}>{tone && <ToneIcon tone={tone} />}</span>
          {tone ? (
            <span className={styles.place}>
              {placeOf(desk.form, finding, words.reading) || words.fillIn.wholeForm}
            </span>
          ) : (
            <ColumnOf desk={desk} finding={finding} />
          )}
          {at && <span className={styles.cell}>{cellName(at.row, at.column)}</span>}
          <span className={repeated ? styles.heard : styles.message}>{words.finding(finding)}</span>
        </span>
      </button>
    );
  },
  // A finding that says the same is not drawn again, though the check made it anew.
  (before, after) =>
    before.desk === after.desk &&
    before.tone === after.tone &&
    before.repeated === after.repeated &&
    before.finding.message === after.finding.message &&
    isSameAt(before.finding, after.finding),
);

/** The column alone; a screen reader hears the whole place all the same. */
function ColumnOf({ desk, finding }: Omit<ButtonProps, "tone" | "repeated">) {
  const words = useWords().reading;
  const styles = useStyles();
  return (
    <span className={styles.place}>
      <span className={styles.heard}>{placeOf(desk.form, { ...finding, column: null }, words)} · </span>
      {columnOf(desk.form, finding)}
    </span>
  );
}

function isSameAt({ at: one }: Finding, { at: other }: Finding): boolean {
  return one?.sheet === other?.sheet && one?.row === other?.row && one?.column === other?.column;
}
