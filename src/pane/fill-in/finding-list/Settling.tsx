import { Button, Field } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { leavesBlank } from "../../../checking/repair-edit";
import type { Repair } from "../../../checking/repairs";
import type { RemarkPlace } from "../../../checking/explanation";
import { sayingOf } from "../../../checking/explanation-text";
import type { ExplanationSpec } from "../../../form/spec/form-spec";
import { cellName } from "../../../sheet/address";
import { useWords } from "../../words/language";
import { useStyles } from "./Settling.styles";

interface Props {
  /** What it is about, for the names of the buttons. */
  readonly place: string;
  /** What puts it right; `null` where only the clerk knows what is right. */
  readonly repair: Repair | null;
  onRepair(): void;
  /** Where a query is explained; `null` for other findings. */
  readonly remark: RemarkPlace | null;
  /** What is asked of an explanation. */
  readonly asked: ExplanationSpec;
  /** Writes the explanation; resolves when it is written. */
  onExplain(text: string): Promise<void>;
}

/** What the clerk can do about a finding here: put it right, or explain it. */
export function Settling({ place, repair, onRepair, remark, asked, onExplain }: Props) {
  const words = useWords().settling;
  const isEmptied = repair !== null && leavesBlank(repair);
  const styles = useStyles();
  const [explaining, setExplaining] = useState(false);
  if (!repair && !remark) return null;
  return (
    <div className={styles.whole}>
      {!explaining && (
        <div className={styles.actions}>
          {repair && (
            <Button
              size="small"
              aria-label={isEmptied ? words.emptyOf(place) : words.repairOf(place)}
              onClick={onRepair}
            >
              {isEmptied ? words.empty : words.repair}
            </Button>
          )}
          {remark && (
            <Button size="small" aria-label={words.explainOf(place)} onClick={() => setExplaining(true)}>
              {words.explain}
            </Button>
          )}
        </div>
      )}
      {explaining && remark && (
        <Explanation remark={remark} asked={asked} onWrite={onExplain} onClose={() => setExplaining(false)} />
      )}
    </div>
  );
}

interface ExplanationProps {
  readonly remark: RemarkPlace;
  readonly asked: ExplanationSpec;
  onWrite(text: string): Promise<void>;
  onClose(): void;
}

/** The text goes into 备注 of the sheet, the form's own place for it. */
function Explanation({ remark, asked, onWrite, onClose }: ExplanationProps) {
  const words = useWords().settling;
  const styles = useStyles();
  const [text, setText] = useState(remark.text);
  const [refused, setRefused] = useState(false);
  const { row, column } = remark;
  const buttons = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The box takes more room than its button did: at the lower edge of the pane half of it would be hidden.
    buttons.current?.scrollIntoView?.({ block: "nearest" });
  }, []);

  const saying = sayingOf(text.trim(), asked);
  // Nothing takes away what stood there.
  const isLacking = refused && !saying.enough && text.trim() !== "";

  async function onDone() {
    setRefused(true);
    if (!saying.enough && text.trim() !== "") return;
    await onWrite(text.trim());
    onClose();
  }

  return (
    <>
      <Field
        label={words.box(cellName(row, column))}
        hint={`${words.asked(asked.characters)} ${words.typed(saying)}`}
        validationMessage={isLacking ? words.lacking(saying) : null}
        size="small"
      >
        {(field) => (
          <textarea
            {...field}
            // The clerk has just asked for it.
            autoFocus
            className={styles.box}
            value={text}
            onChange={({ currentTarget }) => setText(currentTarget.value)}
            onKeyDown={({ key }) => key === "Escape" && onClose()}
          />
        )}
      </Field>
      <div ref={buttons} className={styles.actions}>
        <Button size="small" appearance="primary" onClick={() => void onDone()}>
          {words.write}
        </Button>
        <Button size="small" onClick={onClose}>
          {words.cancel}
        </Button>
      </div>
    </>
  );
}
