import { AskDialog } from "../../ui/AskDialog";
import { useWords } from "../../words/language";
import type { Standing } from "../../desk/form/make-form";
import type { Answer } from "../../desk/form/making";

interface Props {
  /** What stands there; `null` or "nothing" keeps the dialog closed. */
  readonly asked: Standing | null;
  onMake(answer: Answer): void;
  onCancel(): void;
}

/** Asks before sheets are put aside. Whatever the answer, what stands there is kept under another name. */
export function KeepDialog({ asked, onMake, onCancel }: Props) {
  const words = useWords().keep;
  if (!asked || asked.kind === "nothing") return null;
  const { kind } = asked;
  const [sheets, keptAs] = [[...asked.kept.keys()], [...asked.kept.values()]];
  const empty = { label: words.empty, onAnswer: () => onMake("empty") };
  const carry = { label: words.carry, onAnswer: () => onMake("carry") };
  return (
    <AskDialog
      title={words.title(sheets)}
      text={kind === "figures" ? words.figures(keptAs) : words.other(keptAs)}
      answers={kind === "figures" ? [carry, empty] : [empty]}
      cancel={words.cancel}
      onCancel={onCancel}
    />
  );
}
