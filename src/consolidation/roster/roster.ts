import { labelKey } from "../../reading/labels/label-key";
import { unitKey } from "../../reading/unit-key";
import { textOf, valueAt, type Grid } from "../../sheet/grid";
import { sheetPlan, type SheetPlan } from "../../sheet/sheet-plan";
import { range } from "../../sheet/address";
import { BODY, HEADING, listPage } from "../sheets/looks";
import type { RosterUnit } from "../consolidation";
import { COLUMNS, MORE, TEXTS } from "./roster-columns";
import { ROSTER_SHEET } from "./roster-sheet";

export { unitKey };

const NOBODY: RosterUnit = { unit: "", category: "", contact: "", phone: "", aliases: [] };

/** Where the heads of a roster stand, `null` on a sheet that is none. */
export function rosterHead(grid: Grid): number | null {
  const top = grid.values.findIndex((row) =>
    row.some((value) => labelKey(textOf(value)) === COLUMNS[0]!.head),
  );
  return top < 0 ? null : top;
}

/**
 * The units that owe a return, as 次序 has them where the sheet says it, else in the order of the sheet; a unit named
 * twice counts once. A column that the sheet does not have is blank for all of them.
 */
export function readRoster(grid: Grid | null): RosterUnit[] {
  const top = grid && rosterHead(grid);
  if (!grid || top === null) return [];
  const heads = (grid.values[top] ?? []).map((value) => labelKey(textOf(value)));
  const columns = [...COLUMNS, ...MORE].flatMap((column) => {
    const at = heads.indexOf(column.head);
    return at < 0 ? [] : [{ column, at }];
  });
  const units = new Map<string, RosterUnit>();
  for (let row = top + 1; row < grid.values.length; row++) {
    const unit = columns.reduce((so, { column, at }) => column.with(so, valueAt(grid, row, at)), NOBODY);
    if (unit.unit !== "" && !units.has(unitKey(unit.unit))) units.set(unitKey(unit.unit), unit);
  }
  return inOrder([...units.values()]);
}

/** Those with a number first, by it; the others stay as they stand. */
function inOrder(units: readonly RosterUnit[]): RosterUnit[] {
  const placeOf = ({ order = "" }: RosterUnit) =>
    order === "" || !Number.isFinite(Number(order)) ? Infinity : Number(order);
  const places = new Map(units.map((unit) => [unit, placeOf(unit)]));
  return [...units].sort((a, b) => {
    const [one, other] = [places.get(a)!, places.get(b)!];
    return one === other ? 0 : one < other ? -1 : 1;
  });
}

/** Rows in which a telephone number keeps its zero, typed or pasted: as many as an office may have units. */
const TYPED = 2000;

/** The roster as a sheet; without units, an empty one to be filled in. */
export function rosterPlan(units: readonly RosterUnit[] = []): SheetPlan {
  const columns = [...COLUMNS, ...MORE.filter((each) => units.some((unit) => each.of(unit) !== ""))];
  const right = columns.length - 1;
  const bottom = Math.max(units.length, 1);
  return sheetPlan(ROSTER_SHEET, {
    identity: COLUMNS.map(({ head }, column) => ({ row: 0, column, text: head })),
    cells: [columns.map(({ head }) => head), ...units.map((unit) => columns.map((each) => each.of(unit)))],
    columnWidths: columns.map(({ width }) => width),
    formats: [
      { range: range(0, 0, bottom, right), format: BODY },
      { range: range(0, 0, 0, right), format: HEADING },
      ...columns.flatMap(({ head }, column) =>
        TEXTS.includes(head)
          ? [{ range: range(1, column, Math.max(bottom, TYPED), column), format: { number: "@" } }]
          : [],
      ),
    ],
    // Units are added below.
    page: { ...listPage(bottom, right, { head: 0 }), printArea: null },
    filter: range(0, 0, bottom, right),
    freeze: { rows: 1, columns: 1 },
  });
}
