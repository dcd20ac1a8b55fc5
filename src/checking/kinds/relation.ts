import { cellsOf, type Cells, type Condition, type Expression } from "../../form/expression/expression";
import type { RelationRule } from "../../form/rules/rule";
import type { Here, Spot } from "../../form/totals/amount";
import type { Formula } from "../../sheet/formula/formula";
import { keyExamples } from "../examples/key-examples";
import { ONE_LINE, relationExamples } from "../examples/relation-examples";
import { findingOf, inChinese, type Finding } from "../finding";
import { namesWords } from "../names";
import { holds, iff, text } from "../on-sheet/build";
import { isAnyFilled, whereBroken, whereFails, whereHolds, type Asked } from "../on-sheet/condition";
import { messageOf, type FormOnSheet, type Message } from "../on-sheet/form-on-sheet";
import { lineUsed } from "../on-sheet/lines";
import { listedInRow, type CellItem } from "../on-sheet/list";
import { SheetStand } from "../on-sheet/side";
import { asksForFilling, needsSomething } from "../relation/conditions";
import { isAlways } from "../../form/rules/relation-shape";
import { Look } from "../relation/evaluate";
import { mayBeBroken } from "../relation/screen";
import { repeatsIn, repeatsOnSheet } from "../relation/repeats";
import { standsOf } from "../relation/stands";
import { violationsAt } from "../relation/violations";
import { relationInWords } from "../relation/in-sentences";
import { RelationWords } from "../relation/words";
import type { Seen } from "../seen";
import type { Judge } from "./judge";

/** What an author relates: cells of a column, a row or a line, several tables, the period before. */
export const RELATION: Judge<"relation"> = {
  check(rule, seen) {
    if (rule.expression.kind === "unique") return repeated(rule, rule.expression.columns, seen);
    const found: Finding[] = [];
    for (const here of standsOf(rule, seen.lines(rule.table))) {
      if (!isThere(rule, here, seen) || !mayBeBroken(rule, seen, here)) continue;
      const look = new Look(seen, rule.table, here, rule.tolerance);
      for (const { at, actual, expected, words } of violationsAt(rule, look))
        found.push(findingOf(rule, { ...seen.placed(at), actual, expected }, words));
    }
    return found;
  },

  onSheet(rule, sheet) {
    const { expression, table } = rule;
    if (expression.kind === "unique") return repeatedOnSheet(rule, expression.columns, sheet);
    const asked = standsOf(rule, sheet.lines(table)).flatMap((here) =>
      askedAt(rule, expression, sheet, here),
    );
    if (rule.per === "column") return inRows(rule, asked, sheet);
    return asked.map(({ at, words, condition }) => ({
      shown: { table, row: at.row },
      formula: iff(condition, text(messageOf(rule, words)), text("")),
      marks: [{ at, condition }],
    }));
  },

  brokenWhen: (rule, form) => relationInWords(rule, form),

  operands: ({ expression }) => [expression],

  *examples({ expression, table, ...rule }, bench) {
    if (expression.kind === "unique") return yield* keyExamples(table, expression.columns, bench);
    const stands = standsOf({ expression, table, ...rule }, ONE_LINE);
    const some = [...stands.slice(0, FEW), ...stands.slice(FEW).slice(-1)];
    for (const here of some)
      yield* relationExamples({ expression, table, here, tolerance: rule.tolerance }, bench);
  },
};

/** Where a relation is judged is alike, but for closed cells and totals. */
const FEW = 3;

/** The total line of a list is only judged where the sheet has one. */
function isThere({ table, per }: RelationRule, { row }: Here, seen: Seen): boolean {
  return per !== "line" || row! < seen.lines(table) || seen.list(table).total !== null;
}

function repeated(rule: RelationRule, columns: readonly number[], seen: Seen): Finding[] {
  return repeatsIn(seen, rule.table, columns).map(({ spot, names, actual, first }) =>
    findingOf(
      rule,
      { ...seen.placed(spot), actual, expected: "不重复" },
      { left: namesWords(names), leftValue: actual, first: String(first + 1) },
    ),
  );
}

/** What is asked on the sheet at one place: TRUE where it is broken. */
interface AskedAt {
  readonly at: Spot;
  readonly words: string;
  readonly condition: Formula;
  readonly here: Here;
}

function askedAt(
  rule: RelationRule,
  expression: Exclude<Expression, { kind: "unique" }>,
  sheet: FormOnSheet,
  here: Here,
): AskedAt[] {
  const stand = new SheetStand(sheet, rule.table, here, rule.tolerance);
  const words = new RelationWords(sheet.form, rule.table);
  const told = (cells: readonly Cells[], said: string, asked: Asked): AskedAt[] => {
    const at = shownAt(rule, cells, stand);
    return asked === null || at === null ? [] : [{ at, words: said, condition: holds(asked), here }];
  };
  if (expression.kind === "compare")
    return told(cellsOf(expression), words.broken(expression), whereBroken(expression, stand));
  const { when, then } = expression;
  return partsOf(then).flatMap((part) =>
    told(cellsOf(part), words.broken(part, when), implied(when, then, part, stand)),
  );
}

function partsOf(then: Condition): readonly Condition[] {
  return then.kind === "and" ? then.of : [then];
}

function implied(when: Condition, then: Condition, part: Condition, stand: SheetStand): Asked {
  const [met, unmet] = [whereHolds(when, stand), whereFails(part, stand)];
  if (met === null || unmet === null) return null;
  const cells = [...cellsOf(when), ...cellsOf(then)];
  const isList = stand.form.tables[stand.table]!.kind === "list";
  if (asksForFilling(then)) {
    if (!isList || !isAlways(when)) return [...met, ...unmet];
    const used = lineUsed(stand.sheet, stand.table, stand.here.row!);
    return used && [used, ...met, ...unmet];
  }
  const some = needsSomething(when) ? [] : isAnyFilled(cells, stand);
  return some && [...some, ...met, ...unmet];
}

/** The first cell of its table that may hold something. */
function shownAt({ table }: RelationRule, cells: readonly Cells[], stand: SheetStand): Spot | null {
  const own = cells.filter((each) => each.table === table && each.period === "this");
  return own.flatMap((each) => stand.spots(each))[0] ?? null;
}

/** In each row one message that names the columns. */
function inRows(rule: RelationRule, asked: readonly AskedAt[], { form }: FormOnSheet): Message[] {
  const groups = new Map<string, { readonly words: string; readonly items: CellItem[] }>();
  const { columns } = form.tables[rule.table]!;
  for (const { at, words, condition, here } of asked) {
    const key = `${at.row} ${words}`;
    const group = groups.get(key) ?? { words, items: [] };
    group.items.push({ at, condition, label: columns.lines[here.column!]!.full });
    groups.set(key, group);
  }
  return [...groups.values()].flatMap(({ words, items }) => listedInRow(rule, words, items));
}

/** In each line whether one above it says the same. */
function repeatedOnSheet(rule: RelationRule, columns: readonly number[], sheet: FormOnSheet): Message[] {
  return repeatsOnSheet(rule.table, columns, sheet).map(({ at, condition, names }) => ({
    shown: at,
    formula: iff(condition, text(messageOf(rule, `${inChinese(namesWords(names))}重复`)), text("")),
    marks: [{ at, condition }],
  }));
}
