import type { RuleSpec } from "./form-spec";

/** What the check can fill into a message: "{left}" of a comparison is the name of its left side. */
const BY_KIND = {
  cell: ["actual", "expected", "note"],
  compare: ["left", "leftValue", "right", "rightValue"],
  implies: ["when", "whenValue", "then", "thenValue"],
  change: ["indicator", "before", "now", "factor", "difference"],
} as const;

const BY_CHECK = {
  "total-differs": ["actual", "expected"],
  "formula-lost": ["count"],
  "unit-missing": [],
  "date-missing": [],
  late: ["date", "due"],
  "not-on-roster": ["unit"],
  "prior-unit-differs": ["unit", "prior"],
  "row-missing": ["indicator"],
  "column-missing": ["subject"],
  "row-undecided": ["found", "candidates"],
  "column-undecided": ["found", "candidates"],
  "blank-in-used-subject": ["subject", "count", "indicators"],
  "nothing-filled": [],
} as const;

/** The places that a rule's message may have. */
export function messagePlaces(rule: RuleSpec): readonly string[] {
  if (rule.kind === "change" && rule.factor === null)
    return BY_KIND.change.filter((place) => place !== "factor");
  if (rule.kind in BY_KIND) return BY_KIND[rule.kind as keyof typeof BY_KIND];
  return BY_CHECK[(rule as Extract<RuleSpec, { check: keyof typeof BY_CHECK }>).check];
}

/** The places that a message has. */
export function placesIn(message: string): string[] {
  return [...message.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!);
}
