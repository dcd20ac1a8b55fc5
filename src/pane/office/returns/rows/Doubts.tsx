import { Dropdown, makeStyles, Option, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { Form } from "../../../../form/form";
import { sheetsOf, type Decision, type Doubt, type Return } from "../../../../reading/return";
import { columnName } from "../../../../sheet/address";
import { DisclosureButton } from "../../../ui/DisclosureButton";
import { useWords } from "../../../words/language";

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
  hint: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
});

/** A return whose rows are all in doubt would fill the list. */
const SHOWN = 3;

interface Props {
  readonly form: Form;
  readonly ret: Return;
  /** The file is being read again with the last answer. */
  readonly rereading: boolean;
  onDecide(decision: Decision): void;
}

/** Rows and columns that may be several things: nothing in them counts until the clerk says which. */
export function Doubts({ form, ret, rereading, onDecide }: Props) {
  const words = useWords().entry;
  const styles = useStyles();
  const [all, setAll] = useState(false);
  const list = useId();
  const { doubts } = ret.account;
  const several = sheetsOf(ret).length > 1;
  const rest = doubts.length - SHOWN;
  return (
    <>
      <ul id={list} className={styles.list}>
        {(all ? doubts : doubts.slice(0, SHOWN)).map((doubt) => (
          <li key={`${doubt.sheet}/${doubt.table}/${doubt.axis}${doubt.at}`}>
            <Question
              form={form}
              doubt={doubt}
              disabled={rereading}
              {...(several && { sheet: doubt.sheet })}
              onDecide={(index) => {
                const { table, sheet, axis, at } = doubt;
                onDecide({ table, sheet, axis, at, index });
              }}
            />
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <DisclosureButton open={all} controls={list} onToggle={() => setAll(!all)}>
          {all ? words.fewerDoubts : words.moreDoubts(rest)}
        </DisclosureButton>
      )}
      <span role="status" className={styles.hint}>
        {rereading && words.rereading}
      </span>
    </>
  );
}

interface QuestionProps {
  readonly form: Form;
  readonly doubt: Doubt;
  /** Named when the return stands on several. */
  readonly sheet?: string;
  readonly disabled: boolean;
  /** `null` when it is none of the form's. */
  onDecide(index: number | null): void;
}

const NONE = "none";

function Question({ form, doubt, sheet = "", disabled, onDecide }: QuestionProps) {
  const words = useWords();
  const styles = useStyles();
  const [label, hint] = [useId(), useId()];
  const { table, axis, at, found, candidates, units } = doubt;
  const line = words.reading.line(axis, axis === "row" ? String(at + 1) : columnName(at));
  const own = form.tables[table]!;
  const nameOf = (index: number) =>
    axis === "row" && own.kind === "matrix" ? own.rows.lines[index]!.printed : own.columns.lines[index]!.full;
  return (
    <span className={styles.doubt}>
      <span id={label}>{words.entry.doubt(words.reading.onSheet(sheet, line), found.trim())}</span>
      <Dropdown
        className={styles.field}
        size="small"
        disabled={disabled}
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
        {units && words.entry.otherUnit(units)}
        {words.entry.doubtNext(axis)}
      </span>
    </span>
  );
}
