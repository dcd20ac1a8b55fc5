import { Button } from "@fluentui/react-components";
import { useMemo, useRef, type ChangeEvent } from "react";
import type { OfficeDesk } from "../desk/office-desk";
import { pickedFile } from "../desk/ground/files";
import { useObserved } from "../desk/ground/observed";
import { bookIn } from "../desk/returns/workbook-book";
import { FaultBar } from "../ui/FaultBar";
import { Folded } from "./Folded";
import { useWords } from "../words/language";
import { useConsolidation, useRegister } from "./papers/use-consolidation";
import { useStyles } from "./Section.styles";

/** 名册: taken over from last year's, and filled in from what has come. */
export function RosterSection({ desk }: { desk: OfficeDesk }) {
  const words = useWords().roster;
  return (
    <Folded title={words.title}>
      <Keeping desk={desk} />
    </Folded>
  );
}

function Keeping({ desk }: { desk: OfficeDesk }) {
  const words = useWords().roster;
  const styles = useStyles();
  const { keeping, files } = desk;
  const units = useObserved(desk.roster.units);
  const { running, done, fault } = useObserved(keeping.state);
  const known = useKnown(desk);
  const changed = desk.core.differingUnits(units, known);
  const input = useRef<HTMLInputElement>(null);
  const onChange = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const [file] = currentTarget.files ?? [];
    currentTarget.value = "";
    if (file) void keeping.takeOver(pickedFile(file));
  };
  return (
    <>
      <p className={styles.said}>{words.purpose(units.length, keeping.canTakeOver)}</p>
      <div className={styles.buttons}>
        {changed > 0 && (
          <Button disabledFocusable={running} onClick={() => void keeping.fill(known)}>
            {words.fill(changed)}
          </Button>
        )}
        {keeping.canTakeOver && (
          <>
            <input
              ref={input}
              type="file"
              hidden
              accept={files.accept}
              aria-label={words.takeOver}
              onChange={onChange}
            />
            <Button disabledFocusable={running} onClick={() => input.current?.click()}>
              {words.takeOver}
            </Button>
          </>
        )}
      </div>
      <FaultBar fault={fault} onDismiss={() => keeping.dismissFault()} />
      <p role="status" className={styles.said}>
        {done && words.done(done.how, done.units)}
      </p>
    </>
  );
}

/** The roster as it would be with all that the returns and the clerk's answers say. */
function useKnown(desk: OfficeDesk) {
  const { core, form, book: kept } = desk;
  const units = useObserved(desk.roster.units);
  const book = bookIn(useObserved(kept.state));
  const consolidation = useConsolidation(desk);
  const register = useRegister(desk);
  return useMemo(
    () => core.rosterFilled(form, core.withLearntNames(book, units), consolidation.reports, register.of),
    [core, form, book, units, consolidation, register],
  );
}
