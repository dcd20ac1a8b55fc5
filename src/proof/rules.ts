import type { Bench } from "../checking/examples/bench";
import type { Example } from "../checking/examples/example";
import { judgeOf } from "../checking/kinds/judges";
import { Seen } from "../checking/seen";
import type { FormIssue } from "../form/compile/form-issue";
import type { Form } from "../form/form";
import type { Rule } from "../form/rules/rule";
import { readSheets } from "../reading/read-sheets";
import { exampleSheets } from "./example-sheets";

/** A return that breaks a rule and one that keeps it; `null` where none was found. */
export interface Tried {
  readonly broken: Example | null;
  readonly kept: Example | null;
  /** Whether there was anything to try: what follows from the form may be said by its author's relations already. */
  readonly isAsked: boolean;
}

/** Looks for small returns that break a rule, and that keep it though it is at stake. */
export function tryRule(rule: Rule, bench: Bench): Tried {
  let [broken, kept]: (Example | null)[] = [null, null];
  let isAsked = bench.form.spec.rules.some(({ id }) => id === rule.id);
  for (const example of judgeOf(rule).examples(rule as never, bench)) {
    isAsked = true;
    const seen = seenOf(example, bench);
    if (seen === null) continue;
    if (judgeOf(rule).check(rule as never, seen).length > 0) broken ??= example;
    else kept ??= example;
    if (broken && kept) break;
  }
  return { broken: broken ?? null, kept: kept ?? null, isAsked };
}

/** What is printed otherwise has to be read to know what comes of it. */
function seenOf(example: Example, bench: Bench): Seen | null {
  if (!example.labels) return bench.seen(example);
  const [ret] = readSheets(bench.form, exampleSheets(bench.form, example));
  return ret ? Seen.of(bench.form, ret, bench.context(example)) : null;
}

/** The rules that nothing was found to break, or to keep: perhaps they say something else than is meant. */
export function rulesInDoubt(form: Form, bench: Bench): FormIssue[] {
  return form.rules.filter(isToBeBroken).flatMap((rule): FormIssue[] => {
    const { broken, kept, isAsked } = tryRule(rule, bench);
    if ((broken && kept) || !isAsked) return [];
    const message = broken
      ? "试不出怎样填才不违反它，请看看写得对不对 (nothing was found that keeps it)"
      : "试不出怎样填会违反它，请看看写得对不对 (nothing was found that breaks it)";
    return [{ path: pathOf(form, rule), message: `${rule.id} ${rule.title}：${message}` }];
  });
}

/** Rows and columns that nobody can mistake for others are as they should be. */
function isToBeBroken(rule: Rule): boolean {
  return rule.kind !== "structure" || (rule.check !== "row-undecided" && rule.check !== "column-undecided");
}

function pathOf({ spec }: Form, { id }: Rule): FormIssue["path"] {
  const written = spec.rules.findIndex((rule) => rule.id === id);
  return written < 0 ? ["checks", id] : ["rules", written, "says"];
}
