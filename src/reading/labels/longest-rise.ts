/** A longest strictly rising subsequence. */
export function longestRise(values: readonly number[]): number[] {
  const length = values.map(() => 1);
  const before = values.map(() => -1);
  values.forEach((value, at) => {
    for (let other = 0; other < at; other++) {
      if (values[other]! < value && length[other]! + 1 > length[at]!) {
        length[at] = length[other]! + 1;
        before[at] = other;
      }
    }
  });
  const rise: number[] = [];
  for (let at = length.indexOf(Math.max(...length)); at >= 0; at = before[at]!) rise.unshift(values[at]!);
  return rise;
}
