import type { FillingRule } from "../../form/rules/rule";
import { spokenFor } from "../../form/rules/spoken-for";
import type { List } from "../../form/table";
import type { Spot } from "../../form/totals/amount";
import {
  added,
  between,
  call,
  number,
  text as literal,
  asNumber,
  type Formula,
  type Reference,
} from "../../sheet/formula/formula";
import { inChinese } from "../finding";
import { namesWords } from "../names";
import { FALSE, certain, holds, iff, isAbove, joinedTexts, text } from "../on-sheet/build";
import { isUnwritten, unwrittenOf } from "../on-sheet/written";
import { isWholeExplained } from "../on-sheet/explanation";
import {
  endOf,
  inOneSentence,
  isSingle,
  messageOf,
  type FormOnSheet,
  type Message,
} from "../on-sheet/form-on-sheet";
import { lineUsed, linesUsed } from "../on-sheet/lines";
import { joined, listed } from "../on-sheet/list";
import { repeatsOnSheet } from "../relation/repeats";
import { upTo } from "../spots";
import { filledColumns, type FilledColumn } from "./blank-columns";
import { openSpots } from "./nothing";

export function fillingMessages(rule: FillingRule, sheet: FormOnSheet): Message[] {
  const tables = sheet.form.tables.filter((table) => table.kind === "list");
  switch (rule.check) {
    case "blank-in-used-column":
      return blanks(rule, sheet);
    case "nothing-filled":
      return nothing(rule, sheet);
    case "required-blank":
      return tables.flatMap((list) => required(rule, list, sheet));
    case "key-repeated":
      return tables.flatMap((list) => repeated(rule, list, sheet));
    case "too-few-lines":
      return tables.flatMap((list) => counted(rule, list, sheet));
    case "too-many-lines":
      return tables.flatMap((list) => counted(rule, list, sheet));
  }
}

/** What is said of a form in which nothing is filled in. */
export function textsOfNothing(rule: FillingRule, sheet: FormOnSheet): string[] {
  const { tables } = sheet.form;
  switch (rule.check) {
    case "nothing-filled":
      return [nothingText(rule)];
    case "too-few-lines":
      return tables.flatMap((table) =>
        table.kind === "list" && table.atLeast > 0 ? [countText(rule, table, "0")] : [],
      );
    case "blank-in-used-column":
    case "required-blank":
    case "key-repeated":
    case "too-many-lines":
      return [];
  }
}

function nothingText(rule: FillingRule): string {
  return messageOf(rule, inOneSentence(rule.message));
}

function countText(rule: FillingRule, list: List, count: string): string {
  const [front, end] = countWords(rule, list);
  return front + count + end;
}

function countWords(rule: FillingRule, { atLeast, atMost }: List): [front: string, end: string] {
  const bound = rule.check === "too-few-lines" ? `少于 ${atLeast}` : `多于 ${atMost!}`;
  return [`条数${bound} 条，现在有 `, ` 条${endOf(rule)}`];
}

function blanks(rule: FillingRule, sheet: FormOnSheet): Message[] {
  const items = filledColumns(sheet.form.tables).flatMap((column) => {
    const condition = leavesBlank(column, sheet);
    return condition === null ? [] : [{ condition, label: column.column }];
  });
  const said = listed(rule, "有空着没填的（没有的填0）", items);
  return said.map((formula) => ({ shown: "whole", formula: joined([formula]), marks: [] }));
}

/**
 * TRUE where a column is in use and leaves a cell blank. An average is rightly blank where the count that weighs
 * it is not above 0.
 */
function leavesBlank({ cells }: FilledColumn, sheet: FormOnSheet): Formula | null {
  const here = (spots: readonly Spot[]) => sheet.references(spots, sheet.sheetOf(0));
  const all = here(cells.map(({ spot }) => spot));
  const counts = here(cells.flatMap(({ spot, weight }) => (weight === null ? [spot] : [])));
  if (all === null || counts === null) return null;
  const weighed = cells.flatMap(({ spot, weight }) => {
    const [cell, base] = weight === null ? [] : [here([spot])![0]!, here([weight])?.[0]];
    if (!cell || !base) return [];
    return [between(certain(isUnwritten(cell)), "*", iff(call("ISNUMBER", base), isAbove(base), FALSE))];
  });
  const used = added(all.map(positives));
  const blank = added([...counts.map(unwrittenOf), ...weighed]);
  return call("AND", isAbove(used), isAbove(blank));
}

/** Programs disagree on COUNTIF over one cell with an error. */
function positives(cells: Reference): Formula {
  if (isSingle(cells)) return asNumber(iff(call("ISNUMBER", cells), isAbove(cells), FALSE));
  return call("COUNTIF", cells, literal(">0"));
}

function nothing(rule: FillingRule, sheet: FormOnSheet): Message[] {
  const spots = sheet.form.tables.flatMap((table) => openSpots(table, sheet));
  const areas = sheet.references(spots, sheet.sheetOf(0));
  if (areas === null || areas.length === 0) return [];
  const isNothing = between(added(areas.map(unwrittenOf)), "=", number(spots.length));
  return [
    { shown: "whole", formula: unlessExplained(rule, isNothing, text(nothingText(rule)), sheet), marks: [] },
  ];
}

/** What may be explained in 备注 falls silent when it is explained there. */
function unlessExplained(rule: FillingRule, condition: Formula, said: Formula, sheet: FormOnSheet): Formula {
  const explained = rule.severity === "query" ? isWholeExplained(sheet) : FALSE;
  return iff(condition, explained === null ? said : iff(explained, text(""), said), text(""));
}

function required(
  rule: FillingRule,
  { index, required: asked, columns }: List,
  sheet: FormOnSheet,
): Message[] {
  const spoken = spokenFor(sheet.form);
  return upTo(sheet.lines(index)).flatMap((row) =>
    asked.flatMap((column): Message[] => {
      const cell = sheet.references([{ table: index, row, column }], sheet.sheetOf(index))?.[0];
      const used = lineUsed(sheet, index, row);
      if (!cell || used === null || spoken.required(index, column)) return [];
      const condition = holds([used, isUnwritten(cell)]);
      const said = text(messageOf(rule, `没填${columns.lines[column]!.full}`));
      const at = { table: index, row, column };
      return [{ shown: at, formula: iff(condition, said, text("")), marks: [{ at, condition }] }];
    }),
  );
}

function repeated(rule: FillingRule, { index, key }: List, sheet: FormOnSheet): Message[] {
  if (key.length === 0 || spokenFor(sheet.form).key(index)) return [];
  return repeatsOnSheet(index, key, sheet).map(({ at, condition, names }) => ({
    shown: at,
    formula: iff(condition, text(messageOf(rule, `${inChinese(namesWords(names))}重复`)), text("")),
    marks: [{ at, condition }],
  }));
}

/** Lines that are used, too few or too many of them. */
function counted(rule: FillingRule, list: List, sheet: FormOnSheet): Message[] {
  const { index, atLeast, atMost } = list;
  const few = rule.check === "too-few-lines";
  const used = linesUsed(sheet, index, sheet.sheetOf(0));
  if ((few && atLeast === 0) || (!few && atMost === null) || used === null) return [];
  const condition = few ? between(used, "<", number(atLeast)) : between(used, ">", number(atMost!));
  const [front, end] = countWords(rule, list);
  const said = joinedTexts([text(front), used, text(end)]);
  return [{ shown: "whole", formula: unlessExplained(rule, condition, said, sheet), marks: [] }];
}
