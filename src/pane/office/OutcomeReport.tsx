import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Difference } from "../../consolidation/compare-totals";
import { cellName } from "../../sheet/address";
import type { Desk } from "../desk/desk";
import type { Fault } from "../desk/ground/fault";
import { placeOf, subjectOfTotal } from "../findings/finding-place";
import { cellText } from "../ui/figures";
import { ToneIcon, type Tone } from "../ui/tone";
import { useWords } from "../words/language";
import type { Outcome } from "../desk/returns/run";

/** Disagreements are a fault of a workbook that was tampered with: a few show where. */
const SHOWN = 5;

const useStyles = makeStyles({
  status: {
    ":not(:empty)": {
      display: "flex",
      flexDirection: "column",
      gap: tokens.spacingVerticalXS,
      padding: tokens.spacingVerticalM,
      borderRadius: tokens.borderRadiusLarge,
      backgroundColor: tokens.colorNeutralBackground3,
    },
  },
  line: {
    display: "grid",
    gridTemplateColumns: "16px 1fr",
    columnGap: tokens.spacingHorizontalS,
    margin: 0,
    fontVariantNumeric: "tabular-nums",
  },
  icon: { paddingTop: "2px" },
  first: { fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, padding: 0, listStyleType: "none" },
});

/** The result in three lines: units in, totals proved, what is open. */
export function OutcomeReport({ desk, outcome }: { desk: Desk; outcome: Outcome | null }) {
  const { outcome: words, fault } = useWords();
  const styles = useStyles();
  const disagreements = outcome?.disagreements ?? [];
  const said = (left: Fault) => Object.values(fault(left)).join("");
  return (
    <>
      <div role="status" className={styles.status}>
        {outcome && (
          <>
            <Line tone="good">
              <span className={styles.first}>{words.done(outcome.units)}</span>
            </Line>
            <Agreement outcome={outcome} />
            {outcome.unfiltered.length > 0 && <Line tone="hint">{words.unfiltered(outcome.unfiltered)}</Line>}
            {outcome.left && <Line tone="query">{said(outcome.left)}</Line>}
            <Open outcome={outcome} />
          </>
        )}
      </div>
      {disagreements.length > 0 && (
        <ul className={styles.list}>
          {disagreements.slice(0, SHOWN).map((each) => (
            <li key={`${each.table}/${each.row}/${each.column}`}>
              <DisagreementLine desk={desk} disagreement={each} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Line({ tone, children }: { tone: Tone; children: ReactNode }) {
  const styles = useStyles();
  return (
    <p className={styles.line}>
      <span className={styles.icon}>
        <ToneIcon tone={tone} />
      </span>
      <span>{children}</span>
    </p>
  );
}

function Agreement({ outcome: { comparing, disagreements, notCompared } }: { outcome: Outcome }) {
  const { outcome: words, fault } = useWords();
  if (comparing) return <Line tone="hint">{words.comparing}</Line>;
  if (notCompared) return <Line tone="query">{words.notReadBack(fault(notCompared).title)}</Line>;
  if (!disagreements) return <Line tone="hint">{words.notCompared}</Line>;
  if (disagreements.length === 0) return <Line tone="good">{words.agree}</Line>;
  return <Line tone="error">{words.disagree(disagreements.length)}</Line>;
}

function Open({ outcome: { open } }: { outcome: Outcome }) {
  const words = useWords().outcome;
  const nothing = Object.values(open).every((number) => number === 0);
  if (nothing) return <Line tone="good">{words.nothingOpen}</Line>;
  return <Line tone={open.errors > 0 ? "error" : "query"}>{words.open(open)}</Line>;
}

function DisagreementLine({ desk, disagreement }: { desk: Desk; disagreement: Difference }) {
  const words = useWords();
  const { at, workbook, memory } = disagreement;
  const cell = at ? ` ${cellName(at.row, at.column)}` : "";
  const place = placeOf(desk.form, subjectOfTotal(disagreement), words.reading) + cell;
  const figure = (value: number | null) => cellText(value, words.trace.blank);
  return (
    <Button
      appearance="subtle"
      size="small"
      disabled={!at}
      onClick={() => at && void desk.host.select(at.sheet, at)}
    >
      {words.outcome.difference(place, figure(workbook), figure(memory))}
    </Button>
  );
}
