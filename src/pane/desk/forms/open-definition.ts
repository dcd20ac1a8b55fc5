import type { FormIssue } from "../../../form/compile/form-issue";
import type { Form } from "../../../form/form";
import type { Proof } from "../../../proof/prove";

/** Why a file gives no form. */
export type DefinitionFault =
  /** It is no JSON; the first place that is none, counted from 1, where the browser says so. */
  | { readonly kind: "not-json"; readonly at: { readonly line: number; readonly column: number } | null }
  /** It is, and says something that no form can be, or that cannot be read back. `definition` is what stands there, for names of places. */
  | { readonly kind: "faults"; readonly definition: unknown; readonly issues: readonly FormIssue[] };

/** What an author should look at in a definition that may be used. */
export interface DefinitionDoubts {
  readonly definition: unknown;
  readonly issues: readonly FormIssue[];
}

/** A form from the text of its definition, when it is sound and reads back as it is printed, and what is doubtful in it. */
export function openDefinition(
  text: string,
  prove: (definition: unknown) => Proof,
): { readonly form: Form; readonly doubts: DefinitionDoubts | null } | { readonly fault: DefinitionFault } {
  let definition: unknown;
  try {
    definition = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    return { fault: { kind: "not-json", at: placeOf(error, text) } };
  }
  const proof = prove(definition);
  if (!proof.ok) return { fault: { kind: "faults", definition, issues: proof.faults } };
  const { form, doubts: issues } = proof;
  return { form, doubts: issues.length > 0 ? { definition, issues } : null };
}

/** Browsers say it in words of their own; most of them name the place by its number. */
function placeOf(error: unknown, text: string): { line: number; column: number } | null {
  const said = error instanceof Error ? /position (\d+)/.exec(error.message) : null;
  if (!said) return null;
  const lines = text.slice(0, Number(said[1])).split("\n");
  return { line: lines.length, column: lines.at(-1)!.length + 1 };
}
