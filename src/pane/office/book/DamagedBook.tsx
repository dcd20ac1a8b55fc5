import { MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import type { DamagedCell } from "../../../book/sheets/read-book";
import { DismissAction } from "../../ui/DismissAction";
import { useWords } from "../../words/language";

/** A sheet may have lost a whole column: a few cells show where. */
const SHOWN = 5;

interface Props {
  readonly cells: readonly DamagedCell[] | null;
  onDismiss(): void;
}

/** What of the workbook's records is not whole, by cell: nothing was written, and nothing is guessed. */
export function DamagedBook({ cells, onDismiss }: Props) {
  const words = useWords().book;
  if (!cells) return null;
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{words.damagedTitle}</MessageBarTitle>
        {words.damaged(cells.slice(0, SHOWN), cells.length)}
      </MessageBarBody>
      <DismissAction onDismiss={onDismiss} />
    </MessageBar>
  );
}
