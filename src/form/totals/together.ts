import { isNumeric, type Measure, type Together } from "../measure";

/** Values that are taken together one after the other. Blank is not 0: of nothing but blanks comes `null`. */
export interface Taking {
  add(value: number | null, weight: number | null): void;
  total(): number | null;
}

/**
 * Takes values together as their measure says. A ratio is computed by whoever knows the cells that it is made of,
 * so here it is nothing, as what is not taken together at all.
 */
export function takingOf({ how }: Together): Taking {
  switch (how) {
    case "sum":
    case "latest":
      return folding((sum, value) => sum + value);
    case "max":
      return folding(Math.max);
    case "min":
      return folding(Math.min);
    case "mean":
      return weighing();
    case "ratio":
    case "none":
      return { add: () => undefined, total: () => null };
  }
}

function folding(joined: (total: number, value: number) => number): Taking {
  let total: number | null = null;
  return {
    add: (value) => {
      if (value !== null) total = total === null ? value : joined(total, value);
    },
    total: () => total,
  };
}

/** Σ(v·w)/Σw over the pairs where v is filled and w > 0; `null` when there is no such pair. */
function weighing(): Taking {
  let [sum, base] = [0, 0];
  return {
    add: (value, weight) => {
      if (value === null || weight === null || weight <= 0) return;
      sum += value * weight;
      base += weight;
    },
    total: () => (base > 0 ? sum / base : null),
  };
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

/**
 * What has been computed, as its measure prints it. A sum of whole numbers is left as it comes out, so that half a
 * thing stays half a thing, and so is what has no decimals to be rounded to.
 */
export function roundedAs({ holds, together }: Measure, value: number): number {
  if (!isNumeric(holds) || (isSum(together) && holds.decimals === 0)) return value;
  return rounded(value, holds.decimals);
}

/** Whether values are added up. */
export function isSum({ how }: Together): boolean {
  return how === "sum" || how === "latest";
}

/** A mean that is calculated has many decimals; what is printed of one that has none of its own has two. */
const MOST_DECIMALS = 2;

/**
 * Whether what stands on a form differs from what comes out of its parts. What is added up differs by anything but
 * noise, and a sum over nothing shows 0 where the form says blank. A mean, ratio or derived number may be
 * rounded: half a unit of the last digit typed is no difference; one without any base cannot be computed.
 */
export function differs(
  measure: Measure,
  written: { readonly value: number; readonly decimals: number },
  expected: number | null,
  derived = false,
): boolean {
  const { holds, together } = measure;
  if (!derived && together.how !== "mean" && together.how !== "ratio")
    return Math.abs(written.value - (expected ?? 0)) > NOISE;
  const most = (isNumeric(holds) ? holds.decimals : null) ?? MOST_DECIMALS;
  const digits = Math.min(written.decimals, most);
  return expected !== null && Math.abs(written.value - expected) > 0.5 * 10 ** -digits + NOISE;
}
