import { Button } from "@fluentui/react-components";
import type { Submission } from "../../../../consolidation/consolidation";
import type { OfficeDesk } from "../../../desk/office-desk";
import type { FileDecision } from "../../../desk/ground/files";
import { useWords } from "../../../words/language";
import { useStyles } from "../Answers.styles";
import { decisionsAbout } from "../../../desk/returns/listed-file";

interface Props {
  readonly desk: OfficeDesk;
  readonly fileId: string;
  readonly submission: Submission;
  /** The return as the list names it. */
  readonly where: string;
  readonly decisions: readonly FileDecision[];
  readonly rereading: boolean;
  answering(answer: () => void): void;
}

/** What the clerk has said about a return, each with a way to take it back. */
export function Answered(props: Props) {
  const { desk, fileId, submission, where, decisions, rereading, answering } = props;
  const words = useWords().entry;
  const answers = decisionsAbout(submission, decisions);
  // While the file is read again, the last answer is not in what is shown.
  return (
    <>
      {submission.return.account.unitFrom === "clerk" && (
        <Line
          said={words.named}
          button={words.unname}
          label={words.unnameOf(where)}
          onClick={() => answering(() => desk.collection.name(submission.id, null))}
        />
      )}
      {answers.length > 0 && !rereading && (
        <Line
          said={words.decided(answers.length)}
          button={words.undecide}
          label={words.undecideOf(where)}
          onClick={() => answering(() => void desk.collection.undecide(fileId, answers))}
        />
      )}
    </>
  );
}

interface LineProps {
  readonly said: string;
  readonly button: string;
  readonly label: string;
  onClick(): void;
}

function Line({ said, button, label, onClick }: LineProps) {
  const styles = useStyles();
  return (
    <span className={styles.line}>
      <span className={styles.said}>{said}</span>
      <Button size="small" appearance="subtle" aria-label={label} onClick={onClick}>
        {button}
      </Button>
    </span>
  );
}
