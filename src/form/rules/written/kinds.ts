import * as z from "zod/mini";
import type { RuleSources } from "../../compile/build-rules";
import type { FormIssue, Issues } from "../../compile/form-issue";
import { RELATION } from "./relation";

/** The kinds of rules that authors write. Another one is a file beside these, a line here, and its judge. */
const KINDS = { relation: RELATION };

type Kinds = typeof KINDS;
type Kind = Kinds[keyof Kinds];

/** A rule as it is written in a definition, and what it becomes. */
export type WrittenSpec = z.infer<Kind["spec"]>;
export type WrittenRule = NonNullable<ReturnType<Kind["build"]>>;

const ALL: readonly Kind[] = Object.values(KINDS);

export const writtenSpec: z.ZodMiniType<WrittenSpec> = z.union(ALL.map(({ spec }) => spec));

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
