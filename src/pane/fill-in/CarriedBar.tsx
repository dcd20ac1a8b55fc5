import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import { DismissAction } from "../ui/DismissAction";
import { useWords } from "../words/language";
import type { Carried } from "../desk/form/making";

/** What of the old sheet is not in the new form, and where it still stands. */
export function CarriedBar({ carried, onDismiss }: { carried: Carried; onDismiss: () => void }) {
  const words = useWords();
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{words.keep.left(carried)}</MessageBarBody>
      <DismissAction onDismiss={onDismiss} />
    </MessageBar>
  );
}
