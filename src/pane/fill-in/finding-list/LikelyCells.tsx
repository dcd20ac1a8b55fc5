import { useMemo } from "react";
import { cellName } from "../../../sheet/address";
import type { Desk } from "../../desk/desk";
import { ToneIcon } from "../../ui/tone";
import { useWords } from "../../words/language";
import { placeOf, subjectOf } from "../../findings/finding-place";
import { useStyles } from "./FindingList.styles";
import { ENTRY } from "../../ui/kept-focus";
import type { Told } from "../../desk/form/told-findings";

interface Props {
  readonly desk: Desk;
  readonly form: Told;
}

/** Where one cell is to blame for several findings: that cell, and what it would have to be. */
export function LikelyCells({ desk, form }: Props) {
  const { likely: words, reading } = useWords();
  const styles = useStyles();
  const { return: ret, findings, context, told } = form;
  const cells = useMemo(
    () =>
      desk.core.checking.there
        .likelyCells(desk.form, ret, findings, context)
        .filter(({ settles }) => settles.filter((finding) => told.includes(finding)).length > 1),
    [desk.core, desk.form, ret, findings, context, told],
  );
  if (cells.length === 0) return null;
  return (
    <section>
      <h3 className={styles.heading}>{words.heading}</h3>
      <ul className={styles.list}>
        {cells.map((cell) => (
          <li key={`${cell.table}/${cell.row}/${cell.column}`}>
            <button
              type="button"
              {...ENTRY}
              className={styles.finding}
              onClick={() => void desk.check.show(cell.at)}
            >
              <span className={styles.parts}>
                <span className={styles.icon}>
                  <ToneIcon tone="unknown" />
                </span>
                <span className={styles.place}>
                  {words.said(
                    placeOf(desk.form, subjectOf(ret, cell), reading),
                    cell.least,
                    cell.most,
                    cell.settles.length,
                  )}
                </span>
                <span className={styles.cell}>{cellName(cell.at.row, cell.at.column)}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
