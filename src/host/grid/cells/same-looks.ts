import type { ICellData, Nullable, ObjectMatrix } from "@univerjs/core";
import type { Range } from "../../../sheet/address";
import type { Format, SheetPlan } from "../../../sheet/sheet-plan";

type Area = { -readonly [Key in keyof Range]: Range[Key] };

interface Run {
  readonly key: string;
  readonly format: Format;
  readonly range: Area;
}

/** The formats of cells as few rectangles: runs of a row that look alike, joined with those above. */
export function sameLooks(
  cells: ObjectMatrix<Nullable<ICellData>>,
  formatOf: (cell: ICellData) => Format | null,
): SheetPlan["formats"] {
  const keys = new Map<Format, string>();
  const whole: Run[] = [];
  let above = new Map<string, Run>();
  cells.forEach((row, line) => {
    const here = new Map<string, Run>();
    for (const run of runsOf(row, line, formatOf, keys)) {
      const at = `${run.key}@${run.range.left}:${run.range.right}`;
      const upper = above.get(at);
      const joins = upper !== undefined && upper.range.bottom === row - 1;
      if (joins) upper.range.bottom = row;
      else whole.push(run);
      here.set(at, joins ? upper : run);
    }
    above = here;
    return undefined;
  });
  return whole.map(({ range, format }) => ({ range, format }));
}

function runsOf(
  row: number,
  line: Readonly<Record<number, Nullable<ICellData>>>,
  formatOf: (cell: ICellData) => Format | null,
  keys: Map<Format, string>,
): readonly Run[] {
  const runs: Run[] = [];
  for (const [name, cell] of Object.entries(line)) {
    const format = cell ? formatOf(cell) : null;
    if (!format) continue;
    const column = Number(name);
    const key = keyOf(format, keys);
    const last = runs.at(-1);
    if (last && last.key === key && last.range.right === column - 1) last.range.right = column;
    else runs.push({ key, format, range: { top: row, left: column, bottom: row, right: column } });
  }
  return runs;
}

function keyOf(format: Format, keys: Map<Format, string>): string {
  let key = keys.get(format);
  if (key === undefined) keys.set(format, (key = JSON.stringify(format)));
  return key;
}
