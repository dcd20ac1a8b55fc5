import type { LabelMatch } from "../return";
import { editDistance } from "./edit-distance";
import { labelScreen } from "./label-screen";
import { bareLetters, haveSameSense, letters, numberInFront, plainTexts, spellings } from "./label-key";

/** What a text may be among the labels of an axis. */
export interface Candidate {
  /** Index of what bears the label. */
  readonly index: number;
  readonly how: LabelMatch | "printed";
  /** Share of characters that agree, 0–1. */
  readonly likeness: number;
}

/** One name of a row or column. */
export interface LabelEntry {
  readonly index: number;
  /** As it is printed. */
  readonly printed: string;
  /** Without the unit of measure that `printed` has. */
  readonly name: string;
  /** Without what stands in front of it, a number, 其中. */
  readonly called: readonly string[];
}

/** The labels of one axis of a table. */
export interface LabelBook {
  /** Whether a text may be one at all, in whatever spelling; at a glance. */
  mayBe(text: string): boolean;
  /**
   * Best first; empty when it is none. Several only where the text is misspelt or means several, so a
   * text that is one label exactly is never taken for another that looks alike.
   */
  candidates(text: string): readonly Candidate[];
  /** Those of them that are sure; quicker, for every text of a sheet. Several where labels are met twice. */
  sure(text: string): readonly Candidate[];
  /** The same with those that have lost the number in front: enough to find a table by. */
  known(text: string): readonly Candidate[];
  /** Labels that a label may be mistaken for: one contains the other, or few characters differ. */
  alike(index: number): readonly number[];
}

/** The book with another of earlier labels, which are looked up after its own. */
export function withEarlier(now: LabelBook, before: LabelBook): LabelBook {
  const renamed = (found: readonly Candidate[]) =>
    found.map(({ index, likeness }): Candidate => ({
      index,
      how: likeness === 1 ? "renamed" : "misspelt",
      likeness,
    }));
  const sure = (text: string) => {
    const found = now.sure(text);
    return found.length > 0 ? found : renamed(before.sure(text));
  };
  return {
    mayBe: (text) => now.mayBe(text) || before.mayBe(text),
    sure,
    known(text) {
      const found = sure(text);
      return found.length > 0 ? found : now.known(text);
    },
    candidates(text) {
      const found = sure(text);
      if (found.length > 0) return found;
      const near = [...now.candidates(text), ...renamed(before.candidates(text))];
      return unique(near.sort((a, b) => b.likeness - a.likeness));
    },
    alike: (index) => now.alike(index),
  };
}

/** Whether the text is the label, in whatever spelling, and not merely near it. */
export const isSure = ({ likeness }: Candidate): boolean => likeness === 1;

/** Whether it is the label, though it may have lost the number in front. */
export const isNamed = ({ likeness }: Candidate): boolean => likeness >= UNNUMBERED;

/** A book of labels; an index may have several entries. */
export function labelBook(entries: readonly LabelEntry[]): LabelBook {
  const printed = keyed(entries.map(({ index, printed: text }) => [text.trim(), index]));
  const names = entries.map(({ index, name, printed: whole, called }): Name => {
    return { index, name: letters(name), whole: letters(whole), called: called.map(letters) };
  });
  const keys: Keys = {
    wholes: keyed(names.map(({ whole, index }) => [whole, index])),
    names: keyed(names.map(({ name, index }) => [name, index])),
  };
  const called = keyed(
    names.flatMap(({ called: texts, index }) => texts.map((text) => [text, index] as const)),
  );
  const isSpelt = labelScreen(names.flatMap(({ name, whole, called: others }) => [name, whole, ...others]));
  const longest = Math.max(LONGEST, ...[...printed.keys()].map(({ length }) => length));
  const mayBe = (text: string) => (text.length <= longest || text.trim().length <= longest) && isSpelt(text);
  const sure = remembered(mayBe, (text) => {
    const exact = printed.get(text.trim());
    if (exact) return exact.map((index) => ({ index, how: "printed", likeness: 1 }));
    return isNoLabel(text) ? [] : sureOf(text, keys);
  });
  const alike = new Map<number, readonly number[]>();
  const numbers = new Map(
    entries
      .map(({ index, printed: text }) => [index, numberInFront(text)] as const)
      .filter(([, of]) => of !== ""),
  );
  const bare = remembered(mayBe, (text) => {
    if (isNoLabel(text)) return [];
    const number = numberInFront(text);
    const plain = plainTexts(text).flatMap((each) => [letters(each), bareLetters(each)]);
    const same = [...new Set(plain)]
      .flatMap((each) => called.get(each) ?? [])
      .filter((index) => number === "" || (numbers.get(index) ?? number) === number);
    return unique(same.map((index) => ({ index, how: "numbered", likeness: UNNUMBERED })));
  });
  const near = remembered(anyText, (text) =>
    isNoLabel(text) ? [] : unique([...bare(text), ...misspeltCandidates(plainTexts(text), names)]),
  );
  return {
    mayBe: (text) => mayBe(text) && !isNoLabel(text),
    sure,
    known(text) {
      const found = sure(text);
      return found.length > 0 ? found : bare(text);
    },
    candidates(text) {
      const found = sure(text);
      return found.length > 0 ? found : near(text);
    },
    alike(index) {
      const found = alike.get(index) ?? alikeTo(index, names);
      alike.set(index, found);
      return found;
    },
  };
}

type Look = (text: string) => readonly Candidate[];

const NONE: readonly Candidate[] = [];

/** What is near a label may be spelt in any way. */
const anyText = () => true;

/** Most labels of a sheet stand on it many times, or are looked for again. */
function remembered(mayBe: (text: string) => boolean, look: Look): Look {
  const known = new Map<string, readonly Candidate[]>();
  return (text) => {
    if (!mayBe(text)) return NONE;
    let found = known.get(text);
    if (!found) {
      if (known.size > REMEMBERED) known.clear();
      known.set(text, (found = look(text)));
    }
    return found;
  };
}

function isNoLabel(text: string): boolean {
  return NUMBER.test(text) || text.length > LONGEST;
}

/** Which indexes have a name of these letters. */
interface Keys {
  readonly wholes: ReadonlyMap<string, readonly number[]>;
  readonly names: ReadonlyMap<string, readonly number[]>;
}

function keyed(entries: readonly (readonly [text: string, index: number])[]): ReadonlyMap<string, number[]> {
  const found = new Map<string, number[]>();
  for (const [text, index] of entries) {
    const known = found.get(text);
    if (!known) found.set(text, [index]);
    else if (!known.includes(index)) known.push(index);
  }
  return found;
}

interface Name {
  readonly index: number;
  /** Letters only, without and with the unit of measure, and without numbering. */
  readonly name: string;
  readonly whole: string;
  readonly called: readonly string[];
}

const NUMBER = /^[\d\s.,%]*$/;
/** No label is longer; a paragraph of text is not worth comparing. */
const LONGEST = 80;
/** No file that is read has more texts that may be labels, `hasTooManyTexts`. */
const REMEMBERED = 20_000;
/** A label that has lost the number in front: it may be another of the same name, so it is not sure. */
const UNNUMBERED = 0.99;

function sureOf(text: string, keys: Keys): Candidate[] {
  let before: string | null = null;
  for (const { how, text: spelling } of spellings(text)) {
    // Most texts have but one spelling.
    if (spelling === before) continue;
    before = spelling;
    const sure = sureCandidates(spelling, how, keys);
    if (sure.length > 0) return sure;
  }
  return [];
}

function sureCandidates(text: string, how: LabelMatch, { wholes, names }: Keys): Candidate[] {
  const whole = letters(text);
  const bare = bareLetters(text, whole);
  const found = (indexes: readonly number[], as: LabelMatch) =>
    unique(indexes.map((index) => ({ index, how: as, likeness: 1 })));
  const printed = wholes.get(whole) ?? [];
  if (printed.length > 0 || bare === "") return found(printed, how);
  const named = [...(names.get(whole) ?? []), ...(bare === whole ? [] : (names.get(bare) ?? []))];
  return found(named, how === "spelling" ? "unit" : how);
}

function misspeltCandidates(texts: readonly string[], names: readonly Name[]): Candidate[] {
  const spelt = texts.map((text) => ({ whole: letters(text), bare: bareLetters(text) }));
  const near = names.flatMap(({ index, name, whole: full }): Candidate[] => {
    const most = mostFaults(name);
    const faults = Math.min(
      ...spelt.flatMap(({ whole, bare }) => [
        faultsIn(whole, full, most),
        faultsIn(whole, name, most),
        faultsIn(bare, name, most),
      ]),
    );
    return faults > most ? [] : [{ index, how: "misspelt", likeness: 1 - faults / name.length }];
  });
  return unique(near.sort((a, b) => b.likeness - a.likeness));
}

const DIGITS = /\d+/g;
const NUMERALS = /[〇零一二三四五六七八九十]+/g;

function faultsIn(text: string, name: string, most: number): number {
  const faults = editDistance(text, name, most);
  return faults > most || (haveSameNumbers(text, name) && haveSameSense(text, name)) ? faults : most + 1;
}

/** Another number is another label, and not a misspelt one: 7岁 and 8岁, 第一季度 and 第二季度; but 一 may be lost. */
function haveSameNumbers(text: string, name: string): boolean {
  if (text.match(DIGITS)?.join() !== name.match(DIGITS)?.join()) return false;
  const [a, b] = [text, name].map((each) => each.match(NUMERALS) ?? []);
  return a!.length !== b!.length || a!.join() === b!.join();
}

/** Wrong characters after which a label is still that label: none in two, one in five, two in more. */
function mostFaults(name: string): number {
  return name.length <= 2 ? 0 : name.length <= 5 ? 1 : 2;
}

function alikeTo(index: number, names: readonly Name[]): number[] {
  const own = names.filter((each) => each.index === index).map(({ name }) => name);
  const near = ({ index: other, name }: Name) =>
    other !== index &&
    own.some((mine) => {
      const most = Math.max(mostFaults(name), mostFaults(mine));
      return name.includes(mine) || mine.includes(name) || editDistance(name, mine, most) <= most;
    });
  return [...new Set(names.filter(near).map((each) => each.index))];
}

/** Each index once, as it comes first. */
function unique(candidates: readonly Candidate[]): Candidate[] {
  const first = new Map<number, Candidate>();
  for (const each of candidates) if (!first.has(each.index)) first.set(each.index, each);
  return [...first.values()];
}
