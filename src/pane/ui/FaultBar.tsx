import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import { Dismiss16Regular } from "@fluentui/react-icons/svg/dismiss";
import type { Fault } from "../desk/ground/fault";
import { useWords } from "../words/language";

/** What went wrong and what to do about it. */
export function FaultBar({ fault, onDismiss }: { fault: Fault | null; onDismiss?: () => void }) {
  const words = useWords();
  if (!fault) return null;
  const { title, remedy } = words.fault(fault);
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{title}</MessageBarTitle>
        {remedy}
      </MessageBarBody>
      {onDismiss && (
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
      )}
    </MessageBar>
  );
}
