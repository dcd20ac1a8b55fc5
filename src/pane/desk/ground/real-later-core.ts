import { keptPriorOf, keptPriorPlan } from "../../../book/kept-prior";
import { definitionPlan } from "../../../form/carried-definition";
import { compileForm } from "../../../form/compile/compile-form";
import { proveDefinition } from "../../../proof/prove";
import { explainRule } from "../../../proof/rule-explained";
import { formPlans } from "../../../template/form-plan";
import { sealing, unsealing } from "../../../template/sealing";
import type { LaterCore } from "./later-core";

/** The rooms of the core as acts ask for them; every entry gives the pane this one. */
export const laterCore: LaterCore = {
  compileForm,
  proveDefinition,
  formPlans,
  definitionPlan,
  sealing,
  unsealing,
  keptPriorPlan,
  keptPriorOf,
  explainRule,
};
