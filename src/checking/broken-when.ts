import type { Form } from "../form/form";
import type { Rule } from "../form/rules/rule";
import { judgeOf } from "./kinds/judges";

/** When a rule is broken, in sentences for a clerk: what its page and its explanation in the pane say. */
export function brokenWhen(form: Form, rule: Rule): string {
  return judgeOf(rule).brokenWhen(rule as never, form);
}
