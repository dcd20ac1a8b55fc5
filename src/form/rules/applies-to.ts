import type { Field } from "../form";
import { isNumeric, type Holds, type NumberBounds } from "../measure";
import type { FormSpec } from "../spec/form-spec";
import { crossingOf, type CellRole, type Table } from "../table";
import type { BuiltIn } from "./built-in";

/** What a form has, as far as rules follow from it. */
export interface RuleGround {
  readonly spec: Pick<FormSpec, "period" | "due">;
  readonly tables: readonly Table[];
  readonly fields: readonly Field[];
}

/** Whether a form has what a rule speaks of; one that nothing can break is no rule of it. */
export function appliesTo(check: BuiltIn["check"], { spec, tables, fields }: RuleGround): boolean {
  const cells = tables.flatMap((table) => [...new Set(crossingOf(table, 1).cells.flat())]);
  const holds = (asked: (of: Holds) => boolean) =>
    cells.some((cell: CellRole) => cell.kind !== "closed" && asked(cell.measure.holds));
  const numbers = (asked: (of: NumberBounds) => boolean) => holds((of) => isNumeric(of) && asked(of));
  const kinds = (kind: CellRole["kind"]) => cells.some((cell) => cell.kind === kind);
  const has = (is: Field["is"]) => fields.some((field) => field.is === is);
  const lists = tables.filter((table) => table.kind === "list");
  switch (check) {
    case "not-a-number":
      return numbers(() => true);
    case "formula-error":
      return holds((of) => isNumeric(of) || of.type === "text");
    case "negative":
      return numbers(({ minimum }) => minimum === 0);
    case "decimals":
      return numbers(({ decimals }) => decimals !== null);
    case "out-of-bounds":
      return numbers(({ minimum, maximum }) => maximum !== null || (minimum !== null && minimum !== 0));
    case "fraction":
      return holds(({ type }) => type === "percentage");
    case "closed-filled":
      return tables.some(
        (table) => table.kind === "matrix" && table.cells.flat().some(({ kind }) => kind === "closed"),
      );
    case "not-an-option":
      return holds(({ type }) => type === "choice" || type === "yes-no");
    case "not-a-date":
      return holds(({ type }) => type === "date" || type === "month");
    case "total-differs":
    case "formula-lost":
      return kinds("total");
    case "derived-differs":
      return kinds("derived");
    case "part-exceeds-whole":
      return tables.some((table) =>
        [...table.columns.lines, ...(table.kind === "matrix" ? table.rows.lines : [])].some(
          ({ whole }) => whole !== null,
        ),
      );
    case "unit-missing":
      return has("unit");
    case "date-missing":
      return has("date");
    case "period-missing":
    case "period-differs":
      return spec.period !== undefined && has("period");
    case "field-missing":
      return fields.some(({ is, required }) => required && is !== "unit" && is !== "date" && is !== "period");
    case "late":
      return spec.due !== undefined && has("date");
    case "row-missing":
    case "row-undecided":
      return tables.some(({ kind }) => kind === "matrix");
    case "required-blank":
      return lists.some(({ required }) => required.length > 0);
    case "key-repeated":
      return lists.some(({ key }) => key.length > 0);
    case "too-few-lines":
      return lists.some(({ atLeast }) => atLeast > 0);
    case "too-many-lines":
      return lists.some(({ atMost }) => atMost !== null);
    case "not-on-roster":
    case "prior-unit-differs":
    case "column-missing":
    case "column-undecided":
    case "blank-in-used-column":
    case "nothing-filled":
      return true;
  }
}
