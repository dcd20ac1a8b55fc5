import { readFileSync } from "node:fs";
import { compileForm } from "../src/form/compile/compile-form";
import { FORMS } from "../src/form/definitions";
import type { Form } from "../src/form/form";

/** The form of a definition in a file, the first one that ships where none is named; a sentence when it is none. */
export function formOfFile(path: string | undefined): Form | string {
  if (path === undefined) return FORMS[0]!;
  let definition: unknown;
  try {
    definition = JSON.parse(readFileSync(path, "utf8"));
  } catch (fault) {
    return `${path}: ${(fault as Error).message}`;
  }
  const compiled = compileForm(definition);
  if (compiled.ok) return compiled.form;
  const issues = compiled.issues.map((issue) => `  ${issue.path.join(".")}: ${issue.message}`);
  return `${path} is no definition of a form:\n${issues.join("\n")}`;
}
