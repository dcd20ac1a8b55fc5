import { FORM, paper } from "./paper";
import type { Grid } from "../../src/sheet/grid";
import { seeded } from "./seeded";

export { seeded };

/** A clean return, filled in about two thirds of its columns; every rule of the form is satisfied. */
export function filledPaper(unit: string, seed: number, date = "2011年12月15日"): Grid {
  const random = seeded(seed);
  const cells: Record<string, number> = {};
  for (const { id } of FORM.subjects) {
    if (random() < 0.35) continue;
    for (const indicator of FORM.indicators) {
      const value =
        indicator.kind === "count" ? 1 + Math.floor(random() * 60) : 80 + Math.floor(random() * 200) / 10;
      cells[`${indicator.id} ${id}`] = value;
    }
    while (raised(cells, id));
  }
  return paper({ unit, date, cells });
}

/** Raises the side of every comparison that is too small; whether any was. */
function raised(cells: Record<string, number>, subject: string): boolean {
  let any = false;
  for (const rule of FORM.rules) {
    if (rule.kind !== "compare") continue;
    const [left, right] = [rule.left, rule.right].map(
      ([index]) => `${FORM.indicators[index!]!.id} ${subject}`,
    ) as [string, string];
    const most = Math.max(cells[left]!, cells[right]!);
    const low = [
      ...(rule.relation !== ">=" && cells[right]! < most ? [right] : []),
      ...(rule.relation !== "<=" && cells[left]! < most ? [left] : []),
    ];
    for (const name of low) cells[name] = most;
    any ||= low.length > 0;
  }
  return any;
}
