import type { Finding } from "../../../checking/finding";
import type { Severity } from "../../../form/rules/rule";

const GRAVEST_FIRST: readonly Severity[] = ["error", "query", "hint"];

/** All findings but the queries that are explained. */
export function unexplained<Each extends Pick<Finding, "state">>(findings: readonly Each[]): Each[] {
  return findings.filter(({ state }) => state !== "explained");
}

/** The findings of each severity that occurs, the gravest first, as a clerk meets them on the sheets. */
export function bySeverity<Each extends Pick<Finding, "severity" | "at" | "table">>(
  findings: readonly Each[],
): [Severity, Each[]][] {
  const sheets = sheetOrder(findings);
  return GRAVEST_FIRST.map((severity): [Severity, Each[]] => [
    severity,
    findings.filter((finding) => finding.severity === severity).sort((a, b) => inOrder(a, b, sheets)),
  ]).filter(([, group]) => group.length > 0);
}

/** Sheets in the order of the tables on them; what stands over and under the tables is on the first. */
function sheetOrder(findings: readonly Pick<Finding, "at" | "table">[]): Map<string, number> {
  const order = new Map<string, number>();
  for (const { at, table } of findings) {
    if (at) order.set(at.sheet, Math.min(order.get(at.sheet) ?? Infinity, table ?? 0));
  }
  return order;
}

/** What has no place of its own comes first. */
function inOrder(
  { at: a }: Pick<Finding, "at">,
  { at: b }: Pick<Finding, "at">,
  sheets: ReadonlyMap<string, number>,
): number {
  if (a === null || b === null) return Number(a !== null) - Number(b !== null);
  return sheets.get(a.sheet)! - sheets.get(b.sheet)! || a.row - b.row || a.column - b.column;
}
