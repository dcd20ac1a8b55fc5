import type { Form } from "../form/form";
import type { Measure } from "../form/measure";
import { checksItself } from "../form/placement";
import { decimalsOf } from "../reading/numeral";
import type { Cell, ListContent, MatrixContent, Return, TableContent } from "../reading/return";
import { isClosedSign } from "./on-sheet/closed-sign";
import { dayAsFormulasSee } from "./on-sheet/day";
import { isSaying } from "./on-sheet/written";
import { measureOfSpot } from "./spots";

/**
 * A return whose sheet checks itself, as the formulas on that sheet see it, 合计 and 校验 alike: a text is no
 * number, whatever a reader makes of it, and a percentage, or a count in 万, is the number that is stored,
 * however it is shown; an option is what the list has, a date what the programs take for one. On a sheet without
 * 校验 what was read is all that counts, and the return is given back as it is.
 */
export function asFormulasSee(form: Form, ret: Return): Return {
  const { content, placement } = ret;
  if (!checksItself(placement)) return ret;
  const tables = content.tables.map((table, index) =>
    placement.tables[index]!.check === null ? table : tableSeen(form, index, table),
  );
  return { ...ret, content: { ...content, tables } };
}

function tableSeen(form: Form, table: number, content: TableContent): TableContent {
  const { columns } = form.tables[table]!;
  const seen = (row: number) => (cell: Cell, column: number) =>
    columns.lines[column]!.role === "number"
      ? cell
      : cellSeen(cell, measureOfSpot(form, { table, row, column }));
  if (content.kind === "matrix")
    return {
      ...content,
      cells: content.cells.map((line, row) => line.map(seen(row))),
    } satisfies MatrixContent;
  const { lines, total } = content;
  return {
    ...content,
    lines: lines.map((line, row) => line.map(seen(row))),
    total: total && total.map(seen(lines.length)),
  } satisfies ListContent;
}

function cellSeen(cell: Cell, measure: Measure | null): Cell {
  if (measure === null) return closedSeen(cell);
  switch (measure.holds.type) {
    case "number":
    case "percentage":
      return numberSeen(cell);
    case "choice":
      return optionSeen(cell, measure.holds.options);
    case "yes-no":
      return optionSeen(cell, ["是", "否"]);
    case "date":
    case "month":
      return daySeen(cell, measure.holds.type);
    case "text":
      return cell;
  }
}

function numberSeen(cell: Cell): Cell {
  const { raw, state, correction } = cell;
  if (typeof raw === "number" && (correction === "fraction" || correction === "scaled"))
    return { ...cell, value: raw, decimals: decimalsOf(raw), scale: 1, correction: null };
  const isRead = state === "number" || state === "blank" || state === "error";
  return isRead && isWritten(raw) ? asText(cell) : cell;
}

function closedSeen(cell: Cell): Cell {
  return isWritten(cell.raw) && !isClosedSign(cell.raw) ? asText(cell) : cell;
}

function optionSeen(cell: Cell, options: readonly string[]): Cell {
  if (cell.state !== "said" || cell.raw === null) return cell;
  return typeof cell.raw === "string" && options.includes(trimmed(cell.raw)) ? cell : asText(cell);
}

function daySeen(cell: Cell, type: "date" | "month"): Cell {
  if (cell.state !== "said" || cell.raw === null) return cell;
  const text = dayAsFormulasSee(cell.raw, type);
  return text === null ? asText(cell) : { ...cell, text };
}

function isWritten(raw: Cell["raw"]): raw is string {
  return typeof raw === "string" && isSaying(raw);
}

/** TRIM takes away spaces of half width alone. */
function trimmed(text: string): string {
  return text.replace(/ +/g, " ").replace(/^ | $/g, "");
}

function asText(cell: Cell): Cell {
  return { ...cell, state: "text", value: null, text: null, decimals: 0 };
}
