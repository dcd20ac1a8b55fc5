import { cellFault } from "../checking/check-cell";
import type { CellCheck, Form } from "../form/form";
import type { Submission } from "./consolidation";

/** What may make a number impossible in itself: below 0, a percentage over 100, half an organisation. */
const IMPOSSIBLE: readonly CellCheck[] = ["negative", "not-whole", "not-a-percentage"];

const checks = new WeakMap<Form, readonly CellCheck[]>();

/** Those that the form's rules call errors: where a form has money or growth, nothing is wrong with half or below 0. */
function impossible(form: Form): readonly CellCheck[] {
  let known = checks.get(form);
  if (!known) {
    const errors = form.rules.flatMap((rule) =>
      rule.kind === "cell" && rule.severity === "error" ? [rule.check] : [],
    );
    checks.set(form, (known = IMPOSSIBLE.filter((check) => errors.includes(check))));
  }
  return known;
}

/**
 * The number that a cell of a submission adds to the totals; `null` when it is blank, no number, or by the
 * form's rules impossible in itself. What is left out is a finding of the cell, so it is said and never silent. What was
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
  const fault = impossible(form).some((check) =>
    cellFault(check, figure, form.indicators[indicator]!, false),
  );
  return fault ? null : figure.value;
}
