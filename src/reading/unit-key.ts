import { labelKey } from "./labels/label-key";

/** Two spellings of a unit that differ only in white space, width or a （盖章） at the end are one unit. */
export function unitKey(unit: string): string {
  return labelKey(unit).replace(/(?:\((?:盖章|公章)\))+$/, "");
}

export function sameUnit(a: string, b: string): boolean {
  return unitKey(a) === unitKey(b);
}
