import type { Form } from "../form/form";
import type { Figure, Return } from "../reading/return";
import { range, rangeName } from "../sheet/address";
import { totalOverBlocks, type WeighedBlock } from "./total-formula";

/**
 * 合计 of an indicator as a formula over the cells where its figures really stand, with "=". `null` where that
 * is not certain: a subject is not on the sheet, the form goes on over several sheets, some percentages of the
 * row are stored as 95 and others as 0.95, or a formula of the clerk's gives a text.
 */
export function totalOfReturn(form: Form, ret: Return, indicator: number): string | null {
  const { weight } = form.indicators[indicator]!;
  const values = ret.figures[indicator]!;
  const weights = weight === null ? null : ret.figures[weight]!;
  const cells = [...values, ...(weights ?? [])];
  if (ret.parts.length > 0 || cells.some(({ row, column }) => row < 0 || column < 0)) return null;
  if (cells.some(({ formula, raw }) => formula !== null && typeof raw === "string" && raw !== ""))
    return null;
  const filled = values.filter(({ state }) => state === "number");
  if (filled.some(({ scale }) => scale !== ret.totals[indicator]!.scale)) return null;
  return `=${totalOverBlocks(blocksOf(values, weights))}`;
}

/** Runs of subjects that stand side by side, the weights as well. */
function blocksOf(values: readonly Figure[], weights: readonly Figure[] | null): WeighedBlock[] {
  const order = values.map((_, subject) => subject).sort((a, b) => values[a]!.column - values[b]!.column);
  const runs: number[][] = [];
  for (const subject of order) {
    const last = runs.at(-1)?.at(-1);
    const goesOn =
      last !== undefined &&
      follows(values[last]!, values[subject]!) &&
      (weights === null || follows(weights[last]!, weights[subject]!));
    if (goesOn) runs.at(-1)!.push(subject);
    else runs.push([subject]);
  }
  return runs.map((run) => ({
    values: reference(values, run),
    weights: weights && reference(weights, run),
  }));
}

function follows(left: Figure, right: Figure): boolean {
  return left.row === right.row && left.column + 1 === right.column;
}

function reference(figures: readonly Figure[], run: readonly number[]): string {
  const [first, last] = [figures[run[0]!]!, figures[run.at(-1)!]!];
  return rangeName(range(first.row, first.column, last.row, last.column));
}
