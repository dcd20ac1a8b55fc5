import { Dropdown, makeStyles, Option, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { Submission } from "../../consolidation/consolidation";
import type { Form } from "../../form/form";
import type { Doubt } from "../../reading/return";
import { columnName } from "../../sheet/address";
import { useWords } from "../words/language";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  doubt: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
    paddingTop: tokens.spacingVerticalXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
  field: { minWidth: 0, maxWidth: "300px" },
  hint: { color: tokens.colorNeutralForeground3 },
});

interface Props {
  readonly form: Form;
  readonly submission: Submission;
  /** `null` when it is none of the form's. */
  onDecide(doubt: Doubt, index: number | null): void;
}

/** Rows and columns that may be several things: nothing in them counts until the clerk says which. */
export function Doubts({ form, submission, onDecide }: Props) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {submission.return.doubts.map((doubt) => (
        <li key={`${doubt.axis}${doubt.at}`}>
          <Question form={form} doubt={doubt} onDecide={(index) => onDecide(doubt, index)} />
        </li>
      ))}
    </ul>
  );
}

interface QuestionProps {
  readonly form: Form;
  readonly doubt: Doubt;
  onDecide(index: number | null): void;
}

const NONE = "none";

function Question({ form, doubt, onDecide }: QuestionProps) {
  const words = useWords();
  const styles = useStyles();
  const [label, hint] = [useId(), useId()];
  const { axis, at, found, candidates } = doubt;
  const line = words.reading.line(axis, axis === "row" ? String(at + 1) : columnName(at));
  const nameOf = (index: number) =>
    axis === "row" ? form.indicators[index]!.printed : form.subjects[index]!.full;
  return (
    <span className={styles.doubt}>
      <span id={label}>{words.entry.doubt(line, found)}</span>
      <Dropdown
        className={styles.field}
        size="small"
        aria-labelledby={label}
        aria-describedby={hint}
        placeholder={words.entry.pick}
        onOptionSelect={(_, { optionValue }) => {
          if (optionValue !== undefined) onDecide(optionValue === NONE ? null : Number(optionValue));
        }}
      >
        {candidates.map((index) => (
          <Option key={index} value={String(index)}>
            {nameOf(index)}
          </Option>
        ))}
        <Option value={NONE}>{words.entry.noneOfThem}</Option>
      </Dropdown>
      <span id={hint} className={styles.hint}>
        {words.entry.doubtNext(axis)}
      </span>
    </span>
  );
}
