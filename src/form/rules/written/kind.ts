import type { FormIssue, Issues } from "../../compile/form-issue";
import type { RuleSources } from "../../compile/build-rules";
import type { RuleHead } from "../rule";

/** A kind of rule that authors write, all that a form knows of it. What judges it is in `checking/kinds`. */
export interface WrittenKind<Spec, Made extends RuleHead> {
  /** The entry that tells it from other kinds: "says". */
  readonly entry: string;
  /** `null` when it cannot be understood, which is reported. */
  build(sources: RuleSources, rule: Spec, path: FormIssue["path"], issues: Issues): Made | null;
  /** The places of its message that are filled in: {left}. */
  places(rule: Made): readonly string[];
}
