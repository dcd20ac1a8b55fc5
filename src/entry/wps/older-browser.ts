/*
 * What the pane and its libraries ask of a browser and neither an old WPS nor core-js has. Imported before
 * everything else.
 */

import { teachIs } from "./plain-selectors";

/** Holds what it refers to for good. In a pane that is nothing: it is opened and closed as a whole. */
class HeldRef<T extends object> {
  readonly [Symbol.toStringTag] = "WeakRef";
  constructor(private readonly target: T) {}
  deref(): T {
    return this.target;
  }
}

if (typeof WeakRef === "undefined") Object.assign(globalThis, { WeakRef: HeldRef });

Blob.prototype.arrayBuffer ??= function (this: Blob) {
  return new Response(this).arrayBuffer();
};

// Fluent's handling of focus asks so.
teachIs(document, [Element.prototype, Document.prototype]);
