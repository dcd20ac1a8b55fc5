/** What is made of a thing, kept for those that were asked about last. */
export function recently<Thing extends object, Made>(
  most: number,
  make: (thing: Thing) => Made,
): (thing: Thing) => Made {
  const kept = new Map<Thing, Made>();
  return (thing) => {
    const known = kept.get(thing);
    if (known !== undefined) return known;
    const made = make(thing);
    if (kept.size === most) kept.delete(kept.keys().next().value!);
    kept.set(thing, made);
    return made;
  };
}
