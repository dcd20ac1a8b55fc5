import { range, rangeName, type Range } from "../../sheet/address";
import type { Mark } from "../host";
import { MARK_FORMULA, MARK_SIGNATURE } from "../mark-formula";
import { notKept } from "./program/fault";
import { BY_FORMULA } from "./program/numbers";
import type { WpsCondition, WpsConditions, WpsSheet } from "./program/object-model";
import { addCondition, writeConditionLook } from "./steps/write-rules";

/**
 * Replaces all our marks of the sheet: as few rules as there are looks, in front of all others. After a fault
 * it is done once more, which finds what the first time left.
 */
export function setMarks(sheet: WpsSheet, name: string, marks: readonly Mark[]): void {
  try {
    replaceMarks(sheet, name, marks);
  } catch {
    replaceMarks(sheet, name, marks);
  }
}

function replaceMarks(sheet: WpsSheet, name: string, marks: readonly Mark[]): void {
  removeMarks(sheet.Cells.FormatConditions);
  for (const same of byLook(marks)) {
    const blocks = runs(same);
    for (const part of addressesOf(blocks)) addMarks(sheet, name, part, same[0]!.look);
  }
}

export const hasMarks = ({ Cells: { FormatConditions: conditions } }: WpsSheet): boolean =>
  Array.from({ length: conditions.Count }, (_, index) => conditions.Item(index + 1) as WpsCondition).some(
    isMark,
  );

/** From the last on, as those behind a deleted one move up. */
function removeMarks(conditions: WpsConditions): void {
  for (let index = conditions.Count; index >= 1; index--) {
    const condition = conditions.Item(index) as WpsCondition;
    if (isMark(condition)) condition.Delete();
  }
}

const isMark = (condition: WpsCondition): boolean =>
  condition.Type === BY_FORMULA && String(condition.Formula1).includes(MARK_SIGNATURE);

/** A range of many areas in one rule; where the program does not take that, area by area. */
function addMarks(sheet: WpsSheet, name: string, areas: readonly string[], look: Mark["look"]): void {
  const condition = addCondition(sheet.Range(areas.join(",")), MARK_FORMULA);
  if (condition) {
    writeConditionLook(condition, look);
    // An edition that knows no order shows the mark all the same, save where another rule colours the cell.
    condition.SetFirstPriority?.();
  } else if (areas.length > 1) {
    for (const area of areas) addMarks(sheet, name, [area], look);
  } else throw notKept(name, "mark", areas[0]);
}

function byLook(marks: readonly Mark[]): Mark[][] {
  const found = new Map<string, Mark[]>();
  for (const mark of marks) {
    const { fill, color, bold } = mark.look;
    const key = JSON.stringify([fill, color, bold]);
    found.set(key, [...(found.get(key) ?? []), mark]);
  }
  return [...found.values()];
}

/** The cells as few ranges: neighbours in a row become one. */
function runs(marks: readonly Mark[]): Range[] {
  const found: Range[] = [];
  for (const { row, column } of [...marks].sort((a, b) => a.row - b.row || a.column - b.column)) {
    const last = found[found.length - 1];
    if (last && last.top === row && column <= last.right + 1) {
      found[found.length - 1] = { ...last, right: column };
    } else found.push(range(row, column));
  }
  return found;
}

/** The longest text that `Range` takes. */
const MOST_ADDRESS = 255;

function addressesOf(blocks: readonly Range[]): string[][] {
  const found: string[][] = [];
  let length = Infinity;
  for (const address of blocks.map((block) => rangeName(block))) {
    if (length + 1 + address.length > MOST_ADDRESS) {
      found.push([]);
      length = -1;
    }
    found[found.length - 1]!.push(address);
    length += 1 + address.length;
  }
  return found;
}
