import { Button } from "@fluentui/react-components";
import { useId, useMemo, useState } from "react";
import type { Correction } from "../../book/corrections";
import type { ProblemPlace } from "../../consolidation/sheets/problem-place";
import type { Addend } from "../../consolidation/trace";
import type { SummaryCell } from "../../consolidation/sheets/summary-places";
import type { Form } from "../../form/form";
import type { Measure } from "../../form/measure";
import { measureAt } from "../../form/table";
import type { OfficeDesk } from "../desk/office-desk";
import { placeOf, subjectOfTotal } from "../findings/finding-place";
import { useObserved } from "../desk/ground/observed";
import { FaultBar } from "../ui/FaultBar";
import { cellText, countText, percentText } from "../ui/figures";
import { ShareBar } from "../ui/ShareBar";
import { cellName } from "../../sheet/address";
import { useWords } from "../words/language";
import { useStyles } from "./TraceReport.styles";
import { bookIn } from "../desk/returns/workbook-book";
import { sizeOf, type Traced, type TracingState } from "../desk/returns/tracing";

/** The largest units carry a total; the others are one button away. */
const SHOWN = 12;

/** 「这个数从哪来」: absent until the workbook has a sheet of totals. */
export function TraceReport({ desk }: { desk: OfficeDesk }) {
  const words = useWords().trace;
  const styles = useStyles();
  const heading = useId();
  const state = useObserved(desk.tracing.state);
  if (state.kind === "no-totals") return null;
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading} className={styles.heading}>
        {words.title}
      </h2>
      <Body desk={desk} state={state} />
    </section>
  );
}

function Body({ desk, state }: { desk: OfficeDesk; state: TracingState }) {
  const words = useWords().trace;
  const styles = useStyles();
  if (state.kind === "failed") return <FaultBar fault={state.fault} />;
  if (state.kind === "no-detail") return <p className={styles.hint}>{words.noDetail}</p>;
  if (state.kind === "no-record") return <p className={styles.hint}>{words.noRecord}</p>;
  if (state.kind === "problem") return <ProblemFigure desk={desk} place={state.place} />;
  if (state.kind !== "traced") return <p className={styles.hint}>{words.select}</p>;
  const { figure } = state.traced;
  // Another figure begins with its largest units again.
  return <Figure key={`${figure.table}/${figure.row}/${figure.column}`} desk={desk} traced={state.traced} />;
}

/** The way from a line of 问题清单 to the figure that it speaks of. */
function ProblemFigure({ desk, place: { unit, file, cell, at } }: { desk: OfficeDesk; place: ProblemPlace }) {
  const words = useWords().trace;
  const styles = useStyles();
  return (
    <>
      <p className={styles.hint}>{words.problem(unit, file, cell)}</p>
      <Button size="small" onClick={() => void desk.host.select(at.sheet, at)}>
        {words.goTo(at.sheet, cellName(at.row, at.column))}
      </Button>
    </>
  );
}

function Figure({ desk, traced }: { desk: OfficeDesk; traced: Traced }) {
  const { trace: words, reading } = useWords();
  const styles = useStyles();
  const [all, setAll] = useState(false);
  const { figure, value, addends, row, column } = traced;
  const largest = addends.reduce((most, addend) => Math.max(most, sizeOf(addend)), 0);
  const correctionsIn = useCorrections(desk, figure);
  const shown = all ? addends : addends.slice(0, SHOWN);
  const isPercentage = measureOfTotal(desk.form, figure)?.holds.type === "percentage";
  const shownValue =
    isPercentage && typeof value === "number" ? percentText(value) : cellText(value, words.blank);
  return (
    <>
      <div className={styles.figure}>
        <span>
          {placeOf(desk.form, subjectOfTotal(figure), reading)}
          <span className={styles.under}>
            {cellName(row, column)} · {words.units(addends.length)}
          </span>
        </span>
        <span className={styles.value}>{shownValue}</span>
      </div>
      {addends.length === 0 && <p className={styles.hint}>{words.nobody}</p>}
      <ol className={styles.list}>
        {shown.map((addend, index) => (
          <AddendLine
            key={index}
            addend={addend}
            corrections={correctionsIn(addend)}
            share={largest > 0 ? sizeOf(addend) / largest : 0}
            isPercentage={isPercentage}
          />
        ))}
      </ol>
      {shown.length < addends.length && (
        <Button appearance="subtle" size="small" onClick={() => setAll(true)}>
          {words.more(addends.length - shown.length)}
        </Button>
      )}
    </>
  );
}

const NONE: readonly Correction[] = [];

/** What of an addend was corrected by telephone, so that it is another figure than the unit reported. */
function useCorrections(
  { core, form, book: kept, roster, today }: OfficeDesk,
  figure: SummaryCell,
): (addend: Addend) => readonly Correction[] {
  const book = bookIn(useObserved(kept.state));
  const units = useObserved(roster.units);
  const all = useMemo(() => {
    if (!book.acts.some(({ kind, undone }) => kind === "corrected" && undone === null)) return NONE;
    const beside = { roster: units, refused: [], reports: null, date: today() };
    return core.correctionsIn(book, core.standingNow(form, book, beside).standing);
  }, [core, form, book, units, today]);
  return (addend) => (all.length === 0 ? NONE : core.correctionsBehind(form, book, all, figure, addend));
}

interface AddendProps {
  readonly addend: Addend;
  readonly corrections: readonly Correction[];
  readonly share: number;
  readonly isPercentage: boolean;
}

function AddendLine({ addend, corrections, share, isPercentage }: AddendProps) {
  const words = useWords().trace;
  const styles = useStyles();
  const { unit, file, sheet, cell, value, weight } = addend;
  return (
    <li className={styles.addend}>
      <span className={styles.unit}>{unit}</span>
      <span className={styles.number}>{addendText(value, isPercentage)}</span>
      <ShareBar className={styles.bar} share={share} />
      <span className={styles.source} title={`${file} · ${sheet}`}>
        {file}
      </span>
      <span className={styles.detail}>
        {weight !== null && `${words.weight(countText(weight))}　`}
        {cell}
      </span>
      {corrections.map(({ act: { number, from, to, reason } }) => (
        <span key={number} className={styles.correction}>
          {words.corrected(cellText(from, words.blank), cellText(to, words.blank), reason)}
        </span>
      ))}
    </li>
  );
}

function addendText(value: Addend["value"], isPercentage: boolean): string {
  if (typeof value === "string") return value;
  return isPercentage ? percentText(value) : countText(value);
}

/** What a total holds; `null` where nobody says. */
function measureOfTotal(form: Form, { table, row, column }: SummaryCell): Measure | null {
  const own = form.tables[table]!;
  return own.kind === "list" || row === "total"
    ? own.columns.lines[column]!.measure
    : measureAt(own, row, column);
}
