import { Button } from "@fluentui/react-components";
import { writtenAbout } from "../../../../reading/return";
import type { OfficeDesk } from "../../../desk/office-desk";
import type { ListedEntry } from "../../../desk/returns/preview";
import { useWords } from "../../../words/language";
import type { Words } from "../../../words/words";
import { NameUnit } from "./NameUnit";
import { useStyles } from "../Answers.styles";

interface Props {
  readonly desk: OfficeDesk;
  readonly entry: ListedEntry;
  /** The return as the list names it. */
  readonly where: string;
  /** Gives an answer and takes care of the focus. */
  answering(answer: () => void): void;
  onPrefer(entry: ListedEntry): void;
}

/** What the clerk can do about a return that does not count; nothing for one that does. */
export function NextStep({ desk, entry, where, answering, onPrefer }: Props) {
  const words = useWords().entry;
  const styles = useStyles();
  const asked = question(entry, words);
  switch (entry.status) {
    case "counted":
      return null;
    case "superseded":
    case "hidden":
    case "old":
    case "part":
    case "sum":
    case "other-period":
    case "other-measure":
      return (
        <>
          {asked !== null && <span className={styles.said}>{asked}</span>}
          <div className={styles.line}>
            <Button
              size="small"
              aria-label={words.preferOf(where)}
              onClick={() => answering(() => onPrefer(entry))}
            >
              {words.prefer}
            </Button>
          </div>
        </>
      );
    case "no-unit":
    case "unclear":
    case "two-names":
      return (
        <>
          <span className={styles.said}>{asked}</span>
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

/** What the clerk is asked; `null` when it is only said. */
function question(entry: ListedEntry, words: Words["entry"]): string | null {
  const { status, candidates, absorbed, submission, replacedBy } = entry;
  switch (status) {
    case "superseded":
      return replacedBy === null ? null : words.replacedBy(replacedBy);
    case "no-unit":
      return words.noUnitNext;
    case "unclear":
      return absorbed ? words.absorbedNext(candidates) : words.unclearNext(candidates);
    case "two-names":
      return words.twoNamesNext(candidates);
    case "other-period":
      return words.otherPeriodNext(writtenAbout(submission.return, "period"));
    case "other-measure":
      return words.otherMeasureNext(writtenAbout(submission.return, "measure"));
    default:
      return null;
  }
}
