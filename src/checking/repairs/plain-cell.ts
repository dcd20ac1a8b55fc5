import { isNumeric } from "../../form/measure";
import { numberFormat } from "../../form/shown-as";
import type { CellRole } from "../../form/table";
import { cleanNumber } from "../../reading/numeral";
import { plainText } from "../../reading/plain-text";
import type { Cell, CorrectionKind } from "../../reading/return";
import { isMeantAsDate } from "../date-text";
import type { RepairEdit } from "../repair-edit";

/** Plain numbers that only the cell's format, or the row's measure, makes others of. */
const KEPT: readonly CorrectionKind[] = ["fraction", "scaled", "unseen"];

/**
 * The plain number for a cell that holds something else, so that the sheet says what was read; none for all others. A
 * formula stays a formula, and a number that its format shows otherwise (0.95 as 95 %, 2 as 2万) keeps the
 * format, so it stays, too; a text under such a format becomes such a number. A format that would make a text or a
 * date of the next number goes.
 */
export function plainEdit(cell: Cell, role: CellRole | null): RepairEdit[] {
  const { at, correction, formula, value, scale } = cell;
  if (at === null || correction === null || KEPT.includes(correction) || formula !== null) return [];
  if (role === null || role.kind === "closed" || !isNumeric(role.measure.holds)) return [];
  const plain = value === null ? null : cleanNumber(value / scale);
  return [{ ...at, value: plain, ...(cell.typedAs === null ? {} : { format: formatFor(role) }) }];
}

/** Under a % format the programs take a typed 95 for 0.95: the number goes in with another format. */
export function plainScale(cells: readonly Cell[]): RepairEdit[] {
  return cells.flatMap(({ at, scale, value, formula }) =>
    at !== null && scale === 100 && value !== null && formula === null
      ? [{ ...at, value, format: "General" }]
      : [],
  );
}

/**
 * The cell of a figure without the date that a program made of what was typed: whoever types the next number sees
 * that number. A number in it that nobody means as a day stays, of a day nobody can say what was meant.
 */
export function withoutDate({ at, state, raw, formula }: Cell, role: CellRole): RepairEdit[] {
  if (at === null || state !== "date" || typeof raw !== "number" || formula !== null) return [];
  return [{ ...at, value: raw < 1 || isMeantAsDate(raw) ? null : raw, format: formatFor(role) }];
}

/** White space that nobody sees and no formula takes for nothing goes. */
export function withoutSpaces({ at, state, raw, formula }: Cell): RepairEdit[] {
  const isUnseen = state === "blank" && typeof raw === "string" && plainText(raw) === "";
  return at !== null && isUnseen && formula === null ? [{ ...at, value: null }] : [];
}

/** As the form prints the cell. */
function formatFor(role: CellRole): string {
  return (role.kind === "closed" ? null : numberFormat(role.measure, true)) ?? "General";
}
