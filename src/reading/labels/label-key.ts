import { perText } from "../../sheet/per-text";
import { withoutNoteMarks } from "../plain-text";
import { simplified } from "./simplified";

/**
 * A label reduced to what makes it that label: full-width and half-width alike, no white space, no
 * invisible characters, one kind of comma and colon.
 */
export const labelKey: (text: string) => string = perText((text) =>
  withoutNoteMarks(text)
    .normalize("NFKC")
    .replace(/[\s\u200B-\u200D\u2060\uFEFF]/g, "")
    .replace(/、/g, ","),
);

/** The key without what stands in brackets at its end, the unit of measure, unless that makes another thing of it. */
export function bareKey(text: string): string {
  const key = labelKey(text);
  const bare = key.replace(/\([^()]*\)$/, "");
  return haveSameSense(bare, key) ? bare : key;
}

/** Letters, digits and % of a text; punctuation and brackets are for the typist to choose. */
export function letters(text: string): string {
  return withoutNoteMarks(text)
    .normalize("NFKC")
    .replace(/[^\p{L}\p{N}%]/gu, "");
}

/** The same without what stands so in brackets at its end; `whole` is what `letters` makes of the text. */
export function bareLetters(text: string, whole = letters(text)): string {
  return /[)）]\s*$/.test(text) ? letters(bareKey(text)) : whole;
}

/** Words that make another thing of a label: what was not done, what is planned, what was before. */
const TURNS = /[未不非拟]|计划|预计|上年|去年|上期|同期/g;

/** Whether two texts are turned by the same words: 未公开 is not a way to write 公开. */
export function haveSameSense(text: string, name: string): boolean {
  return text.match(TURNS)?.join() === name.match(TURNS)?.join();
}

/** A code as it is compared: 01 is 1 where a program has taken it for a number. */
export function codeKey(text: string): string {
  return labelKey(text)
    .toUpperCase()
    .replace(/^0+(?=\d)/, "");
}

/** 1. 1、 （一） 2.1.1 ① · in front of a label, after width has been made alike. */
const NUMBERING =
  /^(?:\((?:\d{1,3}|[一二三四五六七八九十]{1,3})\)|\d{1,2}(?:\.\d{1,2})+[.、,:)]?(?=\p{Script=Han})|(?:\d{1,3}|[一二三四五六七八九十]{1,3})[.、,:)]|\d{1,2}(?=\p{Script=Han}))/u;

export interface Spelling {
  readonly how: "spelling" | "numbered" | "traditional";
  readonly text: string;
}

/** A label without the number in front; 其中： is no number. */
export function unnumbered(text: string): string {
  return withoutNumber(labelKey(text));
}

/** The number that stands in front of a word without a sign between, 13岁, and may be of the word; "" for none. */
export function numberInFront(text: string): string {
  return /^\d{1,2}(?=\p{Script=Han})/u.exec(withoutSigns(labelKey(text)))?.[0] ?? "";
}

function withoutNumber(key: string): string {
  return withoutSigns(key.replace(NUMBERING, ""));
}

function withoutSigns(key: string): string {
  return key.replace(/^[^\p{L}\p{N}(]+/u, "");
}

/** The spellings of a text from the nearest to the farthest, each with what was done to it. */
export function spellings(text: string): Spelling[] {
  const key = withoutSigns(labelKey(text));
  const bare = withoutNumber(key);
  const whole = simplified(key);
  return [
    { how: "spelling", text },
    { how: "numbered", text: key },
    { how: "numbered", text: bare },
    { how: "traditional", text: whole },
    { how: "traditional", text: bare === key ? whole : simplified(bare) },
  ];
}

/** The text in simplified characters, without and with the number in front that may be of the word. */
export function plainTexts(text: string): readonly string[] {
  const all = spellings(text);
  return numberInFront(text) === "" ? [all.at(-1)!.text] : [all.at(-1)!.text, all.at(-2)!.text];
}
