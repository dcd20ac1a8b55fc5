import type { ExplanationSpec } from "../form/spec/form-spec";

/** Only the beginning of a text is looked at, so that a worksheet formula can look at the same. */
export const LOOKED_AT = 40;

/**
 * Whether a text says something: enough characters besides boilerplate and punctuation, and enough
 * different ones among them that are no digits. On the sheet exactly the same is asked.
 */
export function saysSomething(text: string, spec: ExplanationSpec): boolean {
  const seen = text.slice(0, LOOKED_AT);
  const letters = seen.split("").filter((letter) => !spec.silent.includes(letter));
  // Most rows say nothing at all.
  if (letters.length < spec.characters) return false;
  const speaking = new Set(letters.filter((letter) => !spec.digits.includes(letter)));
  const boilerplate = spec.phrases.reduce(
    (sum, phrase) => sum + (seen.split(phrase).length - 1) * phrase.length,
    0,
  );
  return letters.length - boilerplate >= spec.characters && speaking.size >= spec.different;
}
