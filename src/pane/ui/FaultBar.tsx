import { MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import type { Fault } from "../desk/ground/fault";
import { DismissAction } from "./DismissAction";
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
      {onDismiss && <DismissAction onDismiss={onDismiss} />}
    </MessageBar>
  );
}
