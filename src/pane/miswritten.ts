import { correctedIn, type Corrected } from "../reading/corrections";
import type { Return } from "../reading/return";

/**
 * The figures of a return that somebody wrote otherwise than as a plain number. A percentage that is stored
 * as 0.95 and shown as 95 %, and a sum whose result was not stored, are read otherwise, not written so.
 */
export function miswrittenIn(ret: Return): Corrected[] {
  return correctedIn(ret).filter(
    ({ correction }) => !["fraction", "scaled", "computed"].includes(correction),
  );
}
