import {
  CFRuleType,
  CFSubRuleType,
  CFTextOperator,
  SetConditionalRuleMutation,
} from "@univerjs/preset-sheets-conditional-formatting";
import type { IRange } from "@univerjs/core";
import type { Mark } from "../../host";
import { addRule, deleteRule, rulesOf, styleOfLook, type ConditionalRule } from "./conditional-rules";
import type { UniverBook } from "../univer-book";
import { toUniver } from "../cells/univer-range";

/**
 * Marks are rules that hold for every cell, blank ones too: "does not contain" a text that no cell
 * contains. The text is also how a mark is known. An id would not do, because Univer copies the rules
 * of copied cells under new ids.
 */
const SIGNATURE = "\u{F0000}mark";

export const isMark = ({ rule }: ConditionalRule): boolean => "value" in rule && rule.value === SIGNATURE;

/**
 * Makes the marks of the sheet exactly these: one rule a look, unchanged rules left alone, all by
 * mutation so that nothing of it comes to the clerk's undo.
 */
export function setMarks(book: UniverBook, sheetId: string, marks: readonly Mark[]): void {
  const wanted = new Map(rulesOfMarks(sheetId, marks).map((rule) => [rule.cfId, rule]));
  for (const rule of rulesOf(book, sheetId).filter(isMark)) {
    const next = wanted.get(rule.cfId);
    if (next) change(book, sheetId, rule, next);
    else deleteRule(book, sheetId, rule.cfId);
    wanted.delete(rule.cfId);
  }
  for (const rule of wanted.values()) addRule(book, sheetId, rule);
}

function change(book: UniverBook, sheetId: string, from: ConditionalRule, to: ConditionalRule): void {
  if (textOf(from.ranges) === textOf(to.ranges)) return;
  book.run(SetConditionalRuleMutation.id, { unitId: book.unitId, subUnitId: sheetId, rule: to });
}

const textOf = (ranges: readonly IRange[]) =>
  ranges.map((range) => [range.startRow, range.startColumn, range.endRow, range.endColumn].join()).join(";");

function rulesOfMarks(sheetId: string, marks: readonly Mark[]): readonly ConditionalRule[] {
  const byLook = new Map<string, Mark[]>();
  for (const mark of marks) {
    const key = JSON.stringify([mark.look.fill, mark.look.color, mark.look.bold]);
    const same = byLook.get(key);
    if (same) same.push(mark);
    else byLook.set(key, [mark]);
  }
  return [...byLook].map(([key, same]) => ruleOfMarks(`${sheetId}-mark-${key}`, same));
}

function ruleOfMarks(cfId: string, marks: readonly Mark[]): ConditionalRule {
  return {
    cfId,
    ranges: runs(marks).map(toUniver),
    stopIfTrue: false,
    rule: {
      type: CFRuleType.highlightCell,
      subType: CFSubRuleType.text,
      operator: CFTextOperator.notContainsText,
      value: SIGNATURE,
      style: styleOfLook(marks[0]!.look),
    },
  };
}

/** The cells as few ranges: neighbours in a row become one. */
function runs(marks: readonly Mark[]) {
  const sorted = [...marks].sort((a, b) => a.row - b.row || a.column - b.column);
  const ranges: { top: number; left: number; bottom: number; right: number }[] = [];
  for (const { row, column } of sorted) {
    const last = ranges.at(-1);
    if (last && last.top === row && column <= last.right + 1) last.right = column;
    else ranges.push({ top: row, left: column, bottom: row, right: column });
  }
  return ranges;
}
