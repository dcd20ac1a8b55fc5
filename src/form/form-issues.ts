import type { FormSpec, OperandSpec, RuleSpec } from "./form-spec";
import { messagePlaces, placesIn } from "./message-places";

/** A fault of a definition: where it is (`["rules", 3, "left", 0]`) and what is wrong. */
export interface FormIssue {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** What the shape alone cannot say: ids that are unique, references that lead somewhere. */
export function issuesOf(spec: FormSpec): FormIssue[] {
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
    for (const place of placesIn(rule.message)) {
      if (messagePlaces(rule).includes(place)) continue;
      report(["rules", r, "message"], `这条规则填不出 (nothing to fill in): {${place}}`);
    }
    const [own, english] = [rule.message, rule.english].map((each) => placesIn(each).sort().join(" "));
    if (own !== english)
      report(["rules", r, "english"], `与 message 填的不同 (other places than message): ${english}`);
  });
  spec.explanation.phrases.forEach((phrase, p) => {
    const fault = phraseFault(phrase, spec.explanation);
    if (fault) report(["explanation", "phrases", p], fault);
  });
  return issues;
}

/** What would make the characters of a phrase count twice. */
function phraseFault(phrase: string, { phrases, silent }: FormSpec["explanation"]): string | null {
  if ([...phrase].some((letter) => silent.includes(letter)))
    return `含有不计的字符 (has silent characters): ${phrase}`;
  const others = phrases.filter((other) => other !== phrase && other.includes(phrase));
  if (others.length > 0) return `包含在“${others[0]!}”里 (within another phrase): ${phrase}`;
  return phrases.filter((other) => other === phrase).length > 1 ? `重复 (used twice): ${phrase}` : null;
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

/** How a form prints an indicator: 基层党组织个数（个）. */
export function printedLabel(indicator: { label: string; unit: string }): string {
  return `${indicator.label}（${indicator.unit}）`;
}
