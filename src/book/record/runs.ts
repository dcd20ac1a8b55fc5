/**
 * Values of which many follow that are the same: `[12]` stands for twelve times `null`, `[3, 0]` for three times 0. No
 * value is an array itself.
 */
export type Run<Value> = Value | readonly [times: number] | readonly [times: number, value: Value];

/** The values in short; the same values give the same runs. */
export function inRuns<Value>(values: readonly Value[]): Run<Value | null>[] {
  const found: Run<Value | null>[] = [];
  for (let from = 0, next; from < values.length; from = next) {
    const value = values[from]!;
    const text = JSON.stringify(value);
    next = from + 1;
    while (next < values.length && JSON.stringify(values[next]) === text) next++;
    const times = next - from;
    if (value === null) found.push(times > 1 ? [times] : null);
    else if (times > 2) found.push([times, value]);
    else for (let each = 0; each < times; each++) found.push(value);
  }
  return found;
}

/** The values of runs; `null` where they are not so many. */
export function fromRuns<Value>(runs: readonly Run<Value>[], count: number): (Value | null)[] | null {
  const values: (Value | null)[] = [];
  for (const run of runs) {
    const [times, value] = isTimes(run) ? [run[0], run[1] ?? null] : [1, run];
    if (values.length + times > count) return null;
    for (let each = 0; each < times; each++) values.push(value);
  }
  return values.length === count ? values : null;
}

function isTimes<Value>(run: Run<Value>): run is readonly [number] | readonly [number, Value] {
  return Array.isArray(run);
}
