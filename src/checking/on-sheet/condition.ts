import {
  cellsOf,
  type Cells,
  type Comparison,
  type Condition,
  type Relation,
  type Value,
} from "../../form/expression/expression";
import { isNumeric } from "../../form/measure";
import {
  added,
  between,
  call,
  number,
  text as literal,
  type Formula,
  type Reference,
} from "../../sheet/formula/formula";
import { addedCells } from "../names";
import { comparedAs, isExact, isNeverNegative, sidesByOrder, slackOf } from "../relation/compared";
import { isPositive } from "../relation/conditions";
import { measureOfSpot } from "../spots";
import { FALSE, certain, either, holds, isAbove, isOneOf, isZero, not, text, trim } from "./build";
import { dayIn, dayOfText, monthOf, wholeDayIn, yearOf } from "./day";
import { isAnyWritten, isSingle, readable } from "./form-on-sheet";
import { isTakenAsComputed, sideOf, type Side, type SheetStand } from "./side";

/**
 * Conditions as formulas: all of what is given back together is TRUE only where memory says for certain that the
 * condition holds, or fails. `null` where no formula can see it.
 */
export type Asked = readonly Formula[] | null;

export function whereHolds(condition: Condition, stand: SheetStand): Asked {
  switch (condition.kind) {
    case "compare":
      return isPositive(condition) ? positive(condition, stand, true) : compared(condition, stand, true);
    case "filled":
      return written(condition.cells, stand, true);
    case "blank":
      return written(condition.cells, stand, false);
    case "one-of":
      return oneOf(condition, stand, true);
    case "and":
      return all(condition.of.map((each) => whereHolds(each, stand)));
    case "or":
      return some(condition.of.map((each) => whereHolds(each, stand)));
  }
}

export function whereFails(condition: Condition, stand: SheetStand): Asked {
  switch (condition.kind) {
    case "compare":
      return isPositive(condition) ? positive(condition, stand, false) : compared(condition, stand, false);
    case "filled":
      return written(condition.cells, stand, false);
    case "blank":
      return written(condition.cells, stand, true);
    case "one-of":
      return oneOf(condition, stand, false);
    case "and":
      return some(condition.of.map((each) => whereFails(each, stand)));
    case "or":
      return all(condition.of.map((each) => whereFails(each, stand)));
  }
}

/** A comparison by itself: nobody has said anything where all of it is blank. */
export function whereBroken(comparison: Comparison, stand: SheetStand): Asked {
  if (comparedAs(comparison, stand) !== "number")
    return all([isAnyFilled(cellsOf(comparison), stand), compared(comparison, stand, false)]);
  const { left, relation, right } = comparison;
  const [a, b] = [sideOf(left, stand), sideOf(right, stand)];
  if (a === null || b === null) return null;
  const order = sidesByOrder(relation, { side: a, value: left }, { side: b, value: right });
  const differs = against(relation, a.value, b.value, slackOn(comparison, stand));
  if (order && order.small.side.filled !== null && isNeverNegative(order.large.value, stand)) {
    const { filled, single } = order.small.side;
    // A single cell that holds a number needs not be asked again whether it does.
    const asked = single ? [] : order.small.side.readable;
    return [filled, ...asked, differs, ...order.large.side.readable];
  }
  // Blanks that are added up are equal already; one and a number are not.
  const isSilent = relation === "=" && [left, right].every((value) => addedCells(value) !== null);
  const filled = isSilent ? [] : [a, b].flatMap((side) => side.filled ?? []);
  return [...(filled.length === 0 ? [] : [either(filled)]), differs, ...a.readable, ...b.readable];
}

/** Whether anything stands in one of the cells. */
export function isAnyFilled(cells: readonly Cells[], stand: SheetStand): Asked {
  const references = cells.map((each) => stand.references(each));
  if (references.some((each) => each === null)) return null;
  return [isAnyWritten(references.flatMap((each) => each!))];
}

/** `null` where the sides are compared as they are. */
function slackOn(comparison: Comparison, stand: SheetStand): number | null {
  const { tolerance } = stand;
  return isExact(comparison, tolerance, stand) ? null : slackOf(comparison, tolerance, stand);
}

/** The relation as it does not stand: what is wrong. */
function against(relation: Relation, left: Formula, right: Formula, slack: number | null): Formula {
  const apart = call("ABS", between(left, "-", right));
  const over = (large: Formula, small: Formula) =>
    slack === null ? between(large, ">", small) : between(between(large, "-", small), ">", number(slack));
  const notUnder = (large: Formula, small: Formula) =>
    slack === null ? between(large, ">=", small) : between(between(small, "-", large), "<=", number(slack));
  switch (relation) {
    case "=":
      return slack === null ? between(left, "<>", right) : between(apart, ">", number(slack));
    case "<>":
      return slack === null ? between(left, "=", right) : between(apart, "<=", number(slack));
    case "<=":
      return over(left, right);
    case ">=":
      return over(right, left);
    case "<":
      return notUnder(left, right);
    case ">":
      return notUnder(right, left);
  }
}

function compared(comparison: Comparison, stand: SheetStand, isMet: boolean): Asked {
  const { left, relation, right } = comparison;
  switch (comparedAs(comparison, stand)) {
    case "day":
      return days(comparison, stand, isMet);
    case "text":
      return texts(comparison, stand, isMet);
    case "number": {
      const [a, b] = [sideOf(left, stand), sideOf(right, stand)];
      if (a === null || b === null) return null;
      const broken = against(relation, a.value, b.value, slackOn(comparison, stand));
      return [isMet ? not(broken) : broken, ...a.readable, ...b.readable];
    }
  }
}

/** COUNTIF and COUNT pass over texts and errors, so another cell's fault does not hide a number. */
function positive(comparison: Comparison, stand: SheetStand, isMet: boolean): Asked {
  const cells = comparison.left as Cells;
  if (hasTotals(cells, stand)) return inTotals(cells, stand, isMet, ({ value }) => isAbove(value));
  const references = stand.references(cells);
  if (references === null) return null;
  const above = added(references.map((each) => call("COUNTIF", each, literal(">0"))));
  return isMet ? [isAbove(above)] : [isZero(above), ...references.map(readable)];
}

function written(cells: Cells, stand: SheetStand, isMet: boolean): Asked {
  if (hasTotals(cells, stand)) return inTotals(cells, stand, isMet, ({ filled }) => filled ?? FALSE);
  const references = stand.references(cells);
  if (references === null) return null;
  const isNumber = stand.spots(cells).every((spot) => isNumeric(measureOfSpot(stand.form, spot)!.holds));
  if (!isNumber) return [isMet ? isAnyWritten(references) : not(isAnyWritten(references))];
  const count = call("COUNT", ...references);
  return isMet ? [isAbove(count)] : [isZero(count), ...references.map(readable)];
}

function hasTotals(cells: Cells, stand: SheetStand): boolean {
  return stand.spots(cells).some((spot) => isTakenAsComputed(spot, stand));
}

/** A total that is computed meets a condition when one of its cells does whose row can be totalled. */
function inTotals(cells: Cells, stand: SheetStand, isMet: boolean, meets: (side: Side) => Formula): Asked {
  const each = stand.spots(cells).map(({ row, column }) => ({ ...cells, rows: [row], columns: [column] }));
  const sides = each.map((cell) => sideOf({ ...cell, joined: "sum" }, stand));
  const together = sideOf({ ...cells, joined: "sum" }, stand);
  // Where one of the cells is not on the sheet, neither are all of them.
  if (together === null) return null;
  const known = sides as Side[];
  if (isMet) return [either(known.map((side) => holds([meets(side), ...side.readable])))];
  return [not(either(known.map(meets))), ...together.readable];
}

function oneOf(
  { cells, options }: Extract<Condition, { kind: "one-of" }>,
  stand: SheetStand,
  isMet: boolean,
): Asked {
  const references = stand.references(cells);
  if (references === null || references.length !== 1 || !isSingle(references[0]!)) return null;
  const met = isOneOf(references[0]!, options);
  return [isMet ? met : not(met)];
}

/** Texts and days are compared with each other and with cells: no form is compiled that has anything else there. */
function texts({ left, relation, right }: Comparison, stand: SheetStand, isMet: boolean): Asked {
  if (relation !== "=" && relation !== "<>") return null;
  const [a, b] = [textIn(left, stand), textIn(right, stand)];
  if (a === null || b === null) return null;
  const same = call("EXACT", a, b);
  return [(relation === "=") === isMet ? same : not(same)];
}

function textIn(value: Value, stand: SheetStand): Formula | null {
  if (value.kind === "text") return text(value.text);
  const cell = singleCell(value as Cells, stand);
  return cell && trim(cell);
}

function singleCell(cells: Cells, stand: SheetStand): Reference | null {
  const references = stand.references(cells);
  return references?.length === 1 && isSingle(references[0]!) ? references[0]! : null;
}

/**
 * Days, or months or years where one side is no more exact than that; a cell without a day is an error, so nothing is
 * said.
 */
function days({ left, relation, right }: Comparison, stand: SheetStand, isMet: boolean): Asked {
  const [a, b] = [left, right].map((value) => dayOf(value, stand));
  if (!a || !b) return null;
  const grains = [left, right].map((value) => grainOf(value, stand));
  const as = grains.includes("year") ? yearOf : grains.includes("month") ? monthOf : (day: Formula) => day;
  const broken = against(relation, as(a), as(b), null);
  return [isMet ? not(broken) : broken];
}

/** What is less exact than a day; `null` for a day. */
function grainOf(value: Value, stand: SheetStand): "year" | "month" | null {
  if (value.kind === "text") return (["year", "month"] as const)[value.text.split("-").length - 1] ?? null;
  const spots = stand.spots(value as Cells);
  const isMonth = spots.some((spot) => measureOfSpot(stand.form, spot)!.holds.type === "month");
  return isMonth ? "month" : null;
}

function dayOf(value: Value, stand: SheetStand): Formula | null {
  if (value.kind === "text") return /^\d{4}(?:-\d\d){0,2}$/.test(value.text) ? dayOfText(value.text) : null;
  const cell = singleCell(value as Cells, stand);
  return cell && (grainOf(value, stand) === "month" ? dayIn(cell) : wholeDayIn(cell));
}

function all(parts: readonly Asked[]): Asked {
  return parts.some((part) => part === null) ? null : parts.flatMap((part) => part!);
}

function some(parts: readonly Asked[]): Asked {
  if (parts.some((part) => part === null)) return null;
  const [only] = parts;
  if (parts.length === 1) return only!;
  return [certain(either(parts.map((part) => holds(part!))))];
}
