import type { RuleHead } from "../../form/rules/rule";
import { isNumeric, type Measure } from "../../form/measure";
import type { Spot } from "../../form/totals/amount";
import { partsOf, type Way } from "../../form/totals/recompute";
import { NOISE } from "../../form/totals/together";
import { roundedTo, weighed } from "../../form/totals/total-formula";
import { between, call, number, type Formula, type Reference } from "../../sheet/formula/formula";
import { holds, iff, isAbove, joinedTexts, text } from "../on-sheet/build";
import { endOf, readable, type FormOnSheet, type Message } from "../on-sheet/form-on-sheet";
import { SheetStand, sideOf } from "../on-sheet/side";
import { measureOfSpot, roleAt, upTo } from "../spots";
import { valueOf, waysLeft } from "../totals";

/** Formulas that give "V05 合计应为 12。" where a cell differs from what it follows from, else "". */
export function totalMessages(rule: RuleHead, derived: boolean, spot: Spot, sheet: FormOnSheet): Message[] {
  const { table, column } = spot;
  const measure = measureOfSpot(sheet.form, spot);
  const cell = sheet.references([spot], sheet.sheetOf(table))?.[0];
  if (!cell || measure === null || !isNumeric(measure.holds)) return [];
  const label = sheet.form.tables[table]!.columns.lines[column]!.full;
  const ways = waysLeft(sheet, spot, derived).flatMap((way) => {
    const found = comingTo(cell, measure, way, spot, sheet);
    if (found === null) return [];
    const condition = holds([call("ISNUMBER", cell), ...found.readable, found.differs]);
    return [{ condition, expected: found.expected }];
  });
  if (ways.length === 0) return [];
  // Where two totals cross it is wrong by both, and said once.
  const formula = ways.reduceRight<Formula>((otherwise, { condition, expected }) => {
    const said = joinedTexts([text(`${label}应为`), expected, text(endOf(rule))]);
    return iff(condition, said, otherwise);
  }, text(""));
  return [{ shown: spot, formula, marks: ways.map(({ condition }) => ({ at: spot, condition })) }];
}

interface Expected {
  readonly expected: Formula;
  readonly differs: Formula;
  readonly readable: readonly Formula[];
}

function comingTo(
  cell: Reference,
  measure: Measure,
  way: Way | "formula",
  spot: Spot,
  sheet: FormOnSheet,
): Expected | null {
  if (way === "formula") return computedTo(cell, measure, spot, sheet);
  const { values, weights } = partsOnSheet(way, spot, sheet);
  if (values === null || weights === null || values.length === 0) return null;
  const asked = [...values, ...weights].map(readable);
  const { together } = measure;
  switch (together.how) {
    case "sum":
    case "latest":
      return plain(cell, roundedTo(call("SUM", ...values), decimalsOf(measure) || null), asked);
    case "max":
      return plain(cell, call("MAX", ...values), asked);
    case "min":
      return plain(cell, call("MIN", ...values), asked);
    case "mean": {
      if (weights.length !== values.length) return null;
      const { sum, base } = weighed(values.map((each, at) => ({ values: each, weights: weights[at]! })));
      // Without any base the division is an error, and nothing is said.
      return rounded(cell, measure, between(sum, "/", base), asked);
    }
    case "ratio":
    case "none":
      return null;
  }
}

function partsOnSheet(way: Way, spot: Spot, sheet: FormOnSheet) {
  const { table, row, column } = spot;
  const here = (spots: readonly Spot[]) => sheet.references(spots, sheet.sheetOf(table));
  const parts = partsOf(sheet.crossing(table), row, column, way);
  return {
    values: here(parts.map((part) => ({ table, row: part.row, column: part.column }))),
    weights: here(parts.flatMap(({ weight }) => (weight ? [{ table, ...weight }] : []))),
  };
}

function plain(cell: Reference, expected: Formula, asked: readonly Formula[]): Expected {
  return { expected, differs: isAbove(call("ABS", between(cell, "-", expected)), NOISE), readable: asked };
}

/**
 * Half a unit of the last digit typed is no difference. A formula cannot see what was typed: it takes the fewest
 * decimals that give the same number.
 */
function rounded(cell: Reference, measure: Measure, value: Formula, asked: readonly Formula[]): Expected {
  const most = decimalsOf(measure) ?? MOST_DECIMALS;
  const fewest = upTo(most).reduceRight<Formula>(
    (more, decimals) =>
      iff(between(cell, "=", call("ROUND", cell, number(decimals))), number(decimals), more),
    number(most),
  );
  const half = between(number(0.5), "*", between(number(10), "^", { kind: "before", sign: "-", of: fewest }));
  const apart = call("ABS", between(cell, "-", roundedTo(value, decimalsOf(measure))));
  return {
    expected: roundedTo(value, most),
    differs: between(apart, ">", between(half, "+", number(NOISE))),
    readable: asked,
  };
}

/** A number that says nothing of decimals is shown with two. */
const MOST_DECIMALS = 2;

function computedTo(cell: Reference, measure: Measure, spot: Spot, sheet: FormOnSheet): Expected | null {
  const role = roleAt(sheet, spot);
  const value = role && valueOf(role);
  const side = value && sideOf(value, new SheetStand(sheet, spot.table, spot, null));
  return (
    side && rounded(cell, measure, side.value, [...(side.filled ? [side.filled] : []), ...side.readable])
  );
}

function decimalsOf({ holds }: Measure): number | null {
  return isNumeric(holds) ? holds.decimals : null;
}
