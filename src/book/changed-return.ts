import type { Form } from "../form/form";
import { isNumeric } from "../form/measure";
import { crossingOf, type CellRole, type Crossing } from "../form/table";
import type { Amount } from "../form/totals/amount";
import { expectedAt, isComputed } from "../form/totals/recompute";
import { decimalsOf } from "../reading/numeral";
import type { Cell, Return, TableContent } from "../reading/return";
import type { ChangedCell, Corrected } from "./act";

type Correcting = Omit<ChangedCell, "from">;
type Lines = readonly (readonly Cell[])[];

/** One figure is another one, and so are the totals that were right before. */
export function corrected(form: Form, ret: Return, { table, row, column, to }: Correcting): Return {
  const tables = ret.content.tables.map((content, index): TableContent => {
    if (index !== table) return content;
    const [lines, total] = content.kind === "matrix" ? [content.cells, null] : [content.lines, content.total];
    const crossing = crossingOf(form.tables[index]!, lines.length);
    const before = total === null ? lines : [...lines, total];
    const after = before.map((line, at) =>
      at === row && line[column]
        ? line.with(column, cellWith(crossing.cells[at]![column]!, line[column], to))
        : line,
    );
    const cells = calculated(crossing, after, before);
    if (content.kind === "matrix") return { ...content, cells };
    return { ...content, lines: cells.slice(0, lines.length), total: total && cells.at(-1)! };
  });
  return { ...ret, content: { ...ret.content, tables } };
}

/** Two halves of one return: what is blank in the first is taken from the second, lines of lists follow one another. */
export function mergedWith(form: Form, ret: Return, half: Return): Return {
  const tables = ret.content.tables.map((own, index): TableContent => {
    const its = half.content.tables[index]!;
    if (own.kind === "list" || its.kind === "list") return stacked(own, its);
    const crossing = crossingOf(form.tables[index]!, own.cells.length);
    const cells = own.cells.map((line, row) =>
      line.map((cell, column) => {
        const other = its.cells[row]![column]!;
        // Where it stood is in another file.
        return cell.state === "blank" && other.state !== "blank" ? { ...other, at: null } : cell;
      }),
    );
    return { ...own, cells: calculated(crossing, cells) };
  });
  return { ...ret, content: { ...ret.content, tables } };
}

function stacked(own: TableContent, its: TableContent): TableContent {
  if (own.kind !== "list" || its.kind !== "list") return own;
  const lines = [...own.lines, ...its.lines.map((line) => line.map((cell) => ({ ...cell, at: null })))];
  return { ...own, lines, nil: own.nil && its.nil };
}

/** With its totals as they come to: those that a formula computes, and those that were right `before`. */
function calculated(crossing: Crossing, lines: Lines, before: Lines | null = null): Lines {
  const [look, looked] = [lookIn(crossing, lines), before && lookIn(crossing, before)];
  return lines.map((line, row) =>
    line.map((cell, column) => {
      if (!isComputed(crossing.cells[row]![column]!)) return cell;
      const wasRight = looked !== null && cell.value !== null && looked(row, column) === cell.value;
      if (cell.formula === null && !wasRight) return cell;
      const value = look(row, column);
      if (value === "unknown" || value === cell.value) return cell;
      return { ...cell, value, raw: value ?? "", state: value === null ? "blank" : "number" };
    }),
  );
}

function lookIn(crossing: Crossing, lines: Lines): (row: number, column: number) => Amount {
  const look = (row: number, column: number): Amount =>
    isComputed(crossing.cells[row]![column]!)
      ? expectedAt(crossing, row, column, look)
      : (lines[row]?.[column]?.value ?? null);
  return look;
}

function cellWith(role: CellRole, { at }: Cell, to: Corrected): Cell {
  const plain = { at, raw: to, formula: null, scale: 1, typedAs: null, correction: null } as const;
  if (to === null) return { ...plain, state: "blank", value: null, text: null, decimals: 0 };
  if (typeof to === "string") {
    const isWords = role.kind !== "closed" && !isNumeric(role.measure.holds);
    const [state, text] = isWords ? (["said", to] as const) : (["text", null] as const);
    return { ...plain, state, value: null, text, decimals: 0 };
  }
  return { ...plain, state: "number", value: to, text: null, decimals: decimalsOf(to) };
}
