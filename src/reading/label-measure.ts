import type { Form } from "../form/form";
import { textOf, type Grid } from "../sheet/grid";
import type { Assignment, Decided, Labelled } from "./assign-labels";
import { labelKey } from "./match-label";
import { figureColumns, type Page } from "./page";
import type { Doubt } from "./return";
import { foreignMeasure, type ForeignMeasure } from "./measure-word";

/** Rows that count in so many of the form's units, with what they say: 万份. */
export type ScaledRows = ReadonlyMap<number, { readonly times: number; readonly word: string }>;

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
function measureOfRow(
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

/** What the rows count in: those of another kind of measure are doubts, until the clerk says which row it is. */
export function withMeasures(
  form: Form,
  grid: Grid,
  pages: readonly Page[],
  items: readonly Labelled[],
  rows: Assignment,
  answered: Decided,
): { readonly rows: Assignment; readonly scaled: ScaledRows } {
  const byRow = new Map(items.map((item) => [item.at, item]));
  const scaled = new Map<number, { times: number; word: string }>();
  const foreign: Doubt[] = [];
  rows.places.forEach((row, index) => {
    const item = byRow.get(row);
    const page = pages.findLast(({ first }) => first <= row);
    if (!item || !page) return;
    const between = { left: page.labelColumn + 1, right: Math.min(...figureColumns(page)) };
    const found = measureOfRow(form, grid, { index, row, text: item.text }, between);
    if (found?.measure.kind === "scaled") scaled.set(row, { times: found.measure.times, word: found.word });
    else if (found && !answered.has(row) && item.content !== "")
      foreign.push({ axis: "row", at: row, found: item.text, candidates: [index] });
  });
  const asked = new Set(foreign.map(({ at }) => at));
  return {
    scaled,
    rows: {
      ...rows,
      places: rows.places.map((row) => (asked.has(row) ? -1 : row)),
      recognised: rows.recognised.filter(({ item }) => !asked.has(item.at)),
      doubts: [...rows.doubts, ...foreign],
    },
  };
}
