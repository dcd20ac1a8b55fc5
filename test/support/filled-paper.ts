import type { Value } from "../../src/form/expression/expression";
import { COLUMNS, FORM, isPercentage, paper, ROWS } from "./paper";
import type { Grid } from "../../src/sheet/grid";
import { seeded } from "./seeded";

export { seeded };

/** A clean return, filled in about two thirds of its columns; every rule of the form is satisfied. */
export function filledPaper(unit: string, seed: number, date = "2011年12月15日"): Grid {
  const random = seeded(seed);
  const cells: Record<string, number> = {};
  for (const { id } of COLUMNS) {
    if (random() < 0.35) continue;
    for (const row of ROWS)
      cells[`${row.id} ${id}`] = isPercentage(row)
        ? 80 + Math.floor(random() * 200) / 10
        : 1 + Math.floor(random() * 60);
    while (raised(cells, id));
  }
  return paper({ unit, date, cells });
}

/** Raises the side of every comparison that is too small; whether any was. */
function raised(cells: Record<string, number>, column: string): boolean {
  let any = false;
  for (const rule of FORM.rules) {
    if (rule.kind !== "relation" || rule.expression.kind !== "compare") continue;
    const { relation } = rule.expression;
    const [left, right] = [rule.expression.left, rule.expression.right].map(
      (side) => `${ROWS[rowOf(side)]!.id} ${column}`,
    ) as [string, string];
    const most = Math.max(cells[left]!, cells[right]!);
    const low = [
      ...(relation !== ">=" && cells[right]! < most ? [right] : []),
      ...(relation !== "<=" && cells[left]! < most ? [left] : []),
    ];
    for (const name of low) cells[name] = most;
    any ||= low.length > 0;
  }
  return any;
}

/** The row that a side of the form's comparisons is. */
function rowOf(side: Value): number {
  const rows = side.kind === "cells" && Array.isArray(side.rows) ? side.rows : [];
  if (rows.length !== 1) throw new Error("a comparison of more than two rows");
  return rows[0]!;
}
