import { withoutNoteMarks } from "../plain-text";
import { isSettled } from "./simplified";

/**
 * Whether a text may be one of the labels, in whatever spelling. `names` are all labels as `letters` writes them. It
 * rules out nearly all other texts of a sheet at a glance; what it lets pass is looked up. Two letters that stand side by
 * side in a text do so in each of its spellings, so that one where they do in no label is none.
 */
export function labelScreen(names: readonly string[]): (text: string) => boolean {
  const pairs = new Set<number>();
  for (const name of names)
    for (let at = 0, before = NOTHING; at < name.length; at++) {
      const letter = numberOf(name.charCodeAt(at));
      pairs.add(letter).add(before * LETTERS + letter);
      before = letter;
    }
  /** Whether the text may be one; `ODD` where that cannot be said before it is written plainly. */
  const mayBe = (text: string, kindAt: (code: number) => Kind): boolean | typeof ODD => {
    let before = NOTHING;
    let isInBrackets = false;
    let hasBegun = false;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      const kind = kindAt(code);
      if (kind === ODD) return ODD;
      // What stands in brackets may be a number, or a unit of measure.
      if (isInBrackets) isInBrackets = kind !== CLOSING;
      else if (kind === OPENING) [isInBrackets, before] = [true, NOTHING];
      else if (kind === CHANGING || (kind === DIGIT && !hasBegun)) before = NOTHING;
      else if (kind === LETTER || kind === DIGIT) {
        const letter = numberOf(code);
        if (!pairs.has(before * LETTERS + letter)) return false;
        [before, hasBegun] = [letter, true];
      }
    }
    return true;
  };
  return (text) => {
    const is = mayBe(text, kindOf);
    return is === ODD ? mayBe(withoutNoteMarks(text).normalize("NFKC"), kindOfPlain) === true : is;
  };
}

/** What a character is to a label; `ODD` is what may be made into something else, with what stands beside it. */
const [LETTER, DIGIT, CHANGING, OPENING, CLOSING, SIGN, ODD] = [0, 1, 2, 3, 4, 5, 6] as const;
type Kind =
  | typeof LETTER
  | typeof DIGIT
  | typeof CHANGING
  | typeof OPENING
  | typeof CLOSING
  | typeof SIGN
  | typeof ODD;

/** What may stand in front of a label as its number. */
const NUMERALS = codesOf("〇零一二三四五六七八九十");
/** Signs that no label is told by, beside those of ASCII. */
const SIGNS = codesOf("\u00A0\u3000、。·…—“”‘’《》〈〉【】");

/** Of each code, its kind and one more; 0 where it has not been met. */
const met = new Uint8Array(1 << 16);

function kindOf(code: number): Kind {
  return ((met[code] ||= kindOfNew(code) + 1) - 1) as Kind;
}

/** Of a text that is written plainly no character is odd: it is a letter, of which a spelling may make another, or none. */
function kindOfPlain(code: number): Kind {
  const kind = kindOf(code);
  return kind !== ODD ? kind : /[\p{L}\p{N}\p{Surrogate}]/u.test(String.fromCharCode(code)) ? CHANGING : SIGN;
}

function kindOfNew(code: number): Kind {
  const plain = plainOf(code);
  if (NUMERALS.has(plain)) return CHANGING;
  if (isHan(plain)) return isSettled(plain) ? LETTER : CHANGING;
  if (plain >= LATIN) return SIGNS.has(plain) ? SIGN : ODD;
  const character = String.fromCharCode(plain);
  if (character === "(") return OPENING;
  if (character === ")") return CLOSING;
  if (/[\d%]/.test(character)) return DIGIT;
  return /[A-Za-z]/.test(character) ? LETTER : SIGN;
}

/** Letters of labels are counted from 1: Latin ones and digits, then the Chinese ones; of others there are none. */
const NOTHING = 0;
const LATIN = 0x80;
const FIRST_HAN = 0x4e00;
const LAST_HAN = 0x9fff;
const LETTERS = LATIN + LAST_HAN + 1 - FIRST_HAN;

function isHan(code: number): boolean {
  return code >= FIRST_HAN && code <= LAST_HAN;
}

function numberOf(code: number): number {
  const plain = plainOf(code);
  return isHan(plain) ? plain - FIRST_HAN + LATIN : plain < LATIN ? plain : NOTHING;
}

/** A full-width character as a half-width one. */
function plainOf(code: number): number {
  return code > 0xff00 && code < 0xff5f ? code - 0xfee0 : code;
}

function codesOf(characters: string): ReadonlySet<number> {
  return new Set([...characters].map((character) => character.charCodeAt(0)));
}
