import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import ts from "typescript";

/** What Microsoft declares of Excel, cut out of all that is declared of Office. */
export function declaredExcel(): string {
  const text = readFileSync(createRequire(import.meta.url).resolve("@types/office-js/index.d.ts"), "utf8");
  const from = text.indexOf("\ndeclare namespace OfficeExtension {");
  const to = text.indexOf("\ndeclare namespace Word {");
  if (from < 0 || to < from) throw new Error("no namespace Excel");
  return text.slice(from, to);
}

/** The newest set of ExcelApi that is declared, "1.21". */
export const NEWEST = [...declaredExcel().matchAll(/\[Api set: ExcelApi (1\.\d+)\]/g)]
  .map(([, set]) => set!)
  .reduce((newest, set) => (Number(set.slice(2)) > Number(newest.slice(2)) ? set : newest));

/** The set of ExcelApi that brought a member, from its documentation; "" when none is named, "preview" when it may change yet. */
export function setOf(declaration: ts.Node, source = declaration.getSourceFile()): string {
  const comment = source.text.slice(declaration.pos, declaration.getStart(source));
  if (/@beta|BETA|ApiOnline|DesktopApi/.test(comment)) return "preview";
  return /\[Api set: ExcelApi (\d+\.\d+)/.exec(comment)?.[1] ?? "";
}

/** What a compiler with Microsoft's declarations says of some statements over `workbook` and `context`. */
export interface Judged {
  /** Statements that do not compile, each with why. */
  readonly faults: readonly string[];
  /** Every member that is used, "Range.formulas", with the set that brought it. */
  readonly members: ReadonlyMap<string, string>;
}

/** As much of the language as the declarations speak of. */
const LANGUAGE = `
interface Array<T> { [index: number]: T; length: number; }
interface Boolean {} interface Function {} interface CallableFunction {} interface NewableFunction {}
interface IArguments {} interface Number {} interface Object {} interface RegExp {} interface String {}
interface Promise<T> { then(done: (value: T) => void): void; } interface Error {} interface Date {}
type Partial<T> = { [P in keyof T]?: T[P] };
`;

/** What the statements speak of. */
const SUBJECTS = `
declare const workbook: Excel.Workbook;
declare const context: Excel.RequestContext;
declare function read<T>(from: T): T extends { items: (infer Item)[] } ? Item : T;
`;

/** Compiles the statements: over `workbook`, `context`, and `read`, which gives an item for a collection. */
export function judge(statements: Iterable<string>): Judged {
  const text = `${SUBJECTS}${[...statements].join("\n")}\nexport {};\n`;
  const said = ts.createSourceFile("/said.ts", text, ts.ScriptTarget.ES2022);
  const program = ts.createProgram({
    rootNames: ["/language.d.ts", "/excel.d.ts", "/said.ts"],
    options: { noLib: true, strict: true, target: ts.ScriptTarget.ES2022, types: [] },
    host: hostOf([said, ...declared()]),
  });
  const diagnostics = [...program.getSyntacticDiagnostics(said), ...program.getSemanticDiagnostics(said)];
  return {
    faults: diagnostics.map((diagnostic) => told(said, diagnostic)),
    members: membersIn(said, program.getTypeChecker()),
  };
}

let parsed: readonly ts.SourceFile[] | undefined;

/** Parsed once: it is long. */
const declared = () =>
  (parsed ??= [
    ts.createSourceFile("/language.d.ts", LANGUAGE, ts.ScriptTarget.ES2022),
    ts.createSourceFile("/excel.d.ts", declaredExcel(), ts.ScriptTarget.ES2022),
  ]);

function told(said: ts.SourceFile, { start = 0, messageText }: ts.Diagnostic): string {
  const line = said.text.slice(said.text.lastIndexOf("\n", start) + 1).split("\n", 1)[0];
  return `${line} // ${ts.flattenDiagnosticMessageText(messageText, " ")}`;
}

function hostOf(files: readonly ts.SourceFile[]): ts.CompilerHost {
  const find = (name: string) => files.find(({ fileName }) => fileName === name);
  return {
    fileExists: (name) => find(name) !== undefined,
    readFile: (name) => find(name)?.text,
    getSourceFile: find,
    getDefaultLibFileName: () => "/language.d.ts",
    writeFile: () => undefined,
    getCurrentDirectory: () => "/",
    getCanonicalFileName: (name) => name,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => "\n",
  };
}

function membersIn(said: ts.SourceFile, checker: ts.TypeChecker): Map<string, string> {
  const members = new Map<string, string>();
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) {
      const declaration = ts.isCallExpression(node.parent)
        ? checker.getResolvedSignature(node.parent)?.declaration
        : checker.getSymbolAtLocation(node.name)?.declarations?.[0];
      const owner = declaration?.parent;
      if (owner && (ts.isClassDeclaration(owner) || ts.isInterfaceDeclaration(owner))) {
        members.set(`${owner.name?.text}.${node.name.text}`, setOf(declaration));
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(said);
  return members;
}
