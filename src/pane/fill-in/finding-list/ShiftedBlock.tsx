import { Button } from "@fluentui/react-components";
import type { ShiftedBlock } from "../../../checking/likely/shifted-block";
import { cellName } from "../../../sheet/address";
import type { Desk } from "../../desk/desk";
import { ToneIcon } from "../../ui/tone";
import { useWords } from "../../words/language";
import { useStyles } from "./FindingList.styles";
import { ENTRY } from "../../ui/kept-focus";

interface Props {
  readonly desk: Desk;
  readonly place: string;
  readonly block: ShiftedBlock;
}

/** Figures that lie a row or a column off: one sentence, and the way back. */
export function ShiftedBlockRow({ desk, place, block }: Props) {
  const words = useWords().shifted;
  const styles = useStyles();
  const { at, shift, settles } = block;
  return (
    <section>
      <button type="button" {...ENTRY} className={styles.finding} onClick={() => void desk.check.show(at)}>
        <span className={styles.parts}>
          <span className={styles.icon}>
            <ToneIcon tone="unknown" />
          </span>
          <span className={styles.place}>{words.said(shift, settles)}</span>
          <span className={styles.cell}>{cellName(at.row, at.column)}</span>
        </span>
      </button>
      <div className={styles.why}>
        <Button size="small" onClick={() => void desk.edits.moveBack(place)}>
          {words.moveBack}
        </Button>
      </div>
    </section>
  );
}
