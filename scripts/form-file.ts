import { readFileSync } from "node:fs";
import { compileForm } from "../src/form/compile/compile-form";
import { decodeText } from "../src/files/text/text-encoding";
import type { FormIssue } from "../src/form/compile/form-issue";
import { FORMS } from "../src/form/definitions";
import type { Form } from "../src/form/form";
import { proveDefinition } from "../src/proof/prove";

/** The form of a definition in a file, the first one that ships where none is named; a sentence when it is none. */
export function formOfFile(path: string | undefined): Form | string {
  if (path === undefined) return FORMS[0]!;
  const definition = definitionIn(path);
  if (typeof definition === "string") return definition;
  const compiled = compileForm(definition);
  return compiled.ok ? compiled.form : `${path} is no definition of a form:\n${listed(compiled.issues)}`;
}

/** The same of one that was proven, and what its author should look at; "" for nothing. */
export function provenForm(
  path: string | undefined,
): { readonly form: Form; readonly doubts: string } | string {
  if (path === undefined) return { form: FORMS[0]!, doubts: "" };
  const definition = definitionIn(path);
  if (typeof definition === "string") return definition;
  const proof = proveDefinition(definition);
  if (proof.ok) return { form: proof.form, doubts: listed(proof.doubts) };
  return `${path} is no definition of a form that can be used:\n${listed(proof.faults)}`;
}

/** In whatever encoding an editor has saved it. */
function definitionIn(path: string): unknown {
  try {
    const definition: unknown = JSON.parse(decodeText(new Uint8Array(readFileSync(path))));
    return typeof definition === "string" ? `${path} holds a text` : definition;
  } catch (fault) {
    return `${path}: ${(fault as Error).message}`;
  }
}

function listed(issues: readonly FormIssue[]): string {
  return issues.map(({ path, message }) => `  ${path.join(".")}: ${message}`).join("\n");
}
