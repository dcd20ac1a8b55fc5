import { invalid } from "./fault";

/** Takes what came over the wire for what it must be, or throws `InvalidArgument`. `null` is "not given". */
export type Check<Value> = (value: unknown, what: string) => Value;

/** A property or method of an Excel class, with the set of ExcelApi that brought it. */
export interface Member {
  readonly since: string;
  readonly get?: (target: never) => unknown;
  readonly set?: (target: never, value: unknown) => void;
  readonly call?: (target: never, args: readonly unknown[]) => unknown;
}

/** One class of the object model: what it is called, and all of it that the fake knows. */
export interface ApiClass<Target> {
  readonly name: string;
  readonly members: Readonly<Record<string, Member>>;
  /** What Instantiate answers, for objects that are found again by an id. */
  readonly identity?: (target: Target) => Readonly<Record<string, unknown>>;
  /** For collections: their items, as nodes. */
  readonly items?: (target: Target) => readonly Node[];
}

/** An object of the workbook as the wire sees it. */
export interface Node {
  readonly api: ApiClass<never>;
  readonly target: unknown;
}

export function node<Target>(api: ApiClass<Target>, target: Target): Node {
  return { api: api as unknown as ApiClass<never>, target };
}

export const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && "api" in value && "target" in value;

/** What an `…OrNullObject` answers when there is nothing. */
export const NOTHING = Symbol("null object");

export function readable<Target>(since: string, get: (target: Target) => unknown): Member {
  return { since, get: get as Member["get"] & object };
}

export function writable<Target, Value>(
  since: string,
  check: Check<Value>,
  get: (target: Target) => unknown,
  set: (target: Target, value: Value) => void,
): Member {
  return {
    since,
    get: get as Member["get"] & object,
    set: (target, value) => set(target as Target, check(value, "value")),
  };
}

export function method<Target, Args extends readonly unknown[]>(
  since: string,
  checks: { readonly [Index in keyof Args]: Check<Args[Index]> },
  call: (target: Target, ...args: Args) => unknown,
): Member {
  return {
    since,
    call: (target, given) => {
      if (given.length > checks.length) throw invalid(`${given.length} arguments`);
      const args = checks.map((check: Check<unknown>, index: number) =>
        check(given[index], `argument ${index + 1}`),
      );
      return call(target as Target, ...(args as unknown as Args));
    },
  };
}

export const text: Check<string> = (value, what) => {
  if (typeof value !== "string") throw invalid(`${what} is not a string`);
  return value;
};

export const number: Check<number> = (value, what) => {
  if (typeof value !== "number" || !Number.isFinite(value)) throw invalid(`${what} is not a number`);
  return value;
};

export const index: Check<number> = (value, what) => {
  if (!Number.isInteger(value) || (value as number) < 0) throw invalid(`${what} is no index`);
  return value as number;
};

export const boolean: Check<boolean> = (value, what) => {
  if (typeof value !== "boolean") throw invalid(`${what} is not a boolean`);
  return value;
};

export const color: Check<string> = (value, what) => {
  if (typeof value !== "string" || !/^#[0-9A-Fa-f]{6}$/.test(value)) throw invalid(`${what} is no colour`);
  return value.toUpperCase();
};

export const between =
  (least: number, most: number): Check<number> =>
  (value, what) => {
    const given = number(value, what);
    if (given < least || given > most) throw invalid(`${what} ${given} is not within ${least}–${most}`);
    return given;
  };

export const oneOf =
  <Choice extends string>(...choices: readonly Choice[]): Check<Choice> =>
  (value, what) => {
    if (!choices.includes(value as Choice)) throw invalid(`${what} ${JSON.stringify(value)}`);
    return value as Choice;
  };

export const optional =
  <Value>(check: Check<Value>): Check<Value | undefined> =>
  (value, what) =>
    value === null || value === undefined ? undefined : check(value, what);

/** An object of an interface of the documentation: only these members, each of its kind. */
export const shape =
  <Shape extends object>(
    members: { readonly [Key in keyof Shape]-?: Check<Shape[Key]> },
    least: readonly (keyof Shape)[] = [],
  ): Check<Shape> =>
  (value, what) => {
    if (typeof value !== "object" || value === null || Array.isArray(value))
      throw invalid(`${what} is no object`);
    for (const [key, member] of Object.entries(value)) {
      const check = members[key as keyof Shape] as Check<unknown> | undefined;
      if (!check) throw invalid(`${what} has no member ${key}`);
      check(member, `${what}.${key}`);
    }
    for (const key of least) if (!(key in value)) throw invalid(`${what} lacks ${String(key)}`);
    return value as Shape;
  };

/** An object of the workbook, handed in as an argument. */
export const reference =
  <Target>(name: string): Check<Target> =>
  (value, what) => {
    if (!isNode(value) || value.api.name !== name) throw invalid(`${what} is no ${name}`);
    return value.target as Target;
  };

export const either =
  <A, B>(one: Check<A>, other: Check<B>): Check<A | B> =>
  (value, what) => {
    try {
      return one(value, what);
    } catch {
      return other(value, what);
    }
  };
