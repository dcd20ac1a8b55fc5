import { isFault } from "../expression/names";
import { parseValue } from "../expression/parse-expression";
import type { Measure, Together } from "../measure";
import type { FormSpec } from "../spec/form-spec";
import type { Table } from "../table";
import { findMember } from "./find-member";
import type { FormIssue, Issues } from "./form-issue";
import { valueNamesIn } from "./names";

/** Stands in for one that was reported to be missing. */
export const ANY_MEASURE: Measure = {
  id: "",
  unit: null,
  holds: { type: "number", decimals: null, minimum: null, maximum: null },
  together: { how: "sum" },
};

/** The measures of a form as a table uses them: with their weights and ratios as lines of it. */
export class MeasuresOf {
  private readonly known = new Map<string, Measure>();

  constructor(
    private readonly table: Table,
    private readonly spec: FormSpec,
    private readonly measures: ReadonlyMap<string, Measure>,
    private readonly issues: Issues,
  ) {}

  named(id: string, path: FormIssue["path"]): Measure | null {
    return this.measures.get(id) ?? this.issues.report(path, unknownMeasure(id, this.measures), null);
  }

  resolved(measure: Measure): Measure {
    const known = this.known.get(measure.id);
    if (known) return known;
    const found = { ...measure, together: this.together(measure) };
    this.known.set(measure.id, found);
    return found;
  }

  private together({ id, together }: Measure): Together {
    const spec = this.spec.measures[id]?.together;
    if (spec === undefined || typeof spec === "string") return together;
    const { table, issues } = this;
    const path = ["measures", id, "together"];
    const none: Together = { how: "none" };
    if ("ratio" in spec) {
      const value = parseValue(spec.ratio, valueNamesIn(table, spec.ratio));
      return isFault(value) ? issues.report([...path, "ratio"], value.fault, none) : { how: "ratio", value };
    }
    const rows = table.kind === "matrix" ? table.rows.members : [];
    const weight = findMember([...rows, ...table.columns.members], spec.mean);
    if (typeof weight === "string") return issues.report([...path, "mean"], weight, none);
    if (weight.line === null)
      return issues.report([...path, "mean"], "标题没有数 (a heading has no figures)", none);
    return { how: "mean", weight: weight.line, axis: rows.includes(weight) ? "row" : "column" };
  }
}

export function unknownMeasure(id: string, measures: ReadonlyMap<string, Measure>): string {
  const known = [...measures.keys()].join("、");
  return `没有这个计量 (unknown measure): ${id}${known && `；measures 里有 (there are): ${known}`}`;
}
