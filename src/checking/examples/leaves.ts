import { cellsOf } from "../../form/expression/expression";
import { spotsOf, type Spot } from "../../form/totals/amount";
import { partsOf } from "../../form/totals/recompute";
import { roleAt, type Laid } from "../spots";
import { isFollowing } from "../spots";
import { valueOf } from "../totals";

/** The cells that are filled in of which a cell follows; one that is filled in is its own. */
export function leavesOf(laid: Laid, spot: Spot): Spot[] {
  const found = new Map<string, Spot>();
  const seen = new Set<string>();
  const visit = (each: Spot): void => {
    const key = `${each.table} ${each.row} ${each.column}`;
    if (seen.has(key)) return;
    seen.add(key);
    const role = roleAt(laid, each);
    if (role?.kind === "open") found.set(key, each);
    else if (isFollowing(role)) sourcesOf(laid, each).forEach(visit);
  };
  visit(spot);
  return [...found.values()];
}

/** The cells that one is computed from, what weighs them behind each. */
export function sourcesOf(laid: Laid, spot: Spot): Spot[] {
  const role = roleAt(laid, spot);
  const value = role && valueOf(role);
  if (value) return cellsOf(value).flatMap((cells) => spotsOf(cells, spot, (table) => laid.lines(table)));
  const { table, row, column } = spot;
  return partsOf(laid.crossing(table), row, column).flatMap((part) => [
    { table, row: part.row, column: part.column },
    ...(part.weight ? [{ table, ...part.weight }] : []),
  ]);
}
