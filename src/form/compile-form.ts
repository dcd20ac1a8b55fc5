import { issuesOf, printedLabel, type FormIssue } from "./form-issues";
import { formSpec, type ConditionSpec, type FormSpec, type OperandSpec, type RuleSpec } from "./form-spec";
import type { Condition, Form, Indicator, Operand, Rule, Section, Subject } from "./form";

export type CompiledForm = { ok: true; form: Form } | { ok: false; issues: readonly FormIssue[] };

/** Checks a definition and compiles it. All faults are reported at once; nothing is thrown. */
export function compileForm(definition: unknown): CompiledForm {
  const parsed = formSpec.safeParse(definition);
  if (!parsed.success) {
    const issues = parsed.error.issues.map(({ path, message }) => ({ path: path.map(pathPart), message }));
    return { ok: false, issues };
  }
  const issues = issuesOf(parsed.data);
  return issues.length > 0 ? { ok: false, issues } : { ok: true, form: build(parsed.data) };
}

/** For definitions that ship with the add-in: a fault is a fault of the build. */
export function formFrom(definition: unknown): Form {
  const compiled = compileForm(definition);
  if (compiled.ok) return compiled.form;
  const list = compiled.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
  throw new Error(`form definition is broken:\n${list.join("\n")}`);
}

function pathPart(part: PropertyKey): string | number {
  return typeof part === "number" ? part : String(part);
}

function build(spec: FormSpec): Form {
  const indicators = buildIndicators(spec);
  const sections = buildSections(spec);
  const starts = spec.pages.map((page) => sections.find((section) => section.id === page[0])!.first);
  const look = lookUp(indicators, sections);
  return {
    spec,
    indicators,
    sections,
    subjects: buildSubjects(spec),
    pageStarts: starts,
    rules: spec.rules.map((rule) => buildRule(rule, look)),
  };
}

function buildIndicators(spec: FormSpec): Indicator[] {
  const flat = spec.sections.flatMap((section, index) =>
    section.indicators.map((indicator) => ({ indicator, section: index })),
  );
  const place = new Map(flat.map(({ indicator }, index) => [indicator.id, index]));
  return flat.map(({ indicator, section }, index) => ({
    id: indicator.id,
    index,
    label: indicator.label,
    unit: indicator.unit,
    printed: printedLabel(indicator),
    kind: indicator.kind,
    weight: indicator.kind === "percentage" ? place.get(indicator.weight)! : null,
    section,
  }));
}

function buildSections(spec: FormSpec): Section[] {
  let next = 0;
  return spec.sections.map(({ id, label, indicators }, index) => {
    const first = next;
    next += indicators.length;
    return { id, index, label, first, last: next - 1 };
  });
}

function buildSubjects(spec: FormSpec): Subject[] {
  const leaves = spec.subjects.flatMap((subject): Omit<Subject, "index">[] =>
    "parts" in subject
      ? subject.parts.map((part) => ({
          ...part,
          spanner: subject.label,
          full: `${subject.label}·${part.label}`,
        }))
      : [{ ...subject, spanner: null, full: subject.label }],
  );
  return leaves.map((leaf, index) => ({ ...leaf, index }));
}

interface LookUp {
  indicator(id: string): number;
  section(id: string): number[];
  counts(): number[];
}

function lookUp(indicators: readonly Indicator[], sections: readonly Section[]): LookUp {
  const place = new Map(indicators.map((indicator) => [indicator.id, indicator.index]));
  return {
    indicator: (id) => place.get(id)!,
    section: (id) => {
      const { index } = sections.find((section) => section.id === id)!;
      return indicators
        .filter((indicator) => indicator.section === index)
        .map((indicator) => indicator.index);
    },
    counts: () => indicators.filter(({ kind }) => kind === "count").map(({ index }) => index),
  };
}

function buildRule(rule: RuleSpec, look: LookUp): Rule {
  if (rule.kind === "compare") {
    const { scope, left, right, ...rest } = rule;
    return { ...rest, left: left.map(look.indicator), right: right.map(look.indicator), ...scopeOf(scope) };
  }
  if (rule.kind === "implies") {
    const { scope, when, then, ...rest } = rule;
    const named = [when, ...then].flatMap(({ of }) =>
      "others" in of ? [] : operand(of, look, []).indicators,
    );
    const condition = (each: ConditionSpec): Condition => ({ ...operand(each.of, look, named), is: each.is });
    return { ...rest, when: condition(when), then: then.map(condition), ...scopeOf(scope) };
  }
  if (rule.kind === "change") {
    const { scope, ...rest } = rule;
    return { ...rest, ...scopeOf(scope) };
  }
  return rule;
}

function scopeOf(scope: readonly ("subjects" | "total")[]) {
  return { onSubjects: scope.includes("subjects"), onTotal: scope.includes("total") };
}

function operand(spec: OperandSpec, look: LookUp, named: readonly number[]): Operand {
  if ("sum" in spec) return { indicators: spec.sum.map(look.indicator), joined: "sum" };
  if ("anyOf" in spec) return { indicators: spec.anyOf.map(look.indicator), joined: "any" };
  if ("section" in spec) return { indicators: look.section(spec.section), joined: "any" };
  return { indicators: look.counts().filter((index) => !named.includes(index)), joined: "any" };
}
