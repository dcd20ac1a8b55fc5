/**
 * Makes a call in which an argument is left out. The typings say that `undefined` stands for it, the program's
 * own examples write `null`, and editions may take one and refuse the other; `or` is what is tried last.
 */
export function leftOut<T>(call: (nothing: undefined) => T, ...or: readonly unknown[]): T {
  try {
    return call(undefined);
  } catch (fault) {
    for (const nothing of [null, ...or]) {
      try {
        return call(nothing as undefined);
      } catch {
        // What the first said is thrown: it is about the call and not about what stands for nothing.
        continue;
      }
    }
    throw fault;
  }
}
