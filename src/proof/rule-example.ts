import { checkReturn } from "../checking/check-return";
import { Bench } from "../checking/examples/bench";
import type { Example, Relabelled, Typed } from "../checking/examples/example";
import type { Finding } from "../checking/finding";
import type { Form } from "../form/form";
import { perForm } from "../form/per-form";
import type { Rule } from "../form/rules/rule";
import type { Spot } from "../form/totals/amount";
import { exampleSheets } from "./example-sheets";
import { readBack } from "./round-trip";
import { tryRule } from "./rules";
import { sampleOf } from "./sample";
import { readSheets } from "../reading/read-sheets";
import { isError } from "../sheet/grid";

/** A small return that breaks a rule, and the check's own words about it. */
export interface RuleExample {
  /** What is written where: "已办结（条）·镇党委" and "12". */
  readonly written: readonly (readonly [string, string])[];
  readonly finding: Finding;
}

const benchOf = perForm((form: Form) => new Bench(form, readBack(form, sampleOf(form))[0]!));

/** Breaks the rule on a form of its own; `null` when the check does not find it broken: an example never lies. */
export function exampleOf(form: Form, rule: Rule): RuleExample | null {
  const bench = benchOf(form);
  const { broken } = tryRule(rule, bench);
  const [ret] = broken ? readSheets(form, exampleSheets(form, broken)) : [];
  const findings = broken && ret ? checkReturn(form, ret, bench.context(broken)) : [];
  const finding = findings.find((each) => each.rule === rule.id);
  return broken && finding ? { written: writtenIn(form, broken), finding } : null;
}

type Written = readonly [string, string];

function writtenIn(form: Form, example: Example): Written[] {
  const { unit, date, period, fields = {}, roster, prior, cells, lines, labels = [] } = example;
  const named = (is: string) => form.fields.find((field) => field.is === is)?.label ?? "";
  const isListed = lines !== undefined && cells.length === 0;
  return [
    ...(unit === undefined ? [] : [[named("unit"), unit || BLANK] as const]),
    ...(date === undefined ? [] : [[named("date"), date ?? BLANK] as const]),
    ...(period === undefined ? [] : [[named("period"), period ?? BLANK] as const]),
    ...Object.entries(fields).map(([index, text]): Written => [
      form.fields[Number(index)]!.label,
      text || BLANK,
    ]),
    ...(roster ? [["名册", roster.join("、")] as const] : []),
    ...(prior?.unit === undefined ? [] : [[`上一期的${named("unit")}`, prior.unit] as const]),
    ...(prior?.cells ?? []).map(({ spot, value }): Written => [
      `上一期 ${placeOf(form, spot)}`,
      textOf(value),
    ]),
    ...(isListed ? [["条数", String(lines)] as const] : []),
    ...cells.map(({ spot, value }): Written => [placeOf(form, spot), textOf(value)]),
    ...labels.map((each): Written => [labelOf(form, each), each.label || BLANK]),
  ];
}

const BLANK = "（空着）";

function textOf(value: Typed): string {
  return value === null ? BLANK : isError(value) ? value.error : String(value);
}

function placeOf({ tables }: Form, { table, row, column }: Spot): string {
  const found = tables[table]!;
  const head = found.columns.lines[column]!.full;
  const line = found.kind === "matrix" ? found.rows.lines[row]!.printed : `第 ${row + 1} 条`;
  const front = tables.length > 1 ? `${found.title ?? found.sheet}：` : "";
  return `${front}${line}·${head}`;
}

function labelOf({ tables }: Form, { table, axis, line }: Relabelled): string {
  const found = tables[table]!;
  return axis === "row" && found.kind === "matrix"
    ? `“${found.rows.lines[line]!.printed}”这一行的行名`
    : `“${found.columns.lines[line]!.full}”这一列的列名`;
}
