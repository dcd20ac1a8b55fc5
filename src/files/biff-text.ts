import { STREAM, type RecordBody, type Version } from "./biff-records";
import type { Budget } from "./limits";
import { damaged } from "./refusal";
import { decoderOf } from "./decoder";

/** How the texts of a workbook are stored. */
export interface TextStore {
  readonly version: Version;
  /** Code page of the texts of version 5, as Windows numbers them. */
  readonly codePage: number;
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

/** Bytes that a text takes besides its characters; in the file a short one takes three. */
const TEXT_COST = 24;

/** The list of texts that cells refer to by number. */
export function readSharedTexts(body: RecordBody, budget: Budget): string[] {
  body.skip(4);
  const count = body.u32();
  const texts: string[] = [];
  while (texts.length < count && !body.isOver) {
    budget.spendBytes(TEXT_COST);
    texts.push(unicodeText(body, body.u16()));
  }
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
