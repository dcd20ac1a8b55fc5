import type { Rule } from "../form/form";
import type { Severity } from "../form/form-spec";

/** `explained`: a query that 备注 explains; everything else is open. */
export type FindingState = "open" | "explained";

/** A rule that a return does not satisfy. Texts are Chinese, as the form is, if not said otherwise. */
export interface Finding {
  /** Rule id: "C02". */
  readonly rule: string;
  readonly severity: Severity;
  readonly state: FindingState;
  /** The cell to look at, 0-based on the return's sheet; the head's cell when the row is missing. */
  readonly row: number;
  readonly column: number;
  /** Index of the indicator, `null` when the finding is about the form as a whole. */
  readonly indicator: number | null;
  /** Index of the subject, "total" for 合计, `null` when about a row or the whole form. */
  readonly subject: number | "total" | null;
  /** What is there, as text: "12". */
  readonly actual: string;
  /** What is expected, as text: "≤ 9". */
  readonly expected: string;
  /** One sentence for a clerk. */
  readonly message: string;
  /** The same in English. */
  readonly english: string;
}

/** Errors, and queries that 备注 does not explain: what is left to be done. A hint may stay. */
export function isOpen({ severity, state }: Pick<Finding, "severity" | "state">): boolean {
  return severity !== "hint" && state === "open";
}

/** A finding of a rule: its message with `words` in their places, and open until 备注 is looked at. */
export function findingOf(
  rule: Rule,
  at: Pick<Finding, "row" | "column"> & Partial<Omit<Finding, "message" | "english">>,
  words: Readonly<Record<string, Said>> = {},
): Finding {
  return {
    rule: rule.id,
    severity: rule.severity,
    state: "open",
    indicator: null,
    subject: null,
    actual: "",
    expected: "",
    ...at,
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
  return message.replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`message has no value for ${place}: ${message}`);
    return typeof value === "string" ? value : value[language];
  });
}

/** A number as a clerk writes it: no noise of binary fractions, at most two decimals. */
export function numberText(value: number | null): string {
  return value === null ? "空白" : String(Math.round(value * 100) / 100);
}

/** The same for a sentence. */
export function numberWords(value: number | null): Said {
  return value === null ? { chinese: numberText(value), english: "blank" } : numberText(value);
}
