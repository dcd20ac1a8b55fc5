import type { Finding } from "../../checking/finding";

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
