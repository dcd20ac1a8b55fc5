import { Button } from "@fluentui/react-components";
import { useRef } from "react";
import type { Desk } from "../desk/desk";
import { useObserved } from "../desk/ground/observed";
import { useWords } from "../words/language";
import { useStyles } from "./LastWritten.styles";

/** What a button has written last, and the way back, where the program's undo is not certain to know it. */
export function LastWritten({ desk, sheets }: { readonly desk: Desk; readonly sheets: readonly string[] }) {
  const words = useWords().lastWritten;
  const styles = useStyles();
  const section = useRef<HTMLElement>(null);
  const last = useObserved(desk.takingBack.state);
  const shown = last?.sheets.every((sheet) => sheets.includes(sheet)) ? last : null;

  function onTakeBack() {
    // The button goes away with what it has taken back; the keyboard stays here.
    section.current?.focus();
    void desk.takingBack.takeBack();
  }

  return (
    <section ref={section} tabIndex={-1} aria-label={words.title} className={styles.whole}>
      <p role="status" className={styles.text}>
        {shown && shown.takenBack === null && words.written(shown.cells)}
        {shown && shown.takenBack !== null && words.takenBack(shown.takenBack, shown.cells - shown.takenBack)}
      </p>
      {shown && shown.takenBack === null && (
        <Button size="small" onClick={onTakeBack}>
          {words.takeBack}
        </Button>
      )}
    </section>
  );
}
