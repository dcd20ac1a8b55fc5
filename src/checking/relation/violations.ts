import {
  cellsOf,
  type Cells,
  type Comparison,
  type Condition,
  type Relation,
  type Value,
} from "../../form/expression/expression";
import { isNumeric } from "../../form/measure";
import { conditionWords } from "../../form/rules/condition-words";
import { shapeOf } from "../../form/rules/relation-shape";
import type { RelationRule } from "../../form/rules/rule";
import type { Computed, Spot } from "../../form/totals/amount";
import { BLANK, inChinese, numberText, numberWords, type Said } from "../finding";
import { cellsWords, namesWords, spotName, valueWords } from "../names";
import { measureOfSpot } from "../spots";
import { optionsWords } from "../words";
import {
  comparedAs,
  isNeverNegative,
  isSatisfied,
  isSatisfiedByDays,
  sidesByOrder,
  slackOf,
} from "./compared";
import { asksForFilling, isPositive, needsSomething } from "./conditions";
import type { Look } from "./evaluate";
import { calledBy } from "./stands";

/** A broken relation, said with operands, and the cell that it is shown at. */
export interface Violation {
  readonly at: Spot;
  readonly actual: string;
  readonly expected: string;
  readonly words: Readonly<Record<string, Said>>;
}

const SIGNS: Readonly<Record<Relation, string>> = {
  "<=": "≤",
  ">=": "≥",
  "=": "=",
  "<": "<",
  ">": ">",
  "<>": "≠",
};

/** What a comparison or implication breaks where one looks; one for each condition that is not met. */
export function violationsAt(rule: RelationRule, look: Look): Violation[] {
  const { expression } = rule;
  switch (expression.kind) {
    case "compare":
      return compare(rule, expression, look);
    case "implies":
      return imply(rule, expression.when, expression.then, look);
    case "unique":
      return [];
  }
}

function compare(rule: RelationRule, comparison: Comparison, look: Look): Violation[] {
  if (!isBroken(comparison, look)) return [];
  return violation(
    rule,
    { of: comparison, cells: cellsOf(comparison), words: sidesOf(rule, comparison, look) },
    look,
  );
}

/** A comparison by itself: nobody has said anything where all of it is blank. */
function isBroken(comparison: Comparison, look: Look): boolean {
  const { left, relation, right } = comparison;
  if (comparedAs(comparison, look) !== "number") return isBrokenInWords(comparison, look);
  const [a, b] = [look.number(left), look.number(right)];
  if (!a.known || !b.known || (!a.filled && !b.filled)) return false;
  const order = sidesByOrder(relation, { value: left, of: a }, { value: right, of: b });
  if (order && leavesOpen(order.small, order.large, look)) return false;
  return !isSatisfied(relation, a.number, b.number, slackOf(comparison, look.tolerance, look));
}

interface Side {
  readonly value: Value;
  readonly of: Computed;
}

function leavesOpen(small: Side, large: Side, look: Look): boolean {
  return !small.of.filled && cellsOf(small.value).length > 0 && isNeverNegative(large.value, look);
}

function isBrokenInWords(comparison: Comparison, look: Look): boolean {
  const [a, b] = [look.text(comparison.left), look.text(comparison.right)];
  if (a === null || b === null || isAllBlank(cellsOf(comparison), look)) return false;
  if (comparedAs(comparison, look) === "day")
    return a !== "" && b !== "" && !isSatisfiedByDays(comparison.relation, a, b);
  return look.verdict(comparison) === "fails";
}

function isAllBlank(cells: readonly Cells[], look: Look): boolean {
  return cells.every((each) =>
    look.spots(each).every((spot) => look.filledAt(spot, each.period) === "fails"),
  );
}

function imply(rule: RelationRule, when: Condition, then: Condition, look: Look): Violation[] {
  if (look.verdict(when) !== "holds") return [];
  const parts = then.kind === "and" ? then.of : [then];
  const failed = parts.filter((part) => look.verdict(part) === "fails");
  if (failed.length === 0) return [];
  if (
    !needsSomething(when) &&
    !asksForFilling(then) &&
    isAllBlank([...cellsOf(when), ...cellsOf(then)], look)
  )
    return [];
  const why = causeWords(rule, when, look);
  const isMixed = shapeOf(then).kind === "mixed";
  return failed.flatMap((part) => {
    const words = { ...partWords(rule, part, isMixed, look), ...why };
    return violation(rule, { of: part, cells: cellsOf(part), words }, look);
  });
}

/** What makes a rule apply, and what its first cell says; a condition that is no more than a name by that cell alone. */
function causeWords(rule: RelationRule, when: Condition, look: Look): Violation["words"] {
  const cause = causeOf(when, look);
  const { kind } = shapeOf(when);
  const isNamed = kind === "positive" || kind === "filled";
  return {
    when: isNamed && cause ? spotName(look.form, cause, calledBy(rule)) : spokenWords(rule, when, look),
    whenValue: cause ? spotWords(cause, look) : "",
  };
}

function spokenWords({ table }: RelationRule, condition: Condition, { form }: Look): Said {
  return conditionWords(condition, (cells) => inChinese(cellsWords(form, table, cells)));
}

interface Broken {
  readonly of: Condition;
  readonly cells: readonly Cells[];
  readonly words: Violation["words"];
}

/** Shown at the first cell of its table that may hold something, where one of several says too much at that. */
function violation(rule: RelationRule, { of, cells, words }: Broken, look: Look): Violation[] {
  const own = cells.filter(({ table, period }) => table === rule.table && period === "this");
  const at = firstShown(own, look) ?? firstShown(cells, look);
  if (at === undefined) return [];
  const actual = inChinese(words.leftValue ?? words.thenValue ?? BLANK);
  return [{ at, actual, expected: expectedText(of, look, words.rightValue), words }];
}

function firstShown(cells: readonly Cells[], look: Look): Spot | undefined {
  const isShown = (spot: Spot) => measureOfSpot(look.form, spot) !== null;
  for (const each of cells) {
    const first = tooMuchIn(each, look).find(isShown) ?? look.spots(each).find(isShown);
    if (first !== undefined) return first;
  }
  return undefined;
}

/** What both sides come to; what is looked for stands on the left. */
function sidesOf(rule: RelationRule, { left, right }: Comparison, look: Look): Violation["words"] {
  const words = (value: Value) => valueWords(look.form, rule.table, value);
  const leftValue = comingTo(left, look);
  return {
    left: words(left),
    right: words(right),
    leftValue,
    rightValue: comingTo(right, look),
  };
}

/** What is not met: of what is asked of cells by their names, anything else as it is said. */
function partWords(rule: RelationRule, part: Condition, isMixed: boolean, look: Look): Violation["words"] {
  const cells = cellsOf(part);
  const isNamed = !isMixed && shapeOf(part).kind !== "mixed" && (part.kind !== "compare" || isPositive(part));
  const sides = part.kind === "compare" ? sidesOf(rule, part, look) : {};
  const options = part.kind === "one-of" ? optionsWords(part.options) : "";
  const then = isNamed ? allWords(rule, cells, look) : spokenWords(rule, part, look);
  const said = cells.map((each) => comingTo(each, look)).find((each) => each !== BLANK);
  return { ...sides, then, thenValue: said ?? BLANK, options };
}

/** Cells by their names, where one of several would do. */
function allWords({ table }: RelationRule, cells: readonly Cells[], { form }: Look): Said {
  const [first, ...others] = cells;
  if (others.length === 0) return first ? cellsWords(form, table, first) : "";
  return namesWords(cells.map((each) => inChinese(cellsWords(form, table, each))));
}

function expectedText(condition: Condition, look: Look, right?: Said): string {
  switch (condition.kind) {
    case "compare":
      return `${SIGNS[condition.relation]} ${inChinese(right ?? comingTo(condition.right, look))}`;
    case "filled":
      return "应填写";
    case "blank":
      return "应空着";
    case "one-of":
      return condition.options.join("、");
    case "and":
    case "or":
      return condition.of
        .map((each) => expectedText(each, look))
        .join(condition.kind === "and" ? "，" : " 或 ");
  }
}

/** What a value comes to: of several cells that are asked one by one, what the one says that speaks for all. */
function comingTo(value: Value, look: Look): Said {
  if (value.kind === "text") return dayWords(value.text);
  if (value.kind !== "cells") {
    const { number, filled, known } = look.number(value);
    return known && (filled || cellsOf(value).length === 0)
      ? numberText(number, decimalsIn(value, look))
      : BLANK;
  }
  const spots = look.spots(value);
  if (value.joined === "sum" && spots.length > 1) {
    const { number, filled } = look.number(value);
    return filled ? numberText(number, decimalsIn(value, look)) : BLANK;
  }
  const first = firstSaying(value, look);
  return first ? spotWords(first, look, value.period) : BLANK;
}

/** Of several cells that are asked one by one, those that say more than nothing. */
function tooMuchIn(cells: Cells, look: Look): Spot[] {
  if (cells.joined !== "any") return [];
  const first = firstSaying(cells, look);
  const saying = look.spots(cells).filter((spot) => isSaying(spot, cells, look));
  return [...(first ? [first] : []), ...saying].filter((spot) => look.amountAt(spot) !== 0);
}

/** Of several cells that say anything the one that is compared: the largest; the first where there is none. */
function firstSaying(cells: Cells, look: Look): Spot | undefined {
  const amount = look.together(cells);
  const saying = look.spots(cells).filter((spot) => isSaying(spot, cells, look));
  return (
    saying.find((spot) => typeof amount === "number" && look.amountAt(spot, cells.period) === amount) ??
    saying[0]
  );
}

function isSaying(spot: Spot, { period }: Cells, look: Look): boolean {
  return look.filledAt(spot, period) !== "fails";
}

function decimalsIn(value: Value, look: Look): number {
  const places = cellsOf(value)
    .flatMap((cells) => look.spots(cells))
    .map((spot) => measureOfSpot(look.form, spot)?.holds)
    .map((holds) => (holds && isNumeric(holds) ? (holds.decimals ?? 0) : 0));
  return Math.max(0, ...places);
}

/** What stands in one cell, in words. */
function spotWords(spot: Spot, look: Look, period: Cells["period"] = "this"): Said {
  const measure = measureOfSpot(look.form, spot);
  if (measure === null || isNumeric(measure.holds)) {
    const amount = look.amountAt(spot, period);
    const decimals = measure && isNumeric(measure.holds) ? measure.holds.decimals : null;
    return numberWords(amount === "unknown" ? null : amount, decimals);
  }
  return dayWords(look.textAt(spot) ?? "") || BLANK;
}

/** Months and days as a clerk writes them. */
function dayWords(text: string): string {
  const [, year, month, day] = /^(\d{4})-(\d\d)(?:-(\d\d))?$/.exec(text) ?? [];
  if (year === undefined) return text;
  return `${year}年${Number(month)}月${day === undefined ? "" : `${Number(day)}日`}`;
}

/** The first cell that makes a condition true. */
function causeOf(condition: Condition, look: Look): Spot | null {
  switch (condition.kind) {
    case "compare": {
      const cells = cellsOf(condition);
      const [first] = cells;
      const spots = first ? look.spots(first) : [];
      const meets = (spot: Spot) => {
        const amount = look.amountAt(spot);
        return typeof amount === "number" && amount > 0;
      };
      return (first?.joined === "any" ? spots.find(meets) : undefined) ?? spots[0] ?? null;
    }
    case "filled":
    case "one-of":
      return look.spots(condition.cells).find((spot) => look.filledAt(spot) === "holds") ?? null;
    case "blank":
      return look.spots(condition.cells)[0] ?? null;
    case "and":
    case "or": {
      const met = condition.of.find((each) => look.verdict(each) === "holds");
      return met === undefined ? null : causeOf(met, look);
    }
  }
}
