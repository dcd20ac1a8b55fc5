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
  /**
   * The clerk is typing into a cell. `deaf`: the program answers nobody, save that it is not ready. Otherwise
   * it is ready and may be read, but what is to be changed is refused, or dropped without a word; that it
   * will not have `EditDirectlyInCell` set is all that tells.
   */
  typing: null | "deaf" | "refuses" | "drops" = null;
  /** Members by which something of a workbook was changed. */
  readonly writes: string[] = [];
  onWrite: () => void = () => undefined;
  private failing = 0;

  /** The call of this number from now on throws, once. */
  failAt(number: number): void {
    this.failing = this.calls + number;
  }

  called(member: string): void {
    this.calls++;
    this.callsOf.set(member, (this.callsOf.get(member) ?? 0) + 1);
    if (this.typing === "deaf" && member !== "Application.Ready") throw new Error("应用程序正忙");
    if (this.calls === this.failing) throw new Error(`call ${this.calls} fails: ${member}`);
  }

  /** Whether what is to be changed is changed; throws where the program refuses. */
  changes(member: string): boolean {
    if (this.typing === "refuses" || (this.typing && member === "Application.EditDirectlyInCell")) {
      throw new Error(`正在编辑单元格：${member}`);
    }
    if (this.typing === "drops" || this.ignored.has(member)) return false;
    if (/^(Application|FileDialog\w*|TaskPane|Window)\.|\.(Select|Activate)$/.test(member)) return true;
    this.writes.push(member);
    this.onWrite();
    return true;
  }

  reset(): void {
    this.calls = 0;
    this.writes.length = 0;
    this.callsOf.clear();
  }
}

/** Methods that change something, if only what is in front. */
const ACTS = /\.(Add|AutoFilter|Delete|Move|Merge|Protect|Unprotect|SetFirstPriority|Select|Activate)$/;

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
        if (!ACTS.test(member)) return value.apply(target, given) as unknown;
        return world.changes(member) ? (value.apply(target, given) as unknown) : undefined;
      };
    },
    set: (_, key, value) => {
      const member = `${name}.${String(key)}`;
      world.called(member);
      if (!isWritable(target, key)) throw new Error(`${member} cannot be written`);
      if (world.refused.has(member)) throw new Error(`不能设置 ${member}`);
      return world.changes(member) ? Reflect.set(target, key, value, target) : true;
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
