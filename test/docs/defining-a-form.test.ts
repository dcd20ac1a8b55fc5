import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { BUILT_IN } from "../../src/form/rules/built-in";
import { formSpec } from "../../src/form/spec/form-spec";
import { issuesOf } from "../support/forms";

const PAGE = readFileSync(join(import.meta.dirname, "../../docs/defining-a-form.md"), "utf8");

it("has examples that work", () => {
  const examples = [...PAGE.matchAll(/```json\n([\s\S]*?)```/g)].map(([, text]) => JSON.parse(text!));
  expect(examples.map((example) => [example.id, issuesOf(example)])).toEqual([
    ["foi-monthly", []],
    ["key-projects", []],
  ]);
});

it("lists every rule that follows from a form, as the program calls it", () => {
  const [, table] = /\| 编号 [^\n]*\n[^\n]*\n([\s\S]*?)\n\n/.exec(PAGE)!;
  const listed = table!.split("\n").flatMap((line) => line.split("|")[1]!.trim().split("、"));
  expect(listed.sort()).toEqual(BUILT_IN.map(({ id }) => id).sort());
});

/** Every member that a definition may have, wherever it stands. */
function keysIn(schema: unknown, seen: Set<unknown> = new Set()): string[] {
  if (typeof schema !== "object" || schema === null || seen.has(schema)) return [];
  seen.add(schema);
  const json = schema as Record<string, unknown>;
  const own = typeof json.properties === "object" ? Object.keys(json.properties as object) : [];
  return [...own, ...Object.values(json).flatMap((each) => keysIn(each, seen))];
}

it("explains every member that a definition may have", () => {
  const keys = new Set(keysIn(z.toJSONSchema(formSpec, { unrepresentable: "any", io: "input" })));
  const silent = [...keys].filter((key) => !new RegExp(`\`"?${key}\\b|"${key}"`).test(PAGE));
  // Of 备注 as an explanation the page says that it is seldom written.
  const explanation = ["characters", "different", "phrases", "digits", "silent"];
  expect(silent.filter((key) => !explanation.includes(key))).toEqual([]);
});
