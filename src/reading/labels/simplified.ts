import { ConverterFactory } from "opencc-js/core";
import toMainland from "opencc-js/to/cn";

/** A text in the characters of the mainland. */
// Its dictionaries of regions and their words are three times as large, and no label needs them.
export const simplified: (text: string) => string = ConverterFactory(...toMainland);

/** Whether `simplified` leaves the character as it is, in whatever word it stands. */
export function isSettled(character: string): boolean {
  return !changed().has(character);
}

let known: ReadonlySet<string> | null = null;

function changed(): ReadonlySet<string> {
  return (known ??= new Set(toMainland.flat().flatMap(changedBy)));
}

function changedBy(dictionary: string | readonly (readonly [string, string])[]): string[] {
  const entries =
    typeof dictionary === "string" ? dictionary.split("|").map((entry) => entry.split(" ")) : dictionary;
  return entries.flatMap(([from, to]) => {
    const after = [...to!];
    return [...from!].filter(
      (character, at) => character !== after[at] || after.length !== [...from!].length,
    );
  });
}
