import type { Form } from "../form/form";
import { isNumeric, type Measure } from "../form/measure";
import { crossingOf } from "../form/table";
import { isComputed } from "../form/totals/recompute";
import { parseNumber } from "../reading/cell/parse-number";
import { readSaid } from "../reading/cell/read-said";
import { plainText } from "../reading/plain-text";
import type { Cell, Return } from "../reading/return";
import { parseCell } from "../sheet/address";
import { textOf } from "../sheet/grid";
import type { ChangedCell, Corrected } from "./act";

/** A cell of a return that may be corrected. */
export interface Correctable extends Pick<ChangedCell, "table" | "row" | "column" | "from"> {
  readonly measure: Measure;
}

/**
 * Why none may be corrected there: the form has no such cell; several sheets have; it is a total, which follows from
 * others.
 */
export type NotCorrectable = "none" | "several" | "computed";

/** With the name of its sheet in front, as papers write it: "表2 E7". */
const WITH_SHEET = /^(.*?)[\s!！]*(\$?[A-Z]+\$?\d+)$/i;

/** The cell of a return that the clerk calls by its address, "E7". */
export function correctableAt(form: Form, ret: Return, name: string): Correctable | NotCorrectable {
  const [, sheet = "", cell = ""] = WITH_SHEET.exec(plainText(name)) ?? [];
  const address = parseCell(cell);
  if (!address) return "none";
  const found = form.tables.flatMap((table) => {
    const content = ret.content.tables[table.index]!;
    const lines = content.kind === "matrix" ? content.cells : content.lines;
    const crossing = crossingOf(table, lines.length);
    return lines.flatMap((line, row) =>
      line.flatMap(({ at, ...cell }, column) => {
        const isThere = at?.row === address.row && at.column === address.column;
        if (!isThere || (sheet !== "" && at.sheet !== sheet)) return [];
        const role = crossing.cells[row]![column]!;
        const isNumber = table.columns.lines[column]!.role === "number";
        const follows = isNumber || role.kind === "closed" || isComputed(role);
        const place = { table: table.index, row, column, from: standingIn(cell) };
        return [follows ? ("computed" as const) : { ...place, measure: role.measure }];
      }),
    );
  });
  return found.length > 1 ? "several" : (found[0] ?? "none");
}

/** What the clerk types in place of a figure, read as a cell is; `undefined` for what no cell of that measure holds. */
export function correctedTo({ measure }: Correctable, typed: string): Corrected | undefined {
  if (plainText(typed) === "") return null;
  const { holds } = measure;
  const read = isNumeric(holds) ? parseNumber(typed, measure) : readSaid(typed, null, null, holds);
  return read.value ?? read.text ?? undefined;
}

function standingIn({ value, text, raw, state }: Omit<Cell, "at">): Corrected {
  return value ?? text ?? (state === "blank" || state === "closed" ? null : textOf(raw));
}
