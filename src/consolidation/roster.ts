import { labelKey } from "../reading/labels/label-key";
import { unitKey } from "../reading/unit-key";
import { textOf, valueAt, type Grid } from "../sheet/grid";
import { sheetPlan, type SheetPlan } from "../sheet/sheet-plan";
import { range } from "../sheet/address";
import { BODY, HEADING, listPage } from "./looks";
import type { RosterUnit } from "./consolidation";

export { unitKey };

export const ROSTER_SHEET = "填报单位名册";
const COLUMNS = ["单位", "类别", "联系人", "电话", "别名"] as const;
/** What stands between the names in one cell of 别名. */
const BETWEEN = /[、，,；;/\n\r]+/;

/**
 * The units that owe a return, in the order of the sheet; a unit named twice counts once. A column that
 * the sheet does not have is blank for all of them.
 */
export function readRoster(grid: Grid | null): RosterUnit[] {
  if (!grid) return [];
  const top = grid.values.findIndex((row) => row.some((value) => labelKey(textOf(value)) === COLUMNS[0]));
  if (top < 0) return [];
  const place = COLUMNS.map((label) =>
    (grid.values[top] ?? []).findIndex((value) => labelKey(textOf(value)) === label),
  );
  const at = (row: number, column: number) =>
    place[column]! < 0 ? "" : textOf(valueAt(grid, row, place[column]!)).trim();
  const units = new Map<string, RosterUnit>();
  for (let row = top + 1; row < grid.values.length; row++) {
    const unit = at(row, 0);
    if (unit === "" || units.has(unitKey(unit))) continue;
    const aliases = at(row, 4)
      .split(BETWEEN)
      .map((alias) => alias.trim());
    units.set(unitKey(unit), {
      unit,
      category: at(row, 1),
      contact: at(row, 2),
      phone: at(row, 3),
      aliases: aliases.filter((alias) => alias !== ""),
    });
  }
  return [...units.values()];
}

/** Rows in which a telephone number keeps its zero, typed or pasted. */
const TYPED = 300;

/** The roster as a sheet; without units, an empty one to be filled in. */
export function rosterPlan(units: readonly RosterUnit[] = []): SheetPlan {
  const rows = units.map(({ unit, category, contact, phone, aliases }) => {
    return [unit, category, contact, phone, aliases.join("、")];
  });
  return sheetPlan(ROSTER_SHEET, {
    identity: COLUMNS.map((text, column) => ({ row: 0, column, text })),
    cells: [[...COLUMNS], ...rows],
    columnWidths: [28, 14, 14, 18, 36],
    formats: [
      { range: range(0, 0, Math.max(rows.length, 1), COLUMNS.length - 1), format: BODY },
      { range: range(0, 0, 0, COLUMNS.length - 1), format: HEADING },
      { range: range(1, 3, Math.max(rows.length, TYPED), 3), format: { number: "@" } },
    ],
    page: listPage(Math.max(rows.length, 1), COLUMNS.length - 1, { head: 0 }),
    freeze: { rows: 1, columns: 1 },
  });
}
