import { judgeOf } from "../src/checking/kinds/judges";
import { SEVERITY_NAMES } from "../src/consolidation/sheets/problems-plan";
import type { Form } from "../src/form/form";
import { periodText } from "../src/form/period";
import type { Rule, Severity } from "../src/form/rules/rule";
import type { ExplanationSpec } from "../src/form/spec/form-spec";
import { exampleOf } from "../src/proof/rule-example";

const CONSEQUENCES: Readonly<Record<Severity, string>> = {
  error: "必须改正，改正以前不能定稿。",
  query: "改正，或者在这一行的备注里说明原因，才能定稿。",
  hint: "提醒看一看，可以不理。",
};

/** The pages of docs/rules by file name: one a rule, and an index. All from the rules themselves. */
export function rulePages(form: Form): ReadonlyMap<string, string> {
  return new Map([
    ["README.md", indexPage(form)],
    ...form.rules.map((rule): [string, string] => [`${rule.id}.md`, rulePage(form, rule)]),
  ]);
}

const GENERATED = "<!-- 由 npm run rules 从表样的规则生成，请不要手工修改。 -->";

function indexPage(form: Form): string {
  const lines = form.rules.map(
    ({ id, title, severity }) => `| [${id}](${id}.md) | ${title} | ${SEVERITY_NAMES[severity]} |`,
  );
  const severities = Object.entries(SEVERITY_NAMES).map(
    ([severity, name]) => `- **${name}**：${CONSEQUENCES[severity as Severity]}`,
  );
  return page([
    "# 校验规则",
    GENERATED,
    `《${form.title}》${form.period ? `（${periodText(form.period)}）` : ""}的全部规则。窗格里的校验、表上的「校验」列、「问题清单」用的都是这一套。`,
    severities.join("\n"),
    ["| 编号 | 规则 | 级别 |", "| --- | --- | --- |", ...lines].join("\n"),
    "## 怎样说明才算数",
    explanationWords(form.explanation),
  ]);
}

function rulePage(form: Form, rule: Rule): string {
  const example = exampleOf(form, rule);
  if (!example) throw new Error(`no example breaks ${rule.id}`);
  const { written, finding } = example;
  const rows = written.map(([place, value]) => `| ${place} | ${value} |`);
  return page([
    `# ${rule.id} ${rule.title}`,
    GENERATED,
    `级别：**${SEVERITY_NAMES[rule.severity]}**。${CONSEQUENCES[rule.severity]}`,
    "## 何时触发",
    judgeOf(rule).brokenWhen(rule as never, form),
    "## 例子",
    rows.length === 0 ? "一张空表。" : ["| 哪里 | 写的是 |", "| --- | --- |", ...rows].join("\n"),
    `提示：${finding.message}`,
    "## 怎么办",
    rule.remedy,
    ...(rule.severity === "query" ? ["[怎样说明才算数](README.md#怎样说明才算数)"] : []),
    "## 依据",
    `${rule.source}。`,
  ]);
}

function explanationWords({ characters, different, rows, phrases }: ExplanationSpec): string {
  const quoted = phrases.map((phrase) => `“${phrase}”`).join("");
  return [
    `写在这一行的备注里。除去标点、空格和套话，至少还有 ${characters} 个字，其中至少 ${different} 个不同的字（数字不算）。`,
    `同一句话写了 ${rows + 1} 行或更多，哪一行都不算。关于整张表的（没有指出哪一行的），写在哪一行的备注都可以。`,
    `不算数的套话：${quoted}。`,
  ].join("\n\n");
}

function page(parts: readonly string[]): string {
  return `${parts.join("\n\n")}\n`;
}
