import { Button } from "@fluentui/react-components";
import { memo, useState } from "react";
import type { Finding } from "../../checking/finding";
import type { Form } from "../../form/form";
import type { Severity } from "../../form/form-spec";
import { cellName } from "../../sheet/address";
import { ToneIcon } from "../ui/tone";
import { useWords } from "../words/language";
import { useStyles } from "./FindingList.styles";
import { bySeverity, findingKeys } from "./group-findings";

/** A form can have hundreds of findings of one kind; the first ones are enough to begin with. */
const SHOWN = 50;

interface Props {
  readonly form: Form;
  readonly findings: readonly Finding[];
  onShow(finding: Finding): void;
}

/** The findings by severity; each is a button that shows its cell. */
export function FindingList({ form, findings, onShow }: Props) {
  const styles = useStyles();
  return (
    <div className={styles.groups}>
      {bySeverity(findings).map(([severity, group]) => (
        <Group key={severity} form={form} severity={severity} findings={group} onShow={onShow} />
      ))}
    </div>
  );
}

function Group({ form, severity, findings, onShow }: Props & { severity: Severity }) {
  const words = useWords();
  const styles = useStyles();
  const [all, setAll] = useState(false);
  const shown = all ? findings : findings.slice(0, SHOWN);
  const keys = findingKeys(shown);
  return (
    <section>
      <h3 className={styles.heading}>{words.fillIn.group(severity, findings.length)}</h3>
      <ul className={styles.list}>
        {shown.map((finding, index) => (
          <li key={keys[index]}>
            <FindingButton form={form} finding={finding} onShow={onShow} />
          </li>
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

const FindingButton = memo(
  function FindingButton({ form, finding, onShow }: Omit<Props, "findings"> & { finding: Finding }) {
    const words = useWords();
    const styles = useStyles();
    const { row, column, severity, message } = finding;
    return (
      <button type="button" className={styles.finding} onClick={() => onShow(finding)}>
        <span className={styles.icon}>
          <ToneIcon tone={severity} />
        </span>
        <span className={styles.place}>{placeOf(form, finding) || words.fillIn.wholeForm}</span>
        {row >= 0 && column >= 0 && <span className={styles.cell}>{cellName(row, column)}</span>}
        <span className={styles.message}>{message}</span>
      </button>
    );
  },
  // A finding that says the same is not drawn again, though the check made it anew.
  (before, after) =>
    before.form === after.form &&
    before.finding.message === after.finding.message &&
    before.finding.row === after.finding.row &&
    before.finding.column === after.finding.column &&
    before.finding.severity === after.finding.severity,
);

/** 已办结 · 机关, as far as the finding is about an indicator and a subject. */
export function placeOf(form: Form, { indicator, subject }: Pick<Finding, "indicator" | "subject">): string {
  const parts = [
    indicator === null ? null : form.indicators[indicator]?.label,
    subject === "total" ? form.spec.total : subject === null ? null : form.subjects[subject]?.full,
  ];
  return parts.filter(Boolean).join(" · ");
}
