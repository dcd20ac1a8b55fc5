import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { runAct, type OfficeDesk } from "../../desk/office-desk";
import { useObserved } from "../../desk/ground/observed";
import type { ListedEntry } from "../../desk/returns/preview";
import { useWords } from "../../words/language";
import { Reason } from "../Reason";
import { useStyles } from "../returns/rows/Resubmitted.styles";

const ACTS = ["passed", "returned", "excluded"] as const;

/** 通过, 退回, 不计入 of a return that is in the book, and that its stamped paper came. */
export function OfficeActs({ desk, entry }: { desk: OfficeDesk; entry: ListedEntry }) {
  const words = useWords().office;
  const styles = useStyles();
  const [reason, setReason] = useState("");
  const { running } = useObserved(desk.consolidating.state);
  const { receipt, unit } = entry;
  return (
    <div className={styles.line}>
      <Reason label={words.reason} value={reason} onChange={setReason} />
      {ACTS.map((kind) => (
        <Button
          key={kind}
          size="small"
          disabledFocusable={running}
          aria-label={words.actOf(words[kind], unit || entry.submission.file)}
          onClick={() => void runAct(desk, { kind, receipt, unit, reason: reason.trim() })}
        >
          {words[kind]}
        </Button>
      ))}
      {unit !== "" && (
        <Button
          size="small"
          disabledFocusable={running}
          aria-label={words.actOf(words.paper, unit)}
          onClick={() => void runAct(desk, { kind: "paper", unit, reason: reason.trim() })}
        >
          {words.paper}
        </Button>
      )}
    </div>
  );
}
