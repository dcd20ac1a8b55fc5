import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useId, useLayoutEffect, useRef, type SyntheticEvent } from "react";

const useStyles = makeStyles({
  dialog: {
    boxSizing: "border-box",
    width: "calc(100% - 32px)",
    maxWidth: "360px",
    padding: tokens.spacingHorizontalL,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    boxShadow: tokens.shadow64,
    overflowWrap: "anywhere",
    // Outside the theme in browsers before Chrome 122.
    "::backdrop": { backgroundColor: "rgba(0, 0, 0, 0.4)" },
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  text: { margin: `${tokens.spacingVerticalS} 0` },
  // The pane is too narrow for buttons side by side.
  actions: { display: "grid", rowGap: tokens.spacingVerticalS, paddingTop: tokens.spacingVerticalS },
});

interface Props {
  readonly title: string;
  readonly text: string;
  /** The likeliest first. */
  readonly answers: readonly { readonly label: string; onAnswer(): void }[];
  readonly cancel: string;
  onCancel(): void;
}

/** Asks before something is put aside or lost; closing it is no answer. */
export function AskDialog({ title, text, answers, cancel, onCancel }: Props) {
  const styles = useStyles();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  // Closed before it goes, it gives the keyboard back to where that was.
  useLayoutEffect(() => {
    const shown = dialog.current!;
    shown.showModal();
    return () => shown.close();
  }, []);
  // It closes when it is answered, not by itself.
  const onEscape = (event: SyntheticEvent) => {
    event.preventDefault();
    onCancel();
  };
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-labelledby={`${id}title`}
      aria-describedby={`${id}text`}
      onCancel={onEscape}
    >
      <h2 id={`${id}title`} className={styles.title}>
        {title}
      </h2>
      <p id={`${id}text`} className={styles.text}>
        {text}
      </p>
      <div className={styles.actions}>
        {answers.map(({ label, onAnswer }, index) => (
          <Button key={label} appearance={index === 0 ? "primary" : "secondary"} onClick={onAnswer}>
            {label}
          </Button>
        ))}
        <Button appearance="subtle" onClick={onCancel}>
          {cancel}
        </Button>
      </div>
    </dialog>
  );
}
