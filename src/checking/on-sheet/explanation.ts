import { asNumber, between, call, number, type Formula } from "../../sheet/formula/formula";
import { LOOKED_AT } from "../explanation-text";
import { upTo } from "../spots";
import { FALSE, certain, iff, joinedTexts, length, listOf, text, trim } from "./build";
import type { FormOnSheet } from "./form-on-sheet";

/**
 * Whether the 备注 of a row explains it: what `isExplained` asks, as a formula; `null` where the row has none, so
 * that nothing can be explained there.
 */
export function isRowExplained(sheet: FormOnSheet, table: number, row: number): Formula | null {
  const { explanation, tables } = sheet.form;
  const column = tables[table]!.remark;
  if (column === null) return null;
  const rows = upTo(sheet.placement.tables[table]!.rows.length);
  const own = sheet.sheetOf(table);
  const remark = sheet.references([{ table, row, column }], own)?.[0];
  const all = sheet.references(
    rows.map((each) => ({ table, row: each, column })),
    own,
    true,
  )?.[0];
  if (!remark || !all) return null;
  const same = call("SUMPRODUCT", asNumber(call("EXACT", trim(all), trim(remark))));
  const rare = between(same, "<=", number(explanation.rows));
  return explains(sheet, remark, [...saysSomething(sheet, remark), rare]);
}

/** Whether all 备注 taken together explain what concerns the form as a whole; `null` in a form without 备注. */
export function isWholeExplained(sheet: FormOnSheet): Formula | null {
  const remarks = sheet.form.tables.flatMap(({ index: table, remark: column }) =>
    column === null
      ? []
      : upTo(sheet.placement.tables[table]!.rows.length).flatMap(
          (row) => sheet.references([{ table, row, column }], sheet.sheetOf(0)) ?? [],
        ),
  );
  if (remarks.length === 0 || remarks.length > MOST_REMARKS) return null;
  const together = joinedTexts(remarks);
  return explains(sheet, together, saysSomething(sheet, together));
}

/** They are written out ten times over in the formula. */
const MOST_REMARKS = 120;

/** A blank 备注, as nearly all are, costs no looking at its letters. */
function explains({ form }: FormOnSheet, said: Formula, conditions: readonly Formula[]): Formula {
  const short = between(length(said), "<", number(form.explanation.characters));
  return certain(iff(short, FALSE, call("AND", ...conditions)));
}

/**
 * What `saysSomething` asks of a text. FIND gives an error for a letter that is not silent. The text is
 * filled up with a silent letter, because programs disagree where FIND finds "".
 */
function saysSomething({ form }: FormOnSheet, said: Formula): Formula[] {
  const { characters, different, phrases, digits, silent } = form.explanation;
  const filled = between(said, "&", call("REPT", text(silent[0]!), number(LOOKED_AT)));
  const places = listOf(upTo(LOOKED_AT).map((index) => index + 1));
  const letters = call("MID", filled, places, number(1));
  const besides = (left: string) => call("ISERROR", call("FIND", letters, text(left)));
  const speaking = call("SUMPRODUCT", asNumber(besides(silent)));
  const left = phrases.length === 0 ? speaking : between(speaking, "-", spentOn(phrases, said));
  const firsts = between(call("FIND", letters, filled), "=", places);
  return [
    between(left, ">=", number(characters)),
    between(call("SUMPRODUCT", between(firsts, "*", besides(digits + silent))), ">=", number(different)),
  ];
}

/** How many letters of the text belong to the phrases. */
function spentOn(phrases: readonly string[], said: Formula): Formula {
  const seen = call("LEFT", said, number(LOOKED_AT));
  const rest = call("SUBSTITUTE", seen, listOf(phrases), text(""));
  return call("SUMPRODUCT", between(length(seen), "-", length(rest)));
}
