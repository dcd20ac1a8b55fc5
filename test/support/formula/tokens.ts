import { parseRange, type Range } from "../../../src/sheet/address";

export type Token =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "text"; readonly value: string }
  | { readonly kind: "error"; readonly value: string }
  | { readonly kind: "reference"; readonly sheet: string | null; readonly range: Range }
  | { readonly kind: "word"; readonly value: string }
  | { readonly kind: "sign"; readonly value: string };

const PATTERN = new RegExp(
  [
    /(?<space>\s+)/,
    /(?<text>"(?:[^"]|"")*")/,
    /(?:(?:'(?<quoted>(?:[^']|'')+)'|(?<bare>[\p{L}_][\p{L}\p{N}_.]*))!)?(?<cells>\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}(?::\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6})?)(?![\p{L}\p{N}_(!])/u,
    /(?<number>\d+(?:\.\d*)?(?:[eE][+-]?\d+)?)/,
    /(?<error>#[A-Z0-9/]+[!?]?)/,
    /(?<word>[\p{L}_][\p{L}\p{N}_.]*)/u,
    /(?<sign><=|>=|<>|[-+*/^&=<>%(),;{}])/,
  ]
    .map((part) => part.source)
    .join("|"),
  "uy",
);

/** The formula, without its "=", in tokens. Throws for what it does not know. */
export function tokensOf(formula: string): Token[] {
  const tokens: Token[] = [];
  PATTERN.lastIndex = 0;
  while (PATTERN.lastIndex < formula.length) {
    const at = PATTERN.lastIndex;
    const groups = PATTERN.exec(formula)?.groups;
    if (!groups) throw new SyntaxError(`formula: ${formula.slice(at, at + 20)} in ${formula}`);
    const token = tokenOf(groups);
    if (token) tokens.push(token);
  }
  return tokens;
}

function tokenOf(groups: Record<string, string | undefined>): Token | null {
  const { text, cells, number, error, word, sign, quoted, bare } = groups;
  if (text !== undefined) return { kind: "text", value: text.slice(1, -1).replace(/""/g, '"') };
  if (cells !== undefined) {
    const sheet = quoted?.replace(/''/g, "'") ?? bare ?? null;
    return { kind: "reference", sheet, range: parseRange(cells)! };
  }
  if (number !== undefined) return { kind: "number", value: Number(number) };
  if (error !== undefined) return { kind: "error", value: error };
  if (word !== undefined) return { kind: "word", value: word };
  return sign === undefined ? null : { kind: "sign", value: sign };
}
