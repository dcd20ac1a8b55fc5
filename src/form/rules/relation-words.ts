import type { Condition, Expression, Relation } from "../expression/expression";
import type { Severity } from "./rule";

interface Sentence {
  readonly chinese: string;
  readonly english: string;
}

/**
 * The sentence for a broken relation, with places for the operands: {left}, {leftValue}, {right},
 * {rightValue} of a comparison; {when}, {whenValue}, {then}, {thenValue} of an implication.
 */
export function relationWords(expression: Expression, severity: Severity): Sentence {
  const asked =
    severity === "error"
      ? { chinese: "。", english: "." }
      : { chinese: "，请核实。", english: ". Please verify." };
  const said = brokenWords(expression, severity);
  return { chinese: said.chinese + asked.chinese, english: said.english + asked.english };
}

function brokenWords(expression: Expression, severity: Severity): Sentence {
  switch (expression.kind) {
    case "compare": {
      const [chinese, english] = (severity === "error" ? MUST : DOES)[expression.relation];
      return {
        chinese: `{left}（{leftValue}）${chinese}{right}（{rightValue}）${expression.relation === "=" && severity !== "error" ? "不等" : ""}`,
        english: `{left} ({leftValue}) ${english} {right} ({rightValue})`,
      };
    }
    case "implies":
      return lackingWords(expression.when, expression.then);
    case "unique":
      return { chinese: "{left}“{leftValue}”重复", english: "{left} “{leftValue}” is there twice" };
  }
}

const MUST: Readonly<Record<Relation, readonly [string, string]>> = {
  "<=": ["不应超过", "must not exceed"],
  ">=": ["不应少于", "must not be less than"],
  "=": ["应等于", "must equal"],
  "<": ["应小于", "must be less than"],
  ">": ["应大于", "must be greater than"],
  "<>": ["不应等于", "must not equal"],
};

const DOES: Readonly<Record<Relation, readonly [string, string]>> = {
  "<=": ["超过了", "exceeds"],
  ">=": ["少于", "is less than"],
  "=": ["与", "differs from"],
  "<": ["不小于", "is not less than"],
  ">": ["不大于", "is not greater than"],
  "<>": ["等于", "equals"],
};

function lackingWords(when: Condition, then: Condition): Sentence {
  const always = when.kind === "and" && when.of.length === 0;
  const front = always
    ? { chinese: "", english: "" }
    : { chinese: "填了{when}（{whenValue}），", english: "{when} is {whenValue}, but " };
  const but = always ? "" : "却";
  if (speaksOfSeveral(then))
    return {
      chinese: `${front.chinese}{then}${but}没有一项大于 0`,
      english: `${front.english}nothing of {then} is above 0`,
    };
  return {
    chinese: `${front.chinese}{then}${but}是{thenValue}`,
    english: `${front.english}{then} is {thenValue}`,
  };
}

/** Whether a condition is met by one of several cells: [公开形式] > 0. */
function speaksOfSeveral(condition: Condition): boolean {
  switch (condition.kind) {
    case "compare":
      return condition.left.kind === "cells" && condition.left.joined === "any";
    case "filled":
    case "blank":
    case "one-of":
      return false;
    case "and":
    case "or":
      return condition.of.length > 0 && condition.of.every(speaksOfSeveral);
  }
}
