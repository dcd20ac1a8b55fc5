import type { Cells, Comparison, Condition, Relation, Value } from "../expression/expression";
import type { Sentence } from "./relation-words";

/** What a name stands for is called; the names of rows and columns are the same in both languages. */
export type CallCells = (cells: Cells) => string;

/** A condition as a clerk says it: 开工时间不早于2012年1月, 类别是“申请”. Stands for {when} and {then} of a message. */
export function conditionWords(condition: Condition, call: CallCells): Sentence {
  switch (condition.kind) {
    case "compare":
      return comparisonWords(condition, call);
    case "filled":
      return { chinese: `填了${call(condition.cells)}`, english: `${call(condition.cells)} is filled in` };
    case "blank":
      return { chinese: `没有填${call(condition.cells)}`, english: `${call(condition.cells)} is blank` };
    case "one-of": {
      const options = condition.options.map((option) => `“${option}”`);
      return {
        chinese: `${call(condition.cells)}是${options.join("、")}之一`,
        english: `${call(condition.cells)} is one of ${options.join(", ")}`,
      };
    }
    case "and":
    case "or": {
      const each = condition.of.map((one) => conditionWords(one, call));
      const and = condition.kind === "and";
      return {
        chinese: each.map(({ chinese }) => chinese).join(and ? "且" : "或"),
        english: each.map(({ english }) => english).join(and ? " and " : " or "),
      };
    }
  }
}

const NUMBERS: Readonly<Record<Relation, readonly [string, string]>> = {
  "<=": ["不超过", "is at most"],
  ">=": ["不少于", "is at least"],
  "=": ["等于", "equals"],
  "<": ["小于", "is less than"],
  ">": ["大于", "is greater than"],
  "<>": ["不等于", "is not"],
};

const TEXTS: Readonly<Record<Relation, readonly [string, string]>> = {
  "<=": ["不晚于", "is not after"],
  ">=": ["不早于", "is not before"],
  "=": ["是", "is"],
  "<": ["早于", "is before"],
  ">": ["晚于", "is after"],
  "<>": ["不是", "is not"],
};

function comparisonWords({ left, relation, right }: Comparison, call: CallCells): Sentence {
  const isText = left.kind === "text" || right.kind === "text";
  const [chinese, english] = (isText ? TEXTS : NUMBERS)[relation];
  const [a, b] = [valueWords(left, call), valueWords(right, call)];
  const gap = right.kind === "number" ? " " : "";
  return { chinese: `${a}${chinese}${gap}${b}`, english: `${a} ${english} ${b}` };
}

const SUM_WITHIN = 1;

/** A value as a clerk says it: 同意公开＋不予公开, 100, 2012年1月, “申请”. */
export function valueWords(value: Value, call: CallCells): string {
  switch (value.kind) {
    case "number":
      return String(value.value);
    case "text":
      return textWords(value.text);
    case "cells":
      return call(value);
    case "sum":
      return value.terms
        .map(({ minus, value: each }, at) => `${minus ? "－" : at > 0 ? "＋" : ""}${valueWords(each, call)}`)
        .join("");
    case "product":
      return value.factors
        .map(({ divides, value: each }, at) => {
          const said = valueWords(each, call);
          const bracketed = each.kind === "sum" && each.terms.length > SUM_WITHIN ? `（${said}）` : said;
          return `${at === 0 ? "" : divides ? "÷" : "×"}${bracketed}`;
        })
        .join("");
  }
}

/** Months and days are written with hyphens in a relation only. */
function textWords(text: string): string {
  const date = /^(\d{4})-(\d\d)(?:-(\d\d))?$/.exec(text);
  if (!date) return `“${text}”`;
  const [, year, month, day] = date;
  return `${year}年${Number(month)}月${day === undefined ? "" : `${Number(day)}日`}`;
}
