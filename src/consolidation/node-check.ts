import type { Form } from "../form/form";
import { isNumeric } from "../form/measure";
import type { CellRole, List, Matrix } from "../form/table";
import { unitKey } from "../reading/unit-key";
import type { Apart, Parts, Return } from "../reading/return";
import type { Grid } from "../sheet/grid";
import { countedNumber } from "./counted-cell";
import { detailCells, type Detail, type DetailRow } from "./detail";
import { detailRows } from "./sheets/detail-layout";
import { listTotals } from "./list/totals";
import { matrixTotals } from "./matrix/totals";

/** Amounts of money have the noise of binary fractions. */
const NOISE = 1e-6;

/** The sums that a return declares otherwise than these units come to. Means and what is computed follow. */
export function apartFrom(form: Form, ret: Return, units: Detail): Apart[] {
  return form.tables.flatMap((table) => {
    const rows = units[table.index]!;
    return table.kind === "matrix" ? apartIn(form, table, ret, rows) : apartInList(form, table, ret, rows);
  });
}

function apartIn(form: Form, table: Matrix, ret: Return, rows: readonly DetailRow[]): Apart[] {
  const totals = matrixTotals(table, rows).cells;
  return detailCells(table).flatMap(({ row, column }): Apart[] => {
    if (!isSum(table.cells[row!]![column]!)) return [];
    const total = totals[row!]![column]!;
    const apart = { table: table.index, row: row!, column, sum: typeof total === "number" ? total : null };
    return isNear(declared(form, ret, apart) ?? 0, apart.sum ?? 0) ? [] : [apart];
  });
}

/** All lines of all units stand in the list that adds them up. */
function apartInList(form: Form, table: List, ret: Return, rows: readonly DetailRow[]): Apart[] {
  const { lines } = listTotals(table, rows);
  const columns = table.columns.lines.filter(({ index }) => isSum(table.inLine[index]!));
  const sums = columns.map(({ index }): Apart => {
    const numbers = lines.flatMap(({ values }) => (typeof values[index] === "number" ? [values[index]] : []));
    const sum = numbers.length === 0 ? null : numbers.reduce((total, each) => total + each, 0);
    return { table: table.index, row: null, column: index, sum };
  });
  const counted: Apart = { table: table.index, row: null, column: null, sum: lines.length };
  return [counted, ...sums].filter((each) => !isNear(declared(form, ret, each) ?? 0, each.sum ?? 0));
}

const isSum = (role: CellRole) =>
  role.kind === "open" && isNumeric(role.measure.holds) && role.measure.together.how === "sum";

const isNear = (one: number, other: number) => Math.abs(one - other) < NOISE;

/** What the return says there itself; `null` for nothing. */
export function declared(
  form: Form,
  { content }: Return,
  { table: index, row, column }: Apart,
): number | null {
  const [table, own] = [form.tables[index]!, content.tables[index]!];
  if (own.kind === "list" && column === null) return own.lines.length;
  if (column === null) return null;
  if (own.kind === "matrix" && table.kind === "matrix" && row !== null)
    return countedNumber(form, table.cells[row]![column]!, own.cells[row]![column]!);
  if (own.kind !== "list" || table.kind !== "list") return null;
  const numbers = own.lines.flatMap(
    (line) => countedNumber(form, table.inLine[column]!, line[column]!) ?? [],
  );
  return numbers.length === 0 ? null : numbers.reduce((sum, each) => sum + each, 0);
}

/**
 * The one return of a workbook that lists its units in 分户明细, as a county hands its 汇总表 in to the city: with where they
 * come to something else. Any other return is as it was.
 */
export function withParts(
  form: Form,
  sheets: readonly Grid[],
  returns: readonly Return[],
): readonly Return[] {
  const [only, ...others] = returns;
  if (!only || others.length > 0) return returns;
  const units = form.tables.map((table) => sheets.flatMap((grid) => detailRows(table, grid) ?? []));
  const parts: Parts = {
    units: Math.max(0, ...units.map((rows) => new Set(rows.map(({ unit }) => unitKey(unit))).size)),
    apart: units.some(({ length }) => length === 0) ? [] : apartFrom(form, only, units),
  };
  return parts.apart.length === 0 ? returns : [{ ...only, account: { ...only.account, parts } }];
}
