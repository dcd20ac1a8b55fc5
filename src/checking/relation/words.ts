import type { Comparison, Condition, Relation, Value } from "../../form/expression/expression";
import type { Form } from "../../form/form";
import { inChinese } from "../finding";
import { cellsWords, valueWords } from "../names";
import { isPositive } from "./conditions";
import { isAlways } from "../../form/rules/relation-shape";

/** Relations as they do not stand. */
export const AGAINST: Readonly<Record<Relation, string>> = {
  "<=": "大于",
  ">=": "小于",
  "=": "不等于",
  "<": "不小于",
  ">": "不大于",
  "<>": "等于",
};

export const STANDS: Readonly<Record<Relation, string>> = {
  "<=": "不大于",
  ">=": "不小于",
  "=": "等于",
  "<": "小于",
  ">": "大于",
  "<>": "不等于",
};

/** Conditions in few words, for the sheet: 填了监督员提意见建议但没有聘请监督员. */
export class RelationWords {
  constructor(
    private readonly form: Form,
    private readonly table: number,
  ) {}

  /** What is wrong where a comparison, or what an implication asks for, is not met. */
  broken(condition: Condition, when: Condition | null = null): string {
    const front = when === null || isAlways(when) ? "" : `${this.met(when)}但`;
    return front + this.unmet(condition);
  }

  value(value: Value): string {
    return inChinese(valueWords(this.form, this.table, value));
  }

  private met(condition: Condition): string {
    switch (condition.kind) {
      case "compare":
        return isPositive(condition) ? `填了${this.cells(condition)}` : this.sides(condition, STANDS);
      case "filled":
        return `填了${this.cells(condition)}`;
      case "blank":
        return `没填${this.cells(condition)}`;
      case "one-of":
        return `${this.cells(condition)}是${condition.options.map((option) => `“${option}”`).join("、")}`;
      case "and":
      case "or":
        return condition.of.map((each) => this.met(each)).join(condition.kind === "and" ? "且" : "或");
    }
  }

  private unmet(condition: Condition): string {
    switch (condition.kind) {
      case "compare":
        return isPositive(condition) ? `没有${this.cells(condition)}` : this.sides(condition, AGAINST);
      case "filled":
        return `没填${this.cells(condition)}`;
      case "blank":
        return `填了${this.cells(condition)}`;
      case "one-of":
        return `${this.cells(condition)}不是${condition.options.map((option) => `“${option}”`).join("、")}`;
      case "and":
      case "or":
        return condition.of.map((each) => this.unmet(each)).join(condition.kind === "and" ? "或" : "且");
    }
  }

  private cells(condition: Exclude<Condition, { of: unknown }>): string {
    const cells = condition.kind === "compare" ? condition.left : condition.cells;
    return cells.kind === "cells" ? inChinese(cellsWords(this.form, this.table, cells)) : this.value(cells);
  }

  private sides({ left, relation, right }: Comparison, signs: Readonly<Record<Relation, string>>): string {
    const words =
      relation === "=" && right.kind === "text" ? (signs === STANDS ? "是" : "不是") : signs[relation];
    return `${this.value(left)}${words}${right.kind === "text" ? `“${right.text}”` : this.value(right)}`;
  }
}
