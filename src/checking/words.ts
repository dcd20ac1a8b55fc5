import type { Said } from "./finding";

const MOST_OPTIONS = 8;

/** What may be chosen, in quotation marks; of many only the first. */
export function optionsWords(options: readonly string[]): Said {
  const first = options
    .slice(0, MOST_OPTIONS)
    .map((option) => `“${option}”`)
    .join("、");
  return options.length <= MOST_OPTIONS ? first : { chinese: `${first}等`, english: `${first} and others` };
}
