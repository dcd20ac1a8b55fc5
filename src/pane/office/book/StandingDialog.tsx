import { AskDialog } from "../../ui/AskDialog";
import { useWords } from "../../words/language";
import type { Answer } from "../../desk/returns/consolidating";
import type { StandingSheets } from "../../desk/returns/standing-sheets";

interface Props {
  /** `null` keeps the dialog closed. */
  readonly asked: StandingSheets | null;
  onAnswer(answer: Answer): void;
  onCancel(): void;
}

/** Asks before the sheets of an earlier consolidation are replaced, with what somebody has written on them. */
export function StandingDialog({ asked, onAnswer, onCancel }: Props) {
  const words = useWords().standing;
  if (!asked) return null;
  return (
    <AskDialog
      title={words.title}
      text={words.text(asked)}
      answers={[
        { label: words.keep, onAnswer: () => onAnswer("keep") },
        { label: words.replace, onAnswer: () => onAnswer("replace") },
      ]}
      cancel={words.cancel}
      onCancel={onCancel}
    />
  );
}
