import { makeStyles, tokens } from "@fluentui/react-components";
import type { Counts } from "../../consolidation/consolidation";
import { ShareBar } from "../ui/ShareBar";
import { useWords } from "../words/language";

const useStyles = makeStyles({
  whole: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  counts: {
    display: "flex",
    gap: tokens.spacingHorizontalL,
    margin: 0,
    fontVariantNumeric: "tabular-nums",
  },
  pair: { display: "flex", gap: tokens.spacingHorizontalXS },
  number: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  rate: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  bar: { flexGrow: 1 },
  share: {
    flexShrink: 0,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: "tabular-nums",
    color: tokens.colorNeutralForeground2,
  },
  hint: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
});

/** 应报 42　已报 38　逾期 1, when there is a roster; else what is missing for it. */
export function RosterCounts({ counts, hidden }: { counts: Counts | null; hidden: boolean }) {
  const words = useWords().collect;
  const styles = useStyles();
  if (!counts || hidden) return null;
  if (counts.due === 0) return <p className={styles.hint}>{words.noRoster}</p>;
  const share = counts.reported / counts.due;
  const pairs: [string, number][] = [
    [words.due, counts.due],
    [words.reported, counts.reported],
    [words.late, counts.late],
  ];
  return (
    <div className={styles.whole}>
      <dl className={styles.counts}>
        {pairs.map(([label, number]) => (
          <div key={label} className={styles.pair}>
            <dt>{label}</dt>
            <dd className={styles.number}>{number}</dd>
          </div>
        ))}
      </dl>
      <div className={styles.rate}>
        <ShareBar className={styles.bar} share={share} />
        <span className={styles.share}>{words.rate(share)}</span>
      </div>
    </div>
  );
}
