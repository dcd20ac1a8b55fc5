import type { Line } from "../../form/axis";
import type { Doubt, LabelEvidence, LinePlace, Return } from "../return";
import type { Assignment } from "./assign";
import { labelKey } from "./label-key";

/** A row or column of a sheet, and the table that it is one of. */
export type Whose = Pick<LinePlace, "sheet" | "axis"> & { readonly table: number };

/** Labels that were recognised though they are not written exactly as the form prints them; spaces in 合 计 are nothing to tell. */
export function evidenceOf(
  { recognised }: Pick<Assignment, "recognised">,
  lines: readonly Line[],
  whose: Whose,
): LabelEvidence[] {
  const named = ({ printed, full }: Line) => (whose.axis === "row" ? printed : full);
  return recognised
    .filter(({ index, how }) => {
      const { role } = lines[index]!;
      return how !== "spelling" || (role !== "total" && role !== "remark" && role !== "number");
    })
    .map(({ item, index, how, likeness }): LabelEvidence => {
      const takenFor = named(lines[index]!);
      return { ...whose, at: item.at, found: item.text, takenFor, how, likeness, times: 1 };
    });
}

export function doubtsOf({ doubts }: Pick<Assignment, "doubts">, whose: Whose): Doubt[] {
  return doubts.map((doubt) => ({ ...whose, ...doubt }));
}

/** Whether another row, or column, of the same table is called so as well, and nobody can say which is meant. */
export function isTwin(doubt: Doubt, { account }: Return): boolean {
  const { table, axis, found } = doubt;
  const isLike = (other: Doubt) =>
    other.table === table && other.axis === axis && labelKey(other.found) === labelKey(found);
  return account.doubts.some((other) => other !== doubt && isLike(other));
}
