import { unitOfRow } from "../../form/line-units";
import type { Matrix } from "../../form/table";
import { textOf, type Grid } from "../../sheet/grid";
import type { Assignment, Decided, Labelled } from "../labels/assign";
import { labelKey } from "../labels/label-key";
import { measureInLabel, otherThan, type SaidMeasure } from "../labels/label-measure";
import type { Doubt } from "../return";
import { firstFigure, type Page } from "./page";

/** Rows that count in so many of the form's units, with what they say: 万份. */
export type ScaledRows = ReadonlyMap<number, { readonly times: number; readonly word: string }>;

/**
 * What the label of a row, or a cell between it and the figures (计量单位), says of another measure than the form's.
 */
function measureOfRow(
  table: Matrix,
  grid: Grid,
  { index, at, text }: Pick<Labelled, "at" | "text"> & { readonly index: number },
  between: { readonly left: number; readonly right: number },
): SaidMeasure | null {
  const line = table.rows.lines[index]!;
  const unit = unitOfRow(table, line);
  if (unit === null) return null;
  const own = labelKey(unit);
  const isPrinted = [line.printed, line.label].some((each) => labelKey(each) === labelKey(text));
  const cells = (grid.values[at] ?? []).slice(between.left, between.right);
  const found = isPrinted ? null : measureInLabel(text, line.label, own);
  return (
    found ?? cells.map((cell) => otherThan(labelKey(textOf(cell)), own)).find((each) => each !== null) ?? null
  );
}

/** What the rows count in: those of another kind of measure are doubts, until the clerk says which row it is. */
export function withMeasures(
  table: Matrix,
  grid: Grid,
  pages: readonly Page[],
  items: readonly Labelled[],
  rows: Assignment,
  answered: Decided,
): { readonly rows: Assignment; readonly scaled: ScaledRows } {
  const byRow = new Map(items.map((item) => [item.at, item]));
  const scaled = new Map<number, { times: number; word: string }>();
  const foreign: Pick<Doubt, "at" | "found" | "candidates">[] = [];
  rows.places.forEach((row, index) => {
    const item = row === null ? undefined : byRow.get(row);
    const page = row === null ? undefined : pages.findLast(({ first }) => first <= row);
    if (row === null || !item || !page) return;
    const between = { left: page.labelColumn + 1, right: firstFigure(table, page) };
    const found = measureOfRow(table, grid, { index, at: row, text: item.text }, between);
    if (found?.measure.kind === "scaled") scaled.set(row, { times: found.measure.times, word: found.word });
    else if (found && !answered.has(row) && item.content !== "")
      foreign.push({ at: row, found: item.text, candidates: [index] });
  });
  const asked = new Set(foreign.map(({ at }) => at));
  return {
    scaled,
    rows: {
      ...rows,
      places: rows.places.map((row) => (row !== null && asked.has(row) ? null : row)),
      recognised: rows.recognised.filter(({ item }) => !asked.has(item.at)),
      doubts: [...rows.doubts, ...foreign],
    },
  };
}
