import { makeStyles, MessageBar, MessageBarBody, MessageBarTitle, tokens } from "@fluentui/react-components";
import type { FormDesks } from "../desk/form-desks";
import { issuePlace } from "../desk/forms/issue-place";
import type { DefinitionFault } from "../desk/forms/open-definition";
import { useObserved } from "../desk/ground/observed";
import { FaultBar } from "../ui/FaultBar";
import { DismissAction } from "../ui/DismissAction";
import { useWords } from "../words/language";

/** Faults that are listed; most of the others follow from them. */
const SHOWN = 10;

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, overflowWrap: "anywhere" },
  place: { fontWeight: tokens.fontWeightSemibold },
});

/** Why the file that was opened last gives no form: what is wrong with its definition, and where. */
export function NotOpenedBar({ desks }: { readonly desks: FormDesks }) {
  const words = useWords();
  const notOpened = useObserved(desks.notOpened);
  if (!notOpened) return null;
  const onDismiss = () => desks.dismissNotOpened();
  if ("fault" in notOpened) return <FaultBar fault={notOpened.fault} onDismiss={onDismiss} />;
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{words.forms.notOpened(notOpened.file)}</MessageBarTitle>
        <Why fault={notOpened.definition} />
      </MessageBarBody>
      <DismissAction onDismiss={onDismiss} />
    </MessageBar>
  );
}

function Why({ fault }: { readonly fault: DefinitionFault }) {
  const words = useWords().forms;
  const styles = useStyles();
  if (fault.kind === "not-json") return words.notJson(fault.at);
  const { definition, issues } = fault;
  return (
    <>
      {words.faults(issues.length)}
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
