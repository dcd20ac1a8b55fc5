import { sameUnit } from "../reading/unit-key";
import type { Return } from "../reading/return";

/** What a check may know besides the return itself. A rule that needs what is not given is undetermined. */
export interface CheckContext {
  /** The units that owe a return; finds one by its name or alias (see `rosterLookup`). */
  readonly roster?: { find(name: string): ListedUnit | null };
  /** The same unit's return of the period before. */
  readonly prior?: Return;
}

/** A unit of the roster. */
export interface ListedUnit {
  readonly unit: string;
  /** 类别: its kind and level, by which it is asked for rows and is due; "" where the roster says none. */
  readonly category: string;
}

/** Under the same name however it is spelled, or under two names that the roster knows for one unit. */
export function isSameUnit(unit: string, other: string, { roster }: CheckContext): boolean {
  if (sameUnit(unit, other)) return true;
  const [one, two] = [roster?.find(unit)?.unit, roster?.find(other)?.unit];
  return one !== undefined && one === two;
}

/** 类别 of a unit; `null` where no roster says it. */
export function categoryOf(unit: string, { roster }: CheckContext): string | null {
  return roster?.find(unit)?.category || null;
}
