import { writtenPlaces } from "./written/kinds";
import type { CellRule, FillingRule, HeadRule, PartRule, Rule, StructureRule, TotalRule } from "./rule";

type Check = (CellRule | TotalRule | PartRule | HeadRule | StructureRule | FillingRule)["check"];

/** What the check fills in, all of it, in the message of each rule that follows from a form. */
const PLACES: Readonly<Record<Check, readonly string[]>> = {
  "not-a-number": ["became", "actual", "note"],
  negative: ["actual"],
  decimals: ["actual", "expected"],
  "out-of-bounds": ["actual", "expected"],
  "formula-error": ["actual"],
  fraction: ["actual", "expected"],
  "closed-filled": ["actual"],
  "not-an-option": ["actual", "expected"],
  "not-a-date": ["actual", "expected"],
  "total-differs": ["actual", "expected"],
  "formula-lost": ["count"],
  "derived-differs": ["actual", "expected"],
  "part-exceeds-whole": ["part", "partValue", "whole", "wholeValue"],
  "unit-missing": [],
  "date-missing": [],
  "period-missing": [],
  "period-differs": ["actual", "expected"],
  "field-missing": ["field"],
  late: ["date", "due"],
  "not-on-roster": ["unit"],
  "prior-unit-differs": ["prior", "unit"],
  "row-missing": ["indicator"],
  "column-missing": ["subject"],
  "row-undecided": ["found", "candidates"],
  "column-undecided": ["found", "candidates"],
  "blank-in-used-column": ["subject", "count", "indicators"],
  "nothing-filled": [],
  "required-blank": ["line", "column"],
  "key-repeated": ["column", "actual", "first"],
  "too-few-lines": ["actual", "expected"],
  "too-many-lines": ["actual", "expected"],
};

/** The places that a message of this rule may have: {actual}. Nothing fills in any other. */
export function messagePlaces(rule: Rule): readonly string[] {
  if (rule.kind === "change")
    return ["indicator", "before", "now", "difference", ...(rule.factor === null ? [] : ["factor"])];
  return "check" in rule ? PLACES[rule.check] : writtenPlaces(rule);
}

/** The places that are in a message, each once, in alphabetical order. */
export function placesIn(message: string): string[] {
  return [...new Set([...message.matchAll(/\{([^{}]*)\}/g)].map(([, name]) => name!))].sort();
}
