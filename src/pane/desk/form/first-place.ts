import { openSpots } from "../../../checking/filling/nothing";
import type { Seen } from "../../../checking/seen";
import type { Place } from "../../../form/placement";
import { tableLayout } from "../../../template/table-layout";

/**
 * Where the first entry of a table belongs: its first cell that is filled in, or the line that a blank list begins
 * with, as the form prints it. `null` when the table is not there.
 */
export function firstPlace(seen: Seen, table: number): Place | null {
  const own = seen.form.tables[table]!;
  const placed = openSpots(own, seen).flatMap((spot) => seen.cell(spot)?.at ?? []);
  if (placed.length > 0 || own.kind === "matrix") return placed[0] ?? null;
  const { sheet, top, columns } = seen.ret.placement.tables[table]!;
  const column = own.inLine.findIndex(
    (role, line) =>
      role.kind === "open" && own.columns.lines[line]!.role !== "number" && columns[line] !== null,
  );
  const across = columns[column];
  return across === undefined || across === null
    ? null
    : { sheet, row: tableLayout(own, top, false, 1).rows[0]!, column: across };
}
