import { AskDialog } from "../ui/AskDialog";
import { useWords } from "../words/language";
import type { Standing } from "../desk/form/make-form";
import type { Answer } from "../desk/form/making";

interface Props {
  readonly sheet: string;
  /** What stands on the sheet; `null` or "nothing" keeps the dialog closed. */
  readonly asked: Standing | null;
  onMake(answer: Answer): void;
  onCancel(): void;
}

/** Asks before a sheet is put aside. Whatever the answer, what stands there is kept under another name. */
export function KeepDialog({ sheet, asked, onMake, onCancel }: Props) {
  const words = useWords().keep;
  if (!asked || asked.kind === "nothing") return null;
  const { kind, keepAs } = asked;
  const empty = { label: words.empty, onAnswer: () => onMake("empty") };
  const carry = { label: words.carry, onAnswer: () => onMake("carry") };
  return (
    <AskDialog
      title={words.title(sheet)}
      text={kind === "figures" ? words.figures(keepAs) : words.other(keepAs)}
      answers={kind === "figures" ? [carry, empty] : [empty]}
      cancel={words.cancel}
      onCancel={onCancel}
    />
  );
}
