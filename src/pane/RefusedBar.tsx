import { makeStyles, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";
import type { FormDesks } from "./desk/form-desks";
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
  const refusal = useObserved(desks.refused);
  return (
    <div role="alert">
      {refusal && (
        <MessageBar intent="warning" layout="multiline" className={styles.over}>
          <MessageBarBody>{words.refused(refusal)}</MessageBarBody>
          <DismissAction onDismiss={() => desks.refused.set(null)} />
        </MessageBar>
      )}
    </div>
  );
}
