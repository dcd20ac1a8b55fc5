import { Button } from "@fluentui/react-components";
import { useId, useMemo, useState } from "react";
import type { Finding } from "../../../checking/finding";
import type { Desk } from "../../desk/desk";
import { DisclosureButton } from "../../ui/DisclosureButton";
import { useWords } from "../../words/language";
import { useStyles } from "./FindingList.styles";
import { bySeverity, unexplained } from "../../desk/form/open-findings";
import { byRow, listed } from "../../findings/group-findings";
import { useKeptFocus } from "../../ui/kept-focus";
import type { Told } from "../../desk/form/told-findings";
import { Together, type Rows } from "./FindingRows";
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
    () => desk.core.checking.there.repairsOf(desk.form, ret, findings),
    [desk.core, desk.form, ret, findings],
  );
  const block = useMemo(
    () => desk.core.checking.there.shiftedBlock(desk.form, ret, told, context),
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
                remark={isLast ? desk.core.checking.there.remarkPlace(desk.form, ret, finding) : null}
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

interface GroupProps extends Rows {
  readonly heading: string;
}

function Group({ desk, tone, heading, findings, settling }: GroupProps) {
  const words = useWords();
  const styles = useStyles();
  const [all, setAll] = useState(false);
  const entries = useMemo(() => listed(findings), [findings]);
  const shown = all ? entries : entries.slice(0, SHOWN);
  const hidden = entries.slice(shown.length).reduce((sum, entry) => sum + entry.findings.length, 0);
  return (
    <section>
      <h3 className={styles.heading}>{heading}</h3>
      <ul className={styles.list}>
        {shown.map(({ key, findings: together, folded }) => (
          <li key={key}>
            {folded ? (
              <Folded desk={desk} tone={tone} findings={together} settling={settling} />
            ) : (
              <Together desk={desk} tone={tone} findings={together} settling={settling} said={null} />
            )}
          </li>
        ))}
      </ul>
      {hidden > 0 && (
        <Button appearance="subtle" size="small" onClick={() => setAll(true)}>
          {words.fillIn.more(hidden)}
        </Button>
      )}
    </section>
  );
}

/** Of many findings of one rule, those that are shown before the rest is asked for. */
const FIRST = 3;

/** Many findings of one rule: what it is and how many, the first of them, the others on demand. */
function Folded({ desk, tone, findings, settling }: Rows) {
  const words = useWords().fillIn;
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const [all, setAll] = useState(false);
  const rest = useId();
  const [first] = findings;
  const said = findings.every(({ message }) => message === first!.message) ? first! : null;
  const others = findings.slice(FIRST);
  const shown = all ? others : others.slice(0, SHOWN);
  const rows = (some: readonly Finding[]) =>
    byRow(some).map(([key, together]) => (
      <li key={key}>
        <Together
          desk={desk}
          tone={tone}
          findings={together}
          settling={settling}
          said={said?.message ?? null}
        />
      </li>
    ));
  return (
    <>
      <FoldedHead desk={desk} finding={first!} number={findings.length} isSame={said !== null} />
      <ul className={styles.folded}>{rows(findings.slice(0, FIRST))}</ul>
      <div className={styles.why}>
        <DisclosureButton open={open} controls={rest} onToggle={() => setOpen(!open)}>
          {open ? words.fewer : words.more(others.length)}
        </DisclosureButton>
      </div>
      <ul id={rest} className={styles.folded}>
        {open && rows(shown)}
      </ul>
      {open && shown.length < others.length && (
        <Button appearance="subtle" size="small" onClick={() => setAll(true)}>
          {words.more(others.length - shown.length)}
        </Button>
      )}
    </>
  );
}

interface FoldedHeadProps {
  readonly desk: Desk;
  /** The first of them. */
  readonly finding: Finding;
  readonly number: number;
  /** Whether all say the same. */
  readonly isSame: boolean;
}

function FoldedHead({ desk, finding, number, isSame }: FoldedHeadProps) {
  const words = useWords();
  const styles = useStyles();
  const { id, title } = desk.form.rules.find((rule) => rule.id === finding.rule)!;
  return (
    <p className={styles.fold}>
      {words.fillIn.many(isSame ? words.finding(finding) : words.fillIn.ofRule(id, title), number)}
    </p>
  );
}
