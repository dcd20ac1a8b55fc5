import { bareKey, labelKey } from "../labels/label-key";
import type { LabelView } from "../labels/label-view";

/** The part of a sheet in which the head of a table is looked for. */
export interface HeadArea {
  readonly from: number;
  /** The row after the last that may belong to the head. */
  readonly to: number;
  /** The columns of the table lie between these, both left out. */
  readonly left: number;
  readonly right: number;
}

/** One label over a column. */
export interface Step {
  readonly text: string;
  readonly key: string;
  readonly row: number;
}

/** The labels over a column, outermost first. */
export type Path = readonly Step[];

/** The labels over each column that has any. */
export function columnPaths(view: LabelView, { from, to, left, right }: HeadArea): Map<number, Path> {
  const width = view.widthOf(from, to);
  const lines: HeadTexts = { from, left, texts: [] };
  for (let row = from; row < to; row++) lines.texts.push(view.textsOf(row, left + 1, right - 1));
  const paths = new Map<number, Path>();
  for (let column = left + 1; column < Math.min(width, right); column++) {
    const path: Step[] = [];
    for (let row = from; row < to; row++) {
      const text = headText(view, lines, row, column);
      const key = bareKey(text) || labelKey(text);
      if (key !== "" && path.at(-1)?.key !== key) path.push({ text, key, row });
    }
    if (path.length > 0) paths.set(column, path);
  }
  return paths;
}

/** What stands in the rows of a head, from the one on and behind the column. */
interface HeadTexts {
  readonly from: number;
  readonly left: number;
  readonly texts: string[][];
}

/** A heading stands over all columns that it spans. */
function headText(view: LabelView, { from, left, texts }: HeadTexts, row: number, column: number): string {
  const [line, at] = [texts[row - from]!, column - left - 1];
  const own = (line[at] ?? "").trim();
  if (own !== "") return own;
  const merge = view.mergeAt(row, column);
  if (merge) return view.textAt(merge.top, merge.left).trim();
  // Formats without merged cells: a blank over a filled cell belongs to the heading on its left.
  const below = texts.slice(row - from + 1).some((each) => (each[at] ?? "") !== "");
  if (!below) return "";
  return (
    line
      .slice(0, at)
      .findLast((text) => text.trim() !== "")
      ?.trim() ?? ""
  );
}
