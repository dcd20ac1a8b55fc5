import type { Form } from "../form";
import { formSpec } from "../spec/form-spec";
import { specWords } from "../spec/spec-words";
import { buildForm, soundForm, type CompiledForm } from "./build-form";

/** Checks a definition and compiles it. All faults are reported at once; nothing is thrown. */
export function compileForm(definition: unknown): CompiledForm {
  const parsed = formSpec.safeParse(definition, { error: specWords });
  if (parsed.success) return buildForm(parsed.data);
  const issues = parsed.error.issues.map(({ path, message }) => ({ path: path.map(pathPart), message }));
  return { ok: false, issues };
}

/** For definitions that must be sound: a fault is thrown. */
export function formFrom(definition: unknown): Form {
  return soundForm(compileForm(definition));
}

function pathPart(part: PropertyKey): string | number {
  return typeof part === "number" ? part : String(part);
}
