import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import type { FormName } from "../../consolidation/consolidation";
import type { OfficeDesk } from "../desk/office-desk";
import { isOnlyOf, type ListedFile } from "../desk/returns/listed-file";
import { useWords } from "../words/language";

interface Props {
  readonly desk: OfficeDesk;
  readonly files: readonly ListedFile[];
}

/** Files that are returns of another form: one step takes them to where that is consolidated. */
export function OtherForms({ desk, files }: Props) {
  const words = useWords().forms;
  return formsIn(files).map(([form, { length }]) => (
    <MessageBar key={`${form.id} ${form.version}`} intent="info" layout="multiline">
      <MessageBarBody>{words.ofOther(length, form.title)}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={() => desk.handOver(form)}>
          {words.turnTo}
        </Button>
      </MessageBarActions>
    </MessageBar>
  ));
}

function formsIn(files: readonly ListedFile[]): [FormName, ListedFile[]][] {
  const all = files.flatMap(({ refused }) => refused.flatMap(({ form }) => form ?? []));
  const once = new Map(all.map((form) => [`${form.id} ${form.version}`, form]));
  return [...once.values()]
    .map((form): [FormName, ListedFile[]] => [form, files.filter((file) => isOnlyOf(file, form))])
    .filter(([, own]) => own.length > 0);
}
