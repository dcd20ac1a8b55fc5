/** What traditional characters become, and the phrases in which some of them become something else. */
export interface Dictionary {
  /** Pairs of one character each, by the code of the first: "並 并|乾 干". */
  readonly characters: string;
  /** Pairs of as many characters each: "乾坤 乾坤|瞭解 了解". */
  readonly phrases: string;
}

/**
 * The same as a third of the bytes. `places` are how far the codes of characters lie apart, `shifts` how far what they
 * become lies from them; in `phrases` only what becomes of it otherwise is said of a character.
 */
export interface PackedDictionary {
  readonly places: string;
  readonly shifts: string;
  readonly phrases: string;
}

export function packed({ characters, phrases }: Dictionary): PackedDictionary {
  const pairs = pairsOf(characters).map(([from, to]) => [codeOf(from), codeOf(to)] as const);
  const known = new Map(pairsOf(characters));
  return {
    places: pairs.map(([from], at) => digits(from - (pairs[at - 1]?.[0] ?? 0))).join(""),
    shifts: pairs.map(([from, to]) => digits(unsigned(to - from))).join(""),
    phrases: pairsOf(phrases)
      .map(([from, to]) => marked([...from], [...to], known))
      .join("|"),
  };
}

export function unpacked({ places, shifts, phrases }: PackedDictionary): Dictionary {
  const [apart, shift] = [numbersIn(places), numbersIn(shifts)];
  const known = new Map<string, string>();
  let code = 0;
  for (const [at, far] of apart.entries()) {
    code += far;
    known.set(String.fromCodePoint(code), String.fromCodePoint(code + signed(shift[at]!)));
  }
  return {
    characters: textOf([...known]),
    phrases: textOf(phrases.split("|").map((phrase) => unmarked(phrase, known))),
  };
}

const pairsOf = (text: string) => text.split("|").map((pair) => pair.split(" ") as [string, string]);
const textOf = (pairs: readonly (readonly [string, string])[]) =>
  pairs.map((pair) => pair.join(" ")).join("|");
const codeOf = (character: string) => character.codePointAt(0)!;

/** Behind a character of a phrase that stays, and behind what one becomes, where it would become something else alone. */
const [STAYS, BECOMES] = ["=", "!"];

function marked(from: readonly string[], to: readonly string[], known: ReadonlyMap<string, string>): string {
  return from
    .map((character, at) => {
      const becomes = to[at]!;
      if (becomes === (known.get(character) ?? character)) return character;
      return becomes === character ? character + STAYS : character + becomes + BECOMES;
    })
    .join("");
}

function unmarked(phrase: string, known: ReadonlyMap<string, string>): [string, string] {
  const parts = [...phrase.matchAll(/([^=!])(?:(=)|([^=!])!)?/gu)];
  const becomes = ([, from, stays, otherwise]: RegExpMatchArray) =>
    stays ? from! : (otherwise ?? known.get(from!) ?? from!);
  return [parts.map(([, from]) => from!).join(""), parts.map(becomes).join("")];
}

/** Numbers that are not negative, with the lowest digit first; a digit that is not the last is so much higher. */
const BASE = 45;
const FIRST = 35;

function digits(number: number): string {
  let [text, rest] = ["", number];
  for (; rest >= BASE; rest = Math.floor(rest / BASE))
    text += String.fromCharCode(FIRST + BASE + (rest % BASE));
  return text + String.fromCharCode(FIRST + rest);
}

function numbersIn(text: string): number[] {
  const numbers: number[] = [];
  let [number, weight] = [0, 1];
  for (let at = 0; at < text.length; at++) {
    const digit = text.charCodeAt(at) - FIRST;
    number += (digit % BASE) * weight;
    weight *= BASE;
    if (digit >= BASE) continue;
    numbers.push(number);
    [number, weight] = [0, 1];
  }
  return numbers;
}

/** Small whichever their sign. */
const unsigned = (number: number) => (number < 0 ? -2 * number - 1 : 2 * number);
const signed = (number: number) => (number % 2 === 1 ? -(number + 1) / 2 : number / 2);
