/** A piece of a relation as it is written. `at` counts characters from 0. */
export type Token =
  | { readonly kind: "number"; readonly text: string; readonly at: number }
  /** [已办结], or words without brackets. `table`, `prior`: what stands in front of it. */
  | { readonly kind: "name"; readonly text: string; readonly at: number }
  /** 02行, 3栏, [合计]行, [合计]栏. */
  | { readonly kind: "row" | "column"; readonly text: string; readonly at: number }
  | { readonly kind: "text"; readonly text: string; readonly at: number }
  | { readonly kind: "sign"; readonly text: Sign; readonly at: number }
  | { readonly kind: "word"; readonly text: Word; readonly at: number };

export type Sign =
  | "+"
  | "-"
  | "*"
  | "/"
  | "("
  | ")"
  | "<="
  | ">="
  | "="
  | "<"
  | ">"
  | "<>"
  | "…"
  | "·"
  | "!"
  | ",";
export type Word = "如果" | "则" | "且" | "或" | "已填" | "未填" | "属于" | "不重复" | "上期";

export interface TokenFault {
  readonly at: number;
  readonly found: string;
}

const WORDS: readonly Word[] = ["如果", "则", "且", "或", "已填", "未填", "属于", "不重复", "上期"];

/** Other ways to write the same sign, one character each. */
const SAME: Readonly<Record<string, string>> = {
  ...{
    "≤": "<=",
    "≦": "<=",
    "≥": ">=",
    "≧": ">=",
    "≠": "<>",
    "×": "*",
    "÷": "/",
    "—": "-",
    "–": "-",
    "−": "-",
  },
  ...{ "﹤": "<", "﹥": ">", "•": "·", "、": ",", "；": ";" },
};

const PATTERNS: readonly (readonly [Exclude<Token["kind"], "word" | "sign">, RegExp])[] = [
  ["text", /^"([^"]*)"/],
  ["row", /^\[([^\]]+)\]行/],
  ["column", /^\[([^\]]+)\]栏/],
  ["name", /^\[([^\]]+)\]/],
  ["row", /^([0-9A-Za-z]+(?:\.[0-9A-Za-z]+)*)行/],
  ["column", /^([0-9A-Za-z]+(?:\.[0-9A-Za-z]+)*|[甲乙丙丁戊己庚辛壬癸])栏/],
  ["number", /^(\d+(?:\.\d+)?)(?![\p{L}])/u],
  ["name", /^([\p{L}_][\p{L}\p{N}_%]*)/u],
];
const SIGN = /^(?:<=|>=|<>|…+|\.{3,}|[-+*/()<>=·!,])/;

/** The pieces of a relation in its normal spelling, or where something stands that is none. */
export function tokensOf(text: string): readonly Token[] | TokenFault {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const rest = text.slice(at);
    if (/^\s/.test(rest)) {
      at += 1;
      continue;
    }
    const word = WORDS.find((each) => rest.startsWith(each) && isWord(each, rest));
    if (word) {
      tokens.push({ kind: "word", text: word, at });
      at += word.length;
      continue;
    }
    const found = patternAt(rest);
    if (found) {
      tokens.push({ kind: found.kind, text: found.text, at });
      at += found.length;
      continue;
    }
    const sign = SIGN.exec(rest)?.[0];
    if (sign === undefined) return { at, found: rest.slice(0, 10) };
    const plain = /^[….]/.test(sign) ? "…" : sign;
    tokens.push({ kind: "sign", text: plain as Sign, at });
    at += sign.length;
  }
  return tokens;
}

/** 上期 is a word before a name or code, and a column's label anywhere else. */
function isWord(word: Word, rest: string): boolean {
  return word !== "上期" || /^上期\s*(?:\[|[^\s]{1,31}!|[0-9A-Za-z.]+[行栏])/.test(rest);
}

function patternAt(rest: string) {
  for (const [kind, pattern] of PATTERNS) {
    const match = pattern.exec(rest);
    if (!match) continue;
    // A word without brackets ends where a word of the language begins: 申请数且答复数.
    const bare = kind === "name" && !rest.startsWith("[");
    const text = bare ? untilWord(match[1]!) : match[1]!;
    return { kind, text, length: bare ? text.length : match[0].length };
  }
  return null;
}

function untilWord(text: string): string {
  const ends = WORDS.filter((word) => word !== "上期")
    .map((word) => text.indexOf(word, 1))
    .filter((index) => index > 0);
  return text.slice(0, Math.min(text.length, ...ends));
}

/** One way to write signs, brackets and quotation marks; inside brackets and quotation marks nothing is changed. */
export function normalSpelling(written: string): string {
  let inside = "";
  return [...written]
    .map((letter) => {
      if (inside !== "") {
        const ends =
          letter === inside ||
          (inside === "]" && /[］】]/.test(letter)) ||
          (inside === '"' && /[”"＂]/.test(letter));
        if (!ends) return letter;
        const end = inside;
        inside = "";
        return end;
      }
      if (/[[［【]/.test(letter)) inside = "]";
      else if (/["“＂]/.test(letter)) inside = '"';
      if (inside !== "") return inside === "]" ? "[" : '"';
      return SAME[letter] ?? (letter === "…" ? letter : letter.normalize("NFKC"));
    })
    .join("");
}
