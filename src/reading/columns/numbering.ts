import { codeKey, labelKey } from "../labels/label-key";
import type { LabelView } from "../labels/label-view";
import type { HeadArea } from "./column-paths";
import { withoutBrackets, type ColumnLabels } from "./column-candidates";

/** 甲 乙 丙 under the labels of rows, or what the row of numbers is called. */
const STEM = /^(?:[甲乙丙丁戊己庚辛壬癸]|栏次|栏号|行次|序号|编号|代码|[-—─]+)?$/;
/** Rows below the labels in which numbers are looked for: those of the units of measure lie between. */
const NEAR = 3;

/** 甲 乙 1 2 under a head: in which row, and which code stands in which column. */
export interface Numbering {
  readonly row: number;
  readonly codes: ReadonlyMap<number, string>;
}

/** The row of numbers below a head whose labels end above `from`; `null` where there is none. */
export function numberingBelow(labels: ColumnLabels, view: LabelView, area: HeadArea): Numbering | null {
  if (labels.codes.size === 0) return null;
  for (let row = area.from; row < Math.min(area.to, area.from + NEAR); row++) {
    const found = numbersIn(labels, view, row, area);
    if (found) return { row, codes: found };
  }
  return null;
}

/** Nothing but codes of the form, each once, and words for the columns in front. */
function numbersIn(
  labels: ColumnLabels,
  view: LabelView,
  row: number,
  { left, right }: HeadArea,
): ReadonlyMap<number, string> | null {
  // What stands in a row without any code is not for us to look at.
  if (view.cellsIn(row, left + 1, right - 1, labels.asked.codeIn).length === 0) return null;
  const codes = new Map<number, string>();
  for (const [column, cell] of view.textsOf(row, 0, right - 1).entries()) {
    const text = cell.trim();
    if (STEM.test(labelKey(text))) {
      // 甲 may be the code of a column, too.
      if (column > left && labels.codes.has(codeKey(text))) codes.set(column, codeKey(text));
      continue;
    }
    const key = codeKey(withoutBrackets(text));
    if (column <= left || !labels.codes.has(key)) return null;
    codes.set(column, key);
  }
  const each = [...codes.values()];
  return each.length > 0 && new Set(each).size === each.length ? codes : null;
}
