/** What the fake watches over all its objects: how often it was called, and what it is told to do wrong. */
export class World {
  /** Properties read, properties written and methods called, each a call into the other process. */
  calls = 0;
  readonly callsOf = new Map<string, number>();
  /** "Range.Locked": a write that is ignored without a word; "Range.Merge": a method that does nothing. */
  readonly ignored = new Set<string>();
  /** "PageSetup.PaperSize": a write that the program refuses. */
  readonly refused = new Set<string>();
  /** "Application.FileDialog": members that this edition does not have, which read as undefined. */
  readonly missing = new Set<string>();
  /** The clerk is typing into a cell: the program answers nobody, save that it is not ready. */
  busy = false;
  private failing = 0;

  /** The call of this number from now on throws, once. */
  failAt(number: number): void {
    this.failing = this.calls + number;
  }

  called(member: string): void {
    this.calls++;
    this.callsOf.set(member, (this.callsOf.get(member) ?? 0) + 1);
    if (this.busy && member !== "Application.Ready") throw new Error("应用程序正忙");
    if (this.calls === this.failing) throw new Error(`call ${this.calls} fails: ${member}`);
  }

  reset(): void {
    this.calls = 0;
    this.callsOf.clear();
  }
}

const originals = new WeakMap<object, object>();

/** The object behind what `strict` made; the value itself when it is none of ours. */
export const originalOf = <T>(given: unknown): T => (originals.get(given as object) ?? given) as T;

/**
 * The object as the program shows it: members that it does not have throw, as do writes to what
 * cannot be written. Inside the fake the objects are used as they are, without being counted.
 */
export function strict<T extends object>(world: World, name: string, target: T): T {
  const proxy = new Proxy(target, {
    get: (_, key) => {
      if (typeof key === "symbol") return undefined;
      const member = `${name}.${key}`;
      if (world.missing.has(member)) return undefined;
      if (!isShown(target, key)) throw new Error(`the fake knows no ${member}`);
      const value = Reflect.get(target, key, target) as unknown;
      if (typeof value !== "function") {
        world.called(member);
        return value;
      }
      return (...given: unknown[]) => {
        world.called(member);
        return world.ignored.has(member) ? undefined : (value.apply(target, given) as unknown);
      };
    },
    set: (_, key, value) => {
      const member = `${name}.${String(key)}`;
      world.called(member);
      if (!isWritable(target, key)) throw new Error(`${member} cannot be written`);
      if (world.refused.has(member)) throw new Error(`不能设置 ${member}`);
      if (world.ignored.has(member)) return true;
      return Reflect.set(target, key, value, target);
    },
  });
  originals.set(proxy, target);
  return proxy;
}

/** What begins with a small letter is the fake's own, save where the program itself writes it so. */
function isShown(target: object, key: string): boolean {
  return key in target && (/^[A-Z]/.test(key) || Object.getPrototypeOf(target) === Object.prototype);
}

function isWritable(target: object, key: PropertyKey): boolean {
  for (let owner: object | null = target; owner; owner = Object.getPrototypeOf(owner) as object | null) {
    const found = Object.getOwnPropertyDescriptor(owner, key);
    if (found) return found.set !== undefined;
  }
  return false;
}
