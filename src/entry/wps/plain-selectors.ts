/** Methods that take a selector. */
const ASKING = ["matches", "closest", "querySelector", "querySelectorAll"] as const;

type Asking = Record<(typeof ASKING)[number], (selector: string) => unknown>;

/** "p :is(a, b > c):not(:disabled)" as "p a:not(:disabled), p b > c:not(:disabled)". Other selectors stay. */
function withoutIs(selector: string): string {
  const [whole, before, list, behind] = /^([^,]*):is\(([^()]*)\)([^,]*)$/.exec(selector) ?? [];
  if (whole === undefined) return selector;
  return list!
    .split(",")
    .map((each) => before + each.trim() + behind)
    .join(", ");
}

/** Teaches a document without `:is()`, which came with Chrome 88, those selectors that hold one. */
export function teachIs(document: Document, owners: readonly object[]): void {
  if (knowsIs(document)) return;
  for (const owner of owners as Partial<Asking>[]) {
    for (const name of ASKING) {
      const ask = owner[name];
      if (ask)
        owner[name] = function (this: unknown, selector) {
          return ask.call(this, withoutIs(selector));
        };
    }
  }
}

function knowsIs(document: Document): boolean {
  try {
    document.querySelector(":is(a)");
    return true;
  } catch {
    return false;
  }
}
