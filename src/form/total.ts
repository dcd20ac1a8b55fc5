import type { Form } from "./form";

/** A percentage and the count that weighs it. */
export interface Weighted {
  readonly value: number | null;
  readonly weight: number | null;
}

/** Sum of what is filled; `null` when nothing is: blank is not 0. */
export function sumOf(values: Iterable<number | null>): number | null {
  let sum: number | null = null;
  for (const value of values) if (value !== null) sum = (sum ?? 0) + value;
  return sum;
}

/** Σ(p·w)/Σw over the pairs where p is filled and w > 0; `null` when there is no such pair. */
export function weightedMean(pairs: Iterable<Weighted>): number | null {
  let sum = 0;
  let base = 0;
  for (const { value, weight } of pairs) {
    if (value === null || weight === null || weight <= 0) continue;
    sum += value * weight;
    base += weight;
  }
  return base > 0 ? sum / base : null;
}

/**
 * The total of an indicator over places (the subjects of one return, or all cells of many), the same
 * everywhere: counts are summed, percentages weighted. `at(indicator, place)` gives a cell's number.
 */
export function totalOf<Place>(
  form: Form,
  indicator: number,
  places: readonly Place[],
  at: (indicator: number, place: Place) => number | null,
): number | null {
  const { weight } = form.indicators[indicator]!;
  if (weight === null) return sumOf(places.map((place) => at(indicator, place)));
  return weightedMean(places.map((place) => ({ value: at(indicator, place), weight: at(weight, place) })));
}

/** Differences of binary fractions. Any smaller and Univer reads it as a text, for it writes it 1e-7. */
export const NOISE = 0.000001;

/** A form has percentages of one or two decimals; a mean that is calculated has many more. */
const MOST_DECIMALS = 2;

/**
 * Whether a total that stands on a form differs from the recomputed one. A percentage may be rounded: half a unit of
 * the last digit typed is no difference. A sum over nothing shows 0 where the form says blank; a percentage
 * without any base cannot be recomputed.
 */
export function totalDiffers(
  kind: "count" | "percentage",
  { value, decimals }: { readonly value: number; readonly decimals: number },
  expected: number | null,
): boolean {
  if (kind === "count") return Math.abs(value - (expected ?? 0)) > NOISE;
  const digits = Math.min(decimals, MOST_DECIMALS);
  return expected !== null && Math.abs(value - expected) > 0.5 * 10 ** -digits + NOISE;
}
