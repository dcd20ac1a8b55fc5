import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import ts from "typescript";
import { API } from "../fake-excel/api";

/** The members of every class of the namespace Excel, with the set of ExcelApi that brought each. */
function declared(): Map<string, Map<string, string>> {
  const path = createRequire(import.meta.url).resolve("@types/office-js/index.d.ts");
  const text = readFileSync(path, "utf8");
  const start = text.indexOf("\ndeclare namespace Excel {");
  const end = text.indexOf("\ndeclare namespace Word {");
  const source = ts.createSourceFile("excel.d.ts", text.slice(start, end), ts.ScriptTarget.ES2022);
  const classes = new Map<string, Map<string, string>>();
  const [namespace] = source.statements.filter(ts.isModuleDeclaration);
  const body = namespace?.body;
  if (!body || !ts.isModuleBlock(body)) throw new Error("no namespace Excel");
  for (const statement of body.statements) {
    if (!ts.isClassDeclaration(statement) || !statement.name) continue;
    classes.set(statement.name.text, membersOf(statement, source));
  }
  return classes;
}

function membersOf(declaration: ts.ClassDeclaration, source: ts.SourceFile): Map<string, string> {
  const members = new Map<string, string>();
  for (const member of declaration.members) {
    const name = member.name && ts.isIdentifier(member.name) ? member.name.text : "";
    const comment = source.text.slice(member.pos, member.getStart(source));
    const set = /\[Api set: ExcelApi (\d+\.\d+)/.exec(comment)?.[1] ?? "";
    if (!members.has(name)) members.set(name, set);
  }
  return members;
}

describe("the fake Excel", () => {
  const classes = declared();
  const members = API.flatMap(({ name, members: own }) =>
    // What begins with "_" is between office.js and the program and in no declaration.
    Object.entries(own)
      .filter(([member]) => !member.startsWith("_"))
      .map(([member, { since }]) => [name, member, since] as const),
  );

  test.each(members)("knows %s.%s, which Microsoft declares with ExcelApi %s", (name, member, since) => {
    const set = classes.get(name)?.get(member);
    // Unprotecting without a password is as old as protecting.
    expect(`${name}.${member}` === "WorksheetProtection.unprotect" ? "1.2" : set).toBe(since);
  });
});
