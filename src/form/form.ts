import {
  formSpec,
  type ConditionSpec,
  type FormSpec,
  type OperandSpec,
  type RuleSpec,
  type Severity,
} from "./form-spec";

/** One row of the form. `index` is its place among all rows, from 0. */
export interface Indicator {
  readonly id: string;
  readonly index: number;
  /** 基层党组织个数 */
  readonly label: string;
  /** 个 */
  readonly unit: string;
  /** As printed: 基层党组织个数（个） */
  readonly printed: string;
  readonly kind: "count" | "percentage";
  /** Index of the count that weighs a percentage; `null` for a count. */
  readonly weight: number | null;
  /** Index of the section. */
  readonly section: number;
}

/** One leaf column. `index` is its place among the leaf columns, from 0. */
export interface Subject {
  readonly id: string;
  readonly index: number;
  /** 城市 */
  readonly label: string;
  /** 社区, the spanner above it; `null` when the column stands alone. */
  readonly spanner: string | null;
  /** Unmistakable on its own: 社区·城市, or the label. */
  readonly full: string;
}

/** Rows under one vertical label: indicators `first` … `last`. */
export interface Section {
  readonly id: string;
  readonly index: number;
  readonly label: string;
  readonly first: number;
  readonly last: number;
}

/** Indicator indexes that an operand or condition speaks of, and how they are joined. */
export interface Operand {
  readonly indicators: readonly number[];
  readonly joined: "sum" | "any";
}

export interface Condition extends Operand {
  readonly is: "positive" | "filled";
}

interface RuleHead {
  readonly id: string;
  readonly name: string;
  readonly severity: Severity;
  readonly message: string;
  readonly source: string;
}

export type CellCheck = Extract<RuleSpec, { kind: "cell" }>["check"];
export type TotalCheck = Extract<RuleSpec, { kind: "total" }>["check"];
export type StructureCheck = Extract<RuleSpec, { kind: "structure" }>["check"];

export interface CellRule extends RuleHead {
  readonly kind: "cell";
  readonly check: CellCheck;
}
export interface TotalRule extends RuleHead {
  readonly kind: "total";
  readonly check: TotalCheck;
}
export interface StructureRule extends RuleHead {
  readonly kind: "structure";
  readonly check: StructureCheck;
}
export interface CompareRule extends RuleHead {
  readonly kind: "compare";
  readonly left: readonly number[];
  readonly relation: "<=" | ">=" | "=";
  readonly right: readonly number[];
  readonly onSubjects: boolean;
  readonly onTotal: boolean;
}
export interface ImpliesRule extends RuleHead {
  readonly kind: "implies";
  readonly when: Condition;
  readonly then: readonly Condition[];
  readonly onSubjects: boolean;
  readonly onTotal: boolean;
}

export type Rule = CellRule | TotalRule | StructureRule | CompareRule | ImpliesRule;

/** A form, compiled: look-ups by index, everything in printed order. Immutable. */
export interface Form {
  readonly spec: FormSpec;
  readonly indicators: readonly Indicator[];
  readonly subjects: readonly Subject[];
  readonly sections: readonly Section[];
  /** Index of the first indicator of each printed page. */
  readonly pageStarts: readonly number[];
  readonly rules: readonly Rule[];
}

/** A fault of a definition: where it is (`["rules", 3, "left", 0]`) and what is wrong. */
export interface FormIssue {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

export type CompiledForm = { ok: true; form: Form } | { ok: false; issues: readonly FormIssue[] };

/** Checks a definition and compiles it. All faults are reported at once; nothing is thrown. */
export function compileForm(definition: unknown): CompiledForm {
  const parsed = formSpec.safeParse(definition);
  if (!parsed.success) {
    const issues = parsed.error.issues.map(({ path, message }) => ({ path: path.map(pathPart), message }));
    return { ok: false, issues };
  }
  const issues = senseOf(parsed.data);
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

/** What the shape alone cannot say: ids that are unique, references that lead somewhere. */
function senseOf(spec: FormSpec): FormIssue[] {
  const issues: FormIssue[] = [];
  const counts = new Set<string>();
  const indicators = new Set<string>();
  const sections = new Set<string>();
  const report = (path: FormIssue["path"], message: string) => issues.push({ path, message });
  const unique = (seen: Set<string>, key: string, path: FormIssue["path"]) => {
    if (seen.has(key)) report(path, `重复 (used twice): ${key}`);
    seen.add(key);
  };

  const printed = new Set<string>();
  spec.sections.forEach((section, s) => {
    unique(sections, section.id, ["sections", s, "id"]);
    section.indicators.forEach((indicator, i) => {
      unique(indicators, indicator.id, ["sections", s, "indicators", i, "id"]);
      unique(printed, printedLabel(indicator), ["sections", s, "indicators", i, "label"]);
      if (indicator.kind === "count") counts.add(indicator.id);
    });
  });
  spec.sections.forEach((section, s) =>
    section.indicators.forEach((indicator, i) => {
      if (indicator.kind === "percentage" && !counts.has(indicator.weight)) {
        report(["sections", s, "indicators", i, "weight"], `不是数量指标 (no count): ${indicator.weight}`);
      }
    }),
  );

  const leaves = new Set<string>();
  spec.subjects.forEach((subject, s) => {
    if ("parts" in subject) {
      subject.parts.forEach((part, p) => unique(leaves, part.id, ["subjects", s, "parts", p, "id"]));
    } else unique(leaves, subject.id, ["subjects", s, "id"]);
  });

  const paged = spec.pages.flat().join(" ");
  if (paged !== spec.sections.map((section) => section.id).join(" ")) {
    report(["pages"], "各页应按顺序列出每个部分一次 (the pages list every section once, in order)");
  }

  const rules = new Set<string>();
  spec.rules.forEach((rule, r) => {
    unique(rules, rule.id, ["rules", r, "id"]);
    for (const { path, id } of references(rule)) {
      const known = path.includes("section") ? sections : indicators;
      if (!known.has(id)) report(["rules", r, ...path], `没有这个标识 (unknown id): ${id}`);
    }
  });
  return issues;
}

function references(rule: RuleSpec): { path: (string | number)[]; id: string }[] {
  if (rule.kind === "compare") {
    return (["left", "right"] as const).flatMap((side) =>
      rule[side].map((id, i) => ({ path: [side, i], id })),
    );
  }
  if (rule.kind === "implies") {
    return [
      ...operandReferences(rule.when.of, ["when", "of"]),
      ...rule.then.flatMap((condition, c) => operandReferences(condition.of, ["then", c, "of"])),
    ];
  }
  return [];
}

function operandReferences(operand: OperandSpec, path: (string | number)[]) {
  if ("sum" in operand) return operand.sum.map((id, i) => ({ path: [...path, "sum", i], id }));
  if ("anyOf" in operand) return operand.anyOf.map((id, i) => ({ path: [...path, "anyOf", i], id }));
  if ("section" in operand) return [{ path: [...path, "section"], id: operand.section }];
  return [];
}

function printedLabel(indicator: { label: string; unit: string }): string {
  return `${indicator.label}（${indicator.unit}）`;
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
