/** Milliseconds of processor time that each of so many calls takes, on average: what else the machine does counts less. */
export function cpuOf(times: number, work: (index: number) => unknown): number {
  const start = process.cpuUsage();
  for (let index = 0; index < times; index++) work(index);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000 / times;
}

export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
