import type { Spot } from "../../form/totals/amount";
import type { Seen } from "../seen";
import { filledColumns } from "./blank-columns";
import { openSpots } from "./nothing";

/** How far a form is filled in: of what is begun, so that one who has nothing to say of the rest can finish. */
export interface Progress {
  /** Columns of matrices in which anything stands. */
  readonly columns: number;
  readonly filled: number;
  /** Cells that are asked for; all of the form's while nothing is begun. */
  readonly asked: number;
}

export function progressOf(seen: Seen): Progress {
  const asked = askedSpots(seen);
  const filled = asked.filter((spot) => isFilled(seen, spot));
  const isMatrix = ({ table }: Spot) => seen.form.tables[table]!.kind === "matrix";
  const columns = new Set(filled.filter(isMatrix).map(({ table, column }) => `${table} ${column}`));
  return { columns: columns.size, filled: filled.length, asked: asked.length };
}

/**
 * The cells that are to be filled in: of a matrix those of the columns that are begun, but for an average whose weight
 * is 0 or blank; of a list those of its lines that are filled or required. All that are open where nothing is begun.
 */
export function askedSpots(seen: Seen): Spot[] {
  const open = seen.form.tables.flatMap((table) => openSpots(table, seen));
  const there = open.filter((spot) => seen.cell(spot)?.at);
  const begun = new Set(there.filter((spot) => isFilled(seen, spot)).map(lane(seen)));
  if (begun.size === 0) return there;
  const idle = idleAverages(seen);
  return there.filter(
    (spot) =>
      isFilled(seen, spot) ||
      (begun.has(lane(seen)(spot)) && !idle.has(keyOf(spot)) && isRequired(seen, spot)),
  );
}

/** Whether anything stands there; 0 is an answer, blank is none. */
export function isFilled(seen: Seen, spot: Spot): boolean {
  const state = seen.cell(spot)?.state ?? "blank";
  return state !== "blank" && state !== "closed";
}

/** What is gone through as one: a column of a matrix, a line of a list. */
const lane =
  ({ form }: Seen) =>
  ({ table, row, column }: Spot): string =>
    form.tables[table]!.kind === "list" ? `${table} line ${row}` : `${table} column ${column}`;

const keyOf = ({ table, row, column }: Spot): string => `${table} ${row} ${column}`;

/** In a list that says which columns are required, the others may stay blank. */
function isRequired({ form }: Seen, { table, column }: Spot): boolean {
  const found = form.tables[table]!;
  return found.kind === "matrix" || found.required.length === 0 || found.required.includes(column);
}

function idleAverages(seen: Seen): ReadonlySet<string> {
  return new Set(
    filledColumns(seen.form.tables).flatMap(({ cells }) =>
      cells.flatMap(({ spot, weight }) =>
        weight !== null && !((seen.cell(weight)?.value ?? 0) > 0) ? [keyOf(spot)] : [],
      ),
    ),
  );
}
