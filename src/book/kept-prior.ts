import type { Form } from "../form/form";
import type { Return } from "../reading/return";
import { fittingName } from "../sheet/fitting";
import { textOf, valueAt, type Grid } from "../sheet/grid";
import { sheetPlan, type SheetPlan } from "../sheet/sheet-plan";
import { KEPT_PRIOR, keptPriorPlace } from "./kept-prior-sheet";
import { recordOf, returnOf } from "./record/return-record";
import { recordShape } from "./record/shape";
import { inPieces, textOf as recordText, valueOf, wholeOf } from "./record/written";

/**
 * The return of the period before that a form of the workbook is compared with, whole, on a sheet that nobody sees: so
 * it is there when the workbook is opened again, and needs no file.
 */
export interface KeptPrior {
  /** Which form of the workbook it is beside: "统计表/0". */
  readonly place: string;
  /** The file that it was read from. */
  readonly file: string;
  readonly return: Return;
}

/** The sheet that keeps it; `prior` is `null` where nothing is compared any more. */
export function keptPriorPlan(
  form: Form,
  place: string,
  prior: Pick<KeptPrior, "file" | "return"> | null,
): SheetPlan {
  const pieces = prior ? inPieces(recordText(recordOf(form, prior.return))) : [];
  return sheetPlan(fittingName(`${KEPT_PRIOR} ${place}`), {
    identity: [{ row: 0, column: 0, text: KEPT_PRIOR }],
    visible: "very-hidden",
    cells: [[KEPT_PRIOR, place, prior?.file ?? ""], pieces],
  });
}

/** What a sheet keeps; `null` where it keeps nothing, where it was damaged, or where it is of another form. */
export function keptPriorOf(form: Form, grid: Grid): KeptPrior | null {
  const place = keptPriorPlace(grid);
  if (place === null) return null;
  const at = (row: number, column: number) => textOf(valueAt(grid, row, column));
  const text = wholeOf((grid.values[1] ?? []).map((_, column) => at(1, column)));
  const record = text === null ? null : valueOf(recordShape, text);
  const found = record && returnOf(form, record);
  return found && { place, file: at(0, 2), return: found };
}
