import type { ExplanationSpec } from "../form/spec/form-spec";

/** Only the beginning of a text is looked at, so that a worksheet formula can look at the same. */
export const LOOKED_AT = 40;

/** How far a text is from explaining anything. */
export interface Saying {
  /** Characters that say something, and how many are asked for. */
  readonly characters: number;
  readonly asked: number;
  /** The boilerplate in it, one behind the other: 情况属实. */
  readonly boilerplate: string;
  readonly enough: boolean;
}

/**
 * Whether a text says something: enough characters besides boilerplate and punctuation, and enough
 * different ones among them that are no digits. On the sheet exactly the same is asked.
 */
export function saysSomething(text: string, spec: ExplanationSpec): boolean {
  // Most 备注 are blank.
  return text.length >= spec.characters && sayingOf(text, spec).enough;
}

/** The same with what is lacking, for whoever is typing it. */
export function sayingOf(text: string, spec: ExplanationSpec): Saying {
  const seen = text.slice(0, LOOKED_AT);
  const letters = seen.split("").filter((letter) => !spec.silent.includes(letter));
  const times = (phrase: string) => seen.split(phrase).length - 1;
  const boilerplate = spec.phrases
    .filter((phrase) => times(phrase) > 0)
    .sort((a, b) => seen.indexOf(a) - seen.indexOf(b))
    .map((phrase) => phrase.repeat(times(phrase)))
    .join("");
  const characters = letters.length - boilerplate.length;
  const speaking = new Set(letters.filter((letter) => !spec.digits.includes(letter)));
  const enough = characters >= spec.characters && speaking.size >= spec.different;
  return { characters, asked: spec.characters, boilerplate, enough };
}
