import type { InspectedItem } from "../../form/scheme";
import { unitKey } from "../../reading/unit-key";
import type { CellValue } from "../../sheet/grid";

/** What may become of an item, as the clerk chooses it on the sheet. */
export const RESULTS = ["合格", "不合格", "不涉及"] as const;
/** Of these one has to be put right. */
export const FAILED = RESULTS[1];

/** A line of a unit's checklist, as it was entered; the form's own items and those that were written beside them. */
export interface Inspected extends InspectedItem {
  /** "" where nobody has looked at it yet. */
  readonly result: string;
  readonly evidence: CellValue;
  /** Until when it is to be put right, and what the unit has answered. */
  readonly until: CellValue;
  readonly answer: CellValue;
}

/** The checklist of a unit. */
export interface Visit {
  readonly unit: string;
  readonly day: CellValue;
  readonly by: CellValue;
  readonly items: readonly Inspected[];
}

/** What stands on 专项督查. */
export interface Inspection {
  /** By `unitKey`. */
  readonly visits: ReadonlyMap<string, Visit>;
  /** How many rows the sheet has. */
  readonly rows: number;
}

export const NO_INSPECTION: Inspection = { visits: new Map(), rows: 0 };

/** How many items a unit has failed; `null` where nobody has looked at any. */
export function failuresOf({ visits }: Inspection, unit: string): number | null {
  const items = visits.get(unitKey(unit))?.items ?? [];
  return items.some(({ result }) => result !== "") ? items.filter(isFailed).length : null;
}

export function isFailed({ result }: Inspected): boolean {
  return result === FAILED;
}

/** What the inspection came to. */
export interface InspectionView {
  /** How many units were visited, and items that they have failed. */
  readonly visited: number;
  readonly failures: number;
  /** By item, those that most have failed first. */
  readonly failed: readonly { readonly item: string; readonly units: readonly string[] }[];
  /** Units that have not yet answered to all that they have to put right. */
  readonly unanswered: readonly string[];
}

export function inspectionView(inspection: Inspection): InspectionView {
  const visited = [...inspection.visits.values()].filter(({ unit }) => failuresOf(inspection, unit) !== null);
  const failed = new Map<string, string[]>();
  for (const { unit, items } of visited)
    for (const { item } of items.filter(isFailed)) failed.set(item, [...(failed.get(item) ?? []), unit]);
  const isOpen = (each: Inspected) => isFailed(each) && (each.answer ?? "") === "";
  return {
    visited: visited.length,
    failures: [...failed.values()].reduce((sum, { length }) => sum + length, 0),
    failed: [...failed]
      .map(([item, units]) => ({ item, units }))
      .sort((a, b) => b.units.length - a.units.length),
    unanswered: visited.filter(({ items }) => items.some(isOpen)).map(({ unit }) => unit),
  };
}

/**
 * The checklist of a unit as it is to stand: the form's items with what was entered of them, then what was entered of
 * others, which are the office's own or of an earlier definition.
 */
export function checklistOf(items: readonly InspectedItem[], visit: Visit | undefined): Inspected[] {
  const known = new Map(visit?.items.map((each) => [each.item, each]));
  const own = items.map((item): Inspected => ({ ...UNSEEN, ...known.get(item.item), ...item }));
  const asked = new Set(items.map(({ item }) => item));
  return [...own, ...(visit?.items ?? []).filter((each) => !asked.has(each.item) && isEntered(each))];
}

const UNSEEN = { result: "", evidence: "", until: "", answer: "" };

function isEntered({ result, evidence, until, answer }: Inspected): boolean {
  return [result, evidence, until, answer].some((each) => (each ?? "") !== "");
}

/** Whether the clerk has entered anything about a unit. */
export function isVisited({ day, by, items }: Visit): boolean {
  return items.some(isEntered) || [day, by].some((each) => (each ?? "") !== "");
}
