import { Button, MessageBarActions } from "@fluentui/react-components";
import { Dismiss16Regular } from "@fluentui/react-icons/svg/dismiss";
import { useWords } from "../words/language";

/** What takes a message bar away. */
export function DismissAction({ onDismiss }: { readonly onDismiss: () => void }) {
  const words = useWords();
  return (
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
  );
}
