import { Button } from "@fluentui/react-components";
import type { Entry } from "../../consolidation/consolidation";
import type { Desk } from "../desk";
import { useWords } from "../words/language";
import { NameUnit } from "./NameUnit";
import { useStyles } from "./Answers.styles";

interface Props {
  readonly desk: Desk;
  readonly entry: Entry;
  /** The return as the list names it. */
  readonly where: string;
  /** Gives an answer and takes care of the focus. */
  answering(answer: () => void): void;
  onPrefer(entry: Entry): void;
}

/** What the clerk can do about a return that does not count; nothing for one that does. */
export function NextStep({ desk, entry, where, answering, onPrefer }: Props) {
  const words = useWords().entry;
  const styles = useStyles();
  switch (entry.status) {
    case "counted":
      return null;
    case "superseded":
    case "hidden":
      return (
        <div className={styles.line}>
          <Button
            size="small"
            aria-label={words.preferOf(where)}
            onClick={() => answering(() => onPrefer(entry))}
          >
            {words.prefer}
          </Button>
        </div>
      );
    case "no-unit":
    case "unclear":
      return (
        <>
          <span className={styles.said}>
            {entry.status === "unclear" ? words.unclearNext(entry.candidates) : words.noUnitNext}
          </span>
          <NameUnit
            desk={desk}
            entry={entry}
            where={where}
            initial={entry.candidates[0] ?? ""}
            answering={answering}
          />
        </>
      );
  }
}
