import { cellsOf } from "../../form/expression/expression";
import type { Place } from "../../form/placement";
import { spotsOf, type Spot } from "../../form/totals/amount";
import { cellFormula } from "../../form/totals/cell-formula";
import { partsOf } from "../../form/totals/recompute";
import type { Cell } from "../../reading/return";
import { formulaText } from "../../sheet/formula/formula-text";
import { computesSame } from "../../sheet/formula/same-formula";
import type { Formula } from "../../sheet/formula/formula";
import type { RepairEdit } from "../repair-edit";
import type { Seen } from "../seen";
import { roleAt } from "../spots";
import { valueOf } from "../totals";
import { plainEdit, plainScale } from "./plain-cell";

/**
 * What is wrong with a total is put right by the form's own formula, whatever stands there. The formula adds up
 * numbers alone, so the numbers among its parts that are stored as texts come with it, and percentages that are
 * stored as 0.95 where the total is on the scale of 95. Nothing where that is not certain: a part is not on the
 * sheet, some are stored as 95 and others as 0.95, or a formula of the clerk's gives a text.
 */
export function totalEdits(seen: Seen, spot: Spot): RepairEdit[] {
  const total = seen.cell(spot);
  const formula = formulaFor(seen, spot);
  if (!total?.at || formula === null) return [];
  const parts = partCells(seen, spot);
  const cells = [...parts.values, ...parts.others];
  if (cells.some(({ cell }) => cell.formula !== null && typeof cell.raw === "string" && cell.raw !== ""))
    return [];
  const fractions = total.scale === 1 ? plainScale(parts.values.map(({ cell }) => cell)) : [];
  const isRewritten = ({ cell }: Part) => fractions.some((edit) => isAt(edit, cell.at));
  const filled = parts.values.filter((part) => part.cell.state === "number" && !isRewritten(part));
  if (filled.some(({ cell }) => cell.scale !== total.scale)) return [];
  const texts = cells
    .filter((part) => !isRewritten(part))
    .flatMap(({ cell, spot: own }) => plainEdit(cell, roleAt(seen, own)));
  const stands = total.formula !== null && computesSame(total.formula, formula);
  return [...texts, ...fractions, ...(stands ? [] : [{ ...total.at, value: `=${formulaText(formula)}` }])];
}

interface Part {
  readonly spot: Spot;
  readonly cell: Cell;
}

/** What a total is taken together from, and what weighs it or what else it is computed from. */
function partCells(seen: Seen, spot: Spot): { readonly values: Part[]; readonly others: Part[] } {
  const here = (spots: readonly Spot[]) =>
    spots.flatMap((own) => {
      const cell = seen.cell(own);
      return cell ? [{ spot: own, cell }] : [];
    });
  const role = roleAt(seen, spot);
  const value = role && valueOf(role);
  if (value) return { values: [], others: here(cellsOf(value).flatMap((cells) => spotsOf(cells, spot))) };
  const { table } = spot;
  const parts = partsOf(seen.crossing(table), spot.row, spot.column);
  return {
    values: here(parts.map(({ row, column }) => ({ table, row, column }))),
    others: here(parts.flatMap(({ weight }) => (weight ? [{ table, ...weight }] : []))),
  };
}

function formulaFor(seen: Seen, { table, row, column }: Spot): Formula | null {
  const at = (r: number, c: number) => seen.cell({ table, row: r, column: c })?.at ?? null;
  return cellFormula(seen.crossing(table), row, column, at);
}

function isAt(edit: Place, at: Place | null): boolean {
  return at !== null && edit.sheet === at.sheet && edit.row === at.row && edit.column === at.column;
}
