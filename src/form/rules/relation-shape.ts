import type { Cells, Comparison, Condition, Expression, Value } from "../expression/expression";

/** How a condition is spoken of. */
export type Shape =
  /** [甲] > 0, or one of several. */
  | { readonly kind: "positive"; readonly several: boolean }
  | { readonly kind: "filled" | "blank" | "one-of" }
  | { readonly kind: "compare"; readonly of: Comparison }
  /** Several that are not alike. */
  | { readonly kind: "mixed" };

/** The shape of a condition; of several that are alike, of each. */
export function shapeOf(condition: Condition): Shape {
  switch (condition.kind) {
    case "compare":
      return isPositive(condition)
        ? { kind: "positive", several: condition.left.joined === "any" }
        : { kind: "compare", of: condition };
    case "filled":
    case "blank":
    case "one-of":
      return { kind: condition.kind };
    case "and":
    case "or": {
      const [first, ...others] = condition.of.map(shapeOf);
      const alike = others.every((shape) => JSON.stringify(shape) === JSON.stringify(first));
      // Of comparisons each has sides of its own.
      return first && alike && (first.kind !== "compare" || others.length === 0) ? first : { kind: "mixed" };
    }
  }
}

function isPositive(of: Comparison): of is Comparison & { readonly left: Cells } {
  return (
    of.left.kind === "cells" && of.relation === ">" && of.right.kind === "number" && of.right.value === 0
  );
}

/** Whether an implication holds everywhere: what is only to be filled, or to be one of several. */
export function isAlways(condition: Condition): boolean {
  return condition.kind === "and" && condition.of.length === 0;
}

/** A number or text that the author wrote. */
export function isConstant(value: Value): value is Extract<Value, { kind: "number" | "text" }> {
  return value.kind === "number" || value.kind === "text";
}

/**
 * The places in the message of a relation. The check fills in all of them.
 * - {left}, {leftValue}, {right}, {rightValue}: the sides of the comparison that does not hold, as they are called
 *   and what they come to; of a constant only {right}.
 * - {when}, {whenValue}: what makes a rule apply and what its first cell says; a condition that is no more than
 *   "[甲] > 0" or "已填" is called by its cell alone, any other is spoken by `conditionWords`.
 * - {then}, {thenValue}: what is not met, called in the same way, and what its first cell says.
 * - {options}: what may stand there. {first}: the number of the line that says the same.
 */
export function relationPlaces(expression: Expression): readonly string[] {
  switch (expression.kind) {
    case "compare":
      return sides(expression);
    case "unique":
      return ["left", "leftValue", "first"];
    case "implies": {
      const then = shapeOf(expression.then);
      return [
        ...(isAlways(expression.when) ? [] : ["when", "whenValue"]),
        "then",
        "thenValue",
        ...(then.kind === "compare" ? sides(then.of) : []),
        ...(then.kind === "one-of" ? ["options"] : []),
      ];
    }
  }
}

function sides({ right }: Comparison): string[] {
  return ["left", "leftValue", "right", ...(isConstant(right) ? [] : ["rightValue"])];
}
