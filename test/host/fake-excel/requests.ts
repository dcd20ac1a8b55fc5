import { since, type FakeBook } from "./book";
import { denied, ExcelFault, unknown } from "./fault";
import { isNode, method, node, NOTHING, oneOf, type ApiClass, type Node } from "./member";
import { workbookNode } from "./workbook-api";

/** A batch as office.js sends it. */
export interface RequestBody {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

interface Arguments {
  readonly Arguments?: readonly unknown[];
  readonly ReferencedObjectPathIds?: readonly number[];
}

interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: Arguments;
}

export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: Arguments;
  readonly QueryInfo?: { readonly Select?: readonly string[]; readonly Expand?: readonly string[] };
}

export interface ResponseBody {
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[];
  readonly Error?: Readonly<Record<string, unknown>>;
}

const ACTION = { instantiate: 1, query: 2, method: 3, set: 4, trace: 5 };
const PATH = { root: 1, service: 2, method: 3, property: 4, indexer: 5, reference: 6, nothing: 7 };

/** What office.js asks of a program with a shared runtime; it belongs to no workbook. */
const SERVICES: Readonly<Record<string, ApiClass<FakeBook>["members"]>> = {
  "Microsoft.InternalService.AddinInternalService": {
    notifyActionHandlerReady: method<FakeBook, []>("1.1", [], () => null),
  },
  "Microsoft.AppRuntime.AppRuntimeService": {
    setAppRuntimeState: method<FakeBook, [string]>(
      "1.1",
      [oneOf("Visible", "Background")],
      (book, state) => void (book.paneIsShown = state === "Visible"),
    ),
  },
};

/** Whether a request is to one of these services. */
export const isForService = (json: string) => Object.keys(SERVICES).some((name) => json.includes(name));

/** Methods that change nothing in the workbook. */
const HARMLESS = /^(get|_|select$|activate$|calculate$|suspend|notify|setAppRuntimeState)/;

type Found = Node | typeof NOTHING;

/** Objects that office.js asked to be kept from one batch to the next. */
export class References {
  private readonly kept = new Map<string, Node>();

  keep(found: Node): string {
    const id = `ref-${this.kept.size + 1}`;
    this.kept.set(id, found);
    return id;
  }

  find(id: string): Node {
    const found = this.kept.get(id);
    if (!found) throw new ExcelFault("InvalidReference", `reference ${id}`);
    return found;
  }
}

/**
 * Carries out a batch, action by action, up to the first fault: what came before it stays done, as in
 * Excel. `before` is asked ahead of every action with its statement ("Range.values=") and may throw.
 */
export async function execute(
  book: FakeBook,
  references: References,
  body: RequestBody,
  before: (statement: string) => void,
): Promise<ResponseBody> {
  const batch = new Batch(book, references, body, before);
  const results: { ActionId: number; Value: unknown }[] = [];
  for (const [index, action] of body.Actions.entries()) {
    try {
      results.push({ ActionId: action.Id, Value: (await batch.run(action)) ?? null });
    } catch (fault) {
      if (!(fault instanceof ExcelFault)) throw fault;
      return { Results: results, Error: told(fault, index) };
    }
  }
  return { Results: results };
}

function told({ code, message, location }: ExcelFault, index: number): Readonly<Record<string, unknown>> {
  const status = code === "ItemNotFound" ? 404 : 400;
  return { Code: code, Message: message, Location: location, ActionIndex: index, HttpStatusCode: status };
}

class Batch {
  private readonly found = new Map<number, Found>();
  private readonly references = new Map<number, string>();

  constructor(
    private readonly book: FakeBook,
    private readonly kept: References,
    private readonly body: RequestBody,
    private readonly before: (statement: string) => void,
  ) {}

  async run(action: Action): Promise<unknown> {
    if (action.ActionType === ACTION.trace) return null;
    const target = this.resolve(action.ObjectPathId);
    if (action.ActionType === ACTION.instantiate) return this.identity(action.ObjectPathId, target);
    if (target === NOTHING) return null;
    switch (action.ActionType) {
      case ACTION.query:
        return this.load(target, action.QueryInfo?.Select ?? [], action.QueryInfo?.Expand ?? []);
      case ACTION.method:
        return this.method(action, target);
      case ACTION.set:
        return this.set(target, action.Name, action.ArgumentInfo?.Arguments?.[0]);
      default:
        throw unknown(`action type ${action.ActionType}`);
    }
  }

  private resolve(id: number): Found {
    const known = this.found.get(id);
    if (known) return known;
    const path = this.body.ObjectPaths[id];
    if (!path) throw new ExcelFault("InvalidObjectPath", `object path ${id}`);
    const found = this.follow(path);
    this.found.set(id, found);
    return found;
  }

  private follow(path: ObjectPath): Found {
    switch (path.ObjectPathType) {
      case PATH.root:
        return workbookNode(this.book);
      case PATH.reference:
        return this.kept.find(path.Name);
      case PATH.nothing:
        return NOTHING;
      case PATH.service:
        if (path.Name in SERVICES) return serviceNode(path.Name, this.book);
        break;
      case PATH.property:
      case PATH.method:
      case PATH.indexer:
        return this.step(path);
    }
    throw unknown(`object path type ${path.ObjectPathType} ${path.Name}`);
  }

  private step(path: ObjectPath): Found {
    const parent = this.resolve(path.ParentObjectPathId ?? 0);
    if (parent === NOTHING) return NOTHING;
    const found =
      path.ObjectPathType === PATH.property
        ? this.get(parent, path.Name)
        : this.call(parent, path.Name === "" ? "getItem" : path.Name, path.ArgumentInfo);
    if (found !== NOTHING && !isNode(found)) throw unknown(`${parent.api.name}.${path.Name} as an object`);
    return found;
  }

  private identity(id: number, target: Found): unknown {
    if (target === NOTHING) return null;
    const reference = this.references.get(id);
    return {
      ...target.api.identity?.(target.target as never),
      ...(reference === undefined ? {} : { _ReferenceId: reference }),
    };
  }

  private method(action: Action, target: Node): unknown {
    if (action.Name === "_KeepReference") this.references.set(action.ObjectPathId, this.kept.keep(target));
    const result = this.call(target, action.Name, action.ArgumentInfo);
    if (isNode(result) || result === NOTHING) throw unknown(`${action.Name} as a value`);
    return result;
  }

  private get(target: Node, name: string): unknown {
    const member = this.member(target, name);
    if (!member.get) throw unknown(`reading ${target.api.name}.${name}`);
    return located(target, name, () => member.get!(target.target as never));
  }

  private set(target: Node, name: string, value: unknown): void {
    const member = this.member(target, name);
    if (!member.set) throw unknown(`setting ${target.api.name}.${name}`);
    located(target, name, () => {
      if (this.book.readOnly && target.api.name !== "Runtime")
        throw denied("the workbook is open for reading only");
      this.before(`${target.api.name}.${camel(name)}=`);
      member.set!(target.target as never, value);
    });
  }

  private call(target: Node, name: string, info: Arguments = {}): unknown {
    const member = this.member(target, name);
    if (!member.call) throw unknown(`calling ${target.api.name}.${name}`);
    const args = (info.Arguments ?? []).map((value, index) => {
      const referred = info.ReferencedObjectPathIds?.[index];
      return referred ? this.resolve(referred) : value;
    });
    return located(target, name, () => {
      if (this.book.readOnly && !HARMLESS.test(camel(name)))
        throw denied("the workbook is open for reading only");
      this.before(`${target.api.name}.${camel(name)}()`);
      return member.call!(target.target as never, args);
    });
  }

  private member(target: Node, name: string) {
    const member = target.api.members[camel(name)];
    if (!member) throw unknown(`${target.api.name}.${camel(name)}`);
    if (!since(this.book.version, member.since)) {
      throw new ExcelFault("ApiNotFound", `${target.api.name}.${camel(name)} needs ExcelApi ${member.since}`);
    }
    return member;
  }

  private load(target: Node, select: readonly string[], expand: readonly string[]): unknown {
    if (expand.length > 0) throw unknown(`expand ${expand.join()}`);
    if (target.api.items) {
      const inner = select.map((path) => path.replace(/^items\/?/, "")).filter((path) => path !== "");
      return {
        _Items: target.api.items(target.target as never).map((item) => ({
          ...item.api.identity?.(item.target as never),
          ...(this.load(item, inner, []) as object),
        })),
      };
    }
    const loaded: Record<string, unknown> = {};
    for (const path of select) this.loadPath(target, path.split("/"), loaded);
    return loaded;
  }

  private loadPath(
    target: Node,
    [name = "", ...rest]: readonly string[],
    into: Record<string, unknown>,
  ): void {
    const value = this.get(target, name);
    const key = name.charAt(0).toUpperCase() + name.slice(1);
    if (!isNode(value)) {
      if (rest.length > 0 || value === NOTHING) throw unknown(`loading ${target.api.name}.${name}`);
      into[key] = value;
    } else if (rest.length === 0) {
      throw unknown(`loading ${target.api.name}.${name} without its members`);
    } else {
      const known = into[key] as Record<string, unknown> | undefined;
      if (value.api.items) into[key] = this.load(value, [rest.join("/")], []);
      else this.loadPath(value, rest, (into[key] = known ?? {}));
    }
  }
}

/** Names are written with a capital on the wire, but for those of office.js's own. */
const camel = (name: string) => (name.startsWith("_") ? name : name.charAt(0).toLowerCase() + name.slice(1));

function located<Value>(target: Node, name: string, work: () => Value): Value {
  try {
    return work();
  } catch (fault) {
    if (fault instanceof ExcelFault && fault.location === "")
      fault.location = `${target.api.name}.${camel(name)}`;
    throw fault;
  }
}

const serviceNode = (name: string, book: FakeBook): Node => node({ name, members: SERVICES[name]! }, book);
