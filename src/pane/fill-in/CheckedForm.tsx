import { Button, Switch } from "@fluentui/react-components";
import { useId, useMemo, useState } from "react";
import type { Form } from "../../form/form";
import { periodText } from "../../form/period";
import { checksItself } from "../../form/placement";
import { looksBack, type Severity } from "../../form/rules/rule";
import type { Return } from "../../reading/return";
import { cellName } from "../../sheet/address";
import { HowRead } from "../findings/HowRead";
import { isReadOddly } from "../findings/reading-lines";
import type { Desk } from "../desk/desk";
import { useObserved } from "../desk/ground/observed";
import { Announcer } from "../ui/Announcer";
import { DisclosureButton } from "../ui/DisclosureButton";
import { ToneIcon } from "../ui/tone";
import { useWords } from "../words/language";
import type { Words } from "../words/words";
import { useStyles } from "./CheckedForm.styles";
import { Filled } from "./Filled";
import { FindingList } from "./finding-list/FindingList";
import { bySeverity, unexplained } from "../desk/form/open-findings";
import { LastWritten } from "./LastWritten";
import { Prior } from "./Prior";
import { SealBar } from "./SealBar";
import { filledShare } from "../../checking/filling/filled";
import { Spelling } from "./Spelling";
import { toldOf, type Told } from "../desk/form/told-findings";
import type { FoundForms } from "../desk/form/live-check";

interface Props {
  readonly desk: Desk;
  readonly found: FoundForms;
  onRemake(): void;
}

/** The form that is open: whose it is, how far it is filled, what to look at. */
export function CheckedForm({ desk, found, onRemake }: Props) {
  const words = useWords();
  const styles = useStyles();
  const { live } = useObserved(desk.check.state);
  const areOurs = found.checked.every((each) => checksItself(each.return.placement));
  const isTold = !useObserved(desk.lacking.state).includes("telling");
  // Whose is said again where there are more forms than one.
  const several = found.checked.length > 1;
  // The next edit makes old what was asked for.
  const isAsked = useObserved(desk.check.asked) === found;
  const forms = useMemo(
    () => found.checked.map((checked) => toldOf(desk.form, checked, isAsked)),
    [desk.form, found, isAsked],
  );
  const counts = countsIn(forms, words);

  return (
    <div className={styles.whole}>
      {forms.map((form) => (
        <Head key={form.place} desk={desk} form={form} />
      ))}
      <div className={styles.actions}>
        <Button className={styles.main} appearance="primary" onClick={() => void desk.check.ask()}>
          {words.fillIn.check}
        </Button>
        <Button onClick={onRemake}>{words.fillIn.make}</Button>
      </div>
      <p role="status" className={styles.answer}>
        {isAsked && words.fillIn.checked(counts)}
      </p>
      {isTold && (
        <div className={styles.live}>
          <Switch
            className={styles.toggle}
            label={words.fillIn.live}
            checked={live}
            onChange={(_, { checked }) => void desk.check.setLive(checked)}
          />
          <p className={styles.hint}>
            {live ? (areOurs ? words.fillIn.liveOn : words.fillIn.liveReads) : words.fillIn.liveOff}
          </p>
        </div>
      )}
      {!desk.host.capabilities.undo && <LastWritten desk={desk} sheets={found.sheets} />}
      <Spelling desk={desk} found={found} />
      {forms.map((form) => (
        <FindingList key={form.place} desk={desk} form={form} several={several} />
      ))}
      {comparesWithPrior(desk.form) &&
        found.checked.map((checked) => (
          <Prior key={checked.place} desk={desk} checked={checked} several={several} />
        ))}
      {forms.map(
        (form) =>
          filledShare(desk.form, form.return) > 0 && (
            <SealBar key={form.place} desk={desk} form={form} several={several} astray={found.astray} />
          ),
      )}
      {found.checked.map(
        ({ place, return: ret }) => isReadOddly(ret) && <Reading key={place} form={desk.form} ret={ret} />,
      )}
      <Announcer text={counts} />
    </div>
  );
}

/** How the open form was read, where it is not as the form prints it. */
function Reading({ form, ret }: { readonly form: Form; readonly ret: Return }) {
  const words = useWords().reading;
  const [open, setOpen] = useState(false);
  const details = useId();
  return (
    <section>
      <DisclosureButton open={open} controls={details} onToggle={() => setOpen(!open)}>
        {words.title}
      </DisclosureButton>
      <div id={details}>{open && <HowRead form={form} ret={ret} />}</div>
    </section>
  );
}

function Head({ desk, form }: { readonly desk: Desk; readonly form: Told }) {
  const words = useWords();
  const styles = useStyles();
  const { return: ret, told, later } = form;
  const share = filledShare(desk.form, ret);
  const { unit, date, period } = ret.content;
  const asked = desk.form.fields.map(({ is }) => is);
  const groups = bySeverity(unexplained(told));
  const { files } = desk.host.capabilities;
  return (
    <section className={styles.head}>
      <div className={styles.line}>
        <h2 className={styles.unit}>
          {unit || <span className={styles.missing}>{words.fillIn.noUnit}</span>}
        </h2>
        {desk.form.period && asked.includes("period") && period !== null && (
          <span className={styles.date}>{periodText({ ...desk.form.period, of: period })}</span>
        )}
        {asked.includes("date") && (
          <span className={styles.date}>
            {date ?? <span className={styles.missing}>{words.fillIn.noDate}</span>}
          </span>
        )}
      </div>
      <BareFields desk={desk} form={form} />
      <div className={styles.counts}>
        {groups.map(([severity, { length }]) => (
          <Count key={severity} severity={severity} number={length} />
        ))}
      </div>
      <Filled desk={desk} checked={{ ...form, findings: told }} />
      {share === 0 && <p className={styles.hint}>{words.fillIn.untouched}</p>}
      {share > 0 && groups.length === 0 && (
        <p className={styles.fine}>
          <ToneIcon tone="good" />
          <span>
            {words.fillIn.fine}{" "}
            {later.length === 0 && (
              <span className={styles.hint}>
                {ret.content.seal?.intact ? words.fillIn.sealedNext(files) : words.fillIn.fineNext(files)}
              </span>
            )}
          </span>
        </p>
      )}
      {share > 0 && later.length > 0 && <Later form={form} />}
    </section>
  );
}

/** Cells that are named of what waits. */
const NAMED = 3;

/** What waits, and where: its cells may have their colour already. */
function Later({ form: { later, return: ret } }: { readonly form: Told }) {
  const words = useWords().fillIn;
  const styles = useStyles();
  const cells = [...new Set(later.flatMap(({ at }) => (at ? [cellName(at.row, at.column)] : [])))];
  return (
    <p className={styles.hint}>
      {words.later(later.length, cells.slice(0, NAMED), {
        more: cells.length > NAMED,
        coloured: cells.length > 0 && checksItself(ret.placement),
      })}
    </p>
  );
}

/** A name that was typed over its label would stand alone on the paper that is stamped. */
function BareFields({ desk, form }: { readonly desk: Desk; readonly form: Told }) {
  const words = useWords().fillIn;
  const styles = useStyles();
  const labels = (form.return.account.bare ?? []).map((field) => desk.form.fields[field]!.label);
  if (desk.core.checking.there.bareFields(desk.form, form.return).length === 0) return null;
  return (
    <div className={styles.bare}>
      <span className={styles.hint}>{words.bare(labels)}</span>
      <Button size="small" onClick={() => void desk.edits.labelFields(form.place)}>
        {words.labelBack}
      </Button>
    </div>
  );
}

function Count({ severity, number }: { severity: Severity; number: number }) {
  const words = useWords();
  const styles = useStyles();
  return (
    <span className={styles.count}>
      <ToneIcon tone={severity} />
      {words.count(severity, number)}
    </span>
  );
}

/** "2 处错误，3 处待核实", over all forms of the sheet. */
function countsIn(forms: readonly Told[], words: Words): string {
  const groups = bySeverity(forms.flatMap(({ told }) => unexplained(told)));
  if (groups.length === 0) return words.fillIn.fine;
  return groups.map(([severity, { length }]) => words.count(severity, length)).join(words.comma);
}

/** Whether anything is found by comparing with the period before. */
function comparesWithPrior({ period, rules }: Form): boolean {
  return period !== null && rules.some(looksBack);
}
