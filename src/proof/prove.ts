import { Bench } from "../checking/examples/bench";
import { compileForm } from "../form/compile/compile-form";
import type { FormIssue } from "../form/compile/form-issue";
import type { Form } from "../form/form";
import { percentagesInDoubt } from "./percentages";
import { readBack, roundTripFaults } from "./round-trip";
import { rulesInDoubt } from "./rules";
import { sampleOf } from "./sample";

/** A definition that may be used, with what its author should look at; or what is wrong with it and where it is written. */
export type Proof =
  | {
      readonly ok: true;
      readonly form: Form;
      /** Rules that nothing was found to break, or to keep, and percentages that come out as 0.95. */
      readonly doubts: readonly FormIssue[];
    }
  | { readonly ok: false; readonly faults: readonly FormIssue[] };

/**
 * Compiles a definition and tries it before anybody uses it. The form is made, filled in and read again: everything
 * has to be found where it was written, and to say what was written. Then each rule is broken once and kept once.
 */
export function proveDefinition(definition: unknown): Proof {
  const compiled = compileForm(definition);
  if (!compiled.ok) return { ok: false, faults: compiled.issues };
  const { form } = compiled;
  const sample = sampleOf(form);
  const found = readBack(form, sample);
  const faults = roundTripFaults(form, sample, found);
  if (faults.length > 0) return { ok: false, faults };
  const doubts = [...percentagesInDoubt(form), ...rulesInDoubt(form, new Bench(form, found[0]!))];
  return { ok: true, form, doubts };
}
