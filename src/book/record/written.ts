import type * as z from "zod/mini";

/** What a file or a program would not give back as it was: signs that none may hold, and what looks like their names. */
const UNSAFE = /[\uFFFE\uFFFF\u007F-\u009F\u2028\u2029]|_(?=x)/g;

/**
 * A value as a text of one line that any program and file gives back as it is; it begins with a brace. Values that are
 * the same give the same text.
 */
export function textOf(value: object): string {
  return JSON.stringify(value, inOrder).replace(
    UNSAFE,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

function inOrder(_: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The value of a text; `null` where it is not of that shape in every point. */
export function valueOf<Value>(shape: z.ZodMiniType<Value>, text: string): Value | null {
  try {
    return shape.safeParse(JSON.parse(text)).data ?? null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** A cell holds 32,767 characters, and older programs take fewer where they are given many cells at once. */
const MOST = 8_000;
const PIECE = /^〔(\d+)\/(\d+)〕(.*)$/s;

/** A text in as many cells as it needs; each says which it is of how many, and neither begins nor ends with a blank. */
export function inPieces(text: string): string[] {
  if (text.length <= MOST) return [text];
  const pieces: string[] = [];
  for (let from = 0, to; from < text.length; from = to) {
    to = Math.min(from + MOST, text.length);
    while (to < text.length && !isCut(text, to)) to--;
    pieces.push(text.slice(from, to));
  }
  return pieces.map((piece, at) => `〔${at + 1}/${pieces.length}〕${piece}`);
}

/** Not beside a blank, which might be lost, nor within a character of two. */
function isCut(text: string, at: number): boolean {
  const [before, behind] = [text[at - 1]!, text[at]!];
  return !/\s/.test(before + behind) && !(behind >= "\uDC00" && behind <= "\uDFFF");
}

/** The text of cells beside one another, of which the last may be blank; `null` where one is missing or misplaced. */
export function wholeOf(cells: readonly string[]): string | null {
  const pieces = cells.slice(0, cells.findLastIndex((cell) => cell !== "") + 1);
  if (pieces.length <= 1 && !PIECE.test(pieces[0] ?? "")) return pieces[0] ?? null;
  const texts = pieces.map((piece, at) => {
    const found = PIECE.exec(piece);
    return found && Number(found[1]) === at + 1 && Number(found[2]) === pieces.length ? found[3]! : null;
  });
  return texts.every((text) => text !== null) ? texts.join("") : null;
}
