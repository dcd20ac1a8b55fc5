import { numberText } from "../../../checking/finding";
import type { Form } from "../../../form/form";
import type { SheetRange } from "../../../host/host";
import type { Cell, Return } from "../../../reading/return";
import { textOf } from "../../../sheet/grid";

/** What stood in a cell the period before. */
export interface FigureBefore {
  /** "制定公开目录 · 镇党委". */
  readonly where: string;
  /** As a clerk writes it; "" when it was blank. */
  readonly text: string;
}

/** What the earlier return has where the clerk has selected one figure of his; `null` where there is nothing to compare. */
export function figureBefore(
  form: Form,
  own: Return,
  prior: Return,
  { sheet, range: { top, left, bottom, right } }: SheetRange,
): FigureBefore | null {
  if (top !== bottom || left !== right) return null;
  for (const table of form.tables) {
    const placed = own.placement.tables[table.index]!;
    const before = prior.content.tables[table.index]!;
    if (table.kind === "list" || before.kind === "list") continue;
    const { rows, columns } = table;
    const row = placed.rows.findIndex((place) => place?.sheet === sheet && place.row === top);
    const column = placed.columns.indexOf(left);
    const cell = before.cells[row]?.[column];
    if (!cell?.at || [rows.lines[row]!, columns.lines[column]!].some(({ role }) => role === "remark"))
      continue;
    return { where: `${rows.lines[row]!.full} · ${columns.lines[column]!.full}`, text: written(cell) };
  }
  return null;
}

function written({ value, text, raw }: Cell): string {
  return value === null ? (text ?? textOf(raw)).trim() : numberText(value);
}
