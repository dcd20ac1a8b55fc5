import type { Form } from "../form/form";
import type { Rule } from "../form/rules/rule";
import type { Return } from "../reading/return";
import type { CheckContext } from "./check-context";
import { settled } from "./explanation";
import type { Finding } from "./finding";
import { judgeOf } from "./kinds/judges";
import { Seen } from "./seen";

/**
 * All findings of a return, in the order of the rules, then of the form; a query that 备注 explains is
 * among them, as explained. A sheet with its own 校验 is judged as its formulas see it. Pure; an empty list means
 * that every rule is satisfied or cannot be decided from what is filled in and from the context.
 */
export function checkReturn(form: Form, ret: Return, context: CheckContext = {}): Finding[] {
  return checkRules(form, ret, form.rules, context);
}

/** The same of some rules. */
export function checkRules(
  form: Form,
  ret: Return,
  rules: readonly Rule[],
  context: CheckContext = {},
): Finding[] {
  const seen = Seen.of(form, ret, context);
  return settled(
    form,
    ret,
    rules.flatMap((rule) => judgeOf(rule).check(rule as never, seen)),
  );
}
