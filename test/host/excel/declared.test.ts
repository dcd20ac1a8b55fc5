import ts from "typescript";
import { API } from "../fake-excel/api";
import { declaredExcel, setOf } from "./declarations";

/** The members of every class of the namespace Excel, with the set of ExcelApi that brought each. */
function declared(): Map<string, Map<string, string>> {
  const source = ts.createSourceFile("excel.d.ts", declaredExcel(), ts.ScriptTarget.ES2022);
  const classes = new Map<string, Map<string, string>>();
  for (const namespace of source.statements.filter(ts.isModuleDeclaration)) {
    if (namespace.name.text !== "Excel" || !namespace.body || !ts.isModuleBlock(namespace.body)) continue;
    for (const statement of namespace.body.statements.filter(ts.isClassDeclaration)) {
      classes.set(statement.name?.text ?? "", membersOf(statement, source));
    }
  }
  return classes;
}

function membersOf(declaration: ts.ClassDeclaration, source: ts.SourceFile): Map<string, string> {
  const members = new Map<string, string>();
  for (const member of declaration.members) {
    const name = member.name && ts.isIdentifier(member.name) ? member.name.text : "";
    if (!members.has(name)) members.set(name, setOf(member, source));
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
