import type { Finding } from "../../checking/finding";

/** Findings that are listed under one head. */
export interface Listed {
  /** Stays after the next keystroke. */
  readonly key: string;
  readonly findings: readonly Finding[];
  /** They are so many of one rule that only the first ones are shown at once. */
  readonly folded: boolean;
}

/** From so many of one rule on, its findings are one entry. */
const MANY = 6;

/** What is listed of findings, in the order of the first of each: what one rule says of a row, or of everything. */
export function listed(findings: readonly Finding[]): Listed[] {
  const times = new Map<string, number>();
  for (const { rule } of findings) times.set(rule, (times.get(rule) ?? 0) + 1);
  const isMany = ({ rule }: Finding) => times.get(rule)! >= MANY;
  return grouped(findings, (finding) => (isMany(finding) ? finding.rule : keyOf(finding))).map(
    ([key, together]) => ({ key, findings: together, folded: isMany(together[0]!) }),
  );
}

/** Findings of one rule about one row together, in the order of the first of each. */
export function byRow(findings: readonly Finding[]): [string, Finding[]][] {
  return grouped(findings, keyOf);
}

const keyOf = (finding: Finding) => [finding.rule, finding.table, rowKey(finding)].join("/");

function grouped(findings: readonly Finding[], keyFor: (finding: Finding) => string): [string, Finding[]][] {
  const together = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = keyFor(finding);
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
