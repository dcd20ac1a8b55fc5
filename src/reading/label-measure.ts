import type { Form } from "../form/form";
import { textOf, type Grid } from "../sheet/grid";
import { labelKey } from "./match-label";
import { foreignMeasure, type ForeignMeasure } from "./measure-word";

/** What a row counts in, where that is not what the form counts in. */
export interface RowMeasure {
  readonly measure: ForeignMeasure;
  /** As it stands there: 万份. */
  readonly word: string;
}

/** What a label says of another measure than `unit`, in brackets at its end or right behind `name`: 发放征求意见表（万份）. */
export function measureInLabel(text: string, name: string, unit: string): RowMeasure | null {
  const key = labelKey(text);
  const bracketed = /\((?:(?:计量)?单位:?)?([^()]*)\)$/.exec(key)?.[1];
  const bare = labelKey(name);
  const behind = key.startsWith(bare) ? key.slice(bare.length) : "";
  return otherThan(bracketed ?? behind, unit);
}

/**
 * What the label of an indicator's row, or a cell between it and the figures (计量单位), says of another
 * measure than the form's.
 */
export function measureOfRow(
  form: Form,
  grid: Grid,
  { index, row, text }: { readonly index: number; readonly row: number; readonly text: string },
  between: { readonly left: number; readonly right: number },
): RowMeasure | null {
  const { label, unit } = form.indicators[index]!;
  const cells = (grid.values[row] ?? []).slice(between.left, between.right);
  const found = measureInLabel(text, label, unit);
  return (
    found ??
    cells.map((cell) => otherThan(labelKey(textOf(cell)), unit)).find((each) => each !== null) ??
    null
  );
}

/** Of percentages every word that counts is another measure; of counts % is. */
function otherThan(word: string, unit: string): RowMeasure | null {
  if (word === "" || word === unit) return null;
  const measure = foreignMeasure(word, unit);
  return measure && { measure, word };
}
