import { unitOfRow } from "../../form/line-units";
import { perForm } from "../../form/per-form";
import type { Matrix } from "../../form/table";
import type { Assignment, Decided, Labelled } from "../labels/assign";
import { labelKey } from "../labels/label-key";
import type { LabelView } from "../labels/label-view";
import { measureInLabel, otherThan, type SaidMeasure } from "../labels/label-measure";
import type { Doubt } from "../return";
import { firstFigure, type Page } from "./page";

/** A row that counts in so many of the form's units, with what it says: 万份 for 份. */
interface ScaledRow {
  readonly times: number;
  readonly word: string;
  /** The form's unit of the row; cells of another measure are not meant. */
  readonly unit: string | null;
}

export type ScaledRows = ReadonlyMap<number, ScaledRow>;

/** What a row counts in, and its labels, as they are compared; `null` for one without unit of measure. */
interface OwnMeasure {
  readonly unit: string;
  readonly labels: ReadonlySet<string>;
}

const ownMeasures = perForm((table: Matrix): readonly (OwnMeasure | null)[] =>
  table.rows.lines.map((line) => {
    const unit = unitOfRow(table, line);
    const labels = [line.printed, line.label];
    return unit === null
      ? null
      : { unit: labelKey(unit), labels: new Set([...labels, ...labels.map(labelKey)]) };
  }),
);

/**
 * What the label of a row, or a cell between it and the figures (计量单位), says of another measure than the form's.
 */
function measureOfRow(
  table: Matrix,
  view: LabelView,
  { index, at, text }: Pick<Labelled, "at" | "text"> & { readonly index: number },
  between: { readonly left: number; readonly right: number },
): SaidMeasure | null {
  const own = ownMeasures(table)[index]!;
  if (own === null) return null;
  const isPrinted = own.labels.has(text) || own.labels.has(labelKey(text));
  const found = isPrinted ? null : measureInLabel(text, table.rows.lines[index]!.label, own.unit);
  return (
    found ??
    view
      .textsOf(at, between.left, between.right - 1)
      .map((text) => otherThan(labelKey(text), own.unit))
      .find((each) => each !== null) ??
    null
  );
}

/** What the rows count in: those of another kind of measure are doubts, until the clerk says which row it is. */
export function withMeasures(
  table: Matrix,
  view: LabelView,
  pages: readonly Page[],
  items: readonly Labelled[],
  rows: Assignment,
  answered: Decided,
): { readonly rows: Assignment; readonly scaled: ScaledRows } {
  const byRow = new Map(items.map((item) => [item.at, item]));
  const stubEnds = new Map(pages.map((page) => [page, firstFigure(table, page)]));
  const scaled = new Map<number, ScaledRow>();
  const foreign: Pick<Doubt, "at" | "found" | "candidates" | "units">[] = [];
  rows.places.forEach((row, index) => {
    const item = row === null ? undefined : byRow.get(row);
    const page = row === null ? undefined : pages.findLast(({ first }) => first <= row);
    if (row === null || !item || !page) return;
    const between = { left: page.labelColumn + 1, right: stubEnds.get(page)! };
    const found = measureOfRow(table, view, { index, at: row, text: item.text }, between);
    if (found?.measure.kind === "scaled") {
      const { measure, word } = found;
      scaled.set(row, { times: measure.times, word, unit: unitOfRow(table, table.rows.lines[index]!) });
    } else if (found && !answered.has(row) && !item.content.isBlank) {
      const units = { said: found.word, own: ownMeasures(table)[index]!.unit };
      foreign.push({ at: row, found: item.text, candidates: [index], units });
    }
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
