import { makeStyles, MessageBar, MessageBarBody, MessageBarTitle, tokens } from "@fluentui/react-components";
import type { FormDesks } from "../desk/form-desks";
import { issuePlace } from "../desk/forms/issue-place";
import type { DefinitionDoubts, DefinitionFault } from "../desk/forms/open-definition";
import { useObserved } from "../desk/ground/observed";
import { FaultBar } from "../ui/FaultBar";
import { DismissAction } from "../ui/DismissAction";
import { useWords } from "../words/language";

/** Faults and doubts that are listed; most of the others follow from them. */
const SHOWN = 10;

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, overflowWrap: "anywhere" },
  place: { fontWeight: tokens.fontWeightSemibold },
});

/** What is to be said of the definition that was opened last: why it gives no form, or what its author should look at, and where. */
export function OpenedBar({ desks }: { readonly desks: FormDesks }) {
  const words = useWords();
  const opened = useObserved(desks.opened);
  if (!opened) return null;
  const onDismiss = () => desks.dismissOpened();
  if ("fault" in opened) return <FaultBar fault={opened.fault} onDismiss={onDismiss} />;
  const isForm = "doubts" in opened;
  return (
    <MessageBar intent={isForm ? "warning" : "error"} layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>
          {isForm ? words.forms.opened(opened.file) : words.forms.notOpened(opened.file)}
        </MessageBarTitle>
        {isForm ? (
          <Issues lead={words.forms.doubts(opened.doubts.issues.length)} {...opened.doubts} />
        ) : (
          <Why fault={opened.definition} />
        )}
      </MessageBarBody>
      <DismissAction onDismiss={onDismiss} />
    </MessageBar>
  );
}

function Why({ fault }: { readonly fault: DefinitionFault }) {
  const words = useWords().forms;
  if (fault.kind === "not-json") return words.notJson(fault.at);
  return <Issues lead={words.faults(fault.issues.length)} {...fault} />;
}

function Issues({ lead, definition, issues }: { readonly lead: string } & DefinitionDoubts) {
  const words = useWords().forms;
  const styles = useStyles();
  return (
    <>
      {lead}
      <ul className={styles.list}>
        {issues.slice(0, SHOWN).map((issue, index) => (
          <li key={index}>
            <span className={styles.place}>{words.faultAt(issuePlace(definition, issue))}</span>
            {"："}
            {issue.message}
          </li>
        ))}
      </ul>
      {issues.length > SHOWN && words.more(issues.length - SHOWN)}
    </>
  );
}
