import { parseRange } from "../address";
import { reference, type Reference } from "./formula";

export type Token =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "text"; readonly value: string }
  | { readonly kind: "error"; readonly value: string }
  | Reference
  | { readonly kind: "word"; readonly value: string }
  | { readonly kind: "sign"; readonly value: string };

const PATTERN = new RegExp(
  [
    /(?<space>\s+)/,
    /(?<text>"(?:[^"]|"")*")/,
    /(?:(?:'(?<quoted>(?:[^']|'')+)'|(?<bare>[\p{L}_][\p{L}\p{N}_.]*))!)?(?<cells>\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}(?:\s*:\s*\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6})?)(?![\p{L}\p{N}_(!])/u,
    /(?<number>(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)/,
    /(?<error>#[A-Z0-9/]+[!?]?)/,
    /(?<word>[\p{L}_][\p{L}\p{N}_.]*)/u,
    /(?<sign><=|>=|<>|[-+*/^&=<>%(),;{}])/,
  ]
    .map((part) => part.source)
    .join("|"),
  "uy",
);

/** The formula, without its "=", in tokens; `null` where something in it is none. */
export function tokensOf(formula: string): Token[] | null {
  const tokens: Token[] = [];
  PATTERN.lastIndex = 0;
  while (PATTERN.lastIndex < formula.length) {
    const groups = PATTERN.exec(formula)?.groups;
    if (!groups) return null;
    const token = tokenOf(groups);
    if (token) tokens.push(token);
  }
  return tokens;
}

/** `null` for white space, which says nothing in the formulas that are calculated. */
function tokenOf(groups: Record<string, string | undefined>): Token | null {
  const { text, cells, number, error, word, sign, quoted, bare } = groups;
  if (text !== undefined) return { kind: "text", value: text.slice(1, -1).replace(/""/g, '"') };
  if (cells !== undefined) {
    const sheet = quoted?.replace(/''/g, "'") ?? bare ?? null;
    const range = parseRange(cells.replace(/\s/g, ""));
    const absolute = cells.split(":").every((corner) => /\$.*\$/.test(corner));
    return range ? reference(range, sheet, absolute) : { kind: "error", value: "#REF!" };
  }
  if (number !== undefined) return { kind: "number", value: Number(number) };
  if (error !== undefined) return { kind: "error", value: error };
  if (word !== undefined) return { kind: "word", value: word };
  return sign === undefined ? null : { kind: "sign", value: sign };
}
