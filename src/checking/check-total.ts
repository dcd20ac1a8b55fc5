import type { Form, TotalRule } from "../form/form";
import { totalOf } from "../form/total";
import type { Figure, Return } from "../reading/return";
import { fillIn, numberText, type Finding } from "./finding";

/** The recomputed total, `null` when nothing is there to total or a cell of the row is not understood. */
export interface Recomputed {
  readonly value: number | null;
  readonly certain: boolean;
}

/** 合计 of every indicator of a return, recomputed once for all rules. */
export function recomputeTotals(form: Form, ret: Return): Recomputed[] {
  return form.indicators.map(({ index }) => recomputeTotal(form, ret, index));
}

function recomputeTotal(form: Form, ret: Return, indicator: number): Recomputed {
  const { weight } = form.indicators[indicator]!;
  const rows = weight === null ? [indicator] : [indicator, weight];
  const certain = rows.every((row) => ret.figures[row]!.every(understood));
  const subjects = form.subjects.map(({ index }) => index);
  const value = totalOf(form, indicator, subjects, (row, subject) => ret.figures[row]![subject]!.value);
  return { value, certain };
}

function understood(figure: Figure): boolean {
  return figure.column >= 0 && figure.row >= 0 && (figure.state === "number" || figure.state === "blank");
}

/** Whether the typed 合计 differs from the recomputed one, or agrees but is no formula any more. */
export function checkTotal(
  form: Form,
  ret: Return,
  rule: TotalRule,
  indicator: number,
  { value, certain }: Recomputed,
): Finding[] {
  const total = ret.totals[indicator]!;
  if (total.value === null || isConsolidated(total)) return [];
  if (!certain) return [];
  const differs = differ(form.indicators[indicator]!.kind, total, value);
  const fault =
    rule.check === "total-differs" ? differs : !differs && total.formula === null && value !== null;
  if (!fault) return [];
  const [actual, expected] = [numberText(total.value), numberText(value)];
  return [
    {
      rule: rule.id,
      severity: rule.severity,
      row: total.row,
      column: total.column,
      indicator,
      subject: "total",
      actual,
      expected,
      message: fillIn(rule.message, { actual, expected }),
    },
  ];
}

/**
 * A percentage may be rounded: half a unit of the last digit typed is no difference. A sum over
 * nothing shows 0 where the form says blank; a percentage without any base cannot be recomputed.
 */
function differ(kind: "count" | "percentage", total: Figure, expected: number | null): boolean {
  if (kind === "count") return Math.abs(total.value! - (expected ?? 0)) > 1e-9;
  return expected !== null && Math.abs(total.value! - expected) > 0.5 * 10 ** -total.decimals + 1e-9;
}

/** A consolidation's total is a formula over another sheet: it weighs every unit, not every column. */
function isConsolidated(total: Figure): boolean {
  return total.formula !== null && total.formula.includes("!");
}
