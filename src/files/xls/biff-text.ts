import { STREAM, type RecordBody, type Version } from "./biff-records";
import { PLAIN, type Look } from "../../sheet/text-runs";
import type { Budget } from "../limits";
import { damaged } from "../refusal";
import { decoderOf } from "../decoder";
import { RichText, type StoredRun, type StoredText } from "../grid/rich-text";

/** How the texts of a workbook are stored. */
export interface TextStore {
  readonly version: Version;
  /** Code page of the texts of version 5, as Windows numbers them. */
  readonly codePage: number;
  /** What the fonts that runs of texts refer to by number look like. */
  readonly fonts: readonly Look[];
}

/** A text whose length stands before it in one or two bytes. */
export function readText(body: RecordBody, lengthBytes: 1 | 2, store: TextStore): string {
  const length = lengthBytes === 1 ? body.u8() : body.u16();
  if (store.version === 8) return unicodeText(body, length);
  return decoderFor(store.codePage).decode(body.take(length));
}

/** A text of so many characters: flags, the characters, then what fonts and readings they have. */
export function unicodeText(body: RecordBody, length: number): string {
  const flags = body.u8();
  const fonts = flags & 8 ? body.u16() : 0;
  const reading = flags & 4 ? body.u32() : 0;
  const text = body.characters(length, (flags & 1) === 1);
  body.skip(fonts * 4 + reading);
  return text;
}

/** Where a run begins in its text, and the number of its font. */
type Change = readonly [at: number, font: number];

/** The same with the runs of the text, where their fonts say more than its characters. */
function storedUnicodeText(body: RecordBody, length: number, store: TextStore, budget: Budget): StoredText {
  const flags = body.u8();
  const count = flags & 8 ? body.u16() : 0;
  const reading = flags & 4 ? body.u32() : 0;
  const text = body.characters(length, (flags & 1) === 1);
  if (count === 0 && reading === 0) return text;
  const changes = Array.from({ length: count }, (): Change => [body.u16(), body.u16()]);
  body.skip(reading);
  return withFonts(text, changes, store, budget);
}

/** A text in a cell of its own, followed by where its fonts change. */
export function readRichText(body: RecordBody, store: TextStore, budget: Budget): StoredText {
  const text = readText(body, 2, store);
  if (body.isOver) return text;
  const number = () => (store.version === 8 ? body.u16() : body.u8());
  const changes = Array.from({ length: number() }, (): Change => [number(), number()]);
  return withFonts(text, changes, store, budget);
}

/** Bytes that a run takes besides its characters; in the file it takes four. */
const RUN_COST = 80;

function withFonts(
  text: string,
  changes: readonly Change[],
  { fonts }: TextStore,
  budget: Budget,
): StoredText {
  const looks = changes.map(([at, font]) => ({ at, look: fonts[font] ?? PLAIN }));
  if (looks.length === 0) return text;
  budget.spendBytes(RUN_COST * looks.length);
  const ends = [...looks.slice(1).map(({ at }) => at), text.length];
  const runs: StoredRun[] = looks.map(({ at, look }, index) => ({ text: text.slice(at, ends[index]), look }));
  return new RichText([{ text: text.slice(0, looks[0]!.at), look: null }, ...runs]);
}

/** Bytes that a text takes besides its characters; in the file a short one takes three. */
const TEXT_COST = 24;

/** Texts of no characters, each of three zeros, that push others out of a list whose length is told. */
const MOST_BLANK = 16;

/** The list of texts that cells refer to by number. */
export function readSharedTexts(body: RecordBody, store: TextStore, budget: Budget): StoredText[] {
  body.skip(4);
  const count = body.u32();
  const texts: StoredText[] = [];
  while (texts.length < count && !body.isOver) {
    budget.spendBytes(TEXT_COST);
    texts.push(storedUnicodeText(body, body.u16(), store, budget));
  }
  const blank = texts.filter((text) => text === "").length;
  if (!body.isOver && blank > MOST_BLANK) damaged(STREAM, "zeros in place of texts");
  return texts;
}

const ENCODINGS: Readonly<Record<number, string>> = {
  874: "windows-874",
  932: "shift_jis",
  936: "gbk",
  949: "euc-kr",
  950: "big5",
  10000: "macintosh",
  10008: "gbk",
  32768: "macintosh",
  32769: "windows-1252",
};

function decoderFor(codePage: number): TextDecoder {
  const isWindows = codePage >= 1250 && codePage <= 1258;
  const name = ENCODINGS[codePage] ?? (isWindows ? `windows-${codePage}` : null);
  return (name ? decoderOf(name) : null) ?? damaged(STREAM, `code page ${codePage}`);
}
