import type { Place } from "../form/placement";
import { correctedIn } from "./corrections";
import { cleanNumber } from "./numeral";
import type { CorrectionKind, Return } from "./return";

/** What a cell is to hold. */
export interface CleanValue extends Place {
  /** `null` leaves the cell blank. */
  readonly value: number | null;
}

/** Plain numbers that only the cell's format, or the row's measure, makes others of. */
const KEPT: readonly CorrectionKind[] = ["fraction", "scaled"];

/**
 * The plain numbers for all cells that hold something else, so that the sheet says what was read. A
 * formula stays a formula, and a number that its format shows otherwise (0.95 as 95 %, 2 as 2万) keeps the
 * format, so it stays, too; a text under such a format becomes such a number.
 */
export function cleanValues(ret: Pick<Return, "content">): CleanValue[] {
  return correctedIn(ret).flatMap(({ at, correction, formula, value, scale }): CleanValue[] =>
    at === null || KEPT.includes(correction) || formula !== null
      ? []
      : [{ ...at, value: value && cleanNumber(value / scale) }],
  );
}
