import { judgeOf } from "../checking/kinds/judges";
import type { Form } from "../form/form";
import { exampleOf, type RuleExample } from "./rule-example";

/** A rule as a clerk is told of it; in Chinese, as the form is. */
export interface RuleExplained {
  readonly title: string;
  /** When it is broken. */
  readonly when: string;
  readonly remedy: string;
  readonly source: string;
  /** `null` where none is known that breaks it. */
  readonly example: RuleExample | null;
}

/** `null` for a rule that the form does not have. */
export function explainRule(form: Form, id: string): RuleExplained | null {
  const rule = form.rules.find((each) => each.id === id);
  if (!rule) return null;
  const { title, remedy, source } = rule;
  const when = judgeOf(rule).brokenWhen(rule as never, form);
  return { title, when, remedy, source, example: exampleOf(form, rule) };
}
