import { Button } from "@fluentui/react-components";
import { useState, type SubmitEvent } from "react";
import type { Entry, RosterUnit } from "../../../../consolidation/consolidation";
import { rosterLookup } from "../../../../consolidation/roster/roster-lookup";
import type { OfficeDesk } from "../../../desk/office-desk";
import { useObserved } from "../../../desk/ground/observed";
import { useWords } from "../../../words/language";
import { useStyles } from "./NameUnit.styles";
import { UnitField } from "../../UnitField";

interface Props {
  readonly desk: OfficeDesk;
  readonly entry: Entry;
  /** The return as the list names it. */
  readonly where: string;
  /** What the field holds at first. */
  readonly initial: string;
  /** Takes the focus, as something that was just asked for does. */
  readonly focused?: boolean;
  answering(answer: () => void): void;
}

/** Asks whose return it is: any unit may be typed, those of the roster are offered. */
export function NameUnit({ desk, entry, where, initial, focused = false, answering }: Props) {
  const { collection } = desk;
  const { id } = entry.submission;
  const words = useWords().entry;
  const styles = useStyles();
  const names = likeliestFirst(entry, useObserved(desk.roster.units));
  const [unit, setUnit] = useState(initial);
  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (unit.trim() !== "") answering(() => collection.name(id, { unit: unit.trim(), own: false }));
  };
  return (
    <form className={styles.form} onSubmit={onSubmit} noValidate>
      <UnitField
        names={names}
        label={words.unitOf(where)}
        value={unit}
        focused={focused}
        onChange={setUnit}
      />
      <Button size="small" type="submit" aria-label={words.confirmOf(where)}>
        {words.confirm}
      </Button>
      {entry.status === "unclear" && (
        <Button
          size="small"
          aria-label={words.ownUnitOf(where)}
          onClick={() => answering(() => collection.name(id, { unit: entry.unit, own: true }))}
        >
          {words.ownUnit}
        </Button>
      )}
    </form>
  );
}

/** Units that the return's own unit, else its file or sheet, is named like stand first. */
function likeliestFirst({ candidates, submission }: Entry, roster: readonly RosterUnit[]): string[] {
  const lookup = rosterLookup(roster);
  const stem = submission.file.replace(/^.*[/\\]/, "").replace(/\.[^.]*$/, "");
  const alike = [stem, submission.return.account.sheet].flatMap((name) => lookup.resembling(name));
  const names = [...candidates, ...alike.map(({ unit }) => unit), ...roster.map(({ unit }) => unit)];
  return [...new Set(names)];
}
