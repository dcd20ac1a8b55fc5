import { perText } from "./per-text";

/**
 * Number format codes: up to four sections between semicolons, each with places for digits, letters that
 * mean something (% and those of dates) and letters that are only shown.
 */

/**
 * Whether numbers under the format are dates or times: a letter of a date that is not only shown. `value`
 * is the number that stands in the cell, as one format may show it so and another one otherwise.
 */
export function isDateFormat(code: string, value = 1): boolean {
  return /[ymdhs]|a{3}/i.test(meantIn(sectionFor(code, value)));
}

/** Whether the format shows days, and no time of day. */
export function isDayFormat(code: string, value = 1): boolean {
  return isDateFormat(code, value) && !/[hs]/i.test(meantIn(sectionFor(code, value)));
}

/** Whether the format shows every number as it is, but for digits behind the last place: 0, 0.00, #,##0. */
export function isPlainFormat(code: string): boolean {
  return PLAIN.test(code);
}

const PLAIN = /^(?:0|#,##0)(?:\.0{1,10})?$/;

/** Whether whatever is typed under the format becomes a text. */
export function isTextFormat(code: string): boolean {
  return code === "@";
}

/** Whether the format shows the number times 100: a % that is not only shown. */
export function isPercentFormat(code: string, value = 1): boolean {
  return meantIn(sectionFor(code, value)).includes("%");
}

/**
 * The letters that are shown behind the number: 万 of 0"万", 个 of G/通用格式"个". None where the format
 * shows a part of the number, as 0!.0,"万" does: they are then those of the part.
 */
export function lettersBehind(code: string, value = 1): string {
  const tokens = sectionFor(code, value);
  const last = lastDigit(tokens);
  if (last < 0 || showsPart(tokens)) return "";
  return tokens
    .slice(last + 1)
    .filter(({ kind, text }) => kind === "shown" || !/[ -~]/.test(text))
    .map(({ text }) => text)
    .join("")
    .trim();
}

/** What a format draws around the number. */
export interface Around {
  readonly before: string;
  readonly behind: string;
}

/**
 * What somebody who looks at the cell sees around the number; `null` where he does not see the number: under a format
 * that shows nothing or the same words for each, or a part of the number and does not say so. A 0 that is shown as
 * nothing is what such formats are for.
 */
export function shownAround(code: string, value: number): Around | null {
  const tokens = sectionFor(code, value);
  const last = lastDigit(tokens);
  const nothing = { before: "", behind: "" };
  if (last < 0) return value === 0 ? nothing : null;
  if (showsPart(tokens)) return tokens.slice(last + 1).some(({ kind }) => kind === "shown") ? nothing : null;
  return { before: drawn(tokens.slice(0, firstDigit(tokens))), behind: drawn(tokens.slice(last + 1)) };
}

/** A number of which a format shows a part: 29.9万 for 299100. */
export interface Part {
  /** What the number is divided by before it is shown. */
  readonly by: number;
  /** Shown behind it: 万 of 0!.0,"万". */
  readonly letters: string;
}

/** `null` for a format that shows the number itself, or nothing of it. */
export function partShown(code: string, value: number): Part | null {
  const tokens = sectionFor(code, value);
  const last = lastDigit(tokens);
  if (last < 0 || !showsPart(tokens)) return null;
  const behind = tokens.slice(last + 1);
  const others = behind.findIndex(({ text }) => text !== ",");
  const thousands = others < 0 ? behind.length : others;
  const point = tokens.findIndex(({ kind, text }) => kind === "shown" && text === ".");
  const drawnOff = point < 0 ? 0 : tokens.slice(point).filter(({ kind }) => kind === "digit").length;
  return { by: 10 ** (3 * thousands + drawnOff), letters: drawn(behind.slice(thousands)).trim() };
}

function firstDigit(tokens: readonly Token[]): number {
  return tokens.findIndex(({ kind }) => kind === "digit");
}

function lastDigit(tokens: readonly Token[]): number {
  return tokens.findLastIndex(({ kind }) => kind === "digit");
}

/** Whether digits are left off behind, or a point is drawn where none is. */
function showsPart(tokens: readonly Token[]): boolean {
  const last = lastDigit(tokens);
  const inside = tokens.slice(firstDigit(tokens), last);
  return tokens[last + 1]?.text === "," || inside.some(({ kind, text }) => kind === "shown" && text === ".");
}

function drawn(tokens: readonly Token[]): string {
  return tokens.map(({ kind, text }) => (kind === "shown" || kind === "letter" ? text : "")).join("");
}

interface Token {
  /** A place for digits; a letter that means something; text that is shown; a condition; what only fills. */
  readonly kind: "digit" | "letter" | "shown" | "condition" | "filling" | "end";
  readonly text: string;
}

/** "!" shows the next letter in Chinese editions, as "\" does. */
const TOKEN =
  /"(?<quoted>[^"]*)"?|[\\!](?<escaped>.)|(?<filling>[_*].)|\[(?<elapsed>[hms]+)\]|\[(?<bracket>[^\]]*)\]|(?<digit>G\/通用格式|常规|general|standard|[0#?@])|(?<end>;)|(?<letter>[^])/gi;

/** Characters of a code; the programs take no more. */
const LONGEST = 255;

function tokensOf(code: string): Token[] {
  return Array.from(code.slice(0, LONGEST).matchAll(TOKEN), ({ groups: found = {} }): Token => {
    const { quoted, escaped, filling, elapsed, bracket, digit, end, letter } = found;
    if (quoted !== undefined || escaped !== undefined) return { kind: "shown", text: (quoted ?? escaped)! };
    if (bracket !== undefined)
      return { kind: /^[<>=]/.test(bracket) ? "condition" : "filling", text: bracket };
    if (filling !== undefined) return { kind: "filling", text: filling };
    if (digit !== undefined) return { kind: "digit", text: digit };
    return end === undefined ? { kind: "letter", text: (elapsed ?? letter)! } : { kind: "end", text: end };
  });
}

interface Sections {
  /** Those of numbers, three at most. */
  readonly numbers: readonly (readonly Token[])[];
  /** What a number must be for each; "<100". */
  readonly conditions: readonly (string | undefined)[];
}

/** Formats of a form are few, and asked for every figure. */
const sectionsOf = perText((code): Sections => {
  const sections: Token[][] = [[]];
  for (const token of tokensOf(code)) {
    if (token.kind === "end") sections.push([]);
    else sections.at(-1)!.push(token);
  }
  const numbers = sections.slice(0, 3);
  const conditions = numbers.map((section) => section.find(({ kind }) => kind === "condition")?.text);
  return { numbers, conditions };
});

/** The section that shows the value. */
function sectionFor(code: string, value: number): readonly Token[] {
  const { numbers, conditions } = sectionsOf(code);
  if (conditions.some((condition) => condition !== undefined)) {
    const fits = conditions.findIndex((condition) => condition === undefined || holds(condition, value));
    return numbers[fits] ?? numbers.at(-1)!;
  }
  if (value < 0) return numbers[1] ?? numbers[0]!;
  return (value === 0 ? numbers[2] : undefined) ?? numbers[0]!;
}

function holds(condition: string, value: number): boolean {
  const [, sign, text] = /^(<=|>=|<>|[<>=])(.*)/.exec(condition)!;
  const bound = Number(text);
  switch (sign) {
    case "<=":
      return value <= bound;
    case ">=":
      return value >= bound;
    case "<>":
      return value !== bound;
    case "<":
      return value < bound;
    case ">":
      return value > bound;
    default:
      return value === bound;
  }
}

function meantIn(section: readonly Token[]): string {
  return section
    .filter(({ kind }) => kind === "letter")
    .map(({ text }) => text)
    .join("");
}
