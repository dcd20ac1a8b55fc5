import type { Submission } from "./consolidation";

/**
 * The number that a cell of a submission adds to the totals; `null` when it is blank, no number, or
 * impossible in itself (below 0, a percentage over 100, half an organisation). What is left out is a
 * finding of the cell, so it is said and never silent.
 */
export function countedFigure(submission: Submission, indicator: number, subject: number): number | null {
  const { value } = submission.return.figures[indicator]![subject]!;
  return value === null || impossible(submission).has(`${indicator},${subject}`) ? null : value;
}

const known = new WeakMap<Submission, ReadonlySet<string>>();

/** Cells that break a rule about the value alone (V…), worked out once a submission. */
function impossible(submission: Submission): ReadonlySet<string> {
  let cells = known.get(submission);
  if (!cells) {
    const broken = submission.findings.filter(
      ({ rule, subject }) => rule.startsWith("V") && subject !== "total",
    );
    cells = new Set(broken.map(({ indicator, subject }) => `${indicator},${subject}`));
    known.set(submission, cells);
  }
  return cells;
}
