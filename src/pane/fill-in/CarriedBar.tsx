import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { Dismiss16Regular } from "@fluentui/react-icons/svg/dismiss";
import { useWords } from "../words/language";
import type { Carried } from "../desk/form/making";

/** What of the old sheet is not in the new form, and where it still stands. */
export function CarriedBar({ carried, onDismiss }: { carried: Carried; onDismiss: () => void }) {
  const words = useWords();
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{words.keep.left(carried)}</MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            aria-label={words.dismiss}
            icon={<Dismiss16Regular />}
            onClick={onDismiss}
          />
        }
      />
    </MessageBar>
  );
}
