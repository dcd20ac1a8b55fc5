import {
  cellsOf,
  type Cells,
  type Comparison,
  type Relation,
  type Value,
} from "../../form/expression/expression";
import { isNumeric, type Measure } from "../../form/measure";
import { spotsOf, type Here, type Spot } from "../../form/totals/amount";
import { NOISE } from "../../form/totals/together";
import { addedCells } from "../names";
import { measureOfSpot, type Laid } from "../spots";
import { keptByPlace, type OfPlace } from "./kept";

/** Where a relation is looked at, and the table whose rows or columns are gone through. */
export interface Stand extends Pick<Laid, "form" | "lines"> {
  readonly table: number;
  readonly here: Here;
}

/** The cells that a name stands for. */
export const spotsAt = keptByPlace(cellsOf, (cells: Cells, stand): readonly Spot[] => spotsFor(stand, cells));

function spotsFor(stand: Stand, cells: Cells): readonly Spot[] {
  return spotsOf(cells, stand.here, (table) => stand.lines(table));
}

/** What is compared: numbers, dates and months, or texts. The cells of one name hold one kind of thing. */
export const comparedAs = keptByPlace(cellsOf, (comparison: Comparison, stand): "number" | "day" | "text" => {
  const { left, right } = comparison;
  const types = cellsOf(comparison).map((cells) => firstMeasure(cells, stand)?.holds);
  if (types.some((holds) => holds?.type === "date" || holds?.type === "month")) return "day";
  const isText = left.kind === "text" || right.kind === "text";
  return isText || types.some((holds) => holds !== undefined && !isNumeric(holds)) ? "text" : "number";
});

function firstMeasure(cells: Cells, stand: Stand): Measure | null {
  const first = (lines: Cells["rows"]) => (typeof lines === "string" ? lines : lines.slice(0, 1));
  const [spot] = spotsFor(stand, {
    ...cells,
    rows: first(cells.rows),
    columns: first(cells.columns) as Cells["columns"],
  });
  const measure = spot && measureOfSpot(stand.form, spot);
  return measure ?? measuresIn([cells], stand)[0] ?? null;
}

/**
 * By how much the sides may differ. Sums differ by the noise of binary fractions, and what is multiplied or divided is
 * as exact as its measure is printed.
 */
export function slackOf(comparison: Comparison, tolerance: number | null, stand: Stand): number {
  return tolerance === null ? printedSlack(comparison, stand) : tolerance + NOISE;
}

const printedSlack = keptByPlace(cellsOf, ({ left, right }: Comparison, stand): number => {
  if (isAdded(left) && isAdded(right)) return NOISE;
  const [first] = measuresIn([left], stand);
  const decimals = first && isNumeric(first.holds) ? (first.holds.decimals ?? MOST_DECIMALS) : MOST_DECIMALS;
  return 0.5 * 10 ** -decimals + NOISE;
});

/** Whether a formula may compare the sides as they are: whole numbers that are added up. */
export function isExact({ left, right }: Comparison, tolerance: number | null, stand: Stand): boolean {
  return (
    tolerance === null && isAdded(left) && isAdded(right) && measuresIn([left, right], stand).every(isWhole)
  );
}

/** Of a number whose measure says nothing of decimals. */
const MOST_DECIMALS = 2;

function isAdded(value: Value): boolean {
  return addedCells(value) !== null || (value.kind === "number" && Number.isInteger(value.value));
}

function isWhole({ holds }: Measure): boolean {
  return isNumeric(holds) && holds.decimals === 0;
}

function measuresIn(values: readonly Value[], stand: Stand): Measure[] {
  return values
    .flatMap((value) => cellsOf(value))
    .flatMap((cells) => spotsAt(cells, stand))
    .flatMap((spot) => measureOfSpot(stand.form, spot) ?? []);
}

/**
 * Whether a side cannot be below 0 as long as its cells keep to their measures. Against such a side a blank, which
 * counts as 0, is never too large, so the relation is left open.
 */
export const isNeverNegative: OfPlace<Value, boolean> = keptByPlace<Value, boolean>(
  cellsOf,
  (value, stand) => {
    switch (value.kind) {
      case "number":
        return value.value >= 0;
      case "text":
        return false;
      case "cells":
        return measuresIn([value], stand).every(
          ({ holds }) => isNumeric(holds) && (holds.minimum ?? -1) >= 0,
        );
      case "sum":
        return value.terms.every((term) => !term.minus && isNeverNegative(term.value, stand));
      case "product":
        return value.factors.every((factor) => isNeverNegative(factor.value, stand));
    }
  },
);

/** The side that must not be larger, and the one that must not be smaller; `null` for a relation without such. */
export function sidesByOrder<Side>(
  relation: Relation,
  left: Side,
  right: Side,
): { readonly small: Side; readonly large: Side } | null {
  switch (relation) {
    case "<=":
    case "<":
      return { small: left, large: right };
    case ">=":
    case ">":
      return { small: right, large: left };
    case "=":
    case "<>":
      return null;
  }
}

/** Whether numbers stand in the relation, as far as they may differ. */
export function isSatisfied(relation: Relation, left: number, right: number, slack: number): boolean {
  switch (relation) {
    case "=":
      return Math.abs(left - right) <= slack;
    case "<>":
      return Math.abs(left - right) > slack;
    case "<=":
      return left - right <= slack;
    case ">=":
      return right - left <= slack;
    case "<":
      return right - left > slack;
    case ">":
      return left - right > slack;
  }
}

/** The same of texts that are ordered as they are written: days and months; the longer is cut to the shorter. */
export function isSatisfiedByDays(relation: Relation, left: string, right: string): boolean {
  const length = Math.min(left.length, right.length);
  const [a, b] = [left.slice(0, length), right.slice(0, length)];
  switch (relation) {
    case "=":
      return a === b;
    case "<>":
      return a !== b;
    case "<=":
      return a <= b;
    case ">=":
      return a >= b;
    case "<":
      return a < b;
    case ">":
      return a > b;
  }
}
