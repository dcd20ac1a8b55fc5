import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from "@fluentui/react-components";

const useStyles = makeStyles({
  surface: { width: "calc(100% - 32px)", maxWidth: "360px", padding: tokens.spacingHorizontalL },
  // The pane is too narrow for buttons side by side.
  actions: {
    gridColumnStart: 1,
    gridColumnEnd: "span 3",
    justifySelf: "stretch",
    flexDirection: "column",
    alignItems: "stretch",
    marginTop: tokens.spacingVerticalS,
  },
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
  return (
    <Dialog open modalType="modal" onOpenChange={(_, { open }) => !open && onCancel()}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent>{text}</DialogContent>
          <DialogActions className={styles.actions} fluid>
            {answers.map(({ label, onAnswer }, index) => (
              <Button key={label} appearance={index === 0 ? "primary" : "secondary"} onClick={onAnswer}>
                {label}
              </Button>
            ))}
            <Button appearance="subtle" onClick={onCancel}>
              {cancel}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
