import { isNumeric } from "../../form/measure";
import { perForm } from "../../form/per-form";
import type { Matrix } from "../../form/table";
import type { Spot } from "../../form/totals/amount";
import type { Seen } from "../seen";
import { upTo } from "../spots";

/** A column of a matrix whose figures are filled in by the unit, and the cell that weighs each of them. */
export interface FilledColumn {
  readonly table: number;
  /** Its unmistakable name. */
  readonly column: string;
  readonly cells: readonly { readonly spot: Spot; readonly weight: Spot | null }[];
}

export const filledColumns = perForm((tables: Seen["form"]["tables"]): readonly FilledColumn[] =>
  tables.flatMap((table) => (table.kind === "matrix" ? columnsOf(table) : [])),
);

function columnsOf({ index, cells, columns }: Matrix): FilledColumn[] {
  return columns.lines
    .filter(({ role }) => role === "item" || role === "of-which")
    .map(({ index: column, full }) => ({
      table: index,
      column: full,
      cells: upTo(cells.length).flatMap((row) => {
        const role = cells[row]![column]!;
        if (role.kind !== "open" || !isNumeric(role.measure.holds)) return [];
        const { together } = role.measure;
        const weight =
          together.how !== "mean"
            ? null
            : together.axis === "row"
              ? { table: index, row: together.weight, column }
              : { table: index, row, column: together.weight };
        return [{ spot: { table: index, row, column }, weight }];
      }),
    }));
}

/**
 * Columns that leave something blank though they have a figure above 0, with what they leave blank. An average
 * or a percentage without the count that weighs it is rightly blank.
 */
export function blankColumns(seen: Seen): { readonly column: string; readonly spots: readonly Spot[] }[] {
  return filledColumns(seen.form.tables).flatMap(({ column, cells }) => {
    const isAbove = (spot: Spot) => (seen.cell(spot)?.value ?? 0) > 0;
    if (!cells.some(({ spot }) => isAbove(spot))) return [];
    const spots = cells.filter(({ spot, weight }) => {
      const cell = seen.cell(spot);
      return cell?.state === "blank" && cell.at !== null && (weight === null || isAbove(weight));
    });
    return spots.length === 0 ? [] : [{ column, spots: spots.map(({ spot }) => spot) }];
  });
}
