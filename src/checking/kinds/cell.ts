import type { CellRule } from "../../form/rules/rule";
import { spokenFor } from "../../form/rules/spoken-for";
import type { CellRole } from "../../form/table";
import type { Spot } from "../../form/totals/amount";
import { cellFault, cellWords, concerns, noteWords } from "../cell/faults";
import { CELL_SENTENCES } from "../cell/in-sentences";
import { cellCondition, cellFaultWords } from "../cell/on-sheet";
import { findingOf, inChinese, type Finding } from "../finding";
import { markOf, type FormOnSheet, type Message } from "../on-sheet/form-on-sheet";
import { listed, type Item } from "../on-sheet/list";
import { isRightOnceComputed } from "../repairs/helps";
import { plainEdit, plainScale, withoutDateFormat } from "../repairs/plain-cell";
import { totalEdits } from "../repairs/total-edits";
import { Seen } from "../seen";
import { isFollowing, measureOfSpot, roleAt, spotsIn, inRows } from "../spots";
import type { Judge } from "./judge";

/** A cell by itself. */
export const CELL: Judge<"cell"> = {
  check: (rule, seen) =>
    seen.form.tables.flatMap((table) => spotsIn(table, seen).flatMap((spot) => faultAt(rule, spot, seen))),

  onSheet: (rule, sheet) =>
    sheet.form.tables.flatMap((table) => {
      const spots = spotsIn(table, sheet);
      return inRows(spots).flatMap((line) => rowMessages(rule, line, sheet));
    }),

  brokenWhen: ({ check }) => CELL_SENTENCES[check],

  operands: () => [],

  repair(rule, finding, form, ret) {
    const seen = Seen.asRead(form, ret);
    const spot = seen.spotOf(finding);
    const [cell, role] = spot ? [seen.cell(spot), roleAt(seen, spot)] : [null, null];
    if (spot === null || cell === null || role === null) return [];
    if (isFollowing(role))
      return isRightOnceComputed(rule, spot, Seen.of(form, ret)) ? totalEdits(seen, spot) : [];
    switch (rule.check) {
      case "not-a-number":
        return [...plainEdit(cell, role), ...withoutDateFormat(cell)];
      case "fraction":
        return plainScale([cell]);
      case "negative":
      case "decimals":
      case "out-of-bounds":
      case "formula-error":
      case "closed-filled":
      case "not-an-option":
      case "not-a-date":
        return [];
    }
  },
};

function faultAt(rule: CellRule, spot: Spot, seen: Seen): Finding[] {
  const cell = seen.cell(spot);
  // Most cells, and nothing is wrong with them here.
  if (cell === null || cell.state === "blank") return [];
  const role = roleAt(seen, spot);
  if (role === null || isSilent(rule, spot, role, seen.form)) return [];
  const expected = cellFault(rule.check, cell, role);
  if (expected === null) return [];
  const actual = cellWords(cell, measureOfSpot(seen.form, spot), rule.check === "decimals");
  const texts = { actual: inChinese(actual), expected: inChinese(expected) };
  return [findingOf(rule, { ...seen.placed(spot), ...texts }, { actual, expected, note: noteWords(cell) })];
}

/**
 * Whether nothing is asked of a cell: the author's own relation says which options it has, or it is one of a
 * list's total line in which nothing is totalled.
 */
function isSilent({ check }: CellRule, { table, column }: Spot, role: CellRole, form: Seen["form"]): boolean {
  if (role.kind === "closed") return form.tables[table]!.kind === "list";
  return check === "not-an-option" && spokenFor(form).options(table, column);
}

/** In a row one message that names the columns; another where a check says something else of other measures. */
function rowMessages(rule: CellRule, spots: readonly Spot[], sheet: FormOnSheet): Message[] {
  const lists = new Map<string, Item[]>();
  for (const spot of spots) {
    const [role, cell] = [roleAt(sheet, spot), sheet.references([spot], sheet.sheetOf(spot.table))?.[0]];
    if (!cell || role === null || !concerns(rule.check, role)) continue;
    if (isSilent(rule, spot, role, sheet.form)) continue;
    const words = cellFaultWords(rule.check, role);
    const label = sheet.form.tables[spot.table]!.columns.lines[spot.column]!.full;
    const items = lists.get(words) ?? [];
    lists.set(words, [...items, { condition: cellCondition(rule.check, cell, role), label }]);
  }
  const { table, row } = spots[0]!;
  return [...lists].flatMap(([words, items]) =>
    listed(`${markOf(rule)}${words}：`, items).map((formula) => ({ shown: { table, row }, formula })),
  );
}
