import { useEffect, useId, useState } from "react";
import type { RuleExplained } from "../../../proof/rule-explained";
import type { Desk } from "../../desk/desk";
import { faultOf, type Fault } from "../../desk/ground/fault";
import { DisclosureButton } from "../../ui/DisclosureButton";
import { FaultBar } from "../../ui/FaultBar";
import { useWords } from "../../words/language";
import { useStyles } from "./Why.styles";

interface Props {
  readonly desk: Desk;
  /** The rule's id. */
  readonly rule: string;
  /** What the finding is about, for the name of the button. */
  readonly place: string;
}

/** Why a finding is one, on demand: what its rule asks, an example, what to do, who asks for it. */
export function Why({ desk, rule, place }: Props) {
  const words = useWords().why;
  const [open, setOpen] = useState(false);
  const details = useId();
  return (
    <>
      <DisclosureButton
        open={open}
        controls={details}
        label={words.askOf(place)}
        onToggle={() => setOpen(!open)}
      >
        {words.ask}
      </DisclosureButton>
      <div id={details}>{open && <Explained desk={desk} rule={rule} />}</div>
    </>
  );
}

/** The texts are those of the form, which is Chinese. */
function Explained({ desk, rule }: Omit<Props, "place">) {
  const words = useWords().why;
  const styles = useStyles();
  const [said, setSaid] = useState<RuleExplained | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  useEffect(() => {
    desk.core.later.fetched().then(
      ({ explainRule }) => setSaid(explainRule(desk.form, rule)),
      (error: unknown) => setFault(faultOf(error)),
    );
  }, [desk, rule]);
  if (!said) return <FaultBar fault={fault} />;
  const { title, when, remedy, source, example } = said;
  return (
    <dl className={styles.whole} lang="zh-CN">
      <dt className={styles.term}>
        {rule} {title}
      </dt>
      <dd className={styles.text}>{when}</dd>
      {example && example.written.length > 0 && (
        <>
          <dt className={styles.term}>{words.example}</dt>
          <dd className={styles.text}>
            {example.written.map(([place, value]) => `${place} ${value}`).join("，")}：
            {example.finding.message}
          </dd>
        </>
      )}
      <dt className={styles.term}>{words.remedy}</dt>
      <dd className={styles.text}>{remedy}</dd>
      {source !== "" && (
        <>
          <dt className={styles.term}>{words.source}</dt>
          <dd className={styles.text}>{source}</dd>
        </>
      )}
    </dl>
  );
}
