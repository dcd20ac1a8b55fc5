import { Button, Field, Input } from "@fluentui/react-components";
import { useId, useState, type SubmitEvent } from "react";
import type { FormContent } from "../core";
import type { Desk } from "../desk";
import { faultOf, type Fault } from "../fault";
import { useObserved } from "../observed";
import { FaultBar } from "../ui/FaultBar";
import { useWords } from "../words/language";
import { KeepDialog } from "./KeepDialog";
import { makeForm, standing, type Standing } from "./make-form";
import { useStyles } from "./NewForm.styles";

interface Props {
  readonly desk: Desk;
  /** What the fields hold at first. */
  readonly unit: string;
  readonly date: string;
  /** Present when there is a checked form to go back to. */
  readonly onBack?: () => void;
  readonly onMade?: () => void;
}

/** Unit, date, and the one button that writes the form. */
export function NewForm({ desk, onBack, onMade, ...initial }: Props) {
  const { host, form, core, check } = desk;
  const words = useWords();
  const styles = useStyles();
  const [unit, setUnit] = useState(initial.unit);
  const [date, setDate] = useState(initial.date);
  const [busy, setBusy] = useState(false);
  const [asked, setAsked] = useState<Standing | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);

  async function trying(task: () => Promise<void>) {
    setBusy(true);
    setFault(null);
    try {
      await task();
    } catch (error) {
      setFault(faultOf(error));
    } finally {
      setBusy(false);
    }
  }

  async function make(content: Omit<FormContent, "unit" | "date">) {
    setAsked(null);
    await makeForm(host, form, core, { unit: unit.trim(), date, ...content });
    await check.look();
    onMade?.();
  }

  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (busy) return;
    void trying(async () => {
      const there = await standing(host, form, core);
      if (there.kind === "nothing") await make({});
      else setAsked(there);
    });
  };

  return (
    <form className={styles.form} onSubmit={onSubmit} noValidate>
      <h2 className={styles.title}>
        {form.spec.title} <span className={styles.year}>（{form.spec.year}）</span>
      </h2>
      <FaultBar fault={fault} onDismiss={() => setFault(null)} />
      <UnitField desk={desk} value={unit} onChange={setUnit} />
      <Field label={words.fillIn.date}>
        <Input className={styles.date} type="date" value={date} onChange={(_, { value }) => setDate(value)} />
      </Field>
      <div className={styles.actions}>
        <Button
          className={styles.main}
          appearance="primary"
          type="submit"
          size="large"
          disabledFocusable={busy}
        >
          {words.fillIn.make}
        </Button>
        {onBack && (
          <Button size="large" onClick={onBack}>
            {words.fillIn.back}
          </Button>
        )}
      </div>
      {!onBack && <p className={styles.next}>{words.fillIn.orOpen}</p>}
      <KeepDialog
        sheet={form.spec.sheet}
        asked={asked}
        onMake={(content) => void trying(() => make(content))}
        onCancel={() => setAsked(null)}
      />
    </form>
  );
}

interface UnitProps {
  readonly desk: Desk;
  readonly value: string;
  onChange(value: string): void;
}

/** Any unit may be typed; those of the roster are offered. */
function UnitField({ desk, value, onChange }: UnitProps) {
  const words = useWords();
  const units = useObserved(desk.roster.units);
  const list = useId();
  return (
    <Field label={words.fillIn.unit}>
      <Input value={value} list={list} autoComplete="off" onChange={(_, data) => onChange(data.value)} />
      <datalist id={list}>
        {units.map(({ unit }) => (
          <option key={unit} value={unit} />
        ))}
      </datalist>
    </Field>
  );
}
