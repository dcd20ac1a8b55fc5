import { compileForm } from "../form/compile/compile-form";
import type { FormIssue } from "../form/compile/form-issue";
import type { Form } from "../form/form";
import { roundTripFaults } from "./round-trip";
import { sampleOf } from "./sample";

/** A definition that may be used, or what is wrong with it and where it is written. */
export type Proof =
  { readonly ok: true; readonly form: Form } | { readonly ok: false; readonly faults: readonly FormIssue[] };

/**
 * Compiles a definition and tries it before anybody uses it: the form is made, filled in and read again, and
 * everything has to be found where it was written, and to say what was written.
 */
export function proveDefinition(definition: unknown): Proof {
  const compiled = compileForm(definition);
  if (!compiled.ok) return { ok: false, faults: compiled.issues };
  const { form } = compiled;
  const faults = roundTripFaults(form, sampleOf(form));
  return faults.length > 0 ? { ok: false, faults } : { ok: true, form };
}
