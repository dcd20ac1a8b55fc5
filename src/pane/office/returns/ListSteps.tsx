import { Button } from "@fluentui/react-components";
import type { Entry } from "../../../consolidation/consolidation";
import type { OfficeDesk } from "../../desk/office-desk";
import { useObserved } from "../../desk/ground/observed";
import type { ListedEntry } from "../../desk/returns/preview";
import { suggestedUnits } from "../../desk/returns/suggested-units";
import { useWords } from "../../words/language";
import { useStyles } from "./Answers.styles";

/** So many of them are named; one alone is answered in its row. */
const [FEWEST, NAMED] = [2, 3];

interface Props {
  readonly desk: OfficeDesk;
  readonly entries: readonly ListedEntry[];
  readonly counted: readonly Entry[];
}

/** Confirms the units of all returns that are named much like one of the roster. */
export function ConfirmAll({ desk, entries, counted }: Props) {
  const words = useWords().collect;
  const styles = useStyles();
  const units = suggestedUnits(entries, counted);
  if (units.size < FEWEST) return null;
  const first = entries.flatMap(({ submission: { id, file, return: ret } }) => {
    const unit = units.get(id);
    return unit === undefined ? [] : [[ret.content.unit || file, unit] as const];
  });
  return (
    <div className={styles.over}>
      <span className={styles.said}>{words.suggested(units.size, first.slice(0, NAMED))}</span>
      <Button size="small" onClick={() => desk.collection.nameAll(units)}>
        {words.confirmAll(units.size)}
      </Button>
    </div>
  );
}

/** What was done to the list last, with the way back. */
export function LastStep({ desk }: { desk: OfficeDesk }) {
  const words = useWords().collect;
  const styles = useStyles();
  const { step, progress } = useObserved(desk.collection.state);
  if (step === null || progress !== null) return null;
  const said = words.listStep(step);
  return (
    <div className={styles.line} role="status">
      <span className={styles.said}>{said}</span>
      <Button
        size="small"
        appearance="subtle"
        aria-label={`${words.takeBack} ${said}`}
        onClick={() => desk.collection.takeBack()}
      >
        {words.takeBack}
      </Button>
    </div>
  );
}
