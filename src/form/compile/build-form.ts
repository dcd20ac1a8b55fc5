import type { Due, Field, Form } from "../form";
import { isPeriod, PERIOD_EXAMPLES, periodPattern } from "../period";
import { DEFAULT_EXPLANATION } from "../rules/default-explanation";
import type { FormSpec } from "../spec/form-spec";
import { buildMeasures } from "./build-measures";
import { buildRules } from "./build-rules";
import { buildScheme } from "./build-scheme";
import { buildShares } from "./build-shares";
import { buildTables } from "./build-table";
import { explanationFaults } from "./explanation-faults";
import { Issues, type FormIssue } from "./form-issue";
import { replaceFaults } from "./replace-faults";
import { sheetFaults } from "./sheet-faults";

export type CompiledForm = { ok: true; form: Form } | { ok: false; issues: readonly FormIssue[] };

/** Compiles a definition whose shape has been checked. All that makes no sense in it is reported at once. */
export function buildForm(spec: FormSpec): CompiledForm {
  const issues = new Issues();
  const form = build(spec, issues);
  return issues.all.length > 0 ? { ok: false, issues: issues.all } : { ok: true, form };
}

/** The same of a definition that is known to be sound: a fault is one of the program. */
export function formOf(spec: FormSpec): Form {
  return soundForm(buildForm(spec));
}

/** The form; throws with all that is wrong where there is none. */
export function soundForm(compiled: CompiledForm): Form {
  if (compiled.ok) return compiled.form;
  const list = compiled.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
  throw new Error(`form definition is broken:\n${list.join("\n")}`);
}

function build(spec: FormSpec, issues: Issues): Form {
  const measures = buildMeasures(spec.measures, issues);
  const tables = buildTables(spec, measures, issues);
  const period = spec.period ? { kind: spec.period.every, of: spec.period.of } : null;
  if (period && !isPeriod(period))
    issues.report(
      ["period", "of"],
      `不是这样的报告期，应写成 ${PERIOD_EXAMPLES[period.kind]} (no such period): ${period.of}`,
      null,
    );
  const fields = buildFields(spec, issues);
  if (spec.short !== undefined) sheetFaults(spec.short, ["short"], issues);
  replaceFaults(spec, tables, issues);
  explanationFaults(spec.explanation ?? DEFAULT_EXPLANATION, issues);
  return {
    spec,
    id: spec.id,
    version: spec.version,
    title: spec.title,
    short: spec.short ?? "",
    called: spec.called ?? spec.title,
    authority: spec.authority,
    period,
    due: dueOf(spec),
    fields,
    marks: spec.marks,
    notes: spec.notes,
    explanation: spec.explanation ?? DEFAULT_EXPLANATION,
    tables,
    shares: buildShares(spec, tables, issues),
    scheme: buildScheme(spec, tables, issues),
    rules: buildRules({ spec, tables, fields }, issues),
  };
}

function dueOf({ due }: FormSpec): Due[] {
  if (due === undefined) return [];
  return typeof due === "string"
    ? [{ level: null, by: due }]
    : due.map(({ level, by }) => ({ level: level ?? null, by }));
}

function buildFields(spec: FormSpec, issues: Issues): Field[] {
  const [ids, labels] = [new Set<string>(), new Set<string>()];
  const named = new Set(spec.fields.flatMap(({ id }) => (id === undefined ? [] : [id])));
  const fields = spec.fields.map((field, index): Field => {
    const kind = field.is === "text" || ids.has(field.is) || named.has(field.is) ? `f${index + 1}` : field.is;
    const id = field.id ?? kind;
    issues.unique(ids, id, ["fields", index, field.id === undefined ? "label" : "id"]);
    issues.unique(labels, field.label, ["fields", index, "label"]);
    if (field.is === "period" && !spec.period)
      issues.report(["fields", index, "is"], "还要写 period：报告期怎样算 (the form needs a period)", null);
    const { label, was, is, place, required } = field;
    return { id, label, was, is, place, required, blank: field.blank ?? blankOf(field.is, spec) };
  });
  for (const is of ["unit", "date", "period"] as const)
    if (fields.filter((field) => field.is === is).length > 1)
      issues.report(["fields"], `只能有一个 (only one): ${is}`, null);
  if (!fields.some(({ is }) => is === "unit"))
    issues.report(["fields"], "要有填报单位：is 写 unit (a field that is the unit)", null);
  return fields;
}

function blankOf(is: Field["is"], { period }: FormSpec): string {
  if (is === "date") return "   年  月  日";
  return is === "period" && period ? periodPattern(period.every) : "";
}
