import { makeStyles, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { Form } from "../../form/form";
import { byCorrection, correctedIn, type Corrected } from "../../reading/corrections";
import { sheetsOf, type CorrectionKind, type Return } from "../../reading/return";
import { DisclosureButton } from "../ui/DisclosureButton";
import { FirstOf } from "../ui/FirstOf";
import { useWords } from "../words/language";
import {
  evidenceLines,
  exampleOf,
  hiddenLines,
  isReadOddly,
  ownLines,
  unitLine,
  wholeLines,
} from "./reading-lines";

/** Lines of one group, and cells of one line, until the clerk wants all. */
const LINES = 5;
const CELLS = 3;

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: 0,
    listStyleType: "none",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
});

/** Where the unit was found, what a return says otherwise than the form prints it, and how that was understood. */
export function HowRead({ form, ret }: { readonly form: Form; readonly ret: Return }) {
  const words = useWords().reading;
  const styles = useStyles();
  const sheets = sheetsOf(ret);
  const unit = unitLine(form, ret, words);
  return (
    <>
      {unit !== null && <p className={styles.list}>{unit}</p>}
      {!isReadOddly(ret) && <p className={styles.list}>{words.asPrinted}</p>}
      {sheets.map((sheet) => (
        <OnSheet key={sheet} ret={ret} sheet={sheet} isNamed={sheets.length > 1} />
      ))}
      <Group lines={wholeLines(ret, words)} />
    </>
  );
}

interface OnSheetProps {
  readonly ret: Return;
  readonly sheet: string;
  readonly isNamed: boolean;
}

/** One sheet of a return; it is named when there are several. */
function OnSheet({ ret, sheet, isNamed }: OnSheetProps) {
  const words = useWords().reading;
  const styles = useStyles();
  return (
    <>
      {isNamed && <p className={styles.list}>{words.sheet(sheet)}</p>}
      <ul className={styles.list}>
        {byCorrection(correctedIn(ret).filter(({ at }) => at?.sheet === sheet)).map(([kind, cells]) => (
          <CorrectionLine key={kind} kind={kind} cells={cells} />
        ))}
      </ul>
      <Group lines={evidenceLines(ret, sheet, words)} />
      <Group lines={ownLines(ret, sheet, words)} />
      <Group lines={hiddenLines(ret, sheet, words)} />
    </>
  );
}

/** "3 处带单位：C6“12个”→12，…": the first cells, and all of them on demand. */
function CorrectionLine({ kind, cells }: { kind: CorrectionKind; cells: readonly Corrected[] }) {
  const { reading: words, comma } = useWords();
  const [all, setAll] = useState(false);
  const line = useId();
  const rest = cells.length - CELLS;
  const shown = all ? cells : cells.slice(0, CELLS);
  const examples = shown.map((cell) => exampleOf(cell, words)).join(comma);
  return (
    <li>
      <span id={line}>{words.corrected(kind, cells.length, examples)}</span>{" "}
      {rest > 0 && (
        <DisclosureButton open={all} controls={line} onToggle={() => setAll(!all)}>
          {all ? words.fewer : words.more(rest)}
        </DisclosureButton>
      )}
    </li>
  );
}

function Group({ lines }: { lines: readonly string[] }) {
  const words = useWords().reading;
  const styles = useStyles();
  if (lines.length === 0) return null;
  return (
    <FirstOf items={lines} most={LINES} className={styles.list} words={words}>
      {(line) => line}
    </FirstOf>
  );
}
