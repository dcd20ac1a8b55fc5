import type { Corrected } from "../../../book/act";
import type { HandChange } from "../../../book/hand-changes";
import type { Form } from "../../../form/form";
import { placeOf } from "../../findings/finding-place";
import { AskDialog } from "../../ui/AskDialog";
import { cellText } from "../../ui/figures";
import { useWords } from "../../words/language";

/** Figures that are named; a clerk who pasted over a sheet has changed hundreds. */
const SHOWN = 5;

interface Props {
  /** `null` keeps the dialog closed. */
  readonly edited: readonly HandChange[] | null;
  readonly form: Form;
  onAnswer(edits: "take" | "put-back"): void;
  onCancel(): void;
}

/** Asks whether figures that somebody has changed by hand hold. */
export function EditedDialog({ edited, form, onAnswer, onCancel }: Props) {
  const { edited: words, reading, trace } = useWords();
  if (!edited) return null;
  const figure = (value: Corrected) => (typeof value === "string" ? value : cellText(value, trace.blank));
  const cells = edited.slice(0, SHOWN).map(({ sheet, cell, unit, table, row, column, from, to }) => {
    const place = placeOf(form, { table, row, column, onTotal: false }, reading);
    return words.cell(`「${sheet}」${cell}`, unit, place, figure(from), figure(to));
  });
  return (
    <AskDialog
      title={words.title}
      text={words.text(cells, edited.length)}
      answers={[
        { label: words.take, onAnswer: () => onAnswer("take") },
        { label: words.putBack, onAnswer: () => onAnswer("put-back") },
      ]}
      cancel={words.cancel}
      onCancel={onCancel}
    />
  );
}
