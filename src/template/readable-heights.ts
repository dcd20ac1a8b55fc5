import type { Form } from "../form/form";
import { checksItself, standsAs, type Placement } from "../form/placement";
import type { Return } from "../reading/return";
import type { SheetPlan } from "../sheet/sheet-plan";
import { heightRuns } from "./form-plan";
import { layoutOf, type Filled, type SheetLayout } from "./layout";
import { lineHeight } from "./row-boxes";
import { HEIGHTS } from "./sizes";
import type { TableLayout } from "./table-layout";

type Heights = SheetPlan["rowHeights"];

/**
 * By sheet of a return on a form of ours, heights of rows with which all that was written into it can be read on paper.
 * Rows of matrices share their pages anew, so that they take no more of them; a line of a list is as high as it needs.
 */
export function readableHeights(form: Form, { content, placement }: Return): (sheet: string) => Heights {
  if (!checksItself(placement)) return () => [];
  const filled = content.tables.map((table): Filled => {
    const lines = table.kind === "matrix" ? table.cells : table.lines;
    return { lines: lines.length, cellAt: (line, column) => lines[line]![column]!.raw };
  });
  const { sheets, placement: ours } = layoutOf(form, { filled });
  const tablesOf = (all: Placement, { tables }: SheetLayout) => ({
    tables: tables.map(({ table }) => all.tables[table.index]!),
  });
  return (sheet) => {
    const own = sheets.find((each) => tablesOf(placement, each).tables[0]!.sheet === sheet);
    if (own === undefined) return [];
    if (own.tables.some(({ table }) => table.kind === "list"))
      return own.tables.flatMap((table) => lineHeights(table, placement, filled, own.widths));
    return standsAs(tablesOf(ours, own), tablesOf(placement, own)) ? heightRuns(own) : [];
  };
}

/** Of the lines that hold more than fits into the lowest of them. */
function lineHeights(
  layout: TableLayout,
  { tables }: Placement,
  filled: readonly Filled[],
  widths: readonly number[],
): Heights {
  const { index } = layout.table;
  return tables[index]!.rows.flatMap((place, line): Heights => {
    const needed =
      place && line < filled[index]!.lines ? lineHeight(layout, filled[index]!, line, widths) : 0;
    if (needed <= HEIGHTS.listed.least) return [];
    return [{ from: place!.row, to: place!.row, height: Math.max(needed, HEIGHTS.listed.easy) }];
  });
}
