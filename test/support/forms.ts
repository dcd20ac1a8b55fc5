import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import partyDisclosure2011 from "../../src/form/definitions/party-disclosure-2011.json";
import { compileForm, formFrom } from "../../src/form/compile/compile-form";
import type { Form } from "../../src/form/form";
import type { List, Matrix } from "../../src/form/table";

/** A definition as its author wrote it, to be changed by a test. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Definition = any;

/** The form that ships, compiled, and its definition. */
export const FORM_2011 = formFrom(partyDisclosure2011);
export const definition2011 = (): Definition => structuredClone(partyDisclosure2011);

const FOLDER = join(import.meta.dirname, "../forms");
const SHIPPED = join(import.meta.dirname, "../../src/form/definitions");

/** Where the definition of a form is: some of them ship. */
const fileOf = (name: string) => {
  const shipped = join(SHIPPED, `${name.replace(/^s\d-/, "")}.json`);
  return existsSync(shipped) ? shipped : join(FOLDER, name, "definition.json");
};

const NAMES = readdirSync(FOLDER)
  .filter((name) => existsSync(fileOf(name)))
  .sort();

/** Official forms of other kinds, drawn and filled in by other software, each with what must come of it. */
export const FIXTURES = NAMES.filter((name) => existsSync(join(FOLDER, name, "truth.json")));

/** A form by the beginning of its name: "s1". */
function nameOf(begins: string): string {
  const found = NAMES.find((each) => each.startsWith(begins));
  if (found === undefined) throw new Error(`no such form: ${begins}`);
  return found;
}

export function folderOf(name: string): string {
  return join(FOLDER, nameOf(name));
}

/** The path of a definition. */
export function definitionFile(name: string): string {
  return fileOf(nameOf(name));
}

export function definitionOf(name: string): Definition {
  return JSON.parse(readFileSync(definitionFile(name), "utf8"));
}

const compiled = new Map<string, Form>();

export function formOf(name: string): Form {
  const known = compiled.get(name) ?? formFrom(definitionOf(name));
  compiled.set(name, known);
  return known;
}

/** What must come of its returns; see test/forms/README.md. */
export function truthOf(name: string): Definition {
  return JSON.parse(readFileSync(join(folderOf(name), "truth.json"), "utf8"));
}

/** A file of a fixture: "blank.xlsx", "returns/县教委.ods". */
export function bytesOf(name: string, file: string): Uint8Array {
  return new Uint8Array(readFileSync(join(folderOf(name), file)));
}

/** Paths of what is wrong with a definition: "rules.3.says". */
export function issuesOf(definition: Definition): string[] {
  const made = compileForm(definition);
  return made.ok ? [] : made.issues.map(({ path }) => path.join("."));
}

export function matrixOf(form: Form, table = 0): Matrix {
  const found = form.tables[table];
  if (found?.kind !== "matrix") throw new Error(`table ${table} is no matrix`);
  return found;
}

export function listOf(form: Form, table = 0): List {
  const found = form.tables[table];
  if (found?.kind !== "list") throw new Error(`table ${table} is no list`);
  return found;
}

/** Index of a line by its id. */
export function lineOf(lines: readonly { readonly id: string }[], id: string): number {
  const index = lines.findIndex((line) => line.id === id);
  if (index < 0) throw new Error(`no such line: ${id}`);
  return index;
}
