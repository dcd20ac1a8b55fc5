import { isNumeric } from "../../form/measure";
import { holdsIn, isTime } from "../../form/rules/holds-in";
import { cellsOf, type Comparison, type Condition, type Value } from "../../form/expression/expression";
import type { Form } from "../../form/form";
import type { RelationRule } from "../../form/rules/rule";
import { inChinese } from "../finding";
import { cellsWords, valueWords } from "../names";
import { isPositive } from "./conditions";
import { isAlways } from "../../form/rules/relation-shape";
import { relationWord } from "./words";

/** When a relation is broken, in sentences: where it is judged, what is asked, what a blank is. */
export function relationInWords(rule: RelationRule, form: Form): string {
  const scope = scopeWords(rule, form);
  const { expression, table } = rule;
  switch (expression.kind) {
    case "compare":
      return `${scope}${comparedWords(form, table, expression)}${toleranceWords(rule)}`;
    case "implies":
      return `${scope}${impliedWords(form, table, expression.when, expression.then)}${toleranceWords(rule)}`;
    case "unique": {
      const names = expression.columns.map((column) => form.tables[table]!.columns.lines[column]!.full);
      return `两条的“${names.join("＋")}”一样。空着的不算。`;
    }
  }
}

function scopeWords({ per, over, table, onTotal }: RelationRule, { tables }: Form): string {
  const { columns } = tables[table]!;
  switch (per) {
    case "once":
      return "";
    case "line":
      return onTotal ? "在任何一条或合计里，" : "在任何一条里，";
    case "row":
      return "在任何一行里，";
    case "column": {
      const totals = over.map((column) => columns.lines[column]!).filter(({ role }) => role === "total");
      const spanner = commonHeading(
        tables[table]!,
        over.filter((column) => columns.lines[column]!.role !== "total"),
      );
      const others = spanner === null ? "在任何一列" : `在任何一个${spanner}的列`;
      if (totals.length === 0) return `${others}里，`;
      if (totals.length === over.length) return `在${totals.map(({ full }) => full).join("、")}里，`;
      return `${others}或${totals.map(({ full }) => full).join("、")}里，`;
    }
  }
}

/** The heading that stands over all columns that are gone through: 公开主体. */
function commonHeading({ columns }: Form["tables"][number], over: readonly number[]): string | null {
  const heading = columns.members.find(
    ({ role, covers }) =>
      role === "heading" && over.length > 1 && over.every((line) => covers.includes(line)),
  );
  return heading?.label ?? null;
}

function comparedWords(form: Form, table: number, comparison: Comparison): string {
  const { left, relation, right } = comparison;
  const [a, b] = [left, right].map((value) => quoted(form, table, value));
  const isPlain = [left, right].every((value) => cellsOf(value).length > 0);
  const blanks = !isPlain
    ? "空着时不判断。"
    : isTime(form.tables, left)
      ? "有一个空着就不判断。"
      : !isOfNumbers(form, left)
        ? "两个都空着不判断。"
        : relation === "<="
          ? `${a}空着时不判断；${b}空着时按 0 算。`
          : relation === ">="
            ? `${b}空着时不判断；${a}空着时按 0 算。`
            : relation === "="
              ? "有一个空着、另一个大于 0，也算；两个都空着不判断。"
              : "空着的按 0 算；都空着不判断。";
  return `${a}${relationWord(form, comparison, false)}${b}。${blanks}`;
}

function isOfNumbers({ tables }: Form, value: Value): boolean {
  return cellsOf(value).every((cells) => holdsIn(tables, cells).every(isNumeric));
}

function quoted(form: Form, table: number, value: Value): string {
  const words = value.kind === "text" ? value.text : inChinese(valueWords(form, table, value));
  return value.kind === "number" ? ` ${words}` : `“${words}”`;
}

function impliedWords(form: Form, table: number, when: Condition, then: Condition): string {
  const cause = isAlways(when) ? "" : `${conditionWords(form, table, when, true)}，而`;
  const parts = then.kind === "and" ? then.of : [then];
  return `${cause}${parts.map((part) => conditionWords(form, table, part, false)).join("，或者")}。`;
}

function conditionWords(form: Form, table: number, condition: Condition, isMet: boolean): string {
  switch (condition.kind) {
    case "compare": {
      const { left, right } = condition;
      if (isPositive(condition))
        return `${quotedCells(form, table, left)}${isMet ? "有大于 0 的数" : "没有大于 0 的数"}`;
      return `${quoted(form, table, left)}${relationWord(form, condition, isMet)}${quoted(form, table, right)}`;
    }
    case "filled":
      return `${quotedCells(form, table, condition.cells)}${isMet ? (isOfNumbers(form, condition.cells) ? "填了数" : "填了") : "没有填"}`;
    case "blank":
      return `${quotedCells(form, table, condition.cells)}${isMet ? "没有填" : "填了"}`;
    case "one-of": {
      const options = condition.options.map((option) => `“${option}”`).join("、");
      return `${quotedCells(form, table, condition.cells)}${isMet ? "是" : "不是"}${options}${condition.options.length > 1 ? "之一" : ""}`;
    }
    case "and":
    case "or":
      return condition.of
        .map((each) => conditionWords(form, table, each, isMet))
        .join((condition.kind === "and") === isMet ? "，而且" : "，或者");
  }
}

function quotedCells(form: Form, table: number, value: Value): string {
  return value.kind === "cells"
    ? `“${inChinese(cellsWords(form, table, value))}”`
    : quoted(form, table, value);
}

function toleranceWords({ tolerance }: RelationRule): string {
  return tolerance === null ? "" : `相差不超过 ${tolerance} 不算。`;
}
