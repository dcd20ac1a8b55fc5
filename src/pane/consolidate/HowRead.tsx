import { makeStyles, tokens } from "@fluentui/react-components";
import { byCorrection, columnRuns, correctedIn, rawText, rowRuns } from "../../reading/corrections";
import type { Return } from "../../reading/return";
import { cellName, columnName } from "../../sheet/address";
import { useWords } from "../words/language";
import type { Words } from "../words/words";

/** Lines of one group; the sheet of problems has all of them. */
const SHOWN = 5;

const useStyles = makeStyles({
  title: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
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

/** Whether anything was read that is not as the form prints it. */
export function isReadOddly(ret: Return): boolean {
  const { evidence, ownRows, ownColumns, hiddenRows, hiddenColumns, unitFrom } = ret;
  const lists = [evidence, ownRows, ownColumns, hiddenRows, hiddenColumns, correctedIn(ret)];
  return lists.some(({ length }) => length > 0) || ["cover", "sheet", "file"].includes(unitFrom);
}

/** What a return says otherwise than the form prints it, and how that was understood. */
export function HowRead({ ret }: { ret: Return }) {
  const words = useWords().reading;
  const styles = useStyles();
  const source = words.unitFrom(ret.unitFrom);
  const groups = [
    source === null ? [] : [source],
    corrections(ret, words),
    evidence(ret, words),
    own(ret, words),
    hidden(ret, words),
  ];
  return (
    <>
      <h3 className={styles.title}>{words.title}</h3>
      <ul className={styles.list}>
        {groups
          .flatMap((lines) => shortened(lines, words))
          .map((line) => (
            <li key={line}>{line}</li>
          ))}
      </ul>
    </>
  );
}

type ReadingWords = Words["reading"];

function shortened(lines: readonly string[], words: ReadingWords): string[] {
  const rest = lines.length - SHOWN;
  return rest > 1 ? [...lines.slice(0, SHOWN), words.more(rest)] : [...lines];
}

function corrections(ret: Return, words: ReadingWords): string[] {
  return byCorrection(correctedIn(ret)).map(([kind, cells]) => {
    const { row, column, value, ...cell } = cells[0]!;
    const text = value === null ? null : String(value);
    return words.corrected(kind, cells.length, words.example(cellName(row, column), rawText(cell), text));
  });
}

function evidence(ret: Return, words: ReadingWords): string[] {
  return ret.evidence.map(({ axis, at, found, takenFor, how, likeness }) => {
    const line = words.line(axis, axis === "row" ? String(at + 1) : columnName(at));
    return words.evidence(line, found, takenFor, how, likeness);
  });
}

function own({ ownRows, ownColumns }: Return, words: ReadingWords): string[] {
  return [
    ...ownRows.map(({ row, label }) => words.own(words.line("row", String(row + 1)), label)),
    ...ownColumns.map(({ column, label }) => words.own(words.line("column", columnName(column)), label)),
  ];
}

function hidden({ hiddenRows, hiddenColumns }: Return, words: ReadingWords): string[] {
  return [
    ...(hiddenRows.length > 0 ? [words.hidden(words.line("row", rowRuns(hiddenRows)))] : []),
    ...(hiddenColumns.length > 0 ? [words.hidden(words.line("column", columnRuns(hiddenColumns)))] : []),
  ];
}
