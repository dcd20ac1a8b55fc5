import type { Cells, Condition, Expression, Value } from "../../form/expression/expression";
import { isNumeric, type Measure, type NumberBounds } from "../../form/measure";
import { sampleValue } from "../../form/sample-value";
import type { Spot } from "../../form/totals/amount";
import { rounded } from "../../form/totals/together";
import { isFollowing, measureOfSpot, roleAt, type Laid } from "../spots";
import { leavesOf } from "./leaves";

/** A cell that a relation hangs on, of this period or the one before. */
export interface Variable {
  readonly spot: Spot;
  readonly period: Cells["period"];
  readonly measure: Measure;
  /** What may be tried in it: `null` leaves it blank, `undefined` to its formula. */
  readonly values: readonly (number | string | null | undefined)[];
}

/** Of what is added up so many are enough; the others stay blank. */
const FEW = 3;

/**
 * The cells that a relation hangs on: those that are named, and where these follow from others, those of them that
 * are filled in. A total that counts as it is written may be typed as well.
 */
export function variablesOf(
  named: readonly Cells[],
  spots: (cells: Cells) => readonly Spot[],
  laid: Laid,
  constants: readonly string[],
): Variable[] {
  const found = new Map<string, Variable>();
  const add = (spot: Spot, period: Cells["period"], isTyped: boolean) => {
    const key = `${period} ${spot.table} ${spot.row} ${spot.column}`;
    const measure = measureOfSpot(laid.form, spot);
    if (measure !== null && !found.has(key))
      found.set(key, { spot, period, measure, values: isTyped ? [undefined] : valuesOf(measure, constants) });
  };
  for (const cells of named)
    for (const spot of spots(cells).slice(0, FEW)) {
      if (isTypedOver(laid, spot)) add(spot, cells.period, true);
      for (const leaf of leavesOf(laid, spot).slice(0, FEW)) add(leaf, cells.period, false);
    }
  return [...found.values()];
}

/** Whether what stands in a cell that follows from others counts, and not what it should be. */
function isTypedOver(laid: Laid, spot: Spot): boolean {
  const [role, table] = [roleAt(laid, spot), laid.form.tables[spot.table]!];
  return isFollowing(role) && (table.kind === "list" || table.totals === "written");
}

/** The texts that an author wrote, against which cells are compared. */
export function constantsIn(of: Expression | Condition): string[] {
  switch (of.kind) {
    case "compare":
      return [of.left, of.right].flatMap(textsIn);
    case "implies":
      return [...constantsIn(of.when), ...constantsIn(of.then)];
    case "one-of":
      return [...of.options];
    case "and":
    case "or":
      return of.of.flatMap(constantsIn);
    case "filled":
    case "blank":
    case "unique":
      return [];
  }
}

function textsIn(value: Value): string[] {
  return value.kind === "text" ? [value.text] : [];
}

const NUMBERS = [1, 2, 3, 5, 9, 12, 0];

function valuesOf(measure: Measure, constants: readonly string[]): (number | string | null)[] {
  const { holds } = measure;
  if (isNumeric(holds)) return [...numbersOf(holds, measure), null];
  switch (holds.type) {
    case "text":
      return [...constants, sampleValue(measure, 0), sampleValue(measure, 1), null];
    case "choice":
      return [...holds.options, null];
    case "yes-no":
      return ["是", "否", null];
    case "date":
      return [...daysAround(constants), "2011-03-05", "2012-03-05", null];
    case "month":
      return [...daysAround(constants).map((day) => day.slice(0, 7)), "2011-03", "2012-03", null];
  }
}

function numbersOf(holds: NumberBounds, measure: Measure): number[] {
  const step = stepOf(holds);
  const some = holds.type === "percentage" ? [90, 50, 100, 20, 0] : NUMBERS;
  const all = [...some, ...some.map((each) => each + step), ...(holds.minimum === null ? [-3] : [])];
  const allowed = all.filter((each) => isWithin(holds, each));
  return allowed.length > 0 ? allowed : [Number(sampleValue(measure, 0))];
}

/** The least by which two numbers of a measure differ. */
export function stepOf({ decimals }: NumberBounds): number {
  return 10 ** -(decimals ?? 1);
}

export function isWithin({ minimum, maximum }: NumberBounds, value: number): boolean {
  return value >= (minimum ?? -Infinity) && value <= (maximum ?? Infinity);
}

/** As near to a number as the measure can write it. */
export function asWritten(holds: NumberBounds, value: number): number {
  return rounded(value, holds.decimals ?? 1);
}

/** The days and months that are named, and those before and behind. */
function daysAround(constants: readonly string[]): string[] {
  return constants.flatMap((text) => {
    if (!/^\d{4}(-\d\d){0,2}$/.test(text)) return [];
    const day = `${text}${"-01-05".slice(text.length - 4)}`;
    return [0, -40, 40, 400].map((days) =>
      new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10),
    );
  });
}
