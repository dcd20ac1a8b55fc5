import type { Place } from "../form/placement";
import type { Severity } from "../form/rules/rule";
import type { ConditionalFormat } from "../sheet/sheet-plan";
import type { Finding } from "./finding";

/** How a finding looks on the sheet, by severity: fill and a text colour with enough contrast. */
export const MARK_LOOKS: Readonly<Record<Severity, ConditionalFormat["format"]>> = {
  error: { fill: "#FBD5D5", color: "#8A0F0F", bold: true },
  query: { fill: "#FFF0C2", color: "#6B4A00" },
  hint: { fill: "#DCEBFB", color: "#0B4A86" },
};

/** The gravest first. */
export const GRAVITY: readonly Severity[] = ["error", "query", "hint"];

export interface FindingMark extends Place {
  readonly look: ConditionalFormat["format"];
}

/** One mark a cell, the gravest finding's; what is explained and what has no cell of its own is not marked. */
export function marksOf(findings: readonly Finding[]): FindingMark[] {
  const gravest = new Map<string, { readonly at: Place; readonly severity: Severity }>();
  for (const { at, state, severity } of findings) {
    if (at === null || state === "explained") continue;
    const key = `${at.row},${at.column},${at.sheet}`;
    const other = gravest.get(key);
    if (!other || GRAVITY.indexOf(severity) < GRAVITY.indexOf(other.severity))
      gravest.set(key, { at, severity });
  }
  return [...gravest.values()].map(({ at, severity }) => ({ ...at, look: MARK_LOOKS[severity] }));
}
