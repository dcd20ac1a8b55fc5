import { obstacles, sealOf } from "../checking/seal";
import type { Finding } from "../checking/finding";
import type { Form } from "../form/form";
import type { Return } from "../reading/return";
import type { CellAddress, Range } from "../sheet/address";
import { openCells } from "./form-entry";
import { layoutOf, type Layout } from "./layout";

/** A change of the sheet that is made at once: the cell written, locked or not, and the sheet protected. */
export interface SealChange {
  /** The one cell to be written; `null` empties it. */
  readonly edit: CellAddress & { readonly value: string | null };
  /** The protection afterwards, as in `SheetPlan`: `[]` locks every cell, `null` none. */
  readonly unlocked: readonly Range[] | null;
}

/** Whether a return may be finalised, what is in the way, and what finalising it changes. */
export interface Sealing extends SealChange {
  readonly allowed: boolean;
  readonly obstacles: readonly Finding[];
}

/** Finalising a return on `today` ("2011-12-15"): 定稿. A seal that it has already is replaced. */
export function sealing(form: Form, ret: Return, findings: readonly Finding[], today: string): Sealing {
  const open = obstacles(findings);
  const edit = { ...ret.sealCell, value: sealOf(form, ret, today) };
  return { allowed: open.length === 0, obstacles: open, edit, unlocked: [] };
}

/**
 * Taking the seal away: 取消定稿. Our own form is open again where it is to be filled in; another sheet is not
 * protected, for nobody knows what of it was.
 */
export function unsealing(form: Form, ret: Return): SealChange {
  const layout = layoutOf(form);
  const unlocked = standsAs(layout, ret) ? openCells(layout, false) : null;
  return { edit: { ...ret.sealCell, value: null }, unlocked };
}

function standsAs(layout: Layout, { rows, columns, totalColumn, remarkColumn }: Return): boolean {
  return (
    totalColumn === layout.totalColumn &&
    remarkColumn === layout.remarkColumn &&
    layout.rows.every((row, index) => rows[index] === row) &&
    layout.columns.every((column, index) => columns[index] === column)
  );
}
