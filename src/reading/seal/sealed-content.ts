import type { Form } from "../../form/form";
import { crossingOf, type CellRole, type Table } from "../../form/table";
import { isComputed, recomputed } from "../../form/totals/recompute";
import { differs } from "../../form/totals/together";
import { textOf } from "../../sheet/grid";
import { cleanNumber } from "../numeral";
import type { Cell, Content, TableContent } from "../return";

/** What a code is over. */
export type SealedContent = Pick<Content, "unit" | "date" | "period" | "fields" | "tables">;

/** A number, a text without its spaces, `null` for blank. */
export type Sealed = string | number | null;

/** One row of a table as a code sees it: its own figures, then its totals, then its 备注. */
export interface SealedRow {
  readonly own: readonly Sealed[];
  readonly totals: readonly Sealed[];
  /** `null` where the table has none. */
  readonly remark: string | null;
}

/** Columns that the unit fills in. */
export function ownColumns({ columns }: Table): string[] {
  return columns.lines.filter(({ role }) => role === "item" || role === "of-which").map(({ id }) => id);
}

/** The rows of a matrix; the lines of a list, and behind them its total line if it has one. */
export function sealedRows(table: Table, content: TableContent): SealedRow[] {
  const lines =
    content.kind === "matrix" ? content.cells : [...content.lines, ...(content.total ? [content.total] : [])];
  const crossing = crossingOf(table, content.kind === "matrix" ? 0 : content.lines.length);
  const amounts = recomputed(crossing, (row, column) => lines[row]?.[column]?.value ?? null);
  return lines.map((line, row): SealedRow => {
    const value = (column: number): Sealed => {
      const amount = amounts[row]?.[column];
      const role = crossing.cells[row]?.[column];
      return role && role.kind !== "closed" && isComputed(role)
        ? totalValue(line[column]!, role, typeof amount === "number" ? amount : null)
        : cellValue(line[column]!);
    };
    const of = (is: (role: string) => boolean) =>
      table.columns.lines.filter(({ role }) => is(role)).map(({ index }) => value(index));
    return {
      own: of((role) => role === "item" || role === "of-which"),
      totals: of((role) => role === "total"),
      remark: table.remark === null ? null : remarkText(line[table.remark]!),
    };
  });
}

/** What else is written on a form than its figures, its unit and its date: fields by id, the period. */
export function sealedFields({ fields }: Form, content: SealedContent): [string, string][] {
  return fields.flatMap(({ id, is }, index): [string, string][] => {
    if (is === "unit" || is === "date") return [];
    const text = is === "period" ? (content.period ?? content.fields[index]!) : content.fields[index]!;
    return [[id, withoutSpace(text)]];
  });
}

/** "12" is 12, 95 % is 95; blank is not 0. */
function cellValue({ state, value, text, raw }: Cell): Sealed {
  if (state === "blank" || state === "closed") return null;
  return value === null ? withoutSpace(text ?? textOf(raw)) : cleanNumber(value);
}

/**
 * Totals that agree, to the digits that are there, are taken as recomputed: programs add up with other noise, and
 * a formula may have been stored without its result.
 */
function totalValue(
  total: Cell,
  role: Exclude<CellRole, { kind: "closed" }>,
  expected: number | null,
): Sealed {
  const { state, value, decimals } = total;
  const agrees =
    value === null
      ? state === "uncalculated"
      : !differs(role.measure, { value, decimals }, expected, role.kind === "derived");
  return agrees && expected !== null ? cleanNumber(expected) : cellValue(total);
}

function remarkText({ text, raw }: Cell): string {
  return withoutSpace(text ?? textOf(raw));
}

/** Programs break and stretch texts as they like. */
function withoutSpace(text: string): string {
  return text.replace(/\s+/g, "");
}
