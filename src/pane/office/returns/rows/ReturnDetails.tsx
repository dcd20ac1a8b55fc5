import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Entry, Submission } from "../../../../consolidation/consolidation";
import type { OfficeDesk } from "../../../desk/office-desk";
import { bySeverity } from "../../../desk/form/open-findings";
import { useWords } from "../../../words/language";
import { HowRead } from "../../../findings/HowRead";
import type { ListedEntry } from "../../../desk/returns/preview";
import { NameUnit } from "./NameUnit";
import { OfficeActs } from "../../book/OfficeActs";
import { ReturnFindings } from "./ReturnFindings";
import { CorrectFigure } from "./Telephone";

const useStyles = makeStyles({
  details: { display: "flex", flexDirection: "column", paddingTop: tokens.spacingVerticalXXS },
  title: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
  rename: { alignSelf: "flex-start", marginTop: tokens.spacingVerticalXS },
});

const NAMELESS: readonly Entry["status"][] = ["no-unit", "unclear", "two-names"];

interface Props {
  readonly id: string;
  readonly desk: OfficeDesk;
  readonly entry: ListedEntry | null;
  readonly submission: Submission;
  /** The return as the list names it. */
  readonly where: string;
  answering(answer: () => void): void;
}

/** What the check says of a return, how it was read, and a way to say that it is another unit's. */
export function ReturnDetails({ id, desk, entry, submission, where, answering }: Props) {
  const words = useWords().reading;
  const styles = useStyles();
  const findings = bySeverity(submission.findings).flatMap(([, group]) => group);
  const kept = entry?.isKept && !entry.same ? entry : null;
  // A return that does not count for want of a unit asks for it above.
  const isNamed = entry !== null && !NAMELESS.includes(entry.status);
  return (
    <div id={id} className={styles.details}>
      {findings.length > 0 && (
        <ReturnFindings
          desk={desk}
          ret={submission.return}
          findings={findings}
          kept={kept}
          answering={answering}
        />
      )}
      <h3 className={styles.title}>{words.title}</h3>
      <HowRead form={desk.form} ret={submission.return} />
      {kept && <OfficeActs desk={desk} entry={kept} />}
      {kept && <CorrectFigure desk={desk} entry={kept} answering={answering} />}
      {isNamed && <Rename desk={desk} entry={entry} where={where} answering={answering} />}
    </div>
  );
}

type RenameProps = Pick<Props, "desk" | "where" | "answering"> & { readonly entry: Entry };

/** The head may name another unit than the one that sent it: copied forms do. */
function Rename({ desk, entry, where, answering }: RenameProps) {
  const words = useWords().entry;
  const styles = useStyles();
  const [asking, setAsking] = useState(false);
  if (asking) {
    const answered = (answer: () => void) => {
      setAsking(false);
      answering(answer);
    };
    return <NameUnit desk={desk} entry={entry} where={where} initial="" focused answering={answered} />;
  }
  return (
    <Button
      className={styles.rename}
      size="small"
      aria-label={words.renameOf(where)}
      onClick={() => setAsking(true)}
    >
      {words.rename}
    </Button>
  );
}
