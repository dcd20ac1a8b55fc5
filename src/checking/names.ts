import type { Axis } from "../form/axis";
import type { Cells, Value } from "../form/expression/expression";
import type { Form } from "../form/form";
import { perForm } from "../form/per-form";
import { valueWords as computedWords } from "../form/rules/condition-words";
import type { Spot } from "../form/totals/amount";
import type { Table } from "../form/table";
import { inChinese, type Said } from "./finding";

/** What is named one by one; of more only so many, and 等. */
const MOST_NAMES = 3;

/** Names in one phrase, in both languages: "设立党务公开栏、建立党务公开网". */
export function namesWords(names: readonly string[], joint = "、"): Said {
  const first = names.slice(0, MOST_NAMES).join(joint);
  return names.length <= MOST_NAMES ? first : { chinese: `${first}等`, english: `${first} and others` };
}

/** One cell for whoever looks at it in its row or column: by its row, its column, or both. */
export function spotName(form: Form, { table, row, column }: Spot, by: "row" | "column" | "both"): string {
  const found = form.tables[table]!;
  const head = found.columns.lines[column]!.full;
  if (by === "column" || found.kind === "list") return head;
  const label = found.rows.lines[row]!.full;
  return by === "row" ? label : `${label}·${head}`;
}

/** What cells are called: a whole section by its own label; nearly everything is 其他指标. */
export function cellsWords(form: Form, home: number, cells: Cells, joint = "、"): Said {
  const { rows, table } = cells;
  const { lines } = axisOf(form.tables[table]!, "row");
  if (
    typeof rows !== "string" &&
    rows.length > lines.length / 2 &&
    headingOf(form.tables[table]!, "row", rows) === null
  )
    return { chinese: "其他指标", english: "other indicators" };
  return namesWords(cellNames(form, home, cells), joint);
}

/** The names of the rows, columns or cells that are meant. */
export function cellNames(form: Form, home: number, { table, rows, columns, period }: Cells): string[] {
  const found = form.tables[table]!;
  const named = (axis: "row" | "column", lines: Cells["rows"]): string[] => {
    if (typeof lines === "string") return [""];
    const heading = headingOf(found, axis, lines);
    return heading !== null ? [heading] : lines.map((line) => axisOf(found, axis).lines[line]!.full);
  };
  const front = `${period === "prior" ? "上期" : ""}${table === home ? "" : `${found.title ?? found.sheet}的`}`;
  return named("row", rows).flatMap((row) =>
    named("column", columns).map((column) => front + [row, column].filter((name) => name !== "").join("·")),
  );
}

/** A heading that stands over exactly these lines. */
function headingOf(table: Table, axis: "row" | "column", lines: readonly number[]): string | null {
  if (lines.length < 2) return null;
  const heading = axisOf(table, axis).members.find(
    ({ role, covers }) =>
      role === "heading" && covers.length === lines.length && covers.every((each, at) => each === lines[at]),
  );
  return heading?.label ?? null;
}

const NO_AXIS: Axis = { members: [], lines: [] };

function axisOf(table: Table, axis: "row" | "column"): Axis {
  if (axis === "column") return table.columns;
  return table.kind === "matrix" ? table.rows : NO_AXIS;
}

/** What a value is called in a sentence: cells that are added up by their names, anything else as it is computed. */
export function valueWords(form: Form, home: number, value: Value): Said {
  const known = valuesKnown(form).get(value) ?? new Map<number, Said>();
  const words = known.get(home) ?? wordsOf(form, home, value);
  known.set(home, words);
  valuesKnown(form).set(value, known);
  return words;
}

/** A relation that is broken in one return is broken in others. By the table it is spoken of in. */
const valuesKnown = perForm<Form, WeakMap<Value, Map<number, Said>>>(() => new WeakMap());

function wordsOf(form: Form, home: number, value: Value): Said {
  if (value.kind === "cells") return cellsWords(form, home, value, "＋");
  const terms = addedCells(value);
  if (terms !== null)
    return namesWords(
      terms.flatMap((cells) => cellNames(form, home, cells)),
      "＋",
    );
  return computedWords(value, (cells) => inChinese(cellsWords(form, home, cells, "＋")));
}

/** The cells that a value adds up; `null` where it does anything else with them. */
export function addedCells(value: Value): readonly Cells[] | null {
  switch (value.kind) {
    case "cells":
      return [value];
    case "number":
    case "text":
    case "product":
      return null;
    case "sum": {
      const terms = value.terms.map(({ minus, value: term }) => (minus ? null : addedCells(term)));
      return terms.some((term) => term === null) ? null : terms.flatMap((term) => term!);
    }
  }
}
