import { Button } from "@fluentui/react-components";
import { Fragment, memo, useMemo, useState, type ReactNode } from "react";
import type { Finding } from "../../checking/finding";
import { cellName } from "../../sheet/address";
import type { Desk } from "../desk/desk";
import { ToneIcon, type Tone } from "../ui/tone";
import { useWords } from "../words/language";
import { columnOf, placeOf } from "../findings/finding-place";
import { useStyles } from "./FindingList.styles";
import { bySeverity, unexplained } from "../desk/form/open-findings";
import { byRule, findingKeys } from "../findings/group-findings";
import { ENTRY, useKeptFocus } from "./kept-focus";
import type { Told } from "../desk/form/told-findings";
import { LikelyCells } from "./LikelyCells";
import { Settling } from "./Settling";
import { ShiftedBlockRow } from "./ShiftedBlock";
import { Why } from "./Why";

/** A form can have hundreds of findings of one kind; the first ones are enough to begin with. */
const SHOWN = 50;

interface Props {
  readonly desk: Desk;
  readonly form: Told;
  /** Whether the sheet has other forms, so that it has to be said whose findings these are. */
  readonly several: boolean;
}

/** The findings by severity, each with what can be done about it; then the queries that are explained. */
export function FindingList({ desk, form, several }: Props) {
  const words = useWords();
  const styles = useStyles();
  const list = useKeptFocus<HTMLDivElement>();
  const { place, return: ret, findings, told, context } = form;
  const explained = findings.filter(({ state }) => state === "explained");
  const repairs = useMemo(
    () => desk.core.repairsOf(desk.form, ret, findings),
    [desk.core, desk.form, ret, findings],
  );
  const block = useMemo(
    () => desk.core.shiftedBlock(desk.form, ret, told, context),
    [desk.core, desk.form, ret, told, context],
  );
  const whose = (heading: string) => [heading, several && ret.content.unit].filter(Boolean).join(" · ");
  const repairOf = (finding: Finding) => repairs.find((each) => each.finding === finding);
  return (
    <div
      ref={list}
      tabIndex={-1}
      role="group"
      aria-label={whose(words.fillIn.findings)}
      className={styles.groups}
    >
      {block ? (
        <ShiftedBlockRow desk={desk} place={place} block={block} />
      ) : (
        <LikelyCells desk={desk} form={form} />
      )}
      {bySeverity(unexplained(told)).map(([severity, group]) => (
        <Group
          key={severity}
          desk={desk}
          tone={severity}
          heading={whose(words.fillIn.group(severity, group.length))}
          findings={group}
          settling={(finding, name, isLast) => (
            <>
              <Settling
                place={name}
                repair={repairOf(finding) ?? null}
                onRepair={() => void desk.edits.repair(place, finding)}
                // All findings of a row are explained in one cell.
                remark={isLast ? desk.core.remarkPlace(desk.form, ret, finding) : null}
                asked={desk.form.explanation}
                onExplain={(text) => desk.edits.explain(place, finding, text)}
              />
              {isLast && (
                <div className={styles.why}>
                  <Why desk={desk} rule={finding.rule} place={name} />
                </div>
              )}
            </>
          )}
        />
      ))}
      {explained.length > 0 && (
        <Group
          desk={desk}
          tone="good"
          heading={whose(words.settling.explained(explained.length))}
          findings={explained}
        />
      )}
    </div>
  );
}

interface GroupProps {
  readonly desk: Desk;
  readonly tone: Tone;
  readonly heading: string;
  readonly findings: readonly Finding[];
  readonly settling?: ((finding: Finding, name: string, isLast: boolean) => ReactNode) | undefined;
}

function Group({ desk, tone, heading, findings, settling }: GroupProps) {
  const words = useWords();
  const styles = useStyles();
  const [all, setAll] = useState(false);
  const shown = all ? findings : findings.slice(0, SHOWN);
  return (
    <section>
      <h3 className={styles.heading}>{heading}</h3>
      <ul className={styles.list}>
        {byRule(shown).map(([key, together]) => (
          <li key={key}>
            <Together desk={desk} tone={tone} findings={together} settling={settling} />
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

/** What one rule says of one row: its name once, then a line for each column. */
function Together({ desk, tone, findings, settling }: Omit<GroupProps, "heading">) {
  const words = useWords();
  const styles = useStyles();
  const keys = findingKeys(findings);
  const [first] = findings;
  const several = findings.length > 1;
  const row = several && first ? placeOf(desk.form, { ...first, column: null }, words.reading) : "";
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
            repeated={finding.message === findings[index - 1]?.message}
          />
          {settling?.(
            finding,
            row || placeOf(desk.form, finding, words.reading) || words.fillIn.wholeForm,
            index === findings.length - 1,
          )}
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
