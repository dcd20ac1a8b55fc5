import type { Finding } from "../../../checking/finding";
import type { Severity } from "../../../form/rules/rule";

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
