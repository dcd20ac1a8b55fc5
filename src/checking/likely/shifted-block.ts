import type { Form } from "../../form/form";
import type { Place } from "../../form/placement";
import type { Matrix } from "../../form/table";
import type { Cell, MatrixContent, Return } from "../../reading/return";
import type { CheckContext } from "../check-context";
import { checkReturn } from "../check-return";
import { isOpen, type Finding } from "../finding";
import type { RepairEdit } from "../repair-edit";

/** How far a block lies from where it belongs. */
export interface Shift {
  readonly rows: -1 | 0 | 1;
  readonly columns: -1 | 0 | 1;
}

/** The figures of a table, pasted a row or a column off. */
export interface ShiftedBlock {
  readonly table: number;
  readonly shift: Shift;
  /** The first of its cells as it lies. */
  readonly at: Place;
  /** How many findings would be gone. */
  readonly settles: number;
  /** What moves it back. */
  readonly edits: readonly RepairEdit[];
}

/** Fewer findings have other causes, and of those that there are hardly any may be left. */
const FEWEST = 6;
const LEFT = 0.2;
const SHIFTS: readonly Shift[] = [
  { rows: 1, columns: 0 },
  { rows: 0, columns: 1 },
  { rows: -1, columns: 0 },
  { rows: 0, columns: -1 },
];

/**
 * The table whose figures, moved by one row or column, would settle nearly all findings; `null` where no moving, or
 * more than one, would. Totals follow, so what they break by themselves does not count. A block with a formula or a
 * text in it is left alone.
 */
export function shiftedBlock(
  form: Form,
  ret: Return,
  findings: readonly Finding[],
  context: CheckContext = {},
): ShiftedBlock | null {
  const found = form.tables.flatMap((table) => {
    if (table.kind === "list") return [];
    const before = countIn(table, findings);
    if (before < FEWEST) return [];
    return SHIFTS.flatMap((shift): ShiftedBlock[] => {
      const moved = movedBack(table, ret, shift);
      if (!moved) return [];
      const after = countIn(table, checkReturn(form, moved.ret, context));
      return after > before * LEFT
        ? []
        : [{ table: table.index, shift, at: moved.at, settles: before - after, edits: moved.edits }];
    });
  });
  return found.length === 1 ? found[0]! : null;
}

/** Findings about what is filled in, which asks for something to be put right. */
function countIn({ index, cells }: Matrix, findings: readonly Finding[]): number {
  const isOfUnit = ({ table, row, column }: Finding) =>
    table === index && row !== null && column !== null && cells[row]![column]!.kind === "open";
  return findings.filter((finding) => isOpen(finding) && isOfUnit(finding)).length;
}

interface Moved {
  readonly ret: Return;
  readonly at: Place;
  readonly edits: readonly RepairEdit[];
}

/** `null` where nothing is to be moved, or something would come to lie where the sheet has no cell for it. */
function movedBack({ index, cells: roles }: Matrix, ret: Return, { rows, columns }: Shift): Moved | null {
  const { cells } = ret.content.tables[index] as MatrixContent;
  const isOpen = (row: number, column: number) =>
    roles[row]?.[column]?.kind === "open" && cells[row]![column]!.at !== null;
  const open = cells.flatMap((line, row) =>
    line.flatMap((cell, column) => (isOpen(row, column) ? [{ cell, row, column }] : [])),
  );
  const block = open.filter(({ cell }) => cell.state !== "blank");
  const fits = block.every(
    ({ cell, row, column }) =>
      cell.state === "number" && cell.formula === null && isOpen(row - rows, column - columns),
  );
  if (!fits) return null;
  const from = (row: number, column: number): Cell | null =>
    isOpen(row + rows, column + columns) ? cells[row + rows]![column + columns]! : null;
  const edits = open.flatMap(({ cell, row, column }): RepairEdit[] => {
    // What is read as a number is a number or a text.
    const value = (from(row, column)?.raw ?? null) as RepairEdit["value"];
    return cell.raw === value ? [] : [{ ...cell.at!, value }];
  });
  const moved = cells.map((line, row) =>
    line.map((cell, column) => (isOpen(row, column) ? holding(cell, from(row, column)) : cell)),
  );
  const tables = ret.content.tables.with(index, { kind: "matrix", cells: moved });
  const [first] = block;
  return first ? { ret: { ...ret, content: { ...ret.content, tables } }, at: first.cell.at!, edits } : null;
}

/** The cell with what another one holds. */
function holding(cell: Cell, other: Cell | null): Cell {
  const { state, value, text, raw, decimals, correction } = other ?? {
    ...{ state: "blank", value: null, text: null, raw: null, decimals: 0, correction: null },
  };
  return { ...cell, state: state as Cell["state"], value, text, raw, decimals, correction };
}
