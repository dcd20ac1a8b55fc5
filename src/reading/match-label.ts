import { Converter } from "opencc-js/t2cn";
import type { Form } from "../form/form";
import { editDistance } from "./edit-distance";
import { withoutNoteMarks } from "./plain-text";
import type { LabelMatch } from "./return";

/**
 * A label reduced to what makes it that label: full-width and half-width alike, no white space, no
 * invisible characters, one kind of comma and colon.
 */
export function labelKey(text: string): string {
  return withoutNoteMarks(text)
    .normalize("NFKC")
    .replace(/[\s\u200B-\u200D\u2060\uFEFF]/g, "")
    .replace(/[、,，]/g, ",")
    .replace(/：/g, ":");
}

/** The key without what stands in brackets at its end: the unit of measure. */
export function bareKey(text: string): string {
  return labelKey(text).replace(/\([^()]*\)$/, "");
}

/** What a text may be among the labels of a form. */
export interface Candidate {
  /** Index of the indicator or subject. */
  readonly index: number;
  readonly how: LabelMatch | "printed";
  /** Share of characters that agree, 0–1. */
  readonly likeness: number;
}

/** One name of a row or column. `name` leaves out the unit of measure that `printed` has. */
export interface LabelEntry {
  readonly index: number;
  readonly printed: string;
  readonly name: string;
}

/** The labels of one axis of a form. */
export interface LabelBook {
  /**
   * Best first; empty when it is none. Several only where the text is misspelt or means several, so a
   * text that is one label exactly is never taken for another that looks alike.
   */
  candidates(text: string): readonly Candidate[];
  /** Those of them that are sure; quicker, for every text of a sheet. */
  sure(text: string): readonly Candidate[];
  /** Labels that a label may be mistaken for: one contains the other, or few characters differ. */
  alike(index: number): readonly number[];
}

/** Whether the text is the label, in whatever spelling, and not merely near it. */
export const isSure = ({ how }: Candidate): boolean => how !== "misspelt";

const books = new WeakMap<Form, LabelBook>();

/** The labels of the form's rows, alone and with their section in front. */
export function rowLabels(form: Form): LabelBook {
  let book = books.get(form);
  if (!book) {
    book = labelBook(
      form.indicators.flatMap(({ index, printed, label, section }) => {
        const { label: over } = form.sections[section]!;
        return [
          { index, printed, name: label },
          { index, printed: over + printed, name: over + label },
        ];
      }),
    );
    books.set(form, book);
  }
  return book;
}

/** A book of labels; an index may have several entries. */
export function labelBook(entries: readonly LabelEntry[]): LabelBook {
  const printed = new Map(entries.map((each) => [each.printed, each.index]));
  const names = entries.map(({ index, name, printed: whole }) => {
    return { index, name: letters(name), whole: letters(whole) };
  });
  const keys: Keys = { wholes: keyed(names, "whole"), names: keyed(names, "name") };
  const sure = remembered((text) => {
    const index = printed.get(text);
    if (index !== undefined) return [{ index, how: "printed", likeness: 1 }];
    return isNoLabel(text) ? [] : sureOf(text, keys);
  });
  const alike = new Map<number, readonly number[]>();
  const near = remembered((text) => (isNoLabel(text) ? [] : misspeltCandidates(plainest(text), names)));
  return {
    sure,
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

/** Most labels of a sheet stand on it many times, or are looked for again. */
function remembered(look: Look): Look {
  const known = new Map<string, readonly Candidate[]>();
  return (text) => {
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

function keyed(names: readonly Name[], by: "whole" | "name"): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  for (const each of names) found.set(each[by], [...(found.get(each[by]) ?? []), each.index]);
  return found;
}

interface Name {
  readonly index: number;
  /** Letters only, without and with the unit of measure. */
  readonly name: string;
  readonly whole: string;
}

const NUMBER = /^[\d\s.,%]*$/;
/** No label is longer; a paragraph of text is not worth comparing. */
const LONGEST = 80;
const REMEMBERED = 5000;
/** 1. 1、 （一） ① · in front of a label, after width has been made alike. */
const NUMBERING =
  /^(?:\((?:\d{1,3}|[一二三四五六七八九十]{1,3})\)|(?:\d{1,3}|[一二三四五六七八九十]{1,3})[.、,:)]|\d{1,2}(?=\p{Script=Han}))/u;

const simplified = Converter({ from: "t", to: "cn" });

/** Letters, digits and % of a text; punctuation and brackets are for the typist to choose. */
function letters(text: string): string {
  return withoutNoteMarks(text)
    .normalize("NFKC")
    .replace(/[^\p{L}\p{N}%]/gu, "");
}

/** The spellings of a text from the nearest to the farthest, each with what was done to it. */
function spellings(text: string): { how: LabelMatch; text: string }[] {
  const key = labelKey(text).replace(/^[^\p{L}\p{N}(]+/u, "");
  const unnumbered = key.replace(NUMBERING, "").replace(/^[^\p{L}\p{N}(]+/u, "");
  const whole = simplified(key);
  return [
    { how: "spelling", text },
    { how: "numbered", text: key },
    { how: "numbered", text: unnumbered },
    { how: "traditional", text: whole },
    { how: "traditional", text: unnumbered === key ? whole : simplified(unnumbered) },
  ];
}

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

/** The text without numbers in front, in simplified characters. */
function plainest(text: string): string {
  return spellings(text).at(-1)!.text;
}

function sureCandidates(text: string, how: LabelMatch, { wholes, names }: Keys): Candidate[] {
  const whole = letters(text);
  const bare = /[)）]\s*$/.test(text) ? letters(bareKey(text)) : whole;
  const found = (indexes: readonly number[], as: LabelMatch) =>
    unique(indexes.map((index) => ({ index, how: as, likeness: 1 })));
  const printed = wholes.get(whole) ?? [];
  if (printed.length > 0 || bare === "") return found(printed, how);
  const named = [...(names.get(whole) ?? []), ...(bare === whole ? [] : (names.get(bare) ?? []))];
  return found(named, how === "spelling" ? "unit" : how);
}

function misspeltCandidates(text: string, names: readonly Name[]): Candidate[] {
  const [whole, bare] = [letters(text), letters(bareKey(text))];
  const near = names.flatMap(({ index, name, whole: full }): Candidate[] => {
    const most = mostFaults(name);
    const faults = Math.min(
      editDistance(whole, full, most),
      editDistance(whole, name, most),
      editDistance(bare, name, most),
    );
    return faults > most ? [] : [{ index, how: "misspelt", likeness: 1 - faults / name.length }];
  });
  return unique(near.sort((a, b) => b.likeness - a.likeness));
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

function unique(candidates: readonly Candidate[]): Candidate[] {
  return [...new Map([...candidates].reverse().map((each) => [each.index, each])).values()].reverse();
}
