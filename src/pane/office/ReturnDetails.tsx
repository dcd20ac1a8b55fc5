import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { Finding } from "../../checking/finding";
import type { Entry, Submission } from "../../consolidation/consolidation";
import type { Form } from "../../form/form";
import { sheetsOf, type Return } from "../../reading/return";
import { cellName } from "../../sheet/address";
import type { Desk } from "../desk/desk";
import { placeOf } from "../findings/finding-place";
import { bySeverity } from "../desk/form/open-findings";
import { DisclosureButton } from "../ui/DisclosureButton";
import { ToneIcon } from "../ui/tone";
import { useWords } from "../words/language";
import type { Words } from "../words/words";
import { HowRead } from "../findings/HowRead";
import type { ListedEntry } from "../desk/returns/preview";
import { NameUnit } from "./NameUnit";
import { OfficeActs } from "./OfficeActs";

const useStyles = makeStyles({
  details: { display: "flex", flexDirection: "column", paddingTop: tokens.spacingVerticalXXS },
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
  title: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
  rename: { alignSelf: "flex-start", marginTop: tokens.spacingVerticalXS },
});

/** Findings of one return, the gravest first, until the clerk wants all. */
const SHOWN = 10;

const NAMELESS: readonly Entry["status"][] = ["no-unit", "unclear", "two-names"];

interface Props {
  readonly id: string;
  readonly desk: Desk;
  readonly entry: ListedEntry | null;
  readonly submission: Submission;
  /** The return as the list names it. */
  readonly where: string;
  answering(answer: () => void): void;
}

/** What the check says of a return, how it was read, and a way to say that it is another unit's. */
export function ReturnDetails({ id, desk, entry, submission, where, answering }: Props) {
  const words = useWords().reading;
  const styles = useStyles();
  const findings = bySeverity(submission.findings).flatMap(([, group]) => group);
  // A return that does not count for want of a unit asks for it above.
  const isNamed = entry !== null && !NAMELESS.includes(entry.status);
  return (
    <div id={id} className={styles.details}>
      {findings.length > 0 && <Findings form={desk.form} ret={submission.return} findings={findings} />}
      <h3 className={styles.title}>{words.title}</h3>
      <HowRead form={desk.form} ret={submission.return} />
      {entry?.isKept && !entry.same && <OfficeActs desk={desk} entry={entry} />}
      {isNamed && <Rename desk={desk} entry={entry} where={where} answering={answering} />}
    </div>
  );
}

interface FindingsProps {
  readonly form: Form;
  readonly ret: Return;
  readonly findings: readonly Finding[];
}

function Findings({ form, ret, findings }: FindingsProps) {
  const words = useWords();
  const styles = useStyles();
  const [all, setAll] = useState(false);
  const list = useId();
  const rest = findings.length - SHOWN;
  return (
    <>
      <ul id={list} className={styles.findings}>
        {(all ? findings : findings.slice(0, SHOWN)).map((finding, index) => (
          <li key={index} className={styles.finding}>
            <ToneIcon tone={finding.severity} />
            <span>
              {placeOf(form, finding, words.reading)}{" "}
              <span className={styles.cell}>{cellOf(ret, finding, words.reading)}</span>
              <br />
              {words.finding(finding)}
            </span>
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <DisclosureButton open={all} controls={list} onToggle={() => setAll(!all)}>
          {all ? words.reading.fewer : words.reading.more(rest)}
        </DisclosureButton>
      )}
    </>
  );
}

/** "C6", with its sheet when the return stands on several. */
function cellOf(ret: Return, { at }: Finding, words: Words["reading"]): string {
  if (at === null) return "";
  return words.onSheet(sheetsOf(ret).length > 1 ? at.sheet : "", cellName(at.row, at.column));
}

type RenameProps = Pick<Props, "desk" | "where" | "answering"> & { readonly entry: Entry };

/** The head may name another unit than the one that sent it: copied forms do. */
function Rename({ desk, entry, where, answering }: RenameProps) {
  const words = useWords().entry;
  const styles = useStyles();
  const [asking, setAsking] = useState(false);
  if (asking) {
    const answered = (answer: () => void) => {
      setAsking(false);
      answering(answer);
    };
    return <NameUnit desk={desk} entry={entry} where={where} initial="" focused answering={answered} />;
  }
  return (
    <Button
      className={styles.rename}
      size="small"
      aria-label={words.renameOf(where)}
      onClick={() => setAsking(true)}
    >
      {words.rename}
    </Button>
  );
}
