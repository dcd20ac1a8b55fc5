/** Rows or columns from `first` on, `count` of them. */
export interface Run {
  readonly first: number;
  readonly count: number;
}

/** Every row or column of the runs up to `last`, ascending and once; beyond it nothing stands. */
export function spelledOut(runs: readonly Run[], last: number): number[] {
  const list: number[] = [];
  let next = 0;
  for (const { first, count } of [...runs].sort((a, b) => a.first - b.first)) {
    const end = Math.min(first + count, last + 1);
    for (next = Math.max(next, first); next < end; next++) list.push(next);
  }
  return list;
}

/** The run that holds a row or column. Runs that ascend are halved until one is left: there may be many. */
export function runAt<Found extends Run>(runs: readonly Found[], index: number): Found | undefined {
  let low = 0;
  let high = runs.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (runs[middle]!.first <= index) low = middle;
    else high = middle - 1;
  }
  const run = runs[low];
  return run && index >= run.first && index < run.first + run.count ? run : undefined;
}
