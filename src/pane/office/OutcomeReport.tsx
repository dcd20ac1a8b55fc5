import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Difference } from "../../consolidation/compare-totals";
import { cellName } from "../../sheet/address";
import type { OfficeDesk } from "../desk/office-desk";
import type { Fault } from "../desk/ground/fault";
import { placeOf, subjectOfTotal } from "../findings/finding-place";
import { cellText } from "../ui/figures";
import { ToneIcon, type Tone } from "../ui/tone";
import { useWords } from "../words/language";
import { CHIP_OF, type Chip } from "../desk/returns/list-filter";
import type { OpenMatters, Outcome } from "../desk/returns/run";
import type { FoundFiles } from "./returns/use-found-files";

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
  // Behind a button a line may end, though no line begins with a comma or a stop.
  item: { whiteSpace: "nowrap" },
  first: { fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, padding: 0, listStyleType: "none" },
});

interface Props extends Shows {
  readonly desk: OfficeDesk;
  readonly outcome: Outcome | null;
}

interface Shows {
  /** What of the list can be shown by itself; `null` for a short one. */
  readonly filter: FoundFiles["filter"];
  onShow(chip: Chip): void;
}

/** The result in three lines: units in, totals proved, what is open. */
export function OutcomeReport({ desk, outcome, filter, onShow }: Props) {
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
            {!outcome.detailed && <Line tone="hint">{words.tooMany}</Line>}
            {outcome.leftOut && <Line tone="hint">{words.leftOut(outcome.leftOut)}</Line>}
            {outcome.unfiltered.length > 0 && <Line tone="hint">{words.unfiltered(outcome.unfiltered)}</Line>}
            {outcome.left && <Line tone="query">{said(outcome.left)}</Line>}
            <Open open={outcome.open} filter={filter} onShow={onShow} />
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

function Agreement({ outcome }: { outcome: Outcome }) {
  const { comparing, detailed, disagreements, notCompared } = outcome;
  const { outcome: words, fault } = useWords();
  if (comparing) return <Line tone="hint">{words.comparing}</Line>;
  if (notCompared) return <Line tone="query">{words.notReadBack(fault(notCompared).title)}</Line>;
  if (!disagreements) return <Line tone="hint">{words.notCompared}</Line>;
  if (disagreements.length === 0)
    return <Line tone="good">{detailed ? words.agree : words.figuresAgree}</Line>;
  return <Line tone="error">{words.disagree(disagreements.length)}</Line>;
}

function Open({ open, filter, onShow }: Shows & { readonly open: OpenMatters }) {
  const { outcome: words, comma } = useWords();
  const styles = useStyles();
  const { before, items, after } = words.open(open);
  const [stop, rest] = [after.slice(0, 1), after.slice(1)];
  if (items.length === 0) return <Line tone="good">{words.nothingOpen}</Line>;
  return (
    <Line tone={open.errors > 0 ? "error" : "query"}>
      {before}
      {items.map(({ matter, text }, index) => (
        <span key={matter} className={styles.item}>
          <Matter chip={CHIP_OF[matter]} text={text} filter={filter} onShow={onShow} />
          {index < items.length - 1 ? comma : stop}
        </span>
      ))}
      {rest}
    </Line>
  );
}

/** A link to the files of the list that it is about, where there are any. */
function Matter({
  chip,
  text,
  filter,
  onShow,
}: Shows & { readonly chip: Chip | null; readonly text: string }) {
  const words = useWords().outcome;
  if (chip === null || !filter?.counts.has(chip)) return text;
  return (
    <Link as="button" inline aria-label={words.show(text)} onClick={() => onShow(chip)}>
      {text}
    </Link>
  );
}

function DisagreementLine({ desk, disagreement }: { desk: OfficeDesk; disagreement: Difference }) {
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
