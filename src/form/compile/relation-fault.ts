import type { Cells, Comparison, Condition, Expression } from "../expression/expression";
import { cellsOf } from "../expression/expression";
import type { Fault } from "../expression/names";
import { isNumeric, type Holds } from "../measure";
import { holdsIn } from "../rules/holds-in";
import type { CellRole, Table } from "../table";

/**
 * The cells on one side of a comparison, or those that are to be filled, and what belongs there: numbers, or
 * anything; where one cell is compared with another, numbers if there are any.
 */
export interface Side {
  readonly cells: readonly Cells[];
  readonly asks: "numbers" | "alike" | "anything";
}

/** Each side of each comparison of a relation. */
export function sidesOf(of: Expression | Condition): Side[] {
  switch (of.kind) {
    case "compare": {
      const asks = askedBy(of);
      return [
        { cells: cellsOf(of.left), asks },
        { cells: cellsOf(of.right), asks },
      ];
    }
    case "implies":
      return [...sidesOf(of.when), ...sidesOf(of.then)];
    case "and":
    case "or":
      return of.of.flatMap(sidesOf);
    case "filled":
    case "blank":
    case "one-of":
      return [{ cells: [of.cells], asks: "anything" }];
    case "unique":
      return [];
  }
}

export function isNumber(role: CellRole): boolean {
  return role.kind !== "closed" && isNumeric(role.measure.holds);
}

function askedBy({ left, right }: Comparison): Side["asks"] {
  if (left.kind === "text" || right.kind === "text") return "anything";
  return left.kind === "cells" && right.kind === "cells" ? "alike" : "numbers";
}

/** What cannot be asked of the cells that a relation speaks of; `null` when all of it makes sense. */
export function relationFault(tables: readonly Table[], of: Expression | Condition): Fault | null {
  switch (of.kind) {
    case "compare":
      return comparisonFault(tables, of);
    case "implies":
      return relationFault(tables, of.when) ?? relationFault(tables, of.then);
    case "and":
    case "or":
      return of.of.map((each) => relationFault(tables, each)).find((fault) => fault !== null) ?? null;
    case "one-of":
      return optionsFault(tables, of.cells, of.options);
    case "filled":
    case "blank":
    case "unique":
      return null;
  }
}

function comparisonFault(tables: readonly Table[], of: Comparison): Fault | null {
  const [left, right] = [of.left, of.right].map((side) => JSON.stringify(side));
  if (left === right) return { fault: "两边是一样的 (both sides are the same)" };
  if (cellsOf(of).length === 0) return { fault: "没有写行或列 (no row or column is named)" };
  const texts = [of.left, of.right].flatMap((side) => (side.kind === "text" ? [side.text] : []));
  for (const side of [of.left, of.right]) {
    if (side.kind === "text") continue;
    for (const cells of cellsOf(side)) {
      const kinds = holdsIn(tables, cells);
      if (kinds.length === 0) continue;
      const said = kinds.every((holds) => !isNumeric(holds));
      if (said && side.kind !== "cells")
        return { fault: `“${cells.written}”不是数，不能算 (is no number, nothing can be computed)` };
      if (said && texts.length === 0 && comparesWithNumber(tables, of))
        return { fault: `“${cells.written}”不是数，不能和数比 (is no number)` };
      if (!said && texts.length > 0)
        return { fault: `“${cells.written}”是数，不能和“${texts[0]!}”比 (is a number)` };
      const wrong = texts.find((text) => kinds.every((holds) => !mayHold(holds, text)));
      if (wrong !== undefined) return { fault: `“${cells.written}”里不会有“${wrong}”${asked(kinds)}` };
    }
  }
  return null;
}

function comparesWithNumber(tables: readonly Table[], { left, right }: Comparison): boolean {
  return [left, right].some(
    (side) =>
      side.kind === "number" ||
      (side.kind !== "text" && cellsOf(side).some((cells) => holdsIn(tables, cells).some(isNumeric))),
  );
}

function optionsFault(tables: readonly Table[], cells: Cells, options: readonly string[]): Fault | null {
  const kinds = holdsIn(tables, cells);
  if (kinds.length === 0) return null;
  if (kinds.every(isNumeric)) return { fault: `“${cells.written}”是数，没有选项 (is a number)` };
  const wrong = options.find((option) => kinds.every((holds) => !mayHold(holds, option)));
  return wrong === undefined ? null : { fault: `“${cells.written}”里不会有“${wrong}”${asked(kinds)}` };
}

function mayHold(holds: Holds, text: string): boolean {
  switch (holds.type) {
    case "number":
    case "percentage":
      return false;
    case "text":
      return true;
    case "choice":
      return holds.options.includes(text);
    case "yes-no":
      return text === "是" || text === "否";
    case "month":
      return /^\d{4}(?:-\d\d)?$/.test(text);
    case "date":
      return /^\d{4}(?:-\d\d(?:-\d\d)?)?$/.test(text);
  }
}

/** How such a cell is written in a relation. */
function asked(kinds: readonly Holds[]): string {
  const [holds] = kinds;
  switch (holds?.type) {
    case "choice":
      return `，只有${holds.options.join("、")} (is none of its options)`;
    case "yes-no":
      return "，只有是、否 (yes or no: 是, 否)";
    case "month":
      return '，年月写成 "2012-06" (a month is written so)';
    case "date":
      return '，日期写成 "2012-06-05" (a date is written so)';
    default:
      return " (cannot stand there)";
  }
}
