import { Button } from "@fluentui/react-components";
import { useId, useMemo, useState } from "react";
import type { ChangedCell, Doing } from "../../../../book/act";

import type { Entry } from "../../../../consolidation/consolidation";
import { runAct, type OfficeDesk } from "../../../desk/office-desk";
import { useObserved } from "../../../desk/ground/observed";
import type { ListedEntry } from "../../../desk/returns/preview";
import { placeOf } from "../../../findings/finding-place";
import { DisclosureButton } from "../../../ui/DisclosureButton";
import { cellText } from "../../../ui/figures";
import { useWords } from "../../../words/language";
import { Reason } from "../../Reason";
import { useStyles } from "./Resubmitted.styles";

/** Changed cells and totals, as many as a clerk reads. */
const SHOWN = 6;

interface Props {
  readonly desk: OfficeDesk;
  readonly entry: ListedEntry;
  /** The return of the same unit that came before. */
  readonly previous: ListedEntry;
  /** The returns that count, for what the totals become. */
  readonly counted: readonly Entry[];
  answering(answer: () => void): void;
}

/** 石角镇 第 2 次: what it changes beside the one before, and which of the two counts. */
export function Resubmitted({ desk, entry, previous, counted, answering }: Props) {
  const words = useWords().again;
  const styles = useStyles();
  const details = useId();
  const [open, setOpen] = useState(false);
  const { core, form } = desk;
  const { submission } = entry;
  const difference = useMemo(
    () => core.differenceOf(form, previous.submission, submission),
    [core, form, previous, submission],
  );
  const dateOf = ({ submission: { return: ret } }: Entry) => ret.content.date;
  return (
    <div className={styles.whole}>
      <DisclosureButton open={open} controls={details} onToggle={() => setOpen(!open)}>
        {`${words.came(entry.nth, dateOf(entry), dateOf(previous))}：${words.changed(difference.cells.length)}`}
      </DisclosureButton>
      {open && (
        <div id={details} className={styles.whole}>
          <Cells desk={desk} cells={difference.cells} />
          <Totals desk={desk} entry={entry} previous={previous} counted={counted} />
          <span>{words.rules(difference.broken.length, difference.settled.length)}</span>
          <Choice
            desk={desk}
            entry={entry}
            previous={previous}
            disjoint={difference.disjoint}
            answering={answering}
          />
        </div>
      )}
    </div>
  );
}

function Cells({ desk, cells }: { desk: OfficeDesk; cells: readonly ChangedCell[] }) {
  const { again: words, reading, trace } = useWords();
  const styles = useStyles();
  if (cells.length === 0) return null;
  const said = (value: ChangedCell["from"]) =>
    typeof value === "string" ? value : cellText(value, trace.blank);
  return (
    <ul className={styles.list}>
      {cells.slice(0, SHOWN).map(({ table, row, column, from, to }) => (
        <li key={`${table}/${row}/${column}`}>
          {words.cell(
            placeOf(desk.form, { table, row, column, onTotal: false }, reading),
            said(from),
            said(to),
          )}
        </li>
      ))}
      {cells.length > SHOWN && <li>{words.more(cells.length - SHOWN)}</li>}
    </ul>
  );
}

function Totals({ desk, entry, previous, counted }: Pick<Props, "desk" | "entry" | "previous" | "counted">) {
  const { again: words, reading, trace } = useWords();
  const styles = useStyles();
  const { core, form } = desk;
  const totals = useMemo(
    () => core.changedTotals(form, counted, previous, entry),
    [core, form, counted, previous, entry],
  );
  const figure = (value: number | null) => cellText(value, trace.blank);
  return (
    <>
      <span>{words.totals(totals.length)}</span>
      {totals.length > 0 && (
        <ul className={styles.list}>
          {totals.slice(0, SHOWN).map(({ table, row, column, before, after }) => (
            <li key={`${table}/${row}/${column}`}>
              {words.total(
                placeOf(form, { table, row, column, onTotal: false }, reading),
                figure(before),
                figure(after),
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** 采用这次 or 保留前次, with a reason; both stand in the journal after the next consolidation. */
function Choice({
  desk,
  entry,
  previous,
  disjoint,
  answering,
}: Omit<Props, "counted"> & { readonly disjoint: boolean }) {
  const words = useWords().again;
  const styles = useStyles();
  const [reason, setReason] = useState("");
  const { preferred } = useObserved(desk.collection.state);
  const [later, earlier] = [entry.submission.id, previous.submission.id];
  const chosen = preferred.find((id) => id === later || id === earlier);
  const merging: Doing = {
    ...{ kind: "merged", receipt: entry.receipt, with: previous.receipt, known: entry.receipt },
    ...{ unit: entry.unit, reason: reason.trim() },
  };
  const choose = (id: string) => answering(() => desk.collection.prefer(id, [later, earlier], reason.trim()));
  return (
    <>
      <div className={styles.line}>
        <Reason label={words.reason} value={reason} onChange={setReason} />
        <Button size="small" onClick={() => choose(later)}>
          {words.take}
        </Button>
        <Button size="small" onClick={() => choose(earlier)}>
          {words.keep}
        </Button>
        {disjoint && entry.isKept && (
          <Button size="small" onClick={() => void runAct(desk, merging)}>
            {words.merge}
          </Button>
        )}
      </div>
      {chosen !== undefined && <span role="status">{words.taken(chosen === later)}</span>}
    </>
  );
}
