import type { Condition } from "../../form/expression/expression";
import { shapeOf } from "../../form/rules/relation-shape";

/** Whether a condition asks for something to stand there: then a blank says enough. */
export function asksForFilling(condition: Condition): boolean {
  return condition.kind === "and" || condition.kind === "or"
    ? condition.of.some(asksForFilling)
    : condition.kind === "filled";
}

/** Whether a condition can only hold where one of its cells is filled. */
export function needsSomething(condition: Condition): boolean {
  switch (condition.kind) {
    case "filled":
    case "one-of":
      return true;
    case "blank":
      return false;
    case "compare":
      return isPositive(condition) || (condition.right.kind === "text" && condition.relation !== "<>");
    case "and":
      return condition.of.some(needsSomething);
    case "or":
      return condition.of.every(needsSomething);
  }
}

/** [甲] > 0: whether one of the cells is. */
export function isPositive(condition: Condition): boolean {
  return condition.kind === "compare" && shapeOf(condition).kind === "positive";
}
