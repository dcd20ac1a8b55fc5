import type { FormSpec, RuleSpec, Severity } from "./form-spec";

/** One row of the form. `index` is its place among all rows, from 0. */
export interface Indicator {
  readonly id: string;
  readonly index: number;
  /** 基层党组织个数 */
  readonly label: string;
  /** 个 */
  readonly unit: string;
  /** As printed: 基层党组织个数（个） */
  readonly printed: string;
  readonly kind: "count" | "percentage";
  /** Index of the count that weighs a percentage; `null` for a count. */
  readonly weight: number | null;
  /** Index of the section. */
  readonly section: number;
}

/** One leaf column. `index` is its place among the leaf columns, from 0. */
export interface Subject {
  readonly id: string;
  readonly index: number;
  /** 城市 */
  readonly label: string;
  /** 社区, the spanner above it; `null` when the column stands alone. */
  readonly spanner: string | null;
  /** Unmistakable on its own: 社区·城市, or the label. */
  readonly full: string;
}

/** Rows under one vertical label: indicators `first` … `last`. */
export interface Section {
  readonly id: string;
  readonly index: number;
  readonly label: string;
  readonly first: number;
  readonly last: number;
}

/** Indicator indexes that an operand or condition speaks of, and how they are joined. */
export interface Operand {
  readonly indicators: readonly number[];
  readonly joined: "sum" | "any";
}

export interface Condition extends Operand {
  readonly is: "positive" | "filled";
}

interface RuleHead {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly severity: Severity;
  readonly message: string;
  readonly english: string;
  readonly remedy: string;
  readonly source: string;
}

export type CellCheck = Extract<RuleSpec, { kind: "cell" }>["check"];
export type TotalCheck = Extract<RuleSpec, { kind: "total" }>["check"];
export type HeadCheck = Extract<RuleSpec, { kind: "head" }>["check"];
export type StructureCheck = Extract<RuleSpec, { kind: "structure" }>["check"];
export type FillingCheck = Extract<RuleSpec, { kind: "filling" }>["check"];

/** Which columns a rule is applied to. */
interface Scoped {
  readonly onSubjects: boolean;
  readonly onTotal: boolean;
}

export interface CellRule extends RuleHead {
  readonly kind: "cell";
  readonly check: CellCheck;
}
export interface TotalRule extends RuleHead {
  readonly kind: "total";
  readonly check: TotalCheck;
}
export interface HeadRule extends RuleHead {
  readonly kind: "head";
  readonly check: HeadCheck;
}
export interface StructureRule extends RuleHead {
  readonly kind: "structure";
  readonly check: StructureCheck;
}
export interface FillingRule extends RuleHead {
  readonly kind: "filling";
  readonly check: FillingCheck;
}
export interface CompareRule extends RuleHead, Scoped {
  readonly kind: "compare";
  readonly left: readonly number[];
  readonly relation: "<=" | ">=" | "=";
  readonly right: readonly number[];
}
export interface ImpliesRule extends RuleHead, Scoped {
  readonly kind: "implies";
  readonly when: Condition;
  readonly then: readonly Condition[];
}
export interface ChangeRule extends RuleHead, Scoped {
  readonly kind: "change";
  /** The indicators that it looks at. */
  readonly of: Indicator["kind"];
  /** So many times as much as last year, or as little; `null` where only the difference counts. */
  readonly factor: number | null;
  /** Smaller differences are none, whatever the factor. */
  readonly least: number;
}

export type Rule =
  CellRule | TotalRule | CompareRule | ImpliesRule | HeadRule | StructureRule | FillingRule | ChangeRule;

/** A form, compiled: look-ups by index, everything in printed order. Immutable. */
export interface Form {
  readonly spec: FormSpec;
  readonly indicators: readonly Indicator[];
  readonly subjects: readonly Subject[];
  readonly sections: readonly Section[];
  /** Index of the first indicator of each printed page. */
  readonly pageStarts: readonly number[];
  readonly rules: readonly Rule[];
}
