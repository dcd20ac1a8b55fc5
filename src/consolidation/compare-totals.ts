import type { Form } from "../form/form";
import { readReturns } from "../reading/read-return";
import type { Grid } from "../sheet/grid";
import type { Consolidation, Total } from "./consolidation";

/** A total that the workbook computes otherwise than it was computed in memory. */
export interface Difference {
  readonly indicator: number;
  readonly subject: number | "total";
  readonly workbook: Total;
  readonly memory: Total;
}

/**
 * Compares 汇总表 as the workbook has calculated it with the totals in memory. An empty list means
 * that every cell agrees; a 汇总表 that cannot be found differs everywhere something is to be shown.
 */
export function compareTotals(form: Form, { totals }: Consolidation, grid: Grid): Difference[] {
  const [written] = readReturns(form, grid);
  return form.indicators.flatMap(({ index }): Difference[] => {
    const pairs: Difference[] = form.subjects.map((subject) => ({
      indicator: index,
      subject: subject.index,
      workbook: written?.figures[index]![subject.index]!.value ?? null,
      memory: totals.figures[index]![subject.index]!,
    }));
    const workbook = written?.totals[index]!.value ?? null;
    pairs.push({ indicator: index, subject: "total", workbook, memory: totals.totals[index]! });
    return pairs.filter((pair) => !agree(pair.workbook, pair.memory));
  });
}

/** Equal but for the noise of binary fractions; blank and 0 are two things. */
function agree(a: Total, b: Total): boolean {
  if (a === null || b === null) return a === b;
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
}
