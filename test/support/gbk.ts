// A page under test has none of its own.
import { TextDecoder } from "node:util";

/** Pairs of bytes of GBK, by what they stand for. */
const GBK = new Map(
  Array.from({ length: 0xfe - 0x81 + 1 }, (_, high) =>
    Array.from({ length: 0xfe - 0x40 + 1 }, (_, low) => [0x81 + high, 0x40 + low]),
  )
    .flat()
    .map((pair) => [new TextDecoder("gbk").decode(Uint8Array.from(pair)), pair]),
);

/** A text as Windows in China saves it. */
export function inGbk(text: string): Uint8Array {
  return Uint8Array.from([...text].flatMap((char) => GBK.get(char) ?? char.charCodeAt(0)));
}
