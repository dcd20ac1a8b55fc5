import { unitOfColumn } from "../../form/line-units";
import type { Table } from "../../form/table";
import { isMeasureWord } from "../cell/measure-word";
import type { Assignment, Decided } from "../labels/assign";
import { labelKey } from "../labels/label-key";
import type { OtherUnit } from "../return";
import type { LabelView } from "../labels/label-view";
import { measureInLabel, otherThan } from "../labels/label-measure";
import type { HeadArea, Path } from "./column-paths";

/** Rows below the labels that may say what the columns are counted in. */
const NEAR = 2;
/** What stands in such a row over columns that are counted in nothing. */
const UNCOUNTED = /^(?:(?:计量)?单位|[-—─/]+)?$/;

/** The row below the labels of columns that says what they are counted in, and nothing else; `null` without. */
export function unitsBelow(
  table: Table,
  view: LabelView,
  { from, to, left, right }: HeadArea,
): number | null {
  const units = new Set(table.columns.lines.map((line) => labelKey(unitOfColumn(table, line) ?? "")));
  units.delete("");
  if (units.size === 0) return null;
  for (let row = from; row < Math.min(to, from + NEAR); row++) {
    const isUnit = (text: string) => units.has(labelKey(text)) || null;
    if (view.cellsIn(row, left + 1, right - 1, isUnit).length === 0) continue;
    const words = view.textsOf(row, left + 1, right - 1).map(labelKey);
    if (words.every((word) => UNCOUNTED.test(word) || units.has(word) || isMeasureWord(word))) return row;
  }
  return null;
}

/**
 * A column that counts in another measure than the form's, 建制村（百个）, is not read before the clerk says what it
 * is. `units` is the row of units of measure.
 */
export function doubtMeasures(
  table: Table,
  view: LabelView,
  found: Assignment,
  paths: ReadonlyMap<number, Path>,
  units: number | null,
  decided: Decided,
): Assignment {
  /** What the column says that it counts in, and the form's word for it; `null` where that is no question. */
  const askedOf = (column: number, index: number): OtherUnit | null => {
    if (decided.has(column)) return null;
    const line = table.columns.lines[index]!;
    const unit = labelKey(unitOfColumn(table, line) ?? "");
    const own = new Set([line.printed, ...line.path, ...line.was].map(labelKey));
    const labels = (paths.get(column) ?? []).slice(-2).map(({ text }) => text);
    const saidIn = (text: string) => (own.has(labelKey(text)) ? null : measureInLabel(text, "", unit));
    const word = units === null ? "" : labelKey(view.textAt(units, column));
    const said =
      labels.map(saidIn).find((each) => each !== null) ?? (unit === "" ? null : otherThan(word, unit));
    return said && { said: said.word, own: unit };
  };
  const asked = found.places.flatMap((at, index) => {
    const units = at === null ? null : askedOf(at, index);
    return at === null || units === null
      ? []
      : [{ at, found: paths.get(at)?.at(-1)?.text ?? "", candidates: [index], units }];
  });
  if (asked.length === 0) return found;
  const isDoubted = new Set<number | null>(asked.map(({ at }) => at));
  return {
    ...found,
    places: found.places.map((at) => (isDoubted.has(at) ? null : at)),
    recognised: found.recognised.filter(({ item }) => !isDoubted.has(item.at)),
    doubts: [...found.doubts, ...asked],
  };
}
