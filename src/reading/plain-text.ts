import { perText } from "../sheet/per-text";

const FULL_WIDTH = /[\uFF01-\uFF5E]/g;
/** Marks of direction, joiners, soft hyphens: characters that nobody sees. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/g;

/**
 * Full-width letters, digits and punctuation as half-width ones, every white space as a plain one, nothing
 * invisible, nothing around it. Unlike NFKC it makes no other character of one: ① stays ①, ½ stays ½.
 */
export const plainText: (text: string) => string = perText((text) =>
  text
    .replace(INVISIBLE, "")
    .replace(FULL_WIDTH, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0))
    .replace(/\s+/g, " ")
    .trim(),
);

/** Line ends and tabs; several spaces between digits, as they stand between the columns of a text. */
const BREAK = /[\t\n\v\f\r\u0085\u2028\u2029]|\d\s{2,}\d/;

/** Whether what the text says stands in two places, in lines or columns of its own. */
export function isParted(text: string): boolean {
  return BREAK.test(text.replace(INVISIBLE, "").trim());
}

/** Without the spaces by which a clerk stretches words: 石 角 镇 → 石角镇. Spaces between other letters stay. */
export function unstretched(text: string): string {
  return text.replace(/(?<=\p{Script=Han}) +(?=\p{Script=Han})/gu, "");
}

/** Raised and lowered characters, save the exponents of m² and m³. */
const NOTE_MARKS = /(?<![mM米])[\u00B2\u00B3\u00B9\u2070-\u208E]+/g;

/** Without the marks that refer a label or a name to a note: 个数¹ → 个数. A number with one is no number. */
export function withoutNoteMarks(text: string): string {
  return text.replace(NOTE_MARKS, "");
}
