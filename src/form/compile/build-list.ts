import type { Line } from "../axis";
import type { Measure } from "../measure";
import type { FormSpec, ListSpec } from "../spec/form-spec";
import { crossingOf, type CellRole, type List, type TableHead } from "../table";
import { circlesIn, memberValues, roleOf } from "./cell-roles";
import { findMember } from "./find-member";
import type { FormIssue, Issues } from "./form-issue";
import { MeasuresOf } from "./measures-of";

/** A table of one line a thing. */
export function buildList(
  table: ListSpec,
  common: TableHead,
  spec: FormSpec,
  measures: ReadonlyMap<string, Measure>,
  path: FormIssue["path"],
  issues: Issues,
): List {
  const { members, lines } = common.columns;
  const columns = (refs: readonly string[], part: string) =>
    refs.flatMap((ref, i): number[] => {
      const found = findMember(members, ref);
      if (typeof found === "string") return issues.report([...path, part, i], found, []);
      return found.line === null ? [...found.covers] : [found.line];
    });
  const bare: List = {
    ...common,
    kind: "list",
    key: columns(table.key, "key"),
    required: columns(table.required, "required"),
    room: table.room,
    atLeast: table.atLeast,
    atMost: table.atMost ?? null,
    nil: table.nil ?? null,
    total: table.total ?? null,
    counted: columns(table.counted, "counted"),
    inLine: [],
    inTotal: [],
  };
  const used = new MeasuresOf(bare, spec, measures, issues);
  const fallback = table.measure === undefined ? null : used.named(table.measure, [...path, "measure"]);
  const measured = lines.map((line): Line => {
    if (line.role === "number") return { ...line, measure: null };
    const measure = line.measure ?? fallback;
    if (measure === null)
      issues.report([...path, "columns"], `没有写计量 (no measure): ${line.path.join("/")}`, null);
    return { ...line, measure: measure && used.resolved(measure) };
  });
  const values = memberValues(table.columns, bare, [...path, "columns"], issues);
  const role = (row: Pick<Line, "role" | "parts">, column: Line): CellRole =>
    column.measure === null
      ? { kind: "closed" }
      : roleOf(row, column, column.measure, values.get(column.member) ?? null);
  // A total of the lines above, also where the column is one itself: what each line says is not to be lost. What is
  // not totalled has nothing to say there; 备注 has.
  const ofTotal = (column: Line): CellRole => {
    const found = role({ role: "total", parts: [0] }, { ...column, parts: [] });
    return found.kind === "open" && column.role !== "remark" ? { kind: "closed" } : found;
  };
  const list: List = {
    ...bare,
    columns: { members, lines: measured },
    inLine: measured.map((column) => role({ role: "item", parts: [] }, column)),
    inTotal: measured.map(ofTotal),
  };
  listFaults(list, path, issues);
  circlesIn(crossingOf(list, 1), [], path, issues);
  return list;
}

/** What a list asks for that its columns cannot give. */
function listFaults(
  { columns: { lines }, atLeast, atMost, total, counted }: List,
  path: FormIssue["path"],
  issues: Issues,
): void {
  if (atMost !== null && atMost < atLeast)
    issues.report([...path, "atMost"], "小于 atLeast (less than atLeast)", null);
  if (total !== null && lines.every(({ measure }) => measure === null || measure.together.how === "none"))
    issues.report([...path, "total"], "没有可以合计的列 (no column can be totalled)", null);
  for (const [i, column] of counted.entries()) {
    const type = lines[column]!.measure?.holds.type;
    if (type !== "choice" && type !== "yes-no")
      issues.report([...path, "counted", i], "只有选项和是否才分类计数 (only choices are counted)", null);
  }
  if (lines.every(({ role }) => role === "number" || role === "remark"))
    issues.report([...path, "columns"], "没有可以填的列 (there is nothing to fill in)", null);
}
