import type { Form } from "../form/form";
import { perForm } from "../form/per-form";
import type { Placement } from "../form/placement";
import type { Rule } from "../form/rules/rule";
import { range } from "../sheet/address";
import type { Formula } from "../sheet/formula/formula";
import { formulaText } from "../sheet/formula/formula-text";
import { textsOfNothing } from "./filling/on-sheet";
import { judgeOf } from "./kinds/judges";
import { iff, joinedTexts, text } from "./on-sheet/build";
import { isRowExplained } from "./on-sheet/explanation";
import { FormOnSheet, FULL_STOP, MARKS, signOf, type Message } from "./on-sheet/form-on-sheet";
import { headMessages } from "./on-sheet/head";
import { inGroups, joined } from "./on-sheet/list";
import { markFormulas, type MarkAsked, type MarkFormula } from "./on-sheet/mark-formulas";

/**
 * The rules of a form as worksheet formulas, so that a unit without the add-in sees what is wrong.
 * Without "="; "" where there is nothing to check. Only functions that Excel 2007 knew.
 *
 * What a formula cannot see stays with the add-in: whether another cell holds a formula, rows and
 * columns that are missing or undecided, the roster, the period before. A text is no number to it, and
 * the add-in judges such a sheet in the same way (`asFormulasSee`).
 */
export interface CheckFormulas {
  /** By table of the form. */
  readonly tables: readonly TableFormulas[];
  /** Beside 填报单位 and 填报时间: what is wrong with them and with the other fields. */
  readonly head: readonly string[];
  /** What is wrong with the form as a whole. */
  readonly whole: readonly string[];
  /** Which cells are coloured where the formulas say something of them, in the order of the rules. */
  readonly marks: readonly MarkFormula[];
}

export interface TableFormulas {
  /**
   * By row line of a matrix, by line of a list for which the placement has a row: what is wrong in it, "" when
   * nothing is. Seldom more than one formula a row, as beside the head.
   */
  readonly rows: readonly (readonly string[])[];
  /** The same for the total line of a list; empty where there is none. */
  readonly total: readonly string[];
}

/** The longest formula that Excel takes, with its "=". */
export const MOST_FORMULA = 8192;

/** A form is made over and over as it was made last: nothing in its formulas hangs on what is filled in. */
const last = perForm((): { made: { place: string; formulas: CheckFormulas } | null } => ({ made: null }));

/** The formulas of a form that stands there. */
export function checkFormulas(form: Form, placement: Placement): CheckFormulas {
  const known = last(form);
  const place = JSON.stringify(placement);
  if (known.made?.place !== place) known.made = { place, formulas: formulasOf(form, placement) };
  return known.made.formulas;
}

function formulasOf(form: Form, placement: Placement): CheckFormulas {
  const sheet = new FormOnSheet(form, placement);
  const said = form.rules.map((rule) => ({ rule, messages: judgeOf(rule).onSheet(rule as never, sheet) }));
  const inRows = new Map<string, RowMessages>();
  for (const { rule, messages } of said)
    for (const { shown, formula } of messages) {
      if (typeof shown === "string") continue;
      const key = `${shown.table} ${shown.row}`;
      const row = inRows.get(key) ?? { queries: [], others: [] };
      (rule.severity === "query" ? row.queries : row.others).push(formula);
      inRows.set(key, row);
    }
  const rowOf = (table: number, row: number) => {
    const messages = inRows.get(`${table} ${row}`);
    return messages ? rowFormulas(messages, isRowExplained(sheet, table, row)) : [];
  };
  const about = (place: "head" | "whole") =>
    inCells(
      said.flatMap(({ messages }) =>
        messages.flatMap(({ shown, formula }) => (shown === place ? [formula] : [])),
      ),
    );
  const tables = form.tables.map(({ index }): TableFormulas => {
    const { rows } = placement.tables[index]!;
    return { rows: rows.map((_, row) => rowOf(index, row)), total: rowOf(index, rows.length) };
  });
  return {
    tables,
    head: about("head"),
    whole: about("whole"),
    marks: markFormulas(said.flatMap(({ rule, messages }) => marksOf(rule, messages, sheet, tables))),
  };
}

/** When the cells of which a rule says something are coloured. */
function marksOf(
  rule: Rule,
  messages: readonly Message[],
  sheet: FormOnSheet,
  tables: readonly TableFormulas[],
): MarkAsked[] {
  return messages.flatMap(({ shown, marks }) =>
    marks.flatMap(({ at: spot, condition }): MarkAsked[] => {
      const at = sheet.place(spot);
      if (at === null || typeof shown === "string") return [];
      const { check } = sheet.placement.tables[shown.table]!;
      const { rows, total } = tables[shown.table]!;
      const { length: width } = rows[shown.row] ?? total;
      const said = check === null ? null : range(at.row, check, at.row, check + width - 1);
      return [{ at, condition, severity: rule.severity, sign: signOf(rule), said }];
    }),
  );
}

interface RowMessages {
  readonly queries: Formula[];
  readonly others: Formula[];
}

/** Leaves room for the formula that asks 备注. */
const MOST_QUERIES = 6000;

/** The messages of a row in as few formulas as can hold them. What may be explained falls silent when it is. */
function rowFormulas({ queries, others }: RowMessages, explained: Formula | null): string[] {
  const asked = inGroups(queries, MOST_QUERIES, joined).map((group) =>
    explained === null ? joined(group) : iff(explained, text(""), joined(group)),
  );
  return inCells([...inGroups(others, MOST_FORMULA, joined).map(joined), ...asked]);
}

/** Messages one behind the other, in as few formulas as can hold them. */
function inCells(messages: readonly Formula[]): string[] {
  return inGroups(messages, MOST_FORMULA, joinedTexts).map((group) => group.map(formulaText).join("&"));
}

/** How many messages of each severity stand in `areas` ("$S$6:$S$50"), as a sentence: 校验：1 处必须改，2 处要说明. */
export function summaryFormula(areas: readonly string[]): string {
  const times = (sign: string) => {
    const found = areas.map((area) => `SUMPRODUCT(LEN(${area})-LEN(SUBSTITUTE(${area},"${sign}","")))`);
    return `(${found.join("+")})/${sign.length}`;
  };
  const [all, queries, hints] = [times(FULL_STOP), times(MARKS.query), times(MARKS.hint)];
  const parts = [`${all}-${queries}-${hints}`, queries, hints].map(
    (count, index) => `IF(${count}>0,"，"&${count}&" ${COUNTED[index]!}","")`,
  );
  return `IF(${all}=0,"${NOTHING_FOUND}","${SUMMARY}"&MID(${parts.join("&")},2,99))`;
}

const SUMMARY = "校验：";
const NOTHING_FOUND = `${SUMMARY}没有发现问题`;
const COUNTED = ["处必须改", "处要说明", "处提示"];

/** What the summary says when the cells of the column say this. */
export function summaryText(said: readonly string[]): string {
  const times = (sign: string) => said.join("").split(sign).length - 1;
  const [queries, hints] = [times(MARKS.query), times(MARKS.hint)];
  const counts = [times(FULL_STOP) - queries - hints, queries, hints];
  const parts = counts.flatMap((count, index) => (count > 0 ? [`${count} ${COUNTED[index]!}`] : []));
  return parts.length === 0 ? NOTHING_FOUND : SUMMARY + parts.join("，");
}

/** What is written in the head and foot of a form in which no figure is filled in. */
export interface WrittenHead {
  /** By field of the form, as written; "" or left out: blank. */
  readonly fields: readonly string[];
  readonly date: string | null;
}

/** What the formulas say while no figure is filled in and nothing stands in 备注. */
export function textsOfBlank(
  form: Form,
  placement: Placement,
  { fields, date }: WrittenHead,
): { readonly head: string; readonly whole: string } {
  const sheet = new FormOnSheet(form, placement);
  const head = form.rules
    .flatMap((rule) => (rule.kind === "head" ? headMessages(rule, sheet) : []))
    .filter((message) => message.isSaid(fields, date));
  const whole = form.rules.flatMap((rule) => (rule.kind === "filling" ? textsOfNothing(rule, sheet) : []));
  return { head: head.map(({ text: said }) => said).join(""), whole: whole.join("") };
}
