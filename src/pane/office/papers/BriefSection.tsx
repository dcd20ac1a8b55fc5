import { Button } from "@fluentui/react-components";
import { useId, useMemo } from "react";
import type { Brief, RuleView, ShareView } from "../../../papers/brief";
import type { OfficeDesk } from "../../desk/office-desk";
import { useObserved } from "../../desk/ground/observed";
import { bookIn } from "../../desk/returns/workbook-book";
import { FaultBar } from "../../ui/FaultBar";
import { ShareBar } from "../../ui/ShareBar";
import { Folded } from "../Folded";
import { useWords } from "../../words/language";
import { useStyles } from "./BriefSection.styles";
import { useStyles as useSection } from "../Section.styles";
import { useConsolidation } from "./use-consolidation";

/** What the book comes to, at a glance: who has reported, how much is done, what the rules found; and a page of it. */
export function BriefSection({ desk }: { desk: OfficeDesk }) {
  const words = useWords().brief;
  const book = bookIn(useObserved(desk.book.state));
  if (book.receipts.length === 0) return null;
  return (
    <Folded title={words.title} shown={words.show}>
      <Shown desk={desk} />
    </Folded>
  );
}

function Shown({ desk }: { desk: OfficeDesk }) {
  const words = useWords().brief;
  const section = useSection();
  const consolidation = useConsolidation(desk);
  const brief = useMemo(() => desk.core.briefOf(desk.form, consolidation), [desk, consolidation]);
  const { running, done, fault } = useObserved(desk.papers.state);
  const { running: busy } = useObserved(desk.consolidating.state);
  const book = bookIn(useObserved(desk.book.state));
  const units = useObserved(desk.roster.units);
  return (
    <div className={section.whole}>
      <Groups brief={brief} />
      {brief.shares.map((share) => (
        <Shares key={share.label} share={share} />
      ))}
      <Rules desk={desk} brief={brief} />
      <div className={section.buttons}>
        <Button
          disabledFocusable={running || busy}
          onClick={() => void desk.papers.writeBrief(consolidation)}
        >
          {words.make}
        </Button>
        {desk.form.shares.map((share) => (
          <Button
            key={share.label}
            disabledFocusable={running || busy}
            onClick={() => void desk.papers.writeShare(share, consolidation, book, units)}
          >
            {words.makeShare(share.label)}
          </Button>
        ))}
      </div>
      <FaultBar fault={fault} onDismiss={() => desk.papers.dismissFault()} />
      <p role="status" className={section.said}>
        {done === "brief" && words.done}
        {done === "share" && words.shareDone}
      </p>
    </div>
  );
}

function Groups({ brief: { groups } }: { brief: Brief }) {
  const words = useWords().brief;
  const rows = groups.map(({ category, due, inTime }) => ({
    name: category || words.noCategory,
    said: words.inTime(inTime, due),
    share: inTime / due,
  }));
  return rows.length === 0 ? null : <Bars title={words.reports} rows={rows} />;
}

function Shares({ share: { label, part, whole, units } }: { share: ShareView }) {
  const words = useWords().brief;
  const section = useSection();
  const told = units.filter((each) => each.part !== each.whole);
  const rows = told.map((each) => ({
    name: each.unit,
    said: `${words.share(each.part, each.whole)}${each.part > each.whole ? ` ${words.tooMuch}` : ""}`,
    // What cannot be is no achievement.
    share: each.part > each.whole ? 0 : each.part / each.whole,
  }));
  const complete = units.length - told.length;
  return (
    <>
      <Bars title={`${label} ${words.share(part, whole)}`} rows={rows} />
      {complete > 0 && <p className={section.said}>{words.complete(complete)}</p>}
    </>
  );
}

interface Row {
  readonly name: string;
  readonly said: string;
  readonly share: number;
}

function Bars({ title, rows }: { title: string; rows: readonly Row[] }) {
  const styles = useStyles();
  const section = useSection();
  const head = useId();
  return (
    <>
      <h3 id={head} className={styles.title}>
        {title}
      </h3>
      <ul aria-labelledby={head} className={section.list}>
        {rows.map(({ name, said, share }) => (
          <li key={name} className={styles.row}>
            <span className={styles.name}>{name}</span>
            <span className={styles.number}>{said}</span>
            <ShareBar className={styles.bar} share={share} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Rules({ desk, brief: { rules, units } }: { desk: OfficeDesk; brief: Brief }) {
  const words = useWords().brief;
  const styles = useStyles();
  const section = useSection();
  const head = useId();
  const { problems } = desk.core.sheetNames(desk.form);
  const goTo = ({ first }: RuleView) => void desk.host.select(problems, { row: first + 1, column: 0 });
  return (
    <>
      <h3 id={head} className={styles.title}>
        {words.rules}
      </h3>
      {rules.length === 0 && <p className={section.said}>{words.noProblems}</p>}
      <ul aria-labelledby={head} className={section.list}>
        {rules.map((view) => {
          const name = [view.rule, view.title].filter(Boolean).join(" ");
          return (
            <li key={view.rule} className={styles.row}>
              <button
                type="button"
                className={styles.link}
                aria-label={words.goTo(name)}
                onClick={() => goTo(view)}
              >
                {name}
              </button>
              <span className={styles.number}>
                {words.hits(view.units.length, units, view.open, view.explained)}
              </span>
            </li>
          );
        })}
      </ul>
    </>
  );
}
