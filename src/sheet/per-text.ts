/** So many texts are kept, and so many characters of them: what returns of one form have in common. */
const MOST = 4000;
const MOST_CHARACTERS = 800_000;

/** What is made of a text alone and asked for again and again: of the labels and formulas of a form, return after return. */
export function perText<Made>(make: (text: string) => Made): (text: string) => Made {
  const kept = new Map<string, Made>();
  let characters = 0;
  return (text) => {
    const known = kept.get(text);
    if (known !== undefined) return known;
    const own = copied(text);
    const made = make(own);
    characters += text.length;
    if (kept.size === MOST || characters > MOST_CHARACTERS) {
      kept.clear();
      characters = text.length;
    }
    if (characters <= MOST_CHARACTERS) kept.set(own, made);
    return made;
  };
}

/** The same characters: a text that was cut out of a long one, of a whole file, would keep all of it. */
function copied(text: string): string {
  return ` ${text}`.slice(1);
}
