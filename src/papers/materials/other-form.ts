import { bareRows, detailRows, type BareRow } from "../../consolidation/sheets/detail-layout";
import type { Form } from "../../form/form";
import { unitKey } from "../../reading/unit-key";
import type { Table } from "../../form/table";
import type { Grid } from "../../sheet/grid";
import { serialOf } from "../../sheet/serial";

/** What a unit has handed in that is a form of its own: its day, and how many lines of it are filled in. */
export interface HandedForm {
  /** A serial number; `null` where it says none. */
  readonly day: number | null;
  readonly lines: number;
}

/** By `unitKey`; empty where nobody consolidates that form in this workbook. */
export type HandedForms = ReadonlyMap<string, HandedForm>;

/** What 分户明细 of another form says, its first table. */
export function handedForms({ tables: [table] }: Form, detail: Grid | null): HandedForms {
  const bare = detail && bareRows(table!, detail);
  if (bare) return new Map(bare.map((row) => [unitKey(row.unit), handedOf(table!, row)]));
  const found = new Map<string, HandedForm>();
  for (const { unit, date, line, values } of (detail && detailRows(table!, detail)) ?? []) {
    const known = found.get(unitKey(unit)) ?? { day: serialOf(date ?? ""), lines: 0 };
    const isFilled = line !== 0 && line !== "nil" && values.some((value) => value !== null);
    found.set(unitKey(unit), { ...known, lines: known.lines + Number(isFilled) });
  }
  return found;
}

/** A matrix that is filled in is one line. */
function handedOf({ kind }: Table, { date, filled }: BareRow): HandedForm {
  return { day: serialOf(date ?? ""), lines: kind === "matrix" ? Math.min(filled, 1) : filled };
}
