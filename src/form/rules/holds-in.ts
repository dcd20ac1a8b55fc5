import type { Cells, Value } from "../expression/expression";
import type { Holds, Measure } from "../measure";
import type { Table } from "../table";

/** Whether a value is a day or month; those are before and after one another, not less and more. */
export function isTime(tables: readonly Table[], value: Value): boolean {
  return (
    value.kind === "cells" && holdsIn(tables, value).every(({ type }) => type === "date" || type === "month")
  );
}

/** What the cells that a name stands for hold, each kind once. */
export function holdsIn(tables: readonly Table[], { table: index, rows, columns }: Cells): Holds[] {
  const table = tables[index]!;
  const found = new Set<Measure>();
  if (table.kind === "list") {
    for (const column of columns === "each" ? [] : columns) {
      const measure = table.columns.lines[column]!.measure;
      if (measure) found.add(measure);
    }
  } else {
    const of = (lines: readonly number[] | "each" | "all", axis: readonly { readonly index: number }[]) =>
      typeof lines === "string" ? axis.map((line) => line.index) : lines;
    for (const row of of(rows, table.rows.lines))
      for (const column of of(columns, table.columns.lines)) {
        const cell = table.cells[row]![column]!;
        const beside = columns === "each" && table.columns.lines[column]!.role === "remark";
        if (cell.kind !== "closed" && !beside) found.add(cell.measure);
      }
  }
  return [...found].map(({ holds }) => holds);
}
