import { openSpots } from "../../../checking/filling/nothing";
import { Seen } from "../../../checking/seen";
import { roleAt } from "../../../checking/spots";
import type { Form } from "../../../form/form";
import type { Place } from "../../../form/placement";
import type { Table } from "../../../form/table";
import type { Refused } from "../../../host/host";
import type { Return } from "../../../reading/return";
import { cellName, columnName } from "../../../sheet/address";

/** Why nothing was typed or pasted, as far as the form explains it, and what can be done. */
export interface Refusal {
  readonly kind: Refused["kind"];
  /** The form is finalised: nothing at all may be typed. */
  readonly sealed: boolean;
  /** What computes itself there: 合计 in P. */
  readonly computed: { readonly label: string; readonly column: string | null; readonly row: number } | null;
  /** Where a block may be pasted, and how large; `null` where no form says so. */
  readonly room: { readonly cell: string; readonly rows: number; readonly columns: number } | null;
  /** The table there takes more lines once rows are inserted. */
  readonly grows: boolean;
}

/** `returns` are the forms on the sheet that is meant. */
export function refusalOf(form: Form, returns: readonly Return[], { kind, sheet, range }: Refused): Refusal {
  const sealed = returns.some(({ content }) => content.seal !== null);
  const seen = returns.map((ret) => Seen.asRead(form, ret));
  const isMeant = ({ row, column, ...at }: Place) =>
    at.sheet === sheet &&
    range.top <= row &&
    row <= range.bottom &&
    range.left <= column &&
    column <= range.right;
  for (const each of seen) {
    for (const table of form.tables) {
      const room = roomIn(table, each, sheet);
      const computed = computedIn(table, each, isMeant);
      const grows = table.kind === "list" && each.ret.placement.tables[table.index]!.sheet === sheet;
      if (computed || room || grows) return { kind, sealed, computed, room, grows };
    }
  }
  return { kind, sealed, computed: null, room: null, grows: false };
}

/** A total that is meant: by its column, else by its row. */
function computedIn(table: Table, seen: Seen, isMeant: (place: Place) => boolean): Refusal["computed"] {
  const { rows, columns } = seen.ret.placement.tables[table.index]!;
  for (const axis of ["column", "row"] as const) {
    for (const [line, column] of columns.entries()) {
      for (const [index, row] of rows.entries()) {
        if (column === null || row === null || !isMeant({ ...row, column })) continue;
        if (roleAt(seen, { table: table.index, row: index, column: line })?.kind === "open") continue;
        const total = axis === "column" ? table.columns.lines[line] : rowLine(table, index);
        if (total?.role !== "total") continue;
        return { label: total.label, column: axis === "column" ? columnName(column) : null, row: row.row };
      }
    }
  }
  return null;
}

function rowLine(table: Table, index: number) {
  return table.kind === "matrix" ? table.rows.lines[index] : undefined;
}

/** The largest block of cells to be filled in that begins with the first of them. */
function roomIn(table: Table, seen: Seen, sheet: string): Refusal["room"] {
  const open = new Set<string>();
  let first: Place | null = null;
  for (const spot of openSpots(table, seen)) {
    const { at } = seen.cell(spot) ?? { at: null };
    if (at?.sheet !== sheet) continue;
    first ??= at;
    open.add(`${at.row}/${at.column}`);
  }
  if (!first) return null;
  const { row, column } = first;
  let columns = 1;
  while (open.has(`${row}/${column + columns}`)) columns++;
  const isOpen = (at: number) =>
    Array.from({ length: columns }, (_, step) => `${at}/${column + step}`).every((each) => open.has(each));
  let rows = 1;
  while (isOpen(row + rows)) rows++;
  return { cell: cellName(row, column), rows, columns };
}
