import { asNumber, between, call, number, text as literal, type Formula } from "../../sheet/formula/formula";

/** Pieces of which the formulas of 校验 are put together. */

/** A program takes no text of more characters in a formula. */
const MOST_TEXT = 255;

export const FALSE: Formula = { kind: "logical", value: false };

export const text = (value: string): Formula => literal(value.slice(0, MOST_TEXT));
export const iff = (condition: Formula, then: Formula, otherwise: Formula): Formula =>
  call("IF", condition, then, otherwise);
export const not = (condition: Formula): Formula => call("NOT", condition);
export const trim = (of: Formula): Formula => call("TRIM", of);
export const length = (of: Formula): Formula => call("LEN", of);
export const isZero = (of: Formula): Formula => between(of, "=", number(0));
export const isAbove = (of: Formula, least = 0): Formula => between(of, ">", number(least));

export function either(conditions: readonly Formula[]): Formula {
  return conditions.length === 1 ? conditions[0]! : call("OR", ...conditions);
}

/** All of them. An error in a cell leaves a rule undetermined; V06 names the cell. */
export function holds(conditions: readonly Formula[]): Formula {
  return call("IFERROR", call("AND", ...conditions), FALSE);
}

/** The same; a condition that cannot be in error needs no care. */
export function certain(condition: Formula): Formula {
  return call("IFERROR", condition, FALSE);
}

/** Texts one behind the other; of none, "". */
export function joinedTexts(texts: readonly Formula[]): Formula {
  const [first, ...others] = texts;
  if (!first) return literal("");
  return others.reduce((all, each) => between(all, "&", each), first);
}

/** Those texts written out: {"a","b"}. */
export function listOf(values: readonly (string | number)[]): Formula {
  return { kind: "array", lines: [values] };
}

/** What no text of a form has in it, so that texts between two of them are found whole. */
export const MARK = "¦";

/** Whether a cell says one of these texts, as they are written; blanks around it do not matter. */
export function isOneOf(cell: Formula, texts: readonly string[]): Formula {
  const all = MARK + texts.join(MARK) + MARK;
  if (all.length > MOST_TEXT)
    return isAbove(call("SUMPRODUCT", asNumber(call("EXACT", trim(cell), listOf(texts)))));
  // Without a list, which no rule of colours may hold.
  return call(
    "ISNUMBER",
    call("FIND", joinedTexts([literal(MARK), trim(cell), literal(MARK)]), literal(all)),
  );
}

/** A text without others. */
export function without(of: Formula, gone: readonly string[], instead = ""): Formula {
  return gone.reduce((rest, each) => call("SUBSTITUTE", rest, text(each), text(instead)), of);
}
