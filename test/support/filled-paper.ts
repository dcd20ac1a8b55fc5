import { FORM, paper } from "./paper";
import type { Grid } from "../../src/sheet/grid";

/** Numbers that look random and are the same in every run. */
export function seeded(seed: number): () => number {
  let state = (seed + 1) * 2654435761;
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 0x9e3779b9) >>> 0;
    return state / 2 ** 32;
  };
}

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
    // The larger side of every comparison, raised so that none is broken.
    for (const rule of FORM.rules) {
      if (rule.kind !== "compare") continue;
      const [small, large] = [rule.left, rule.right].map(([index]) => `${FORM.indicators[index!]!.id} ${id}`);
      cells[large!] = Math.max(cells[large!]!, cells[small!]!);
    }
  }
  return paper({ unit, date, cells });
}
