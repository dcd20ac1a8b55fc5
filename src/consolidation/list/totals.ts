import { isNumeric } from "../../form/measure";
import { perForm } from "../../form/per-form";
import { crossingOf, type CellRole, type Crossing, type List } from "../../form/table";
import { recomputed } from "../../form/totals/recompute";
import { optionsCounted } from "../choices";
import type { ChoiceCounts, Filled, ListTotals, Total } from "../consolidation";
import type { DetailRow } from "../detail";
import { detailIndex, detailLayout } from "../sheets/detail-layout";

/** The lists of all units, one below the other, with the total of all lines. */
export function listTotals(table: List, rows: readonly DetailRow[]): ListTotals {
  const lines = rows
    .filter(({ line }) => typeof line === "number" && line > 0)
    .map(({ unit, values }) => ({ unit, values: byColumn(table, values) }));
  return {
    kind: "list",
    lines,
    total: totalLine(
      table,
      lines.map(({ values }) => values),
    ),
    counts: countsIn(
      table,
      lines.map(({ values }) => values),
    ),
    nil: rows.filter(({ line }) => line === "nil").map(({ unit }) => unit),
  };
}

/** What 分户明细 holds of a line, by column line. */
function byColumn(table: List, values: readonly Filled[]): Filled[] {
  const layout = detailLayout(table);
  return table.columns.lines.map(({ index }) => {
    const at = detailIndex(layout, null, index);
    return at === null ? null : values[at]!;
  });
}

/** The lines count as they are written, and only the total line behind them is computed. */
export function stackedCrossing(table: List, lines: number): Crossing {
  const crossing = crossingOf(table, lines);
  const inLine = standing(table);
  return { ...crossing, cells: crossing.cells.map((cells, row) => (row < lines ? inLine : cells)) };
}

const standing = perForm(({ inLine }: List): readonly CellRole[] =>
  inLine.map((role) => (role.kind === "closed" ? role : { kind: "open", measure: role.measure })),
);

function totalLine(table: List, lines: readonly (readonly Filled[])[]): Total[] | null {
  if (table.total === null) return null;
  const amounts = recomputed(stackedCrossing(table, lines.length), (row, column) => {
    const value = lines[row]?.[column];
    return typeof value === "number" ? value : null;
  });
  return amounts.at(-1)!.map((amount, column): Total => {
    const role = table.inTotal[column]!;
    return amount === "unknown" || role.kind === "closed" || !isNumeric(role.measure.holds) ? null : amount;
  });
}

function countsIn(table: List, lines: readonly (readonly Filled[])[]): ChoiceCounts[] {
  return table.counted.flatMap((column) => {
    const { measure } = table.columns.lines[column]!;
    const options =
      measure &&
      optionsCounted(
        measure,
        lines.map((values) => values[column]!),
      );
    return options ? [{ row: null, column, options }] : [];
  });
}
