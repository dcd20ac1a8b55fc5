import { makeStyles, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";
import type { FormDesks } from "./desk/form-desks";
import { refusalOf } from "./desk/form/refusal";
import { useObserved } from "./desk/ground/observed";
import { DismissAction } from "./ui/DismissAction";
import { useWords } from "./words/language";

const useStyles = makeStyles({
  over: {
    position: "absolute",
    insetInline: tokens.spacingHorizontalL,
    bottom: "56px",
    marginInline: "auto",
    maxWidth: "560px",
    zIndex: 4,
    boxShadow: tokens.shadow16,
  },
});

/** Says over the sheet why nothing was typed or pasted there, until the clerk goes on. */
export function RefusedBar({ desks }: { readonly desks: FormDesks }) {
  const words = useWords();
  const styles = useStyles();
  const refused = useObserved(desks.refused);
  return (
    <div role="alert">
      {refused && (
        <MessageBar intent="warning" layout="multiline" className={styles.over}>
          <MessageBarBody>
            {words.refused(refusalOf(refused.form, refused.returns, refused.what))}
          </MessageBarBody>
          <DismissAction onDismiss={() => desks.refused.set(null)} />
        </MessageBar>
      )}
    </div>
  );
}
