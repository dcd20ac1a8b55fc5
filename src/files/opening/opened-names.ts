import type { NamedRange } from "hucre";
import { parseRange, type Range } from "../../sheet/address";
import { rowCount, textOf, valueAt, type Grid } from "../../sheet/grid";
import type { FindChoices } from "./opened-rules";

/** "'统计表 (一)'!$A$1:$B$2" → the sheet and the rectangle; `null` for anything else. */
export function targetOf(reference: string): { sheet: string; range: Range } | null {
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!([^!]+)$/.exec(reference);
  const range = parseRange(match?.[3] ?? "");
  return match && range ? { sheet: match[1]?.replace(/''/g, "'") ?? match[2]!, range } : null;
}

/** Finds the texts of a validation's cells, given directly or by a name of the workbook. */
export function findChoices(grids: readonly Grid[], names: readonly NamedRange[]): FindChoices {
  return (formula) => {
    const named = names.find(({ name }) => name.toLowerCase() === formula.toLowerCase());
    const target = targetOf(named?.range ?? formula);
    const grid = grids.find(({ sheet }) => sheet === target?.sheet);
    return target === null || grid === undefined ? null : textsOf(grid, target.range);
  };
}

/** Lists run down a column or along a row; of a larger block the programs take no list. */
function textsOf(grid: Grid, { top, left, bottom, right }: Range): string[] {
  const texts: string[] = [];
  const end = Math.min(bottom, rowCount(grid) - 1);
  if (top === bottom) {
    for (let column = left; column <= right; column++) texts.push(textOf(valueAt(grid, top, column)));
  } else {
    for (let row = top; row <= end; row++) texts.push(textOf(valueAt(grid, row, left)));
  }
  return texts.filter((text) => text !== "");
}
