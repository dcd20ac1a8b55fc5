import { HostError } from "./host-error";

/** A list that is written into a validation may not be longer. */
const MOST_CHARACTERS = 255;

/**
 * The choices of a validation as one text, the way Excel and WPS take them: they part it at commas and know no
 * way to write one. Throws `HostError` with the reason `choices` where they do not fit.
 */
export function choicesText(sheet: string, choices: readonly string[]): string {
  const text = choices.join(",");
  if (text.length <= MOST_CHARACTERS && !choices.some((choice) => choice.includes(","))) return text;
  throw new HostError({ kind: "choices", most: MOST_CHARACTERS }, sheet);
}
