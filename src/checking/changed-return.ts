import { cellsOf } from "../form/expression/expression";
import type { Form } from "../form/form";
import { perForm } from "../form/per-form";
import { spotsOf, type Spot } from "../form/totals/amount";
import { expectedAt, partsOf } from "../form/totals/recompute";
import type { Cell, Return, TableContent } from "../reading/return";
import { Seen } from "./seen";
import { isFollowing, roleAt, spotsIn } from "./spots";
import { valueOf } from "./totals";

/** A return as it would be read with another number in one cell; totals that are formulas follow. */
export function withNumber(form: Form, ret: Return, spot: Spot, value: number): Return {
  let changed = put(ret, spot, value);
  const moved = new Set([keyOf(spot)]);
  let left = followersOf(form, ret, spot.table);
  for (;;) {
    const seen = Seen.asRead(form, changed);
    const next = left.find((each) => each.from.some((from) => moved.has(keyOf(from))));
    if (!next) return changed;
    const { table, row, column } = next.spot;
    const amount = expectedAt(seen.crossing(table), row, column, seen.written(table));
    if (amount !== "unknown") changed = put(changed, next.spot, amount);
    moved.add(keyOf(next.spot));
    left = left.filter((each) => each !== next);
  }
}

interface Follower {
  readonly spot: Spot;
  readonly from: readonly Spot[];
}

/** Looked up for each of the many numbers that are tried in one return. */
function followersOf(form: Form, ret: Return, table: number): readonly Follower[] {
  const known = followersKnown(ret);
  return (known[table] ??= followersIn(form, ret, table));
}

const followersKnown = perForm<Return, (readonly Follower[])[]>(() => []);

/** The cells of a table that are formulas, each with those that it follows from. */
function followersIn(form: Form, ret: Return, table: number): Follower[] {
  const seen = Seen.asRead(form, ret);
  return spotsIn(form.tables[table]!, seen).flatMap((spot): Follower[] => {
    const [cell, role] = [seen.cell(spot), roleAt(seen, spot)];
    if (!cell || cell.formula === null || cell.value === null || !isFollowing(role)) return [];
    const value = valueOf(role);
    if (value) return [{ spot, from: cellsOf(value).flatMap((cells) => spotsOf(cells, spot)) }];
    const parts = partsOf(seen.crossing(table), spot.row, spot.column);
    const from = parts.flatMap(({ weight, ...part }) => [part, ...(weight ? [weight] : [])]);
    return [{ spot, from: from.map(({ row, column }) => ({ table, row, column })) }];
  });
}

function put(ret: Return, { table, row, column }: Spot, value: number | null): Return {
  const holding = (cell: Cell): Cell => {
    const state = value === null ? "blank" : "number";
    return { ...cell, state, value, raw: value, correction: null };
  };
  const inLine = (line: readonly Cell[]) => line.with(column, holding(line[column]!));
  const inTable = (content: TableContent): TableContent => {
    if (content.kind === "matrix")
      return { ...content, cells: content.cells.with(row, inLine(content.cells[row]!)) };
    if (row === content.lines.length) return { ...content, total: content.total && inLine(content.total) };
    return { ...content, lines: content.lines.with(row, inLine(content.lines[row]!)) };
  };
  const { tables } = ret.content;
  return { ...ret, content: { ...ret.content, tables: tables.with(table, inTable(tables[table]!)) } };
}

function keyOf({ table, row, column }: Spot): string {
  return `${table} ${row} ${column}`;
}
