import { Button, Field, Input } from "@fluentui/react-components";
import { useId, useState, type SubmitEvent } from "react";
import type { Doing } from "../../../../book/act";
import type { Finding } from "../../../../checking/finding";
import { runAct, type OfficeDesk } from "../../../desk/office-desk";
import { useObserved } from "../../../desk/ground/observed";
import type { ListedEntry } from "../../../desk/returns/preview";
import { placeOf } from "../../../findings/finding-place";
import { DisclosureButton } from "../../../ui/DisclosureButton";
import { cellText } from "../../../ui/figures";
import { useWords } from "../../../words/language";
import { useStyles } from "./Telephone.styles";

interface Props {
  readonly desk: OfficeDesk;
  readonly entry: ListedEntry;
  answering(answer: () => void): void;
}

/** 电话核实: what a unit says of a query, by whom and when. What says nothing settles nothing. */
export function AnswerQuery({ desk, entry, finding, answering }: Props & { readonly finding: Finding }) {
  const words = useWords().phone;
  const [said, setSaid] = useState({ by: "", answer: "" });
  const [open, setOpen] = useState(false);
  const form = useId();
  const { core } = desk;
  const { receipt, unit, submission } = entry;
  const { rule, cell } = core.queryOf(submission.return, finding);
  const [by, answer] = [said.by.trim(), said.answer.trim()];
  const fields = [["by", words.by] as const, ["answer", words.said] as const];
  return (
    <>
      <DisclosureButton
        open={open}
        controls={form}
        label={words.answerOf(cell, unit)}
        onToggle={() => setOpen(!open)}
      >
        {words.answer}
      </DisclosureButton>
      <div id={form}>
        {open && (
          <Sayings
            desk={desk}
            fields={fields}
            values={said}
            onChange={(part) => setSaid({ ...said, ...part })}
            act={words.settle}
            hint={core.settles(desk.form, by, answer) ? null : words.saysNothing}
            doing={{ kind: "answered", receipt, rule, cell, by, answer, unit }}
            answering={answering}
          />
        )}
      </div>
    </>
  );
}

/** 更正: one figure by telephone, with its basis. It holds until the unit's own return comes. */
export function CorrectFigure({ desk, entry, answering }: Props) {
  const words = useWords().phone;
  const [open, setOpen] = useState(false);
  const form = useId();
  return (
    <>
      <DisclosureButton
        open={open}
        controls={form}
        label={words.correctOf(entry.unit)}
        onToggle={() => setOpen(!open)}
      >
        {words.correct}
      </DisclosureButton>
      <div id={form}>{open && <Correction desk={desk} entry={entry} answering={answering} />}</div>
    </>
  );
}

function Correction({ desk, entry, answering }: Props) {
  const { phone: words, reading } = useWords();
  const [said, setSaid] = useState({ cell: "", to: "", basis: "" });
  const { core, form } = desk;
  const { receipt, unit, submission } = entry;
  const found = said.cell.trim() === "" ? null : core.correctableAt(form, submission.return, said.cell);
  const cell = typeof found === "string" ? null : found;
  const to = cell ? core.correctedTo(cell, said.to) : undefined;
  const reason = said.basis.trim();
  const place = cell && placeOf(form, { ...cell, onTotal: false }, reading);
  const isSaid = cell !== null && to !== undefined && to !== cell.from && reason !== "";
  const hints = [
    typeof found === "string" && words.not[found],
    cell && words.now(place!, cellText(cell.from, words.blank)),
    cell && to === undefined && words.notHeld,
  ].filter(Boolean);
  const fields = [["cell", words.cell] as const, ["to", words.to] as const, ["basis", words.basis] as const];
  const doing: Doing | null = isSaid
    ? {
        ...{ kind: "corrected", receipt, table: cell.table, row: cell.row, column: cell.column },
        ...{ from: cell.from, to, unit, reason },
      }
    : null;
  return (
    <Sayings
      desk={desk}
      fields={fields}
      values={said}
      onChange={(part) => setSaid({ ...said, ...part })}
      act={words.record}
      hint={hints.join(" ") || null}
      doing={doing}
      answering={answering}
    />
  );
}

interface SayingsProps<Key extends string> extends Pick<Props, "desk" | "answering"> {
  readonly fields: readonly (readonly [key: Key, label: string])[];
  readonly values: Readonly<Record<Key, string>>;
  readonly act: string;
  /** What is lacking, or what the clerk is about to change. */
  readonly hint: string | null;
  /** `null` as long as too little is said. */
  readonly doing: Doing | null;
  onChange(part: Partial<Record<Key, string>>): void;
}

/** A few texts and a button that writes them down. */
function Sayings<Key extends string>(props: SayingsProps<Key>) {
  const { desk, fields, values, act, hint, doing, answering, onChange } = props;
  const styles = useStyles();
  const { running } = useObserved(desk.consolidating.state);
  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (doing && !running) answering(() => void runAct(desk, doing));
  };
  return (
    <form className={styles.form} onSubmit={onSubmit} noValidate>
      {fields.map(([key, label]) => (
        <Field key={key} label={label} size="small" className={styles.field}>
          <Input
            className={styles.input}
            size="small"
            value={values[key]}
            onChange={(_, { value }) => onChange({ [key]: value } as Partial<Record<Key, string>>)}
          />
        </Field>
      ))}
      <Button size="small" type="submit" disabledFocusable={running || doing === null}>
        {act}
      </Button>
      <span role="status" className={styles.hint}>
        {hint}
      </span>
    </form>
  );
}
