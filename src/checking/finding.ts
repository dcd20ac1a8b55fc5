import type { Place } from "../form/placement";
import type { Rule, Severity } from "../form/rules/rule";
import { perText } from "../sheet/per-text";

/** `explained`: a query that 备注 explains; everything else is open. */
export type FindingState = "open" | "explained";

/** What a finding is about: a cell, a row, a column, a table or, with none of them, the form as a whole. */
export interface Subject {
  /** Index of the table. */
  readonly table: number | null;
  /** Row line of a matrix; line of a list, from 0. */
  readonly row: number | null;
  /** Column line. */
  readonly column: number | null;
  /** About the total line of a list; `row` is `null` then. */
  readonly onTotal: boolean;
}

/** A rule that a return does not satisfy. Texts are Chinese, as the form is, if not said otherwise. */
export interface Finding extends Subject {
  /** Rule id: "C02". */
  readonly rule: string;
  readonly severity: Severity;
  readonly state: FindingState;
  /** The cell to look at; beside the table when the row is missing; `null` where nothing can be shown. */
  readonly at: Place | null;
  /** What is there, as text: "12". */
  readonly actual: string;
  /** What is expected, as text: "≤ 9". */
  readonly expected: string;
  /** One sentence for a clerk. */
  readonly message: string;
  /** The same in English. */
  readonly english: string;
  /** What was said of it by telephone, by whom and when; left out where nothing was. */
  readonly answer?: string;
}

/** Where a finding is, and what stands there. */
export type Found = Pick<Finding, "at"> & Partial<Subject & Pick<Finding, "actual" | "expected">>;

/** Errors, and queries that 备注 does not explain: what is left to be done. A hint may stay. */
export function isOpen({ severity, state }: Pick<Finding, "severity" | "state">): boolean {
  return severity !== "hint" && state === "open";
}

/** A finding of a rule: its message with `words` in their places, and open until 备注 is looked at. */
export function findingOf(
  rule: Rule,
  { table = null, row = null, column = null, onTotal = false, actual = "", expected = "", at }: Found,
  words: Readonly<Record<string, Said>> = {},
): Finding {
  return {
    rule: rule.id,
    severity: rule.severity,
    state: "open",
    table,
    row,
    column,
    onTotal,
    actual,
    expected,
    at,
    message: fillIn(rule.message, words, "chinese"),
    english: fillIn(rule.english, words, "english"),
  };
}

/** What stands in a place of a message: the same in both languages, or each its own. */
export type Said = string | Bilingual;

export interface Bilingual {
  readonly chinese: string;
  readonly english: string;
}

export function inChinese(said: Said): string {
  return typeof said === "string" ? said : said.chinese;
}

/** Puts values into the places of a message: "{left} 超过 {right}". A place without a value is a fault of the code. */
function fillIn(message: string, values: Readonly<Record<string, Said>>, language: keyof Bilingual): string {
  let filled = "";
  for (const [at, piece] of piecesOf(message).entries())
    filled += at % 2 === 0 ? piece : spoken(values[piece], piece, message, language);
  return filled;
}

function spoken(value: Said | undefined, place: string, message: string, language: keyof Bilingual): string {
  if (value === undefined) throw new Error(`message has no value for {${place}}: ${message}`);
  return typeof value === "string" ? value : value[language];
}

/** Texts and the places between them, in turn. */
const piecesOf = perText((message): readonly string[] => message.split(/\{(\w+)\}/));

/** A number as a clerk writes it: no noise of binary fractions, two decimals if its measure has no more. */
export function numberText(value: number | null, decimals: number | null = null): string {
  const factor = 10 ** Math.max(2, decimals ?? 0);
  return value === null ? "空白" : String(Math.round(value * factor) / factor);
}

/** The same for a sentence. */
export function numberWords(value: number | null, decimals: number | null = null): Said {
  return value === null ? BLANK : numberText(value, decimals);
}

export const BLANK: Bilingual = { chinese: "空白", english: "blank" };
