import type { Measure } from "../form/measure";
import { perForm } from "../form/per-form";
import type { Crossing } from "../form/table";
import { partsOf, type Way } from "../form/totals/recompute";
import { isSum, roundedAs } from "../form/totals/together";
import { isNothing, isUnknown, NOTHING, type Figures } from "./figures";

/** A cell that is a sum, and where those that it adds up stand among the figures of their table. */
export interface Sum {
  readonly measure: Measure;
  readonly addends: Int32Array;
}

/** `null` of a cell that is no sum of others. */
export function sumAt(table: Crossing, row: number, column: number, way?: Way): Sum | null {
  const known = sumsKnown(table);
  const place = (row * table.columns.lines.length + column) * 3 + (way ? (way === "row" ? 1 : 2) : 0);
  let sum = known.get(place);
  if (sum === undefined) known.set(place, (sum = addedUpAt(table, row, column, way)));
  return sum;
}

/** Every return is added up over the same cells. */
const sumsKnown = perForm<Crossing, Map<number, Sum | null>>(() => new Map());

function addedUpAt(table: Crossing, row: number, column: number, way?: Way): Sum | null {
  const role = table.cells[row]![column]!;
  if (role.kind !== "total" || !isSum(role.measure.together)) return null;
  const width = table.columns.lines.length;
  const parts = partsOf(table, row, column, way);
  return { measure: role.measure, addends: Int32Array.from(parts, (part) => part.row * width + part.column) };
}

/** What it comes to: nothing where all that is added up is blank, unknown where any of it is. */
export function addedUp({ measure, addends }: Sum, figures: Figures): number {
  let sum = NOTHING;
  for (let next = 0; next < addends.length; next++) {
    const figure = figures[addends[next]!]!;
    if (!isNothing(figure)) sum = isNothing(sum) ? figure : sum + figure;
  }
  return isNothing(sum) || isUnknown(sum) ? sum : roundedAs(measure, sum);
}
