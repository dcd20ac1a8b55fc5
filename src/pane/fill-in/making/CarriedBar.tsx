import { Button, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { cellName } from "../../../sheet/address";
import type { Desk } from "../../desk/desk";
import type { Carried } from "../../desk/form/making";
import { DismissAction } from "../../ui/DismissAction";
import { useWords } from "../../words/language";
import { useStyles } from "./CarriedBar.styles";

/** Cells that can be gone to; with more of them the old sheet is looked through anyway. */
const SHOWN = 30;

interface Props {
  readonly desk: Desk;
  readonly carried: Carried;
}

/** What of the old sheet is not in the new form, and where it still stands. */
export function CarriedBar({ desk, carried }: Props) {
  const words = useWords().keep;
  const styles = useStyles();
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        {words.left(carried)}
        {carried.cells.length > 0 && (
          <ul className={styles.cells}>
            {carried.cells.slice(0, SHOWN).map((cell) => {
              const name = cellName(cell.row, cell.column);
              return (
                <li key={`${cell.sheet}!${name}`}>
                  <Button
                    size="small"
                    aria-label={words.goTo(cell.sheet, name)}
                    onClick={() => void desk.check.show(cell)}
                  >
                    {name}
                  </Button>
                </li>
              );
            })}
          </ul>
        )}
      </MessageBarBody>
      <DismissAction onDismiss={() => desk.making.dismissCarried()} />
    </MessageBar>
  );
}
