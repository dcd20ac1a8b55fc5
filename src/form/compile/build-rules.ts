import { appliesTo } from "../rules/applies-to";
import { BUILT_IN, type BuiltIn } from "../rules/built-in";
import { changesOf } from "../rules/changes";
import { buildWritten } from "../rules/written/kinds";
import type { ChangeRule, HeadRule, Rule, RuleHead } from "../rules/rule";
import type { FormSpec } from "../spec/form-spec";
import type { Table } from "../table";
import type { Field } from "../form";
import type { Issues } from "./form-issue";
import { messageFaults } from "./message-faults";

/** What rules are made from. */
export interface RuleSources {
  readonly spec: FormSpec;
  readonly tables: readonly Table[];
  readonly fields: readonly Field[];
}

/** All rules of a form: V, the author's own, S, L, P; findings are listed in this order. */
export function buildRules(sources: RuleSources, issues: Issues): Rule[] {
  const { spec } = sources;
  const ids = new Set(BUILT_IN.map(({ id }) => id));
  const written = spec.rules.flatMap((rule, index) => {
    issues.unique(ids, rule.id, ["rules", index, "id"]);
    return buildWritten(sources, rule, ["rules", index], issues) ?? [];
  });
  for (const key of Object.keys(spec.checks))
    if (
      !BUILT_IN.some(({ id, check }) => id === key || check === key) &&
      !changesOf(null).some(({ id, name }) => id === key || name === key)
    )
      issues.report(["checks", key], `没有这条规则 (unknown rule): ${key}`, null);
  const following = BUILT_IN.filter(({ check }) => appliesTo(check, sources)).flatMap((rule) =>
    builtIn(rule, spec, issues),
  );
  const inFront = following.filter(({ id }) => id.startsWith("V"));
  const behind = following.filter(({ id }) => !id.startsWith("V"));
  return [...inFront, ...written, ...behind, ...changeRules(spec, issues)];
}

/** The words of a rule that a form may say otherwise. */
type Texts = Omit<RuleHead, "severity"> & { readonly severity: RuleHead["severity"] | "off" };

/** A rule that follows from the form, as far as the form does not say otherwise: none when it is off. */
function ruleOf(
  texts: Texts,
  { checks }: FormSpec,
  issues: Issues,
  make: (head: RuleHead) => Rule | null,
): Rule[] {
  const key = texts.id in checks ? texts.id : texts.name;
  const said = checks[key];
  const own = typeof said === "object" ? said : { level: said };
  const severity = own.level ?? texts.severity;
  if (severity === "off") return [];
  const { id, name } = texts;
  const rule = make({
    ...{ id, name, severity },
    title: own.title ?? texts.title,
    message: own.note?.chinese ?? texts.message,
    english: own.note?.english ?? texts.english,
    remedy: own.remedy ?? texts.remedy,
    source: own.source ?? texts.source,
  });
  if (rule && own.note) messageFaults(rule, ["checks", key, "note"], issues);
  return rule ? [rule] : [];
}

function builtIn({ kind, check, ...texts }: BuiltIn, spec: FormSpec, issues: Issues): Rule[] {
  const named = { ...texts, name: check, source: spec.source ?? "" };
  return ruleOf(named, spec, issues, (head) => ({ ...head, kind, check }) as Rule);
}

function changeRules(spec: FormSpec, issues: Issues): Rule[] {
  const { numbers, percentages } = spec.changes;
  if (!numbers && !percentages) return [];
  return changesOf(spec.period?.every ?? null).flatMap(({ of, ...texts }) =>
    ruleOf(texts, spec, issues, (head): HeadRule | ChangeRule | null => {
      if (of === "unit") return { ...head, kind: "head", check: "prior-unit-differs" };
      const much = of === "number" ? numbers : percentages;
      return much ? { ...head, kind: "change", of, onTotals: false, ...much } : null;
    }),
  );
}
