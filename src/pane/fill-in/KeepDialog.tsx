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
import { useWords } from "../words/language";
import type { Standing } from "./make-form";
import type { Answer } from "./making";

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
  readonly sheet: string;
  /** What stands on the sheet; `null` or "nothing" keeps the dialog closed. */
  readonly asked: Standing | null;
  onMake(answer: Answer): void;
  onCancel(): void;
}

/** Asks before a sheet is put aside. Whatever the answer, what stands there is kept under another name. */
export function KeepDialog({ sheet, asked, onMake, onCancel }: Props) {
  const words = useWords().keep;
  const styles = useStyles();
  if (!asked || asked.kind === "nothing") return null;
  const { keepAs } = asked;
  return (
    <Dialog open modalType="modal" onOpenChange={(_, { open }) => !open && onCancel()}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{words.title(sheet)}</DialogTitle>
          <DialogContent>
            {asked.kind === "figures" ? words.figures(keepAs) : words.other(keepAs)}
          </DialogContent>
          <DialogActions className={styles.actions} fluid>
            {asked.kind === "figures" && (
              <Button appearance="primary" onClick={() => onMake("carry")}>
                {words.carry}
              </Button>
            )}
            <Button
              appearance={asked.kind === "figures" ? "secondary" : "primary"}
              onClick={() => onMake("empty")}
            >
              {words.empty}
            </Button>
            <Button appearance="subtle" onClick={onCancel}>
              {words.cancel}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
