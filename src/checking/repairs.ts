import type { Form } from "../form/form";
import type { Return } from "../reading/return";
import type { Finding } from "./finding";
import { judgeOf } from "./kinds/judges";
import type { RepairEdit } from "./repair-edit";
import { plainEdit } from "./repairs/plain-cell";
import { Seen } from "./seen";
import { roleAt, spotsIn } from "./spots";

export type { RepairEdit } from "./repair-edit";

/** A finding that can be put right without asking anybody, and how. */
export interface Repair {
  readonly finding: Finding;
  readonly edits: readonly RepairEdit[];
}

/**
 * The repairs that are certain, in the order of the findings; most findings have none, for only the clerk
 * knows what the figure is: a 0.95 that may be 95 %. Of a date that was 3-5 it is certain that it goes.
 */
export function repairsOf(form: Form, ret: Return, findings: readonly Finding[]): Repair[] {
  return findings.flatMap((finding) => {
    const rule = form.rules.find(({ id }) => id === finding.rule);
    const edits = (rule && judgeOf(rule).repair?.(rule as never, finding, form, ret)) ?? [];
    return edits.length > 0 ? [{ finding, edits }] : [];
  });
}

/** Every certain repair of a return at once: its findings', and all numbers in other spellings. */
export function allRepairs(form: Form, ret: Return, findings: readonly Finding[]): RepairEdit[] {
  const repairs = repairsOf(form, ret, findings).flatMap(({ edits }) => edits);
  const byCell = new Map(
    [...plainValues(form, ret), ...repairs].map((edit) => [`${edit.row},${edit.column},${edit.sheet}`, edit]),
  );
  return [...byCell.values()];
}

/** The plain numbers for all cells that hold something else, so that the sheet says what was read (`plainEdit`). */
export function plainValues(form: Form, ret: Return): RepairEdit[] {
  const seen = Seen.asRead(form, ret);
  return form.tables
    .flatMap((table) => spotsIn(table, seen))
    .flatMap((spot) => {
      const cell = seen.cell(spot);
      return cell ? plainEdit(cell, roleAt(seen, spot)) : [];
    });
}
