import { range, type CellAddress, type Range } from "./address";

/** Runs of cells side by side; runs of the same columns below one another are one rectangle. */
export function rectangles(places: readonly CellAddress[]): Range[] {
  const sorted = [...places].sort((a, b) => a.row - b.row || a.column - b.column);
  const runs: Range[] = [];
  for (const { row, column } of sorted) {
    const last = runs.at(-1);
    if (last && last.top === row && last.right === column - 1)
      runs[runs.length - 1] = { ...last, right: column };
    else runs.push(range(row, column));
  }
  const found: Range[] = [];
  for (const run of runs) {
    const above = found.findIndex(
      ({ left, right, bottom }) => left === run.left && right === run.right && bottom === run.top - 1,
    );
    if (above < 0) found.push(run);
    else found[above] = { ...found[above]!, bottom: run.bottom };
  }
  return found;
}
