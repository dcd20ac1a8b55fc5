import { formFrom } from "../../src/form/compile/compile-form";
import type { Form } from "../../src/form/form";
import type { Definition } from "./forms";

/** A row or column: its label, or all that is said of it. */
type Lines = readonly (string | Definition)[];
const members = (lines: Lines): Definition[] =>
  lines.map((line) => (typeof line === "string" ? { label: line } : line));

const HEAD = {
  id: "small",
  version: "1",
  title: "小表",
  authority: "县统计局",
  fields: [{ label: "填报单位", is: "unit" }],
  measures: { 个: {}, 文字: { type: "text" } },
};

/** The smallest definition with one matrix; `rest` is of the form, `table` of the table. */
export function matrixOfLabels(
  rows: Lines,
  columns: Lines = ["数量"],
  rest: Definition = {},
  table: Definition = {},
): Definition {
  return {
    ...HEAD,
    ...rest,
    tables: [
      {
        kind: "matrix",
        stub: { head: "项目" },
        measure: "个",
        rows: members(rows),
        columns: members(columns),
        ...table,
      },
    ],
  };
}

/** The smallest definition with one list. */
export function listOfLabels(columns: Lines, rest: Definition = {}, table: Definition = {}): Definition {
  return {
    ...HEAD,
    ...rest,
    tables: [{ kind: "list", measure: "文字", columns: members(columns), ...table }],
  };
}

/** A form of these rows and columns with one rule: R1, or what `rule` says besides. */
export function withRule(definition: Definition, says: string, rule: Definition = {}): Definition {
  return { ...definition, rules: [...(definition.rules ?? []), { id: "R1", says, ...rule }] };
}

export const compiled = (definition: Definition): Form => formFrom(definition);
