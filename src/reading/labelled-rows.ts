import type { Form } from "../form/form";
import { textOf, valueAt, type CellValue, type Grid } from "../sheet/grid";
import type { Labelled } from "./assign-labels";
import { rowLabels, type Candidate } from "./match-label";
import { figureColumns, type Page } from "./page";

/** A cell that is the label of a row for sure. */
export interface LabelledRow {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly candidates: readonly Candidate[];
}

/** The texts of the sheet that are labels of the form's rows for sure. */
export function labelledRows(form: Form, grid: Grid): LabelledRow[] {
  const labels = rowLabels(form);
  return grid.values.flatMap((values, row) =>
    values.flatMap((value, column): LabelledRow[] => {
      if (typeof value !== "string") return [];
      const candidates = labels.sure(value);
      return candidates.length > 0 ? [{ row, column, text: value, candidates }] : [];
    }),
  );
}

/** The same by their rows; several in one where forms stand side by side. */
export type LabelsByRow = ReadonlyMap<number, readonly LabelledRow[]>;

export function labelsByRow(labelled: readonly LabelledRow[]): LabelsByRow {
  const rows = new Map<number, LabelledRow[]>();
  for (const each of labelled) {
    const known = rows.get(each.row);
    if (known) known.push(each);
    else rows.set(each.row, [each]);
  }
  return rows;
}

/** So many rows of a table are compared with all labels for misspellings; a form has 45 rows. */
export const MOST_NEAR = 2000;

/** All rows of a page, from column `left` on, with what they may be. `looked` counts down the rows that are compared with all labels. */
export function rowItems(
  form: Form,
  grid: Grid,
  labelled: LabelsByRow,
  left: number,
  page: Page,
  looked: { left: number },
): Labelled[] {
  const items: Labelled[] = [];
  const columns = figureColumns(page);
  const firstFigure = Math.min(...columns);
  for (let at = page.first; at <= Math.min(page.last, grid.values.length - 1); at++) {
    const sure = labelled.get(at)?.find(({ column }) => column >= left && column < firstFigure);
    const text = sure?.text ?? usualText(grid, at, left, firstFigure, page.labelColumn);
    const near = !sure && text.trim() !== "" && looked.left-- > 0;
    const candidates = sure?.candidates ?? (near ? rowLabels(form).candidates(text) : []);
    const cells = columns.map((column) => valueAt(grid, at, column));
    // What stands in a row of the unit's own is compared with nothing.
    const content = candidates.length > 0 ? contentOf(cells) : cells.every(isBlank) ? "" : OWN;
    if (content !== "" || candidates.length > 0) items.push({ at, text, candidates, content });
  }
  return items;
}

/** What stands in the column of the labels, else nearest to the figures. */
function usualText(grid: Grid, row: number, left: number, right: number, usual: number): string {
  const texts = (grid.values[row] ?? []).slice(left, right).map(textOf);
  return (texts[usual - left]?.trim() || texts.findLast((each) => each.trim() !== "")) ?? "";
}

export function contentOf(cells: readonly CellValue[]): string {
  return cells.every(isBlank) ? "" : cells.map(textOf).join("\u0000");
}

const OWN = "own";
const VISIBLE = /[^\s\u200B-\u200D\u2060\uFEFF]/;

function isBlank(cell: CellValue): boolean {
  return cell === null || (typeof cell === "string" && !VISIBLE.test(cell));
}
