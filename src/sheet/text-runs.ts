/** What of a font's look changes what a text says. */
export interface Look {
  readonly struck: boolean;
  /** Written above or below the line, and smaller: a note mark, an exponent. */
  readonly raised: "above" | "below" | null;
}

export const PLAIN: Look = { struck: false, raised: null };

/** A piece of a text with a look of its own. */
export interface TextRun extends Look {
  readonly text: string;
}

/** What a text of runs says: `struck` when all of it is struck out, and then `text` is what was. */
export interface ShownText {
  readonly text: string;
  readonly struck: boolean;
}

const ABOVE: Readonly<Record<string, string>> = {
  ...letters("0123456789+-=()ni", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ"),
  ...letters("０１２３４５６７８９＋－＝（）−", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾⁻"),
};
const BELOW: Readonly<Record<string, string>> = {
  ...letters("0123456789+-=()", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎"),
  ...letters("０１２３４５６７８９＋－＝（）−", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎₋"),
};

/**
 * The text that a reader of the sheet sees. What is struck out is left away, unless nothing else stands
 * there. What is raised or lowered beside a text on the line is spelled with the characters that are so
 * by themselves: 12 with a raised 1 is 12¹, which no program and nobody takes for 121.
 */
export function shownText(runs: readonly TextRun[]): ShownText {
  const filled = runs.filter(({ text }) => text.trim() !== "");
  const struck = filled.length > 0 && filled.every((run) => run.struck);
  const onLine = filled.some(({ raised }) => raised === null);
  const shown = struck ? runs : runs.filter((run) => !run.struck);
  return { text: shown.map((run) => (onLine ? spelled(run) : run.text)).join(""), struck };
}

function spelled({ text, raised }: TextRun): string {
  if (raised === null) return text;
  const spelling = raised === "above" ? ABOVE : BELOW;
  return Array.from(text, (letter) => spelling[letter] ?? letter).join("");
}

function letters(plain: string, raised: string): Record<string, string> {
  const spellings = [...raised];
  return Object.fromEntries([...plain].map((letter, index) => [letter, spellings[index]!]));
}
