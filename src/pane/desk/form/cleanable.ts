import type { Corrected } from "../../../reading/corrections";
import type { Form } from "../../../form/form";
import type { Place } from "../../../form/placement";
import type { CheckingCore } from "../ground/checking-core";
import { miswrittenIn } from "./miswritten";
import type { Checked } from "./live-check";

/** Figures that are no plain numbers on the sheet, over all forms of it. */
export interface Cleanable {
  /** Cells into which the plain number can be written. */
  readonly cells: readonly Corrected[];
  /** How many others there are: formulas whose result is a text. */
  readonly byHand: number;
}

export function cleanableIn(
  { cleanValues }: CheckingCore,
  form: Form,
  checked: readonly Checked[],
): Cleanable {
  const places = new Set(checked.flatMap(({ return: ret }) => cleanValues(form, ret).map(placeKey)));
  const all = checked.flatMap(({ return: ret }) => miswrittenIn(ret));
  const cells = all.filter(({ at }) => at !== null && places.has(placeKey(at)));
  return { cells, byHand: all.length - cells.length };
}

function placeKey({ sheet, row, column }: Place): string {
  return `${row},${column},${sheet}`;
}
