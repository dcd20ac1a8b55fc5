import { perForm } from "../../form/per-form";
import type { RelationRule } from "../../form/rules/rule";
import type { Here } from "../../form/totals/amount";
import { upTo } from "../spots";

/** Where a relation is judged, in order; of a list in so many lines, and in the one behind them, its total line. */
export function standsOf(rule: RelationRule, lines: number): readonly Here[] {
  if (rule.per !== "line") return fixedStands(rule);
  return upTo(rule.onTotal ? lines + 1 : lines).map((row) => ({ row, column: null }));
}

/** What does not hang on the lines of a list is the same in every return. */
const fixedStands = perForm((rule: RelationRule): readonly Here[] => {
  switch (rule.per) {
    case "column":
      return rule.over.map((column) => ({ row: null, column }));
    case "row":
      return rule.over.map((row) => ({ row, column: null }));
    case "line":
      return [];
    case "once":
      return [{ row: null, column: null }];
  }
});

/** By what a cell is called where a relation is judged: the other axis is the one that is gone through. */
export function calledBy({ per }: RelationRule): "row" | "column" | "both" {
  return per === "column" ? "row" : per === "once" ? "both" : "column";
}
