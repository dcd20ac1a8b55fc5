import type { Cells, Comparison } from "../../form/expression/expression";
import { isNumeric } from "../../form/measure";
import type { PartRule } from "../../form/rules/rule";
import { spokenFor } from "../../form/rules/spoken-for";
import type { Table } from "../../form/table";
import type { Spot } from "../../form/totals/amount";
import { NOISE } from "../../form/totals/together";
import { between } from "../../sheet/formula/formula";
import { ONE_LINE, relationExamples } from "../examples/relation-examples";
import { findingOf, numberText, numberWords, type Finding } from "../finding";
import { spotName } from "../names";
import { holds, isAbove } from "../on-sheet/build";
import type { FormOnSheet, Message } from "../on-sheet/form-on-sheet";
import { listedInRow, type CellItem } from "../on-sheet/list";
import { SheetStand, sideOf } from "../on-sheet/side";
import type { Seen } from "../seen";
import { acrossOf, measureOfSpot, perLayout, roleAt, upTo, type Laid } from "../spots";
import type { Judge } from "./judge";

/** 其中: never more than what it is a part of. */
export const PART: Judge<"part"> = {
  check: (rule, seen) => pairsIn(seen).flatMap((pair) => exceeding(rule, pair, seen)),

  onSheet: (rule, sheet) => inRows(rule, pairsIn(sheet), sheet),

  brokenWhen: () => "“其中”项的数大于它所属的那一项。“其中”项空着时不判断；所属的那一项空着时按 0 算。",

  operands: (_, { tables }) =>
    tables.flatMap((table) => [
      ...wholesOf(table, "row").map(([part, whole]) => within(ofRow(table, part), ofRow(table, whole))),
      ...wholesOf(table, "column").map(([part, whole]) =>
        within(ofColumn(table, part), ofColumn(table, whole)),
      ),
    ]),

  *examples(_, bench) {
    for (const { part, whole } of pairsIn(bench.seen({ cells: [], lines: ONE_LINE })).slice(0, FEW)) {
      const expression = within(cellAt(part), cellAt(whole));
      yield* relationExamples({ expression, table: part.table, here: part, tolerance: null }, bench);
    }
  },
};

/** Pairs of a table are alike; some may be closed. */
const FEW = 5;

/** A part and its whole in one row or column. */
interface Pair {
  readonly part: Spot;
  readonly whole: Spot;
  /** The axis on whose lines both stand. */
  readonly axis: "row" | "column";
}

function wholesOf(table: Table, axis: "row" | "column"): [part: number, whole: number][] {
  return linesOf(table, axis).flatMap(({ index, whole }): [number, number][] =>
    whole === null ? [] : [[index, whole]],
  );
}

function linesOf(table: Table, axis: "row" | "column"): Table["columns"]["lines"] {
  if (axis === "column") return table.columns.lines;
  return table.kind === "matrix" ? table.rows.lines : [];
}

const within = (left: Cells, right: Cells): Comparison => ({ kind: "compare", left, relation: "<=", right });

const ofRow = ({ index }: Table, row: number): Cells => ({
  ...ONE,
  table: index,
  rows: [row],
  columns: "each",
});

const ofColumn = ({ index }: Table, column: number): Cells => ({
  ...ONE,
  table: index,
  rows: "each",
  columns: [column],
});

const cellAt = ({ table, row, column }: Spot): Cells => ({ ...ONE, table, rows: [row], columns: [column] });

const ONE = { kind: "cells", joined: "sum", period: "this", written: "" } as const;

/** Numbers that are added up; a share or an average of a part may be above that of the whole. */
function pairsIn(laid: Laid): Pair[] {
  return laid.form.tables.flatMap((table) => pairsInTable(table, laid));
}

const pairsInTable = perLayout((table, laid): readonly Pair[] => [
  ...(table.kind === "matrix" ? pairsOf(table, "row", laid, table.columns.lines.length) : []),
  ...pairsOf(
    table,
    "column",
    laid,
    table.kind === "matrix" ? table.rows.lines.length : laid.rows(table.index),
  ),
]);

function pairsOf(table: Table, axis: "row" | "column", laid: Laid, crossing: number): Pair[] {
  const spoken = spokenFor(laid.form);
  const { index } = table;
  return wholesOf(table, axis).flatMap(([line, whole]) =>
    upTo(crossing).flatMap((across): Pair[] => {
      const at = (each: number): Spot =>
        axis === "row"
          ? { table: index, row: each, column: across }
          : { table: index, row: across, column: each };
      const pair = { part: at(line), whole: at(whole), axis };
      const isSpoken = spoken.part(index, axis, line, axis === "row" ? across : acrossOf(laid, pair.part));
      return isSpoken || !isAddedUp(pair.part, laid) || !isAddedUp(pair.whole, laid) ? [] : [pair];
    }),
  );
}

function isAddedUp(spot: Spot, laid: Laid): boolean {
  const role = roleAt(laid, spot);
  if (role === null || role.kind === "closed" || role.kind === "derived") return false;
  const { holds: held, together } = role.measure;
  return isNumeric(held) && (together.how === "sum" || together.how === "latest");
}

function exceeding(rule: PartRule, { part, whole, axis }: Pair, seen: Seen): Finding[] {
  const [small, large] = [seen.amount(part), seen.amount(whole)];
  if (small === "unknown" || large === "unknown" || small === null) return [];
  if (small - (large ?? 0) <= (isWhole(part, seen) ? 0 : NOISE)) return [];
  const [one, other] = [decimalsOf(part, seen), decimalsOf(whole, seen)];
  const words = {
    part: spotName(seen.form, part, axis),
    partValue: numberWords(small, one),
    whole: spotName(seen.form, whole, axis),
    wholeValue: numberWords(large, other),
  };
  const texts = { actual: numberText(small, one), expected: `≤ ${numberText(large, other)}` };
  return [findingOf(rule, { ...seen.placed(part), ...texts }, words)];
}

function isWhole(spot: Spot, laid: Laid): boolean {
  return decimalsOf(spot, laid) === 0;
}

function decimalsOf(spot: Spot, { form }: Laid): number | null {
  const { holds: held } = measureOfSpot(form, spot)!;
  return isNumeric(held) ? held.decimals : null;
}

function inRows(rule: PartRule, pairs: readonly Pair[], sheet: FormOnSheet): Message[] {
  const lists = new Map<string, { readonly heading: string; readonly items: CellItem[] }>();
  for (const { part, whole, axis } of pairs) {
    const condition = conditionOf(part, whole, sheet);
    if (condition === null) continue;
    const names = [part, whole].map((spot) => spotName(sheet.form, spot, "row"));
    const heading = axis === "row" ? `${names[0]!}大于${names[1]!}` : "其中项大于总项";
    const list = lists.get(`${part.table} ${part.row} ${heading}`) ?? { heading, items: [] };
    list.items.push({ at: part, condition, label: spotName(sheet.form, part, "column") });
    lists.set(`${part.table} ${part.row} ${heading}`, list);
  }
  return [...lists.values()].flatMap(({ heading, items }) => listedInRow(rule, heading, items));
}

function conditionOf(part: Spot, whole: Spot, sheet: FormOnSheet) {
  const stand = new SheetStand(sheet, part.table, part, null);
  const [small, large] = [part, whole].map((spot) => sideOf(cellAt(spot), stand));
  if (!small?.filled || !large) return null;
  const exceeds = isWhole(part, sheet)
    ? between(small.value, ">", large.value)
    : isAbove(between(small.value, "-", large.value), NOISE);
  return holds([small.filled, ...(small.single ? [] : small.readable), exceeds, ...large.readable]);
}
