import type { RuleSources } from "../../compile/build-rules";
import type { FormIssue, Issues } from "../../compile/form-issue";
import type { WrittenSpec } from "../../spec/written-spec";
import { RELATION } from "./relation";

/** The kinds of rules that authors write. Another one is a file beside these, a line here, its schema, and its judge. */
const KINDS = { relation: RELATION };

export type WrittenKinds = keyof typeof KINDS;
type Kind = (typeof KINDS)[WrittenKinds];

/** What a rule that is written becomes. */
export type WrittenRule = NonNullable<ReturnType<Kind["build"]>>;

const ALL: readonly Kind[] = Object.values(KINDS);

/** A rule as its author has written it; `null` when it cannot be understood, which is reported. */
export function buildWritten(
  sources: RuleSources,
  rule: WrittenSpec,
  path: FormIssue["path"],
  issues: Issues,
): WrittenRule | null {
  const kind = ALL.find(({ entry }) => entry in rule)!;
  return kind.build(sources, rule as never, path, issues);
}

/** The places in the message of a written rule. */
export function writtenPlaces(rule: WrittenRule): readonly string[] {
  return KINDS[rule.kind].places(rule as never);
}
