import type { ExplanationSpec, FormSpec } from "./spec/form-spec";
import type { Period } from "./period";
import type { Rule } from "./rules/rule";
import type { Scheme } from "./scheme";
import type { Share } from "./share";
import type { List, Matrix, Table } from "./table";

/** What is written in the head or at the foot of a form: 填报单位, 填报时间, 报告期, 填表人. */
export interface Field {
  readonly id: string;
  readonly label: string;
  readonly was: readonly string[];
  readonly is: "unit" | "date" | "period" | "code" | "person" | "phone" | "text";
  readonly place: "head" | "foot";
  /** What stands behind the label where nothing is written yet: "   年  月  日". */
  readonly blank: string;
  readonly required: boolean;
}

/** Printed at the upper right: 表号：民综合月1表. */
export interface Mark {
  readonly label: string;
  readonly text: string;
}

/** The last day on which a return is on time, by the level of the unit; `level` `null` for all others. */
export interface Due {
  readonly level: string | null;
  /** "2011-12-20". */
  readonly by: string;
}

/** A form, compiled: look-ups by index, everything in printed order. Immutable. */
export interface Form {
  readonly spec: FormSpec;
  readonly id: string;
  /** Of the definition: "2011". Returns of another version are told apart by it. */
  readonly version: string;
  readonly title: string;
  /** In the names of its sheets beside those of other forms; "" for a form that has the plain names. */
  readonly short: string;
  /** In the names of files. */
  readonly called: string;
  /** Who draws up the total; stands as the unit in a consolidation. */
  readonly authority: string;
  /** `null` for a form that speaks of no period. */
  readonly period: Period | null;
  readonly due: readonly Due[];
  readonly fields: readonly Field[];
  readonly marks: readonly Mark[];
  /** Below the table, one paragraph each. */
  readonly notes: readonly string[];
  /** When 备注 explains a query. */
  readonly explanation: ExplanationSpec;
  readonly tables: readonly Table[];
  readonly shares: readonly Share[];
  readonly scheme: Scheme;
  readonly rules: readonly Rule[];
}

export function matrices({ tables }: Form): Matrix[] {
  return tables.filter((table) => table.kind === "matrix");
}

export function lists({ tables }: Form): List[] {
  return tables.filter((table) => table.kind === "list");
}

/** The due date for a unit of a level: its own, else the one for all; `null` where none is set. */
export function dueFor({ due }: Form, level: string | null): string | null {
  const own = due.find((each) => each.level !== null && each.level === level);
  return (own ?? due.find((each) => each.level === null))?.by ?? null;
}
