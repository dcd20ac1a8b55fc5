import { registerHeads } from "../../consolidation/sheets/reports-plan";
import type { Form } from "../../form/form";
import { unitKey } from "../../reading/unit-key";
import { entryAt } from "../../sheet/entry-at";
import { textOf, type CellValue, type Grid } from "../../sheet/grid";

/** What the clerk has written into 报送情况, by unit: in columns of ours that we left blank, and behind them. */
export interface ClerkColumns {
  /** The heads of his own columns. */
  readonly heads: readonly string[];
  of(unit: string): {
    readonly paper: string;
    readonly contact: string;
    readonly phone: string;
    readonly beside: readonly CellValue[];
  };
}

const NOTHING = { paper: "", contact: "", phone: "", beside: [] };

/** What stands on the register as it is now, to be written again; `null` for no sheet. */
export function clerkColumns(form: Form, grid: Grid | null): ClerkColumns {
  const ours = registerHeads(form);
  const top = (grid?.values ?? []).findIndex((row) =>
    [0, 1, 2].every((at) => textOf(row[at] ?? null) === ours[at]),
  );
  if (!grid || top < 0) return { heads: [], of: () => NOTHING };
  const head = (grid.values[top] ?? []).map(textOf);
  const last = head.findLastIndex((text) => ours.includes(text));
  const rows = grid.values.slice(top + 1);
  const width = Math.max(head.length, ...rows.map(({ length }) => length));
  const own = Array.from({ length: width - last - 1 }, (_, at) => last + 1 + at);
  // Blank ends are no columns.
  while (own.length > 0 && [head, ...rows].every((row) => textOf(row[own.at(-1)!] ?? null) === "")) own.pop();
  const said = (row: number, label: string) => textOf(entryAt(grid, row, head.indexOf(label))).trim();
  const byUnit = new Map(
    rows.map((line, index) => {
      const row = top + 1 + index;
      const beside = own.map((column) => entryAt(grid, row, column));
      const known = {
        paper: said(row, "纸质"),
        contact: said(row, "联系人"),
        phone: said(row, "电话"),
        beside,
      };
      return [unitKey(textOf(line[0] ?? null)), known];
    }),
  );
  return {
    heads: own.map((column) => head[column] ?? ""),
    of: (unit) => byUnit.get(unitKey(unit)) ?? { ...NOTHING, beside: own.map(() => null) },
  };
}
