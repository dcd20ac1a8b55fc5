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
  return (text) => {
    let before = NOTHING;
    let isInBrackets = false;
    let hasBegun = false;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      const kind = (kinds[code] ||= kindOf(text[at]!));
      if (kind === ODD) return true;
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
}

/** What a character is to a label; `ODD` is what is made into something else, with what stands beside it. */
const [LETTER, DIGIT, CHANGING, OPENING, CLOSING, SIGN, ODD] = [1, 2, 3, 4, 5, 6, 7] as const;

/** By their codes, 0 where none was met yet. */
const kinds = new Uint8Array(0x10000);

function kindOf(character: string): number {
  const plain = plainOf(character.charCodeAt(0));
  const normal = character.normalize("NFKC");
  if (normal !== String.fromCharCode(plain))
    return /^[^\p{L}\p{M}\p{N}\p{Cs}()%]*$/u.test(normal) ? SIGN : ODD;
  if (normal === "(") return OPENING;
  if (normal === ")") return CLOSING;
  if (/[0-9%]/.test(normal)) return DIGIT;
  if (/[〇零一二三四五六七八九十]/.test(normal)) return CHANGING;
  if (/[\u4E00-\u9FFF]/.test(normal)) return isSettled(normal) ? LETTER : CHANGING;
  if (/[A-Za-z]/.test(normal)) return LETTER;
  return /[\p{L}\p{M}\p{N}\p{Cs}]/u.test(normal) ? ODD : SIGN;
}

/** Letters of labels are counted from 1: Latin ones and digits, then the Chinese ones; of others there are none. */
const NOTHING = 0;
const LATIN = 0x80;
const FIRST_HAN = 0x4e00;
const LETTERS = LATIN + 0xa000 - FIRST_HAN;

function numberOf(code: number): number {
  const plain = plainOf(code);
  return plain < LATIN ? plain : plain >= FIRST_HAN && plain < 0xa000 ? plain - FIRST_HAN + LATIN : NOTHING;
}

/** A full-width character as a half-width one. */
function plainOf(code: number): number {
  return code >= 0xff01 && code <= 0xff5e ? code - 0xfee0 : code;
}
