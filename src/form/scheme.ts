import type { SharedLine } from "./share";

/** What the office draws up when all is in, as a form's author says it: whom it tells, and how units are scored. */
export interface Scheme {
  /** Whom a circular goes to: 各街道党工委，各镇党委，县级各部门. */
  readonly addressees: string;
  /** On what the returns were asked for, as a clause: 根据《…》要求. "" where nothing is said. */
  readonly basis: string;
  /** What papers are headed by that are about more than the form: 綦江县党务公开工作, else 《its title》. */
  readonly work: string;
  /** What a circular asks for, one paragraph each. */
  readonly demands: readonly string[];
  /** Categories of the roster that are ranked together, by what they are called; others are by themselves. */
  readonly groups: readonly RankGroup[];
  readonly scores: readonly ScoreItem[];
  readonly honours: HonoursRule;
  /** What a unit owes over the year, the return among it; empty where nobody keeps count. */
  readonly materials: readonly Material[];
  /** What the office keeps of each unit on sheets of its own: 联系点, a line each. */
  readonly directories: readonly Directory[];
  /** What is looked at when a unit is visited; empty where nobody goes. */
  readonly inspection: readonly InspectedItem[];
}

/** An item of the checklist that is taken along to a unit. */
export interface InspectedItem {
  /** What it belongs to, with others: 组织领导; "" for nothing. */
  readonly about: string;
  /** As a circular calls it. */
  readonly item: string;
  /** What has to be so; "" where the item says it. */
  readonly asks: string;
}

/** How what a unit hands in is held to account: by its last day, as the return is; or by how many there are. */
export type Owed =
  | { readonly kind: "dated"; readonly due: string }
  | { readonly kind: "return" }
  | { readonly kind: "counted"; readonly from: number; readonly to: number | null };

/** A list in which each unit has so many lines. */
export interface Directory {
  readonly item: string;
  /** What is written of each; the first one says which it is. */
  readonly columns: readonly string[];
  readonly from: number;
  /** `null`: as many as there are. */
  readonly to: number | null;
  /** How many a unit says that it has; `null` where the form does not ask. */
  readonly claim: Claim;
}

/** What a unit says of it in its return; `null` where the form does not ask. */
export type Claim = { readonly table: number; readonly line: SharedLine } | null;

/** A line of what the notice asks for beside the table: 实施方案, by 31 May. */
export interface Material {
  readonly item: string;
  /** Words by which a file of it is known, its own name among them. */
  readonly words: readonly string[];
  readonly owed: Owed;
  /** Id of the form that it is, where it is one; `null` for a text. */
  readonly form: string | null;
  readonly claim: Claim;
}

export interface RankGroup {
  readonly label: string;
  readonly categories: readonly string[];
  /** How many of it are praised, where that is otherwise than for all. */
  readonly praised: number | null;
}

/** Whom the scores propose for praise, and who has to put something right. */
export interface HonoursRule {
  /** So many of each group are praised; those of one total together. */
  readonly praised: number;
  /** Below this part of all points, of 1, something has to be put right. */
  readonly enough: number;
}

/**
 * Of a form whose author says nothing: three of a group, as many as notices name; six tenths, the mark that everybody
 * takes for a pass.
 */
export const DEFAULT_HONOURS: HonoursRule = { praised: 3, enough: 0.6 };

/** What is counted of a unit: days past its day, errors and queries that are open, items failed; or points by hand. */
export type ScoredBy = "days-late" | "errors" | "queries" | "inspection" | "hand";

/** A line of the rubric. */
export interface ScoreItem {
  readonly item: string;
  readonly points: number;
  readonly by: ScoredBy;
  /** Points that each of what is counted costs; 0 where points are given by hand. */
  readonly deduct: number;
  /** From so many on there are none; `null`: down to 0 by deduction alone. */
  readonly noneFrom: number | null;
}

/** Of a form whose author says nothing: in time is worth 5, a point a day, nothing from the fourth day on. */
export const DEFAULT_SCORES: readonly ScoreItem[] = [
  { item: "按时报送", points: 5, by: "days-late", deduct: 1, noneFrom: 4 },
  { item: "填报质量", points: 5, by: "errors", deduct: 1, noneFrom: null },
];

/** How many of a group are praised. */
export function praisedOf({ groups, honours }: Scheme, group: string): number {
  return groups.find(({ label }) => label === group)?.praised ?? honours.praised;
}

/** The group that units of a category are ranked in. */
export function groupOf({ groups }: Scheme, category: string): string {
  return groups.find(({ categories }) => categories.includes(category))?.label ?? category;
}
