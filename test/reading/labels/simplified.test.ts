import { ConverterFactory } from "opencc-js/core";
import toMainland from "opencc-js/to/cn";
import { MAINLAND } from "../../../src/reading/labels/mainland.built";
import { unpacked } from "../../../src/reading/labels/packed-dictionary";
import { isSettled, simplified } from "../../../src/reading/labels/simplified";

test("the dictionaries come out of their packing as OpenCC has them", () => {
  const { phrases, characters } = unpacked(MAINLAND);
  expect([[phrases, characters]]).toEqual(toMainland);
});

test("every character is what OpenCC makes of it, and settled only where that is itself", () => {
  const theirs = ConverterFactory(...toMainland);
  const wrong: string[] = [];
  for (let code = 0x20; code < 0x32000; code++) {
    if (code >= 0xd800 && code < 0xe000) continue;
    const character = String.fromCodePoint(code);
    const became = simplified(character);
    const unsettled = became !== character && code < 0x10000 && isSettled(code);
    if (became !== theirs(character) || unsettled) wrong.push(character);
  }
  expect(wrong).toEqual([]);
});

test.each([
  ["填報單位", "填报单位"],
  ["乾坤", "乾坤"],
  ["乾淨", "干净"],
  ["一目瞭然", "一目了然"],
  ["黨務公開", "党务公开"],
])("%s is %s", (text, expected) => expect(simplified(text)).toBe(expected));
