import type { WrittenRule } from "./written/kinds";
import { cellsOf, type Expression } from "../expression/expression";

/** `error` must be put right, `query` is put right or explained, `hint` may stay. */
export type Severity = "error" | "query" | "hint";

/** What every rule has, whatever it asks. */
export interface RuleHead {
  /** V01, C02, R1: what a clerk and the rule pages call it. */
  readonly id: string;
  /** not-a-number, for machines and for the definition's `checks`. */
  readonly name: string;
  /** What it asks for, in a few words: 已办结不超过收集意见建议. */
  readonly title: string;
  readonly severity: Severity;
  /** One sentence for a clerk; the check fills in the places: "{left}（{leftValue}）不应超过…". */
  readonly message: string;
  /** The same in English, with the same places. Names of rows and columns stay as the form has them. */
  readonly english: string;
  /** What to do about it. */
  readonly remedy: string;
  /** Where the rule comes from: the notice and its paragraph; "" where it follows from the form itself. */
  readonly source: string;
}

/** A cell by itself: V rules. They follow from the measure of the cell. */
export interface CellRule extends RuleHead {
  readonly kind: "cell";
  readonly check:
    | "not-a-number"
    | "negative"
    | "decimals"
    | "out-of-bounds"
    | "formula-error"
    | "fraction"
    | "closed-filled"
    | "not-an-option"
    | "not-a-date";
}

/** A total against what it is taken together from. They follow from the axes. */
export interface TotalRule extends RuleHead {
  readonly kind: "total";
  readonly check: "total-differs" | "formula-lost" | "derived-differs";
}

/** A part against the whole that it is a part of (其中). */
export interface PartRule extends RuleHead {
  readonly kind: "part";
  readonly check: "part-exceeds-whole";
}

/** A relation that an author has written, or that follows from the form. */
export interface RelationRule extends RuleHead {
  readonly kind: "relation";
  /** As it is written: 10=11+12+…+16. */
  readonly says: string;
  readonly expression: Expression;
  /** The table whose rows or columns are gone through; the first that is named. */
  readonly table: number;
  /** What it is judged in: each column, each row, each line of a list, or once. */
  readonly per: "column" | "row" | "line" | "once";
  /** The lines of the axis that is gone through, when `per` is column or row; empty else. */
  readonly over: readonly number[];
  /** Of a list: whether the total line is judged, too. */
  readonly onTotal: boolean;
  /** By how much the sides may differ, beside what their printed decimals imply. */
  readonly tolerance: number | null;
}

/** What stands over and under a table: S01, S02, S09, S10, S11, L01, L02, P02. */
export interface HeadRule extends RuleHead {
  readonly kind: "head";
  readonly check:
    | "unit-missing"
    | "date-missing"
    | "period-missing"
    | "period-differs"
    | "field-missing"
    | "late"
    | "not-on-roster"
    | "prior-unit-differs";
}

/** Rows and columns that are not there, or may be several. */
export interface StructureRule extends RuleHead {
  readonly kind: "structure";
  readonly check: "row-missing" | "column-missing" | "row-undecided" | "column-undecided";
}

/** What is left blank, or written too often. */
export interface FillingRule extends RuleHead {
  readonly kind: "filling";
  readonly check:
    | "blank-in-used-column"
    | "nothing-filled"
    | "required-blank"
    | "key-repeated"
    | "too-few-lines"
    | "too-many-lines";
}

/** Figures of one kind against the period before: `factor` times as much or as little, and by `least` at the least. */
export interface ChangeRule extends RuleHead {
  readonly kind: "change";
  readonly of: "number" | "percentage";
  /** `null` where only the difference counts. */
  readonly factor: number | null;
  readonly least: number;
  /** Whether totals are compared, too. */
  readonly onTotals: boolean;
}

export type Rule =
  | CellRule
  | TotalRule
  | PartRule
  | WrittenRule
  | HeadRule
  | StructureRule
  | FillingRule
  | ChangeRule;

export type RuleKind = Rule["kind"];
export type RuleOf<Kind extends RuleKind> = Extract<Rule, { kind: Kind }>;

/** Whether a rule looks at the return of the period before. */
export function looksBack(rule: Rule): boolean {
  if (rule.kind === "relation") return cellsOf(rule.expression).some(({ period }) => period === "prior");
  return rule.kind === "change";
}
