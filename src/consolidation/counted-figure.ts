import { cellFault } from "../checking/check-cell";
import type { CellCheck, Form } from "../form/form";
import type { Submission } from "./consolidation";

/** What makes a number impossible in itself: below 0, a percentage over 100, half an organisation. */
const IMPOSSIBLE: readonly CellCheck[] = ["negative", "not-whole", "not-a-percentage"];

/**
 * The number that a cell of a submission adds to the totals; `null` when it is blank, no number, or
 * impossible in itself. What is left out is a finding of the cell, so it is said and never silent. What was
 * read from a text is counted, though the sheet's own formulas do not see it.
 */
export function countedFigure(
  form: Form,
  submission: Submission,
  indicator: number,
  subject: number,
): number | null {
  const figure = submission.return.figures[indicator]![subject]!;
  if (figure.value === null) return null;
  const fault = IMPOSSIBLE.some((check) => cellFault(check, figure, form.indicators[indicator]!, false));
  return fault ? null : figure.value;
}
