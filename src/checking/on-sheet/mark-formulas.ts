import type { Place } from "../../form/placement";
import type { Severity } from "../../form/rules/rule";
import { rectangles } from "../../sheet/rectangles";
import { range, type Range } from "../../sheet/address";
import { call, reference, type Formula } from "../../sheet/formula/formula";
import { formulaText } from "../../sheet/formula/formula-text";
import { hasPart, moved } from "../../sheet/formula/walk";
import { holds, joinedTexts, text } from "./build";

/** Cells that are coloured where a formula, written for the first of them, is TRUE. */
export interface MarkFormula {
  readonly sheet: string;
  readonly range: Range;
  readonly severity: Severity;
  /** Without "=". */
  readonly formula: string;
}

/** A cell, and when it is coloured for one rule. */
export interface MarkAsked {
  readonly at: Place;
  readonly severity: Severity;
  /** Ends what 校验 says of it. */
  readonly sign: string;
  /** Where 校验 says so, on the same sheet; `null` for a cell beside which nothing stands. */
  readonly said: Range | null;
  readonly condition: Formula;
}

/** What a program takes as a formula, with room for what is put around it. */
const MOST_FORMULA = 8000;

/**
 * Conditions of cells as few rules: those of one rule that look the same from each cell are one over all of them.
 * What may be explained is coloured as long as 校验 says it. What no rule of colours may hold (constants in
 * brackets, other sheets, long ones) goes by what 校验 says, where it says it of one cell alone.
 */
export function markFormulas(asked: readonly MarkAsked[]): MarkFormula[] {
  const groups = new Map<string, { readonly first: MarkAsked; readonly formula: Formula; places: Place[] }>();
  for (const each of asked) {
    const formula = colouredWhere(each, asked);
    if (formula === null) continue;
    const seen = formulaText(moved(formula, FAR - each.at.row, FAR - each.at.column));
    const key = `${each.severity} ${each.sign} ${each.at.sheet} ${seen}`;
    const group = groups.get(key) ?? { first: each, formula, places: [] };
    group.places.push(each.at);
    groups.set(key, group);
  }
  return [...groups.values()].flatMap(({ first: { at, severity }, formula, places }) =>
    rectangles(places).map((area) => ({
      sheet: at.sheet,
      range: area,
      severity,
      formula: formulaText(moved(formula, area.top - at.row, area.left - at.column)),
    })),
  );
}

/** A cell from which no reference looks beyond the first row or column, so that all can be compared as seen from it. */
const FAR = 8000;

function colouredWhere(each: MarkAsked, all: readonly MarkAsked[]): Formula | null {
  const { condition, severity, said, sign } = each;
  if (isPlain(condition)) {
    if (severity !== "query" || said === null) return condition;
    return holds([condition, says(said, sign)]);
  }
  const isAlone = !all.some((other) => other !== each && other.sign === sign && isSame(other.said, said));
  return said !== null && isAlone ? says(said, sign) : null;
}

function isSame(one: Range | null, other: Range | null): boolean {
  return one?.top === other?.top && one?.left === other?.left;
}

function isPlain(formula: Formula): boolean {
  const isForeign = (part: Formula) =>
    part.kind === "array" || (part.kind === "reference" && part.sheet !== null);
  return !hasPart(formula, isForeign) && formulaText(formula).length < MOST_FORMULA;
}

/** Whether 校验 says so, of whichever cell of the row. */
function says({ top, left, right }: Range, sign: string): Formula {
  const cells: Formula[] = [];
  for (let column = left; column <= right; column++)
    cells.push(reference(range(top, column), null, "columns"));
  return call("ISNUMBER", call("FIND", text(sign), joinedTexts(cells)));
}
