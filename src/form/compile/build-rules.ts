import { appliesTo } from "../rules/applies-to";
import { BUILT_IN, type BuiltIn } from "../rules/built-in";
import { CHANGES } from "../rules/changes";
import type { ChangeRule, HeadRule, Rule, RuleHead } from "../rules/rule";
import type { FormSpec } from "../spec/form-spec";
import type { Table } from "../table";
import type { Field } from "../form";
import type { Issues } from "./form-issue";
import { buildRelation } from "./build-relation";
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
    return buildRelation(sources, rule, ["rules", index], issues) ?? [];
  });
  for (const key of Object.keys(spec.checks))
    if (
      !BUILT_IN.some(({ id, check }) => id === key || check === key) &&
      !CHANGES.some(({ id }) => id === key)
    )
      issues.report(["checks", key], `没有这条规则 (unknown rule): ${key}`, null);
  const builtIn = BUILT_IN.filter(({ check }) => appliesTo(check, sources)).flatMap((rule) =>
    ruleOf(rule, spec, issues),
  );
  const inFront = builtIn.filter(({ id }) => id.startsWith("V"));
  const behind = builtIn.filter(({ id }) => !id.startsWith("V"));
  return [...inFront, ...written, ...behind, ...changeRules(spec)];
}

function ruleOf(rule: BuiltIn, spec: FormSpec, issues: Issues): Rule[] {
  const { check, severity, ...texts } = rule;
  const said = spec.checks[rule.id] ?? spec.checks[check];
  const own = typeof said === "object" ? said : { level: said };
  const level = own.level ?? severity;
  if (level === "off") return [];
  const head: RuleHead = {
    id: texts.id,
    name: check,
    severity: level,
    title: own.title ?? texts.title,
    message: own.note?.chinese ?? texts.message,
    english: own.note?.english ?? texts.english,
    remedy: own.remedy ?? texts.remedy,
    source: own.source ?? spec.source ?? "",
  };
  const made = { ...head, kind: rule.kind, check } as Rule;
  if (own.note) messageFaults(made, ["checks", rule.id in spec.checks ? rule.id : check, "note"], issues);
  return [made];
}

function changeRules({ changes, checks, source = "" }: FormSpec): Rule[] {
  const { numbers, percentages } = changes;
  if (!numbers && !percentages) return [];
  return CHANGES.flatMap((each): Rule[] => {
    const said = checks[each.id];
    const own = typeof said === "object" ? said : { level: said };
    if (own.level === "off") return [];
    const { id, name, title, severity, message, english, remedy } = each;
    const head: RuleHead = {
      id,
      name,
      title,
      severity: own.level ?? severity,
      message,
      english,
      remedy,
      source,
    };
    switch (each.of) {
      case "unit":
        return [{ ...head, kind: "head", check: "prior-unit-differs" } satisfies HeadRule];
      case "number":
        return numbers
          ? [{ ...head, kind: "change", of: "number", onTotals: false, ...numbers } satisfies ChangeRule]
          : [];
      case "percentage":
        return percentages
          ? [
              {
                ...head,
                kind: "change",
                of: "percentage",
                onTotals: false,
                ...percentages,
              } satisfies ChangeRule,
            ]
          : [];
    }
  });
}
