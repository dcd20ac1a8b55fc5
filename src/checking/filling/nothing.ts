import type { Form } from "../../form/form";
import type { Place } from "../../form/placement";
import type { Table } from "../../form/table";
import type { Spot } from "../../form/totals/amount";
import type { Seen } from "../seen";
import { roleAt, spotsIn, type Laid } from "../spots";

/** The cells of a table that the unit fills in. */
export function openSpots(table: Table, laid: Laid): Spot[] {
  return spotsIn(table, laid).filter((spot) => roleAt(laid, spot)?.kind === "open");
}

/** Where the first figure of a form would stand that has none; `null` when anything is filled in, or said to be nothing. */
export function nothingFilled(seen: Seen): Place | null {
  const { form, ret } = seen;
  const isFilled = form.tables.some((table) => {
    const content = ret.content.tables[table.index]!;
    const isNil = content.kind === "list" && content.nil;
    const isOpen = (spot: Spot) => roleAt(seen, spot)?.kind === "open";
    return isNil || spotsIn(table, seen).some((spot) => seen.cell(spot)?.state !== "blank" && isOpen(spot));
  });
  return isFilled ? null : firstPlace(form, ret.placement.tables);
}

function firstPlace({ tables }: Form, placed: Seen["ret"]["placement"]["tables"]): Place {
  const { sheet, rows, columns, top } = placed[0]!;
  const column = columns.find(
    (each, line) => each !== null && tables[0]!.columns.lines[line]!.role !== "number",
  );
  return { sheet, row: Math.max(rows[0]?.row ?? 0, top), column: column ?? 0 };
}
