import { labelKey } from "../../reading/labels/label-key";
import { unitKey } from "../../reading/unit-key";
import { textOf, valueAt, type Grid } from "../../sheet/grid";
import type { RosterUnit } from "../consolidation";
import { rosterHead } from "./roster";
import { COLUMNS, MORE, TEXTS, type RosterColumn } from "./roster-columns";

/** A cell of the roster to be changed; `format` where it has to keep its zeros. */
export interface RosterEdit {
  readonly row: number;
  readonly column: number;
  readonly value: string;
  readonly format?: string;
}

/**
 * What has to be written into the sheet of a roster for it to say this of the units: cells that say something else, columns
 * that it does not have, units below the others. Whatever else the clerk keeps there stays where it is. `null` where the
 * sheet is no roster.
 */
export function rosterEdits(grid: Grid, units: readonly RosterUnit[]): RosterEdit[] | null {
  const top = rosterHead(grid);
  if (top === null) return null;
  const heads = (grid.values[top] ?? []).map((value) => labelKey(textOf(value)));
  const places = placesOf(heads, units);
  const rows = rowsOf(grid, top, heads.indexOf(COLUMNS[0]!.head));
  let below = Math.max(top, ...rows.values());
  const added = places.filter(({ isNew }) => isNew);
  return [
    ...added.map(({ column, at }) => ({ row: top, column: at, value: column.head })),
    ...units.flatMap((unit) => {
      const row = rows.get(unitKey(unit.unit)) ?? ++below;
      return places.flatMap(({ column, at }): RosterEdit[] => {
        const value = column.of(unit);
        if (value === "" || column.of(column.with(NOBODY, valueAt(grid, row, at))) === value) return [];
        return [{ row, column: at, value, ...(TEXTS.includes(column.head) && { format: "@" }) }];
      });
    }),
  ];
}

const NOBODY: RosterUnit = { unit: "", category: "", contact: "", phone: "", aliases: [] };

interface Placed {
  readonly column: RosterColumn;
  readonly at: number;
  /** Its head has to be written. */
  readonly isNew: boolean;
}

/** Where each column stands; one that the sheet lacks, and has to say something, behind all others. */
function placesOf(heads: readonly string[], units: readonly RosterUnit[]): Placed[] {
  let next = heads.findLastIndex((head) => head !== "") + 1;
  return [...COLUMNS, ...MORE].flatMap((column): Placed[] => {
    const at = heads.indexOf(column.head);
    if (at >= 0) return [{ column, at, isNew: false }];
    return units.some((unit) => column.of(unit) !== "") ? [{ column, at: next++, isNew: true }] : [];
  });
}

function rowsOf(grid: Grid, top: number, unit: number): Map<string, number> {
  const rows = new Map<string, number>();
  for (let row = top + 1; row < grid.values.length; row++) {
    const key = unitKey(textOf(valueAt(grid, row, unit)));
    if (key !== "" && !rows.has(key)) rows.set(key, row);
  }
  return rows;
}
