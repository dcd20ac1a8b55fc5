import { Button, Field, mergeClasses } from "@fluentui/react-components";
import { useId, useState, type SubmitEvent } from "react";
import type { Desk } from "../../desk/desk";
import { useObserved } from "../../desk/ground/observed";
import { FaultBar } from "../../ui/FaultBar";
import { useWords } from "../../words/language";
import { KeepDialog } from "./KeepDialog";
import { useStyles } from "./NewForm.styles";

interface Props {
  readonly desk: Desk;
  /** Present when there is a checked form to go back to. */
  readonly onBack?: () => void;
}

/** Unit, date, and the one button that writes the form. */
export function NewForm({ desk, onBack }: Props) {
  const { making } = desk;
  const words = useWords();
  const styles = useStyles();
  const [unit, setUnit] = useState(() => making.heading().unit);
  const [date, setDate] = useState(() => making.heading().date);
  const { busy, asked, fault } = useObserved(making.state);

  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    void making.begin({ unit: unit.trim(), date });
  };

  return (
    <form className={styles.form} onSubmit={onSubmit} noValidate>
      <FaultBar fault={fault} onDismiss={() => making.dismissFault()} />
      <UnitField desk={desk} value={unit} onChange={setUnit} />
      {desk.form.fields.some(({ is }) => is === "date") && (
        <Field label={words.fillIn.date}>
          {(field) => (
            <input
              {...field}
              className={mergeClasses(styles.field, styles.date)}
              type="date"
              value={date}
              onChange={({ currentTarget }) => setDate(currentTarget.value)}
            />
          )}
        </Field>
      )}
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
        asked={asked}
        onMake={(answer) => void making.answer(answer)}
        onCancel={() => making.withdraw()}
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
  const styles = useStyles();
  const list = useId();
  return (
    <Field label={words.fillIn.unit}>
      {(field) => (
        <>
          <input
            {...field}
            className={styles.field}
            value={value}
            list={list}
            autoComplete="off"
            onChange={({ currentTarget }) => onChange(currentTarget.value)}
          />
          <datalist id={list}>
            {units.map(({ unit }) => (
              <option key={unit} value={unit} />
            ))}
          </datalist>
        </>
      )}
    </Field>
  );
}
