import type { Cells } from "../../form/expression/expression";
import { perForm } from "../../form/per-form";
import type { Stand } from "./compared";

export type OfPlace<Part, Made> = (part: Part, stand: Stand) => Made;

/**
 * What follows from a part of a relation and from where one stands alone, whatever return is looked at: made once. In
 * a list, and of cells that are all lines of one, it is made anew, because every return has others.
 */
export function keptByPlace<Part extends object, Made>(
  cellsIn: (part: Part) => readonly Cells[],
  make: (part: Part, stand: Stand) => Made,
): OfPlace<Part, Made> {
  const kept = perForm((part: Part): Map<string, { readonly it: Made }> | null =>
    cellsIn(part).every(({ rows }) => rows !== "all") ? new Map() : null,
  );
  return (part, stand) => {
    const known = stand.form.tables[stand.table]!.kind === "list" ? null : kept(part);
    if (known === null) return make(part, stand);
    const place = `${stand.here.row} ${stand.here.column}`;
    let made = known.get(place);
    if (made === undefined) known.set(place, (made = { it: make(part, stand) }));
    return made.it;
  };
}
