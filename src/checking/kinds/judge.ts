import type { Expression } from "../../form/expression/expression";
import type { Form } from "../../form/form";
import type { RuleKind, RuleOf } from "../../form/rules/rule";
import type { Return } from "../../reading/return";
import type { Bench } from "../examples/bench";
import type { Example } from "../examples/example";
import type { Finding } from "../finding";
import type { FormOnSheet, Message } from "../on-sheet/form-on-sheet";
import type { RepairEdit } from "../repair-edit";
import type { Seen } from "../seen";

/** Everything that a kind of rule says to its walkers: another kind is another judge in `JUDGES`. */
export interface Judge<Kind extends RuleKind> {
  /** What a return breaks of the rule, in the order of the form. */
  check(rule: RuleOf<Kind>, seen: Seen): Finding[];
  /** The same as formulas of 校验; nothing where no formula can see it. */
  onSheet(rule: RuleOf<Kind>, sheet: FormOnSheet): Message[];
  /** When it is broken, in sentences for a clerk: what its page and its explanation in the pane say. */
  brokenWhen(rule: RuleOf<Kind>, form: Form): string;
  /** How it relates cells to one another; none where it asks each cell by itself. */
  operands(rule: RuleOf<Kind>, form: Form): readonly Expression[];
  /** Small returns in which the rule is at stake, some that break it and some that keep it; none where nobody can say. */
  examples(rule: RuleOf<Kind>, bench: Bench): Iterable<Example>;
  /** What puts a finding right without asking anybody; left out where only the clerk knows. */
  repair?(rule: RuleOf<Kind>, finding: Finding, form: Form, ret: Return): RepairEdit[];
}
