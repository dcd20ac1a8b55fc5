/**
 * Changes that stand out among those of many, after Hidiroglou and Berthelot (1986): the ratio of now to before is measured
 * from the median of all, on both sides alike, and what is large counts for more than what is small. Far from the middle half
 * is out.
 */
const SIZE_COUNTS = 0.5;
/** Where nearly all have changed alike, so much of the median still belongs to the middle. */
const LEAST_SPREAD = 0.05;
/** How many times the distance from the median to the quartile is still within. */
const WIDE = 4;
/** Of fewer nobody can say what is usual. */
const FEWEST = 6;

export interface Change {
  readonly before: number;
  readonly now: number;
}

/** Of each change whether it is out; what was or is nothing has no ratio and is not. */
export function outliers(changes: readonly Change[]): boolean[] {
  const isUsed = ({ before, now }: Change) => before > 0 && now > 0;
  const used = changes.filter(isUsed);
  if (used.length < FEWEST) return changes.map(() => false);
  const middle = quantile(used.map(ratio), 0.5);
  const effects = used.map((change) => effect(change, middle));
  const [low, median, high] = [0.25, 0.5, 0.75].map((part) => quantile(effects, part)) as [
    number,
    number,
    number,
  ];
  const least = Math.abs(LEAST_SPREAD * median);
  const [below, above] = [Math.max(median - low, least), Math.max(high - median, least)];
  return changes.map((change) => {
    if (!isUsed(change)) return false;
    const own = effect(change, middle);
    return own < median - WIDE * below || own > median + WIDE * above;
  });
}

const ratio = ({ before, now }: Change): number => now / before;

function effect(change: Change, middle: number): number {
  const own = ratio(change);
  const away = own < middle ? 1 - middle / own : own / middle - 1;
  return away * Math.max(change.before, change.now) ** SIZE_COUNTS;
}

function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * part;
  const [low, high] = [sorted[Math.floor(at)]!, sorted[Math.ceil(at)]!];
  return low + (high - low) * (at - Math.floor(at));
}
