import type { KeptPrior } from "../../../book/kept-prior";
import type { Finding } from "../../../checking/finding";
import type { CompiledForm } from "../../../form/compile/build-form";
import type { Form } from "../../../form/form";
import type { Proof } from "../../../proof/prove";
import type { RuleExplained } from "../../../proof/rule-explained";
import type { Return } from "../../../reading/return";
import type { Grid } from "../../../sheet/grid";
import type { SheetPlan } from "../../../sheet/sheet-plan";
import type { FormContent } from "../../../template/form-content";
import type { SheetChange, Sealing } from "../../../template/sealing";

/**
 * What the pane asks of the core when the clerk acts, or the workbook brings something of its own: it is fetched when it
 * is first needed. Everything here is synchronous and pure.
 */
export interface LaterCore {
  /** A form by a definition that did not ship. */
  compileForm(definition: unknown): CompiledForm;
  /** The same, and whether what is made by it can be read back. */
  proveDefinition(definition: unknown): Proof;
  /** The sheets of the form. */
  formPlans(form: Form, content: FormContent): readonly SheetPlan[];
  /** The sheet that nobody sees, by which the workbook says which form it holds. */
  definitionPlan(form: Form): SheetPlan;
  /** Whether the return may be finalised, what is in the way, and what that changes on its sheets. */
  sealing(form: Form, ret: Return, findings: readonly Finding[], today: string): Sealing;
  unsealing(form: Form, ret: Return): readonly SheetChange[];
  /** The return of the period before that is compared with, as the workbook keeps it. */
  keptPriorPlan(form: Form, place: string, prior: Pick<KeptPrior, "file" | "return"> | null): SheetPlan;
  keptPriorOf(form: Form, grid: Grid): KeptPrior | null;
  /** Why a finding is one: when its rule is broken, what is to be done, who asks for it, an example. */
  explainRule(form: Form, id: string): RuleExplained | null;
}
