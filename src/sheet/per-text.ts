/** So many texts are kept, and none that is longer: what returns of one form have in common. */
const MOST = 4000;
const LONGEST = 200;

/** What is made of a text alone and asked for again and again: of the labels and formulas of a form, return after return. */
export function perText<Made>(make: (text: string) => Made): (text: string) => Made {
  const kept = new Map<string, Made>();
  return (text) => {
    const known = kept.get(text);
    if (known !== undefined) return known;
    const made = make(text);
    if (text.length > LONGEST) return made;
    if (kept.size === MOST) kept.clear();
    kept.set(text, made);
    return made;
  };
}
