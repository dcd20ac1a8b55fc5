import type { Form } from "../form/form";
import type { Submission } from "../consolidation/consolidation";
import { beginningOf } from "../reading/join";
import type { Cell, Return } from "../reading/return";
import { unitKey } from "../reading/unit-key";
import { textOf as shown } from "../sheet/grid";
import { recordOf } from "./record/return-record";
import { textOf } from "./record/written";

/** Whether both are one return of one file, however it was read. */
export function isSameArrival(one: Submission, other: Submission): boolean {
  if (one.file !== other.file || one.modified !== other.modified) return false;
  const [a, b] = [beginningOf(one.return), beginningOf(other.return)];
  return a.sheet === b.sheet && a.row === b.row && a.column === b.column;
}

/** Whether nothing at all tells two readings apart. */
export function isReadAlike(form: Form, one: Return, other: Return): boolean {
  return one === other || textOf(recordOf(form, one)) === textOf(recordOf(form, other));
}

const words = new WeakMap<Return, string>();

/** What a return says, whatever it looks like: two of a unit that say the same are one. */
export function saidBy(ret: Return): string {
  const known = words.get(ret);
  if (known !== undefined) return known;
  const { unit, date, period, tables, seal } = ret.content;
  const cell = ({ value, text, state, raw }: Cell) =>
    value ?? text ?? (state === "blank" || state === "closed" ? null : [state, shown(raw)]);
  const cells = tables.map((table) =>
    table.kind === "matrix"
      ? table.cells.map((line) => line.map(cell))
      : [table.lines.map((line) => line.map(cell)), table.total?.map(cell) ?? null, table.nil],
  );
  const said = JSON.stringify([unitKey(unit), date, period, seal && [seal.code, seal.intact], cells]);
  words.set(ret, said);
  return said;
}
