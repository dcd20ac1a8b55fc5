import type { RequestBody } from "../fake-excel/requests";

type Path = RequestBody["ObjectPaths"][string];
type Action = RequestBody["Actions"][number];

/** Numbers of the wire, see `fake-excel/requests.ts`. */
const PATH = { root: 1, method: 3, property: 4, indexer: 5 };
const ACTION = { query: 2, method: 3, set: 4, trace: 5 };

/** What the wire calls otherwise than the declarations. */
const RENAMED: Readonly<Record<string, string>> = { "workbook._Runtime": "context.runtime" };

/** A request in two parts: what it asks of Excel, in the words of its declarations, and what is between office.js and the program. */
export interface SaidAgain {
  /** TypeScript over `workbook: Excel.Workbook`, a statement each. */
  readonly statements: readonly string[];
  /** "_KeepReference": names that begin with an underscore. */
  readonly internal: readonly string[];
}

/**
 * The request as the TypeScript that would have to be written to make it, so that a compiler with Microsoft's
 * declarations can judge it. Long lists of cells are cut to two rows of two.
 */
export function saidAgain(body: RequestBody): SaidAgain {
  const statements: string[] = [];
  const internal: string[] = [];
  const say = (action: Action): void => {
    if (action.ActionType === ACTION.trace) return;
    const on = expression(body, action.ObjectPathId);
    if (on === null) return;
    if (action.ActionType === ACTION.query) statements.push(...readings(on, action.QueryInfo?.Select ?? []));
    else if (action.Name.startsWith("_")) internal.push(action.Name);
    else if (action.ActionType === ACTION.set) {
      statements.push(`${on}.${camel(action.Name)} = ${literal(action.ArgumentInfo?.Arguments?.[0])};`);
    } else if (action.ActionType === ACTION.method) {
      statements.push(`${on}.${camel(action.Name)}(${argumentsOf(body, action.ArgumentInfo)});`);
    } else statements.push(`${on};`);
  };
  body.Actions.forEach(say);
  return { statements, internal };
}

/** `null` for what is no part of the workbook: the service that office.js itself asks. */
function expression(body: RequestBody, id: number): string | null {
  const path = body.ObjectPaths[id];
  if (!path) throw new Error(`object path ${id} is not in the request`);
  if (path.ObjectPathType === PATH.root) return "workbook";
  if (path.ParentObjectPathId === undefined) return null;
  const parent = expression(body, path.ParentObjectPathId);
  if (parent === null) return null;
  const whole = `${parent}.${path.Name}`;
  return RENAMED[whole] ?? `${parent}.${stepOf(body, path)}`;
}

function stepOf(body: RequestBody, { ObjectPathType: type, Name: name, ArgumentInfo: info }: Path): string {
  if (type === PATH.property) return camel(name);
  if (type === PATH.method) return `${camel(name)}(${argumentsOf(body, info)})`;
  if (type === PATH.indexer) return `getItem(${argumentsOf(body, info)})`;
  throw new Error(`an object path of type ${type}`);
}

function argumentsOf(body: RequestBody, info: Path["ArgumentInfo"] = {}): string {
  const given = (info.Arguments ?? []).map((value, index) => {
    const referred = info.ReferencedObjectPathIds?.[index];
    return referred ? String(expression(body, referred)) : literal(value);
  });
  // office.js fills up what was left out.
  while (given.at(-1) === "undefined") given.pop();
  return given.join(", ");
}

/** "protection/options" → `read(read(sheet).protection).options;` What is read of a collection is read of its items. */
function readings(on: string, select: readonly string[]): string[] {
  return select.map((path) => `${path.split("/").reduce((from, name) => `read(${from}).${name}`, on)};`);
}

const camel = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);

function literal(value: unknown): string {
  if (value === null || value === undefined) return "undefined";
  const few = Array.isArray(value)
    ? value.slice(0, 2).map((row) => (Array.isArray(row) ? row.slice(0, 2) : row))
    : value;
  return JSON.stringify(few);
}
