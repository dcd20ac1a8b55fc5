import type { Finding } from "../../checking/finding";
import type { Severity } from "../../form/form-spec";

const GRAVEST_FIRST: readonly Severity[] = ["error", "query", "hint"];

/** All findings but the queries that are explained. */
export function unexplained<Each extends Pick<Finding, "state">>(findings: readonly Each[]): Each[] {
  return findings.filter(({ state }) => state !== "explained");
}

/** The findings of each severity that occurs, the gravest first, in sheet order. */
export function bySeverity<Each extends Pick<Finding, "severity" | "row" | "column">>(
  findings: readonly Each[],
): [Severity, Each[]][] {
  return GRAVEST_FIRST.map((severity): [Severity, Each[]] => [
    severity,
    findings
      .filter((finding) => finding.severity === severity)
      .sort((a, b) => a.row - b.row || a.column - b.column),
  ]).filter(([, group]) => group.length > 0);
}

/** Findings of one rule about one indicator together, in the order of the first of each; with a key that stays. */
export function byRule(findings: readonly Finding[]): [string, Finding[]][] {
  const together = new Map<string, Finding[]>();
  for (const finding of findings) {
    const { rule, indicator, subject, row, column } = finding;
    const key = indicator === null ? `${rule}/${subject}/${row},${column}` : `${rule}/${indicator}`;
    const known = together.get(key);
    if (known) known.push(finding);
    else together.set(key, [finding]);
  }
  return [...together];
}

/** The same finding after the next keystroke has the same key, so that its button keeps the focus. */
export function findingKeys(findings: readonly Finding[]): string[] {
  const seen = new Map<string, number>();
  return findings.map(({ rule, indicator, subject, row, column }) => {
    const key = [rule, indicator, subject, indicator === null ? `${row},${column}` : ""].join("/");
    const times = (seen.get(key) ?? 0) + 1;
    seen.set(key, times);
    return times === 1 ? key : `${key}#${times}`;
  });
}
