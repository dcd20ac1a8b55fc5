import { Button, Field, Textarea } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { RemarkPlace } from "../../checking/explanation";
import type { Repair } from "../../checking/repairs";
import { cellName } from "../../sheet/address";
import type { Desk } from "../desk";
import { useWords } from "../words/language";
import { useStyles } from "./Settling.styles";

interface Props {
  readonly desk: Desk;
  /** What it is about, for the names of the buttons. */
  readonly place: string;
  /** `null` where only the clerk knows what is right. */
  readonly repair: Repair | null;
  /** Where a query is explained; `null` for other findings. */
  readonly remark: RemarkPlace | null;
}

/** What the clerk can do about a finding here: put it right, or explain it. */
export function Settling({ desk, place, repair, remark }: Props) {
  const words = useWords().settling;
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
              aria-label={words.repairOf(place)}
              onClick={() => void desk.check.write(repair.edits)}
            >
              {words.repair}
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
        <Explanation desk={desk} remark={remark} onClose={() => setExplaining(false)} />
      )}
    </div>
  );
}

interface ExplanationProps {
  readonly desk: Desk;
  readonly remark: RemarkPlace;
  onClose(): void;
}

/** The text goes into 备注 of the sheet, the form's own place for it. */
function Explanation({ desk, remark, onClose }: ExplanationProps) {
  const words = useWords().settling;
  const styles = useStyles();
  const [text, setText] = useState(remark.text);
  const { row, column } = remark;
  const buttons = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The box takes more room than its button did: at the lower edge of the pane half of it would be hidden.
    buttons.current?.scrollIntoView?.({ block: "nearest" });
  }, []);

  async function onWrite() {
    await desk.check.write([{ row, column, value: text.trim() === "" ? null : text.trim() }]);
    onClose();
  }

  return (
    <>
      <Field
        label={words.box(cellName(row, column))}
        hint={words.asked(desk.form.spec.explanation.characters)}
        size="small"
      >
        <Textarea
          // The clerk has just asked for it.
          autoFocus
          resize="vertical"
          value={text}
          onChange={(_, { value }) => setText(value)}
          onKeyDown={({ key }) => key === "Escape" && onClose()}
        />
      </Field>
      <div ref={buttons} className={styles.actions}>
        <Button size="small" appearance="primary" onClick={() => void onWrite()}>
          {words.write}
        </Button>
        <Button size="small" onClick={onClose}>
          {words.cancel}
        </Button>
      </div>
    </>
  );
}
