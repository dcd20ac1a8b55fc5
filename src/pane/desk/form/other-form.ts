import type { Return } from "../../../reading/return";
import type { Fault } from "../ground/fault";

/**
 * Whether these are other forms than those that were shown: one is gone, of another unit, or blank though it
 * was filled in. That an edit was told which would say why, the caller has ruled out.
 */
export function areOthers(
  shown: readonly Return[],
  now: readonly Return[],
  isBlank: (ret: Return) => boolean,
): boolean {
  return shown.some((before, index) => {
    const after = now[index];
    return (
      !after ||
      (before.content.unit !== "" && after.content.unit !== before.content.unit) ||
      (!isBlank(before) && isBlank(after))
    );
  });
}

export const replaced = (sheet: string): Fault => ({ code: "replaced", subject: sheet, detail: "" });
