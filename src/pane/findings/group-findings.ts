import type { Finding } from "../../checking/finding";

/** Findings of one rule about one row together, in the order of the first of each; with a key that stays. */
export function byRule(findings: readonly Finding[]): [string, Finding[]][] {
  const together = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = [finding.rule, finding.table, rowKey(finding)].join("/");
    const known = together.get(key);
    if (known) known.push(finding);
    else together.set(key, [finding]);
  }
  return [...together];
}

/** The same finding after the next keystroke has the same key, so that its button keeps the focus. */
export function findingKeys(findings: readonly Finding[]): string[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const key = [finding.rule, finding.table, rowKey(finding), finding.column].join("/");
    const times = (seen.get(key) ?? 0) + 1;
    seen.set(key, times);
    return times === 1 ? key : `${key}#${times}`;
  });
}

/** The row; what is about none stands by its column and cell. */
function rowKey({ row, onTotal, column, at }: Finding): string {
  if (onTotal) return "total";
  if (row !== null) return String(row);
  return `${column}/${at === null ? "" : `${at.sheet}!${at.row},${at.column}`}`;
}
