import { Button } from "@fluentui/react-components";
import { useMemo, useState, type SubmitEvent } from "react";
import type { RefusedFile } from "../../../../consolidation/consolidation";
import { runAct, type OfficeDesk } from "../../../desk/office-desk";
import { useObserved } from "../../../desk/ground/observed";
import { useWords } from "../../../words/language";
import { useStyles } from "./NameUnit.styles";
import { UnitField } from "../../UnitField";

/** Whose a file is that could not be read, so that its unit is asked to send it again; or that nobody is. */
export function UnreadActs({ desk, refused }: { desk: OfficeDesk; refused: RefusedFile }) {
  const { entry, unread: words } = useWords();
  const styles = useStyles();
  const { file, unit: known = "" } = refused;
  const [name, setName] = useState(known);
  const units = useObserved(desk.roster.units);
  const { running } = useObserved(desk.consolidating.state);
  const names = useMemo(() => units.map(({ unit }) => unit), [units]);
  const unit = name.trim();
  const isNew = unit !== "" && unit !== known;
  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isNew && !running) void runAct(desk, { kind: "sender", file, unit });
  };
  return (
    <form className={styles.form} onSubmit={onSubmit} noValidate>
      <UnitField names={names} label={entry.unitOf(file)} value={name} onChange={setName} />
      <Button
        size="small"
        type="submit"
        disabledFocusable={running || !isNew}
        aria-label={entry.confirmOf(file)}
      >
        {entry.confirm}
      </Button>
      <Button
        size="small"
        disabledFocusable={running}
        aria-label={words.dismissOf(file)}
        onClick={() => void runAct(desk, { kind: "dismissed", file, unit: known })}
      >
        {words.dismiss}
      </Button>
    </form>
  );
}
