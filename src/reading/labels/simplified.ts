import { ConverterFactory } from "opencc-js/core";
import { MAINLAND } from "./mainland.built";
import { unpacked } from "./packed-dictionary";

const { phrases, characters } = unpacked(MAINLAND);

/** A text in the characters of the mainland. */
export const simplified: (text: string) => string = ConverterFactory([[phrases, characters]]);

/** Whether `simplified` leaves the character of this code as it is, in whatever word it stands. */
export function isSettled(code: number): boolean {
  return !changed().has(code);
}

let known: ReadonlySet<number> | null = null;

function changed(): ReadonlySet<number> {
  return (known ??= new Set([phrases, characters].flatMap(changedBy)));
}

/** Dictionaries are texts of pairs, each of as many characters: "乾淨 干净|干 干". */
function changedBy(dictionary: string): number[] {
  return dictionary.split("|").flatMap((pair) => {
    const [from, to] = pair.split(" ").map((text) => [...text]);
    return from!.flatMap((character, at) => (character === to![at] ? [] : [character.charCodeAt(0)]));
  });
}
