import type { Range } from "../../sheet/address";
import type { SheetPlan } from "../../sheet/sheet-plan";
import type { CellEdit } from "../host";
import { HostError } from "../host-error";
import { enter, takeBack } from "./edit-cells";
import { notKept } from "./program/fault";
import type { WpsSheet } from "./program/object-model";
import { writeHeights } from "./steps/write-looks";
import { isProtected, lockAgain, lockOf, protect, type Locks } from "./steps/protection";

/**
 * `Host.setProtection`. After a fault all of it is done once more, which gets over whatever was in the way for
 * a moment; after the second the cells and the protection are put back. Returns the blocks that were written.
 */
export function setProtection(
  locks: Locks,
  sheet: WpsSheet,
  name: string,
  unlocked: SheetPlan["unlocked"],
  edits: readonly CellEdit[],
  rowHeights: SheetPlan["rowHeights"],
): Range[] {
  const before = lockOf(sheet);
  const undos: (() => void)[] = [];
  const change = (locked: boolean) => {
    if (locked) locks.lift(sheet, name);
    takeBack(undos);
    writeHeights(sheet, rowHeights);
    const written = enter({ locks, sheet, name, undos }, edits);
    if (unlocked !== null) relock(sheet, name, unlocked);
    return written;
  };
  try {
    return change(before !== null);
  } catch (first) {
    if (first instanceof HostError && first.code === "protected" && isProtected(sheet)) throw first;
    try {
      return change(isProtected(sheet));
    } catch (second) {
      if (isProtected(sheet)) locks.lift(sheet, name);
      try {
        takeBack(undos);
      } finally {
        if (before) lockAgain(sheet, name, before);
      }
      throw second;
    }
  }
}

function relock(sheet: WpsSheet, name: string, unlocked: readonly Range[]): void {
  sheet.Cells.Locked = true;
  if (sheet.Cells.Locked !== true) throw notKept(name, "locked-cells");
  protect(sheet, name, unlocked);
}
