import { isDeepStrictEqual } from "node:util";
import { beginsAsUtf8 } from "../../src/files/text/text-encoding";
import { kindByWords, plainKind } from "../../src/files/text/text-kind";
import { typedText } from "../../src/files/text/typed-text";
import { numbers } from "./damage";

/** What is answered quickly of most texts, held against the long way to the same answer. */

const bytes = (text: string) => new TextEncoder().encode(text);
const gbk = (...codes: readonly number[]) => Uint8Array.from(codes);

/** Bytes that look random, of characters, marks and what separates, whole and cut. */
function pieces(next: () => number): Uint8Array {
  const all = [
    ...[
      "镇",
      "\u3000",
      "\ufeff",
      "\u00a0",
      "é",
      "😀",
      "1",
      ",",
      ";",
      "\t",
      "\n",
      "<td>",
      "id;p",
      "a: ",
      "%pdf",
    ].map(bytes),
    ...[
      gbk(0xd5, 0xf2),
      gbk(0xa1, 0xa1),
      gbk(0xff, 0xfe),
      gbk(0xe0, 0x80, 0x80),
      gbk(0xed, 0xa0, 0x80),
      gbk(0),
    ],
    ...[gbk(0xf0, 0x80, 0x80, 0x80), gbk(0xf4, 0x90, 0x80, 0x80), gbk(0xc1, 0x80), gbk(0xf5), gbk(0x80)],
  ];
  const chosen = Array.from({ length: 1 + (next() % 6) }, () => all[next() % all.length]!);
  const joined = new Uint8Array(Buffer.concat(chosen));
  return joined.subarray(0, joined.length - (next() % 3));
}

/** Whether a decoder takes the bytes, more of which may come. */
function isPieceOfUtf8(piece: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(piece, { stream: true });
    return true;
  } catch {
    return false;
  }
}

test("bytes begin as UTF-8 where a decoder takes them", () => {
  const next = numbers(8);
  const seen = [0, 0];
  for (let round = 0; round < 4000; round++) {
    const piece = pieces(next);
    const expected = isPieceOfUtf8(piece);
    seen[expected ? 1 : 0]!++;
    if (beginsAsUtf8(piece) !== expected) expect([...piece]).toBe(expected);
  }
  expect(Math.min(...seen)).toBeGreaterThan(500);
});

test("a text is of the kind that its words say", () => {
  const next = numbers(9);
  const seen = new Map<unknown, number>();
  for (let round = 0; round < 4000; round++) {
    const piece = pieces(next);
    const kind = plainKind(piece);
    seen.set(kind, (seen.get(kind) ?? 0) + 1);
    if (kind !== null && kind !== kindByWords(piece)) expect([...piece]).toBe(kindByWords(piece));
  }
  expect(seen.get("csv")).toBeGreaterThan(200);
  expect(seen.get("text")).toBeGreaterThan(200);
});

test.each([
  ["a table in GBK", gbk(0xd5, 0xf2, 0x2c, 0x31), "csv"],
  ["a table in UTF-8 with a mark", bytes("\ufeff镇;1"), "csv"],
  ["a column", bytes("镇\n1"), "text"],
  ["a table behind a blank", bytes("\u3000<table>"), null],
  ["a text with a tag", bytes("镇<td>"), null],
  ["letters", bytes("id;p"), null],
  ["a mark of UTF-16", gbk(0xff, 0xfe, 0x2c), null],
  ["nothing", bytes(""), null],
])("of %s is said at once what it is, or nothing", (_, text, kind) => {
  expect(plainKind(text)).toBe(kind);
});

/** As it is said of a numeral: a number, or a code that is no number to anybody. */
function typedSlowly(text: string): unknown {
  const bare = text.replace(/^[\t-\r ]+|[\t-\r ]+$/g, "");
  if (bare === "") return null;
  if (!/^-?(0|[1-9]\d*)(\.\d+)?$/.test(bare)) return bare;
  if (bare.replace(/\D/g, "").length <= 15) return Number(bare);
  return bare.includes(".") ? Number(Number(bare).toPrecision(15)) : bare;
}

test("a text holds what its numeral says", () => {
  const next = numbers(10);
  const signs = ["0", "1", "9", "37", "5", "-", ".", " ", "\t", "镇", "00", ",", "%", "e", "123456789"];
  let found = 0;
  for (let round = 0; round < 6000; round++) {
    const text = Array.from({ length: next() % 6 }, () => signs[next() % signs.length]!).join("");
    const typed = typedText(text);
    if (typeof typed === "number") found++;
    if (!isDeepStrictEqual(typed, typedSlowly(text)))
      expect([text, typed]).toEqual([text, typedSlowly(text)]);
  }
  expect(found).toBeGreaterThan(500);
});
