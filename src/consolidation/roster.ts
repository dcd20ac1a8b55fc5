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
/** What an office that hands its figures on knows beside that; read where the sheet has it. */
const MORE = ["单位代码", "上级"] as const;
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
  const place = [...COLUMNS, ...MORE].map((label) =>
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
      ...said({ code: at(row, 5), parent: at(row, 6) }),
    });
  }
  return [...units.values()];
}

function said(more: { readonly code: string; readonly parent: string }): Pick<RosterUnit, "code" | "parent"> {
  return Object.fromEntries(Object.entries(more).filter(([, text]) => text !== ""));
}

/** Rows in which a telephone number keeps its zero, typed or pasted. */
const TYPED = 300;

/** The roster as a sheet; without units, an empty one to be filled in. */
export function rosterPlan(units: readonly RosterUnit[] = []): SheetPlan {
  const more = units.some(({ code, parent }) => code || parent) ? MORE : [];
  const heads = [...COLUMNS, ...more];
  const rows = units.map(({ unit, category, contact, phone, aliases, code = "", parent = "" }) => {
    return [unit, category, contact, phone, aliases.join("、"), code, parent].slice(0, heads.length);
  });
  return sheetPlan(ROSTER_SHEET, {
    identity: COLUMNS.map((text, column) => ({ row: 0, column, text })),
    cells: [heads, ...rows],
    columnWidths: [28, 14, 14, 18, 36, 18, 28].slice(0, heads.length),
    formats: [
      { range: range(0, 0, Math.max(rows.length, 1), heads.length - 1), format: BODY },
      { range: range(0, 0, 0, heads.length - 1), format: HEADING },
      { range: range(1, 3, Math.max(rows.length, TYPED), 3), format: { number: "@" } },
      ...(more.length > 0 ? [{ range: range(1, 5, rows.length, 5), format: { number: "@" } }] : []),
    ],
    page: listPage(Math.max(rows.length, 1), heads.length - 1, { head: 0 }),
    filter: range(0, 0, Math.max(rows.length, 1), heads.length - 1),
    freeze: { rows: 1, columns: 1 },
  });
}
