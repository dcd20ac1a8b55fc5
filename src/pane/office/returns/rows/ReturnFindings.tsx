import { makeStyles, tokens } from "@fluentui/react-components";
import { isOpen, type Finding } from "../../../../checking/finding";
import type { Form } from "../../../../form/form";
import { sheetsOf, type Return } from "../../../../reading/return";
import { cellName } from "../../../../sheet/address";
import type { OfficeDesk } from "../../../desk/office-desk";
import type { ListedEntry } from "../../../desk/returns/preview";
import { placeOf } from "../../../findings/finding-place";
import { FirstOf } from "../../../ui/FirstOf";
import { ToneIcon } from "../../../ui/tone";
import { useWords } from "../../../words/language";
import type { Words } from "../../../words/words";
import { AnswerQuery } from "./Telephone";

const useStyles = makeStyles({
  findings: {
    margin: 0,
    padding: 0,
    listStyleType: "none",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  finding: {
    display: "grid",
    gridTemplateColumns: "16px minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalXS,
    paddingBottom: tokens.spacingVerticalXXS,
    overflowWrap: "anywhere",
  },
  cell: { color: tokens.colorNeutralForeground3, fontVariantNumeric: "tabular-nums" },
});

/** Findings of one return, the gravest first, until the clerk wants all. */
const SHOWN = 10;

interface Props {
  readonly desk: OfficeDesk;
  readonly ret: Return;
  readonly findings: readonly Finding[];
  /** Of a return in the book, whose queries can be answered by telephone. */
  readonly kept: ListedEntry | null;
  answering(answer: () => void): void;
}

/** What the check says of a return, and what was answered by telephone. */
export function ReturnFindings({ desk, ret, findings, kept, answering }: Props) {
  const words = useWords().reading;
  const styles = useStyles();
  return (
    <FirstOf
      items={findings}
      most={SHOWN}
      className={styles.findings}
      itemClassName={styles.finding}
      words={words}
    >
      {(finding) => (
        <>
          <ToneIcon tone={finding.state === "explained" ? "good" : finding.severity} />
          <div>
            <Said form={desk.form} ret={ret} finding={finding} />
            {kept && finding.severity === "query" && isOpen(finding) && (
              <AnswerQuery desk={desk} entry={kept} finding={finding} answering={answering} />
            )}
          </div>
        </>
      )}
    </FirstOf>
  );
}

function Said({ form, ret, finding }: { form: Form; ret: Return; finding: Finding }) {
  const words = useWords();
  const styles = useStyles();
  return (
    <>
      {placeOf(form, finding, words.reading)}{" "}
      <span className={styles.cell}>{cellOf(ret, finding, words.reading)}</span>
      <br />
      {words.finding(finding)}
      {finding.answer !== undefined && (
        <>
          <br />
          <span>{finding.answer}</span>
        </>
      )}
    </>
  );
}

/** "C6", with its sheet when the return stands on several. */
function cellOf(ret: Return, { at }: Finding, words: Words["reading"]): string {
  if (at === null) return "";
  return words.onSheet(sheetsOf(ret).length > 1 ? at.sheet : "", cellName(at.row, at.column));
}
