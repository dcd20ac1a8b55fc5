import type { Comparison, Condition, Relation, Value } from "../../form/expression/expression";
import type { Form } from "../../form/form";
import { inChinese } from "../finding";
import { cellsWords, valueWords } from "../names";
import { isPositive } from "./conditions";
import { isTime } from "../../form/rules/holds-in";
import { isAlways } from "../../form/rules/relation-shape";

/** Relations as they do not stand. */
const AGAINST: Readonly<Record<Relation, string>> = {
  "<=": "大于",
  ">=": "小于",
  "=": "不等于",
  "<": "不小于",
  ">": "不大于",
  "<>": "等于",
};

const STANDS: Readonly<Record<Relation, string>> = {
  "<=": "不大于",
  ">=": "不小于",
  "=": "等于",
  "<": "小于",
  ">": "大于",
  "<>": "不等于",
};

/** The same of days and months. */
const IN_TIME: Readonly<Record<string, string>> = {
  大于: "晚于",
  小于: "早于",
  不小于: "不早于",
  不大于: "不晚于",
};

/** How a comparison stands, or does not. */
export function relationWord({ tables }: Form, { left, relation }: Comparison, stands: boolean): string {
  const word = (stands ? STANDS : AGAINST)[relation];
  return isTime(tables, left) ? (IN_TIME[word] ?? word) : word;
}

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
        return isPositive(condition) ? `填了${this.cells(condition)}` : this.sides(condition, true);
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
        return isPositive(condition) ? `没有${this.cells(condition)}` : this.sides(condition, false);
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

  private sides(comparison: Comparison, stands: boolean): string {
    const { left, relation, right } = comparison;
    if (right.kind !== "text")
      return `${this.value(left)}${relationWord(this.form, comparison, stands)}${this.value(right)}`;
    const is = stands ? "是" : "不是";
    const word = relation === "=" ? is : relationWord(this.form, comparison, stands);
    return `${this.value(left)}${word}“${right.text}”`;
  }
}
