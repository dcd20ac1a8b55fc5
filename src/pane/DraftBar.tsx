import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { useObserved } from "./desk/ground/observed";
import type { WorkbookFile } from "./desk/workbook/workbook-file";
import { useWords } from "./words/language";

/** Offers what a page that was closed, or broke down, has left unsaved. */
export function DraftBar({ file }: { readonly file: WorkbookFile }) {
  const { workbook: words } = useWords();
  const { draft, busy } = useObserved(file.state);
  if (!draft) return null;
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>{words.left(draft)}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" disabledFocusable={busy} onClick={() => void file.restore(draft)}>
          {words.restore}
        </Button>
        <Button
          size="small"
          appearance="subtle"
          disabledFocusable={busy}
          onClick={() => void file.giveUp(draft)}
        >
          {words.giveUp}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
