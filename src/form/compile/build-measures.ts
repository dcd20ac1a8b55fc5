import { isNumeric, type Holds, type Measure, type Together } from "../measure";
import type { MeasureSpec } from "../spec/form-spec";
import type { Issues } from "./form-issue";

/** A measure before its weights and ratios, which name rows or columns, are looked up in a table. */
export function buildMeasures(
  specs: Readonly<Record<string, MeasureSpec>>,
  issues: Issues,
): ReadonlyMap<string, Measure> {
  return new Map(
    Object.entries(specs).map(([id, spec]): [string, Measure] => {
      const holds = holdsOf(id, spec, issues);
      const unit =
        spec.unit !== undefined
          ? spec.unit
          : isNumeric(holds)
            ? holds.type === "percentage"
              ? "%"
              : id
            : null;
      return [id, { id, unit, holds, together: plainTogether(spec, holds) }];
    }),
  );
}

function holdsOf(id: string, spec: MeasureSpec, issues: Issues): Holds {
  const { type, options, decimals, min, max } = spec;
  if (type !== "number" && type !== "percentage") {
    for (const only of ["decimals", "min", "max"] as const)
      if (spec[only] !== undefined)
        issues.report(["measures", id, only], "只有数字才有 (of numbers only)", null);
  }
  if (type !== "choice" && options)
    issues.report(["measures", id, "options"], "只有选项才有 (of choices only)", null);
  switch (type) {
    case "number":
    case "percentage": {
      const bounds = {
        type,
        decimals: decimals !== undefined ? decimals : type === "number" ? 0 : null,
        minimum: min === undefined ? 0 : min,
        maximum: max !== undefined ? max : type === "percentage" ? 100 : null,
      };
      if (bounds.minimum !== null && bounds.maximum !== null && bounds.minimum > bounds.maximum)
        issues.report(["measures", id, "max"], "小于 min (less than min)", null);
      return bounds;
    }
    case "choice":
      if (!options) issues.report(["measures", id, "options"], "写出可选的词 (name the options)", null);
      return { type, options: options ?? [] };
    case "text":
    case "date":
    case "month":
    case "yes-no":
      return { type };
  }
}

function plainTogether({ together }: MeasureSpec, holds: Holds): Together {
  if (typeof together === "string") return { how: together };
  return { how: together === undefined && holds.type === "number" ? "sum" : "none" };
}
