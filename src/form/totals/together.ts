import type { Together } from "../measure";

/** A value and what weighs it. */
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

/** Σ(v·w)/Σw over the pairs where v is filled and w > 0; `null` when there is no such pair. */
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
 * Values taken together as their measure says. A ratio is computed by whoever knows the cells that it is
 * made of, so here it is nothing, as what is not taken together at all.
 */
export function takenTogether(together: Together, values: readonly Weighted[]): number | null {
  const filled = values.flatMap(({ value }) => (value === null ? [] : [value]));
  switch (together.how) {
    case "sum":
    case "latest":
      return sumOf(filled);
    case "max":
      return filled.length > 0 ? Math.max(...filled) : null;
    case "min":
      return filled.length > 0 ? Math.min(...filled) : null;
    case "mean":
      return weightedMean(values);
    case "ratio":
    case "none":
      return null;
  }
}

/** Differences of binary fractions. Any smaller and Univer reads it as a text, for it writes it 1e-7. */
export const NOISE = 0.000001;

/** So many decimals, half up and away from 0, without the noise of binary fractions; `null` leaves the number alone. */
export function rounded(value: number, decimals: number | null): number {
  if (decimals === null) return value;
  const factor = 10 ** decimals;
  const scaled = Math.abs(value) * factor;
  return (Math.sign(value) * Math.floor(scaled + 0.5 + scaled * 1e-12 + 1e-9)) / factor || 0;
}
