import { Button, Field, Input } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { unitKey } from "../../../consolidation/roster/roster";
import { runAct, type OfficeDesk } from "../../desk/office-desk";
import { useObserved } from "../../desk/ground/observed";
import { refusedOf } from "../../desk/returns/listed-file";
import { bookIn } from "../../desk/returns/workbook-book";
import { Folded } from "../Folded";
import { useWords } from "../../words/language";
import { PaperCode } from "./PaperCode";
import { useStyles } from "../Section.styles";
import { Reason } from "../Reason";
import { UnitField } from "../UnitField";

/** 免报 and 收到纸质: about a unit, whether it has sent anything or not. */
export function UnitActs({ desk }: { desk: OfficeDesk }) {
  const words = useWords().units;
  if (bookIn(useObserved(desk.book.state)).receipts.length === 0) return null;
  return (
    <Folded title={words.title}>
      <OneUnit desk={desk} />
    </Folded>
  );
}

function OneUnit({ desk }: { desk: OfficeDesk }) {
  const { units: words, office } = useWords();
  const styles = useStyles();
  const now = useNow(desk);
  const [name, setName] = useState("");
  const { running } = useObserved(desk.consolidating.state);
  const { reports } = now.standing;
  const report = reports.find((each) => unitKey(each.unit) === unitKey(name));
  const unit = report?.unit ?? "";
  const record = report && now.register.of(report);
  const isExempt = now.roster.some((each) => unitKey(each.unit) === unitKey(unit) && each.exempt === true);
  const acts = [["paper", office.paper] as const, ...(isExempt ? [["owing", words.owing] as const] : [])];
  const names = useMemo(() => reports.map((each) => each.unit), [reports]);
  return (
    <>
      <div className={styles.fields}>
        <UnitField names={names} label={words.unit} value={name} onChange={setName} />
      </div>
      {unit === "" && <PaperCode desk={desk} standing={now.standing} />}
      {record && (
        <>
          <p role="status" className={styles.said}>
            {words.stands(unit, record.state, record.note, record.paper)}
          </p>
          <div className={styles.buttons}>
            {acts.map(([kind, said]) => (
              <Button
                key={kind}
                size="small"
                disabledFocusable={running}
                aria-label={office.actOf(said, unit)}
                onClick={() => void runAct(desk, { kind, unit })}
              >
                {said}
              </Button>
            ))}
          </div>
          {!isExempt && <Exempt key={unit} desk={desk} unit={unit} />}
        </>
      )}
    </>
  );
}

/** From one day to another, and why: without a reason nobody is let off. */
function Exempt({ desk, unit }: { desk: OfficeDesk; unit: string }) {
  const { units: words, office } = useWords();
  const styles = useStyles();
  const [days, setDays] = useState({ from: desk.today(), until: "" });
  const [reason, setReason] = useState("");
  const { running } = useObserved(desk.consolidating.state);
  const isSaid = reason.trim() !== "" && days.from !== "" && (days.until === "" || days.from <= days.until);
  const fields = [["from", words.from] as const, ["until", words.until] as const];
  return (
    <>
      <div className={styles.fields}>
        {fields.map(([key, label]) => (
          <Field key={key} label={label} size="small" className={styles.field}>
            <Input
              className={styles.input}
              type="date"
              size="small"
              value={days[key]}
              onChange={(_, { value }) => setDays({ ...days, [key]: value })}
            />
          </Field>
        ))}
      </div>
      <div className={styles.buttons}>
        <Reason label={words.why} value={reason} onChange={setReason} />
        <Button
          size="small"
          disabledFocusable={running || !isSaid}
          aria-label={office.actOf(words.exempt, unit)}
          onClick={() => void runAct(desk, { kind: "exempt", unit, ...days, reason: reason.trim() })}
        >
          {words.exempt}
        </Button>
      </div>
    </>
  );
}

/** How far each unit is, as the book stands. */
function useNow({ core, form, book: kept, collection, roster, papers, today }: OfficeDesk) {
  const book = bookIn(useObserved(kept.state));
  const { files } = useObserved(collection.state);
  const units = useObserved(roster.units);
  const { reports } = useObserved(papers.state);
  return useMemo(
    () => core.standingNow(form, book, { roster: units, refused: refusedOf(files), reports, date: today() }),
    [core, form, book, files, units, reports, today],
  );
}
