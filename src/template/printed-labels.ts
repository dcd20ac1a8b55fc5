import type { Member } from "../form/axis";
import type { Stub } from "../form/table";

/** A label as it stands in its cell: where labels have one column, set in by a character a level. */
export function printedLabel({ style }: Stub, { printed, level }: Member): string {
  return style === "indent" ? "　".repeat(level) + printed : printed;
}

/** Over columns that are counted in words: 甲 乙 丙. */
export const STEMS = ["甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸"] as const;
