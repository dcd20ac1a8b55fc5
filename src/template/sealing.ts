import { obstacles, sealOf } from "../checking/seal";
import type { Finding } from "../checking/finding";
import type { Form } from "../form/form";
import { standsAs } from "../form/placement";
import { sheetsOf, type Return } from "../reading/return";
import type { CellAddress, Range } from "../sheet/address";
import type { SheetPlan } from "../sheet/sheet-plan";
import { bareFields } from "./bare-fields";
import { openRanges } from "./form-plan";
import { layoutOf } from "./layout";
import { readableHeights } from "./readable-heights";

/** A change of one sheet that is made at once: cells written, locked or not, and the sheet protected. */
export interface SheetChange {
  readonly sheet: string;
  /** The seal's cell, on the sheet that has it, last; `null` empties it. */
  readonly edits: readonly (CellAddress & { readonly value: string | null })[];
  /** The protection afterwards, as in `SheetPlan`: `[]` locks every cell, `null` none. */
  readonly unlocked: readonly Range[] | null;
  /** Rows that are made so high, as in `SheetPlan`. */
  readonly rowHeights: SheetPlan["rowHeights"];
}

/** Whether a return may be finalised, what is in the way, and what finalising it changes. */
export interface Sealing {
  readonly allowed: boolean;
  readonly obstacles: readonly Finding[];
  /** By sheet, the one with the seal last: what breaks off before leaves no seal. */
  readonly changes: readonly SheetChange[];
}

/**
 * Finalising a return on `today` ("2011-12-15"): 定稿. A seal that it has already is replaced, labels of the head that
 * were typed over stand on paper again, and what was written is readable there.
 */
export function sealing(form: Form, ret: Return, findings: readonly Finding[], today: string): Sealing {
  const open = obstacles(findings);
  const labels = bareFields(form, ret);
  const heights = readableHeights(form, ret);
  const changes = changesOf(ret, sealOf(form, ret, today), () => []).map(({ edits, ...change }) => ({
    ...change,
    rowHeights: heights(change.sheet),
    edits: [
      ...labels
        .filter(({ sheet }) => sheet === change.sheet)
        .map(({ row, column, value }) => ({ row, column, value })),
      ...edits,
    ],
  }));
  return { allowed: open.length === 0, obstacles: open, changes: [...changes].reverse() };
}

/**
 * Taking the seal away: 取消定稿. Our own form is open again where it is to be filled in; another sheet is not
 * protected, for nobody knows what of it was.
 */
export function unsealing(form: Form, ret: Return): SheetChange[] {
  const { sheets, placement } = layoutOf(form);
  const isOurs = standsAs(placement, ret.placement);
  const open = new Map(
    placement.tables.map(({ sheet }, table) => [
      ret.placement.tables[table]!.sheet,
      isOurs ? openRanges(sheets.find((each) => each.sheet === sheet)!) : null,
    ]),
  );
  return changesOf(ret, null, (sheet) => open.get(sheet) ?? null);
}

/** The sheet with the seal first. */
function changesOf(
  ret: Return,
  value: string | null,
  unlocked: (sheet: string) => SheetChange["unlocked"],
): SheetChange[] {
  const { seal } = ret.placement;
  const sheets = [...new Set([seal.sheet, ...sheetsOf(ret)])];
  return sheets.map((sheet) => ({
    sheet,
    edits: sheet === seal.sheet ? [{ row: seal.row, column: seal.column, value }] : [],
    unlocked: unlocked(sheet),
    rowHeights: [],
  }));
}
