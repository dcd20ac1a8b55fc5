import { ConverterFactory, type DictLike } from "opencc-js/core";
import toMainland from "opencc-js/to/cn";

/** A text in the characters of the mainland. */
// Its dictionaries of regions and their words are three times as large, and no label needs them.
export const simplified: (text: string) => string = ConverterFactory(...toMainland);

/** Whether `simplified` leaves the character of this code as it is, in whatever word it stands. */
export function isSettled(code: number): boolean {
  return !changed().has(code);
}

let known: ReadonlySet<number> | null = null;

function changed(): ReadonlySet<number> {
  return (known ??= new Set(toMainland.flat().flatMap(changedBy)));
}

/** The dictionaries of the package are texts of pairs, each of as many characters: "乾淨 干净|干 干". */
function changedBy(dictionary: DictLike): number[] {
  const pairs =
    typeof dictionary === "string" ? dictionary.split("|").map((pair) => pair.split(" ")) : dictionary;
  return pairs.flatMap(([from, to]) => {
    const written = [...to!];
    return [...from!].flatMap((character, at) =>
      character === written[at] ? [] : [character.charCodeAt(0)],
    );
  });
}
