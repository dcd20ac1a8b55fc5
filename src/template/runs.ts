import { range, type Range } from "../sheet/address";

/** A rectangle of cells that are alike, and what they are. */
export interface Run<Kind> {
  readonly range: Range;
  readonly kind: Kind;
}

/** The cells of a table, by the rows and columns of the sheet that they stand in; `null` for one that does not count. */
export interface CellKinds<Kind> {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly kindAt: (row: number, column: number) => Kind | null;
}

/** Cells side by side that are alike, or below one another, whichever are fewer. */
export function fewestRuns<Kind>(cells: CellKinds<Kind>): Run<Kind>[] {
  const across = rowRuns(cells);
  const down = rowRuns({
    rows: cells.columns,
    columns: cells.rows,
    kindAt: (row, column) => cells.kindAt(column, row),
  });
  if (across.length <= down.length) return across;
  return down.map(({ range: { top, left, bottom, right }, kind }) => ({
    range: range(left, top, right, bottom),
    kind,
  }));
}

/** Cells that are alike, as rectangles as large as the rows allow. */
export function rectangles<Kind>(cells: CellKinds<Kind>): Run<Kind>[] {
  const found: Run<Kind>[] = [];
  for (const run of rowRuns(cells)) {
    const above = found.findIndex(({ range: area, kind }) => {
      const { left, right, bottom } = area;
      return (
        kind === run.kind &&
        left === run.range.left &&
        right === run.range.right &&
        bottom === run.range.top - 1
      );
    });
    if (above < 0) found.push(run);
    else found[above] = { kind: run.kind, range: { ...found[above]!.range, bottom: run.range.bottom } };
  }
  return found;
}

function rowRuns<Kind>({ rows, columns, kindAt }: CellKinds<Kind>): Run<Kind>[] {
  return rows.flatMap((row, r) => {
    const runs: Run<Kind>[] = [];
    columns.forEach((column, c) => {
      const kind = kindAt(r, c);
      if (kind === null) return;
      const last = runs.at(-1);
      if (last && last.kind === kind && last.range.right === column - 1)
        runs[runs.length - 1] = { kind, range: { ...last.range, right: column } };
      else runs.push({ kind, range: range(row, column) });
    });
    return runs;
  });
}
