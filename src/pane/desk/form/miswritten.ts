import { correctedIn, type Corrected } from "../../../reading/corrections";
import type { CorrectionKind, Return } from "../../../reading/return";

const READ_OTHERWISE: readonly CorrectionKind[] = ["fraction", "scaled", "unseen", "position", "computed"];

/**
 * The figures of a return that somebody wrote otherwise than as a plain number. A number that
 * its format shows otherwise, and a formula that was not calculated, are read otherwise, not written so.
 */
export function miswrittenIn(ret: Return): Corrected[] {
  return correctedIn(ret).filter(({ correction }) => !READ_OTHERWISE.includes(correction));
}
