import { isNumeric } from "../../form/measure";
import type { CellRole } from "../../form/table";
import { cleanNumber } from "../../reading/numeral";
import type { Cell, CorrectionKind } from "../../reading/return";
import { isMeantAsDate } from "../date-text";
import type { RepairEdit } from "../repair-edit";

/** Plain numbers that only the cell's format, or the row's measure, makes others of. */
const KEPT: readonly CorrectionKind[] = ["fraction", "scaled"];

/**
 * The plain number for a cell that holds something else, so that the sheet says what was read; none for all others. A
 * formula stays a formula, and a number that its format shows otherwise (0.95 as 95 %, 2 as 2万) keeps the
 * format, so it stays, too; a text under such a format becomes such a number.
 */
export function plainEdit(
  { at, correction, formula, value, scale }: Cell,
  role: CellRole | null,
): RepairEdit[] {
  if (at === null || correction === null || KEPT.includes(correction) || formula !== null) return [];
  if (role === null || role.kind === "closed" || !isNumeric(role.measure.holds)) return [];
  return [{ ...at, value: value === null ? null : cleanNumber(value / scale) }];
}

/** Under a % format the programs take a typed 95 for 0.95: the number goes in with another format. */
export function plainScale(cells: readonly Cell[]): RepairEdit[] {
  return cells.flatMap(({ at, scale, value, formula }) =>
    at !== null && scale === 100 && value !== null && formula === null
      ? [{ ...at, value, format: "General" }]
      : [],
  );
}

/** A small number under the format of a date, of a year in which nobody means one: 12 shown as 1900-01-12. */
export function withoutDateFormat({ at, state, raw, formula }: Cell): RepairEdit[] {
  const isNumber = state === "date" && typeof raw === "number" && formula === null && !isMeantAsDate(raw);
  return at !== null && isNumber && raw >= 1 ? [{ ...at, value: raw, format: "General" }] : [];
}
