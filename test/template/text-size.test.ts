import { linesIn } from "../../src/template/text-size";

const SIZE = 10.5;
/** In cells that hold so many letters of half a Chinese one. */
const lines = (text: string, room: number) => linesIn(text, 0.6 + (room * SIZE) / 12, SIZE);

describe("lines that a text takes", () => {
  it.each([
    ["", 10, 1],
    ["六字占一行", 12, 1],
    ["七个字占两行", 10, 2],
    ["第一行\n第二行", 20, 2],
    // A word is not broken.
    ["abcdef ghijkl", 10, 2],
    ["abcd efgh ijkl", 10, 2],
    ["abcde fghijk lmnop", 10, 3],
    ["共计 1234567890 元", 12, 3],
    ["如C7“=IF(COUNT(C8,C11)=0)”读作三十七", 26, 3],
    // A mark goes with the character in front of it, or behind it.
    ["四个汉字，再四字", 8, 3],
    ["三个字（再四字", 8, 2],
    // What no line holds is broken where the line is full.
    ["abcdefghijklmnop", 10, 2],
    ["见 abcdefghijklmnop", 10, 3],
  ])("%j in %d: %d", (text, room, count) => expect(lines(text, room)).toBe(count));
});
