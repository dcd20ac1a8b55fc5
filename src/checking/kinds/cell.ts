import type { CellRule } from "../../form/rules/rule";
import { spokenFor } from "../../form/rules/spoken-for";
import { perForm } from "../../form/per-form";
import { sampleValue } from "../../form/sample-value";
import type { CellRole, Table } from "../../form/table";
import type { Spot } from "../../form/totals/amount";
import { becameAs, cellFault, cellWords, concerns, isPlain, noteWords } from "../cell/faults";
import { CELL_SENTENCES } from "../cell/in-sentences";
import { oddValue } from "../cell/odd-values";
import { cellCondition, cellFaultWords } from "../cell/on-sheet";
import type { Cell } from "../../reading/return";
import { call } from "../../sheet/formula/formula";
import { findingOf, inChinese, type Finding, type Said } from "../finding";
import type { FormOnSheet, Message } from "../on-sheet/form-on-sheet";
import { listedInRow, type CellItem } from "../on-sheet/list";
import { isRightOnceComputed } from "../repairs/helps";
import { plainEdit, plainScale, withoutDate, withoutSpaces } from "../repairs/plain-cell";
import { totalEdits } from "../repairs/total-edits";
import { Seen } from "../seen";
import { textOfCell } from "../text-of-cell";
import { inRows, isFollowing, measureOfSpot, perLayout, roleAt, spotsIn, type Laid } from "../spots";
import type { Judge } from "./judge";

/** A cell by itself. */
export const CELL: Judge<"cell"> = {
  check: (rule, seen) =>
    faultsIn(
      rule,
      oddIn(seen).filter((each) => isAsked(rule, each, seen)),
      seen,
    ),

  onSheet: (rule, sheet) =>
    sheet.form.tables.flatMap((table) => {
      const spots = spotsIn(table, sheet);
      return inRows(spots).flatMap((line) => rowMessages(rule, line, sheet));
    }),

  brokenWhen: ({ check }) => CELL_SENTENCES[check],

  operands: () => [],

  *examples(rule, bench) {
    const laid = bench.seen({ cells: [] });
    const spots = bench.form.tables
      .flatMap((table) => askedIn(rule, table, laid))
      .filter(({ role }) => role.kind === "open" || role.kind === "closed");
    for (const { spot, role } of spots.slice(0, FEW)) {
      const odd = leavesTo(rule, spot, bench.form) ? { error: "#REF!" } : oddValue(rule.check, role);
      yield { cells: [{ spot, value: odd }] };
      yield { cells: [{ spot, value: role.kind === "closed" ? null : sampleValue(role.measure, 0) }] };
    }
  },

  repair(rule, finding, form, ret) {
    const seen = Seen.asRead(form, ret);
    const spot = seen.spotOf(finding);
    const cell = spot && seen.cell(spot);
    if (!cell) return [];
    const role = roleAt(seen, spot)!;
    if (isFollowing(role))
      return isRightOnceComputed(rule, spot, role, Seen.of(form, ret)) ? totalEdits(seen, spot) : [];
    switch (rule.check) {
      case "not-a-number":
        return [...plainEdit(cell, role), ...withoutDate(cell, role), ...withoutSpaces(cell)];
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

/** Cells of a kind are alike. */
const FEW = 3;

interface Asked {
  readonly spot: Spot;
  readonly role: CellRole;
}

/** The cells that a rule has anything to say about. */
function askedIn(rule: CellRule, table: Table, laid: Laid): readonly Asked[] {
  return rolesIn(table, laid).filter((each) => isAsked(rule, each, laid));
}

function isAsked(rule: CellRule, { spot, role }: Asked, { form }: Laid): boolean {
  return concerns(rule.check, role) && !isIdle(spot, role, form);
}

const rolesIn = perLayout((table, laid): readonly Asked[] =>
  spotsIn(table, laid).map((spot) => ({ spot, role: roleAt(laid, spot)! })),
);

/** The few cells of a return that some check may say something of. */
const oddIn = perForm((seen: Seen): readonly Asked[] =>
  seen.form.tables.flatMap((table) =>
    rolesIn(table, seen).filter(({ spot, role }) => {
      const cell = seen.cell(spot);
      return cell !== null && !isPlain(cell, role);
    }),
  ),
);

function faultsIn(rule: CellRule, asked: readonly Asked[], seen: Seen): Finding[] {
  const findings: Finding[] = [];
  for (const { spot, role } of asked) {
    const cell = seen.cell(spot)!;
    const expected = cellFault(rule.check, cell, role);
    if (expected === null) continue;
    const isOthers =
      leavesTo(rule, spot, seen.form) && textOfCell(cell, measureOfSpot(seen.form, spot)) !== null;
    if (!isOthers) findings.push(faultOf(rule, spot, cell, expected, seen));
  }
  return findings;
}

function faultOf(rule: CellRule, spot: Spot, cell: Cell, expected: Said, seen: Seen): Finding {
  const actual = cellWords(cell, measureOfSpot(seen.form, spot), rule.check === "decimals");
  const { table, row, column, onTotal, at } = seen.placed(spot);
  return findingOf(
    rule,
    // A sheet of formulas that nobody calculated has thousands of faults; to spread is dear.
    { table, row, column, onTotal, at, actual: inChinese(actual), expected: inChinese(expected) },
    { actual, expected, became: becameAs(cell), note: noteWords(cell) },
  );
}

/** Whether nothing is asked of a cell: it is one of a list's total line in which nothing is totalled. */
function isIdle({ table }: Spot, role: CellRole, form: Seen["form"]): boolean {
  return role.kind === "closed" && form.tables[table]!.kind === "list";
}

/** Whether the author's own relation says which options a cell has, and so judges whatever can be read there. */
function leavesTo({ check }: CellRule, { table, column }: Spot, form: Seen["form"]): boolean {
  return check === "not-an-option" && spokenFor(form).options(table, column);
}

/** In a row one message that names the columns; another where a check says something else of other measures. */
function rowMessages(rule: CellRule, spots: readonly Spot[], sheet: FormOnSheet): Message[] {
  const lists = new Map<string, CellItem[]>();
  for (const spot of spots) {
    const [role, cell] = [roleAt(sheet, spot)!, sheet.references([spot], sheet.sheetOf(spot.table))?.[0]];
    if (!cell || !concerns(rule.check, role)) continue;
    if (isIdle(spot, role, sheet.form)) continue;
    const words = cellFaultWords(rule.check, role);
    const label = sheet.form.tables[spot.table]!.columns.lines[spot.column]!.full;
    const items = lists.get(words) ?? [];
    const condition = leavesTo(rule, spot, sheet.form)
      ? call("ISERROR", cell)
      : cellCondition(rule.check, cell, role);
    lists.set(words, [...items, { at: spot, condition, label }]);
  }
  return [...lists].flatMap(([words, items]) => listedInRow(rule, words, items));
}
