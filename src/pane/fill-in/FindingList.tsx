import { Button } from "@fluentui/react-components";
import { memo, useMemo, useState, type ReactNode } from "react";
import type { Finding } from "../../checking/finding";
import { cellName } from "../../sheet/address";
import type { Desk } from "../desk";
import { ToneIcon, type Tone } from "../ui/tone";
import { useWords } from "../words/language";
import { placeOf } from "./finding-place";
import { useStyles } from "./FindingList.styles";
import { bySeverity, findingKeys, unexplained } from "./group-findings";
import type { Checked } from "./live-check";
import { LikelyCells } from "./LikelyCells";
import { Settling } from "./Settling";

/** A form can have hundreds of findings of one kind; the first ones are enough to begin with. */
const SHOWN = 50;

interface Props {
  readonly desk: Desk;
  readonly checked: Checked;
}

/** The findings by severity, each with what can be done about it; then the queries that are explained. */
export function FindingList({ desk, checked }: Props) {
  const words = useWords();
  const styles = useStyles();
  const { return: ret, findings } = checked;
  const explained = findings.filter(({ state }) => state === "explained");
  const repairs = useMemo(
    () => desk.core.repairsOf(desk.form, ret, findings),
    [desk.core, desk.form, ret, findings],
  );
  return (
    <div className={styles.groups}>
      <LikelyCells desk={desk} checked={checked} />
      {bySeverity(unexplained(findings)).map(([severity, group]) => (
        <Group
          key={severity}
          heading={words.fillIn.group(severity, group.length)}
          findings={group}
          row={(finding) => (
            <>
              <FindingButton desk={desk} finding={finding} tone={severity} />
              <Settling
                desk={desk}
                finding={finding}
                repair={repairs.find((each) => each.finding === finding) ?? null}
                remark={desk.core.remarkPlace(ret, finding)}
              />
            </>
          )}
        />
      ))}
      {explained.length > 0 && (
        <Group
          heading={words.settling.explained(explained.length)}
          findings={explained}
          row={(finding) => <FindingButton desk={desk} finding={finding} tone="good" />}
        />
      )}
    </div>
  );
}

interface GroupProps {
  readonly heading: string;
  readonly findings: readonly Finding[];
  row(finding: Finding): ReactNode;
}

function Group({ heading, findings, row }: GroupProps) {
  const words = useWords();
  const styles = useStyles();
  const [all, setAll] = useState(false);
  const shown = all ? findings : findings.slice(0, SHOWN);
  const keys = findingKeys(shown);
  return (
    <section>
      <h3 className={styles.heading}>{heading}</h3>
      <ul className={styles.list}>
        {shown.map((finding, index) => (
          <li key={keys[index]}>{row(finding)}</li>
        ))}
      </ul>
      {shown.length < findings.length && (
        <Button appearance="subtle" size="small" onClick={() => setAll(true)}>
          {words.fillIn.more(findings.length - shown.length)}
        </Button>
      )}
    </section>
  );
}

interface ButtonProps {
  readonly desk: Desk;
  readonly finding: Finding;
  readonly tone: Tone;
}

const FindingButton = memo(
  function FindingButton({ desk, finding, tone }: ButtonProps) {
    const words = useWords();
    const styles = useStyles();
    const { row, column, message } = finding;
    return (
      <button type="button" className={styles.finding} onClick={() => void desk.check.show(finding)}>
        <span className={styles.icon}>
          <ToneIcon tone={tone} />
        </span>
        <span className={styles.place}>{placeOf(desk.form, finding) || words.fillIn.wholeForm}</span>
        {row >= 0 && column >= 0 && <span className={styles.cell}>{cellName(row, column)}</span>}
        <span className={styles.message}>{message}</span>
      </button>
    );
  },
  // A finding that says the same is not drawn again, though the check made it anew.
  (before, after) =>
    before.desk === after.desk &&
    before.tone === after.tone &&
    before.finding.message === after.finding.message &&
    before.finding.row === after.finding.row &&
    before.finding.column === after.finding.column,
);
