import type { Finding } from "../../src/checking/finding";
import { marksOf } from "../../src/checking/marks";

/** A finding by "severity state at row,column". */
const finding = (words: string): Finding => {
  const [severity, state, at] = words.split(" ") as [Finding["severity"], Finding["state"], string];
  const [row, column] = at.split(",").map(Number) as [number, number];
  const nothing = { indicator: null, subject: null, actual: "", expected: "", message: "", english: "" };
  return { rule: "", severity, state, row, column, ...nothing };
};
/** "row,column fill". */
const marked = (...words: string[]) =>
  marksOf(words.map(finding)).map(({ row, column, look }) => `${row},${column} ${look.fill}`);
const [RED, YELLOW, BLUE] = ["#FBD5D5", "#FFF0C2", "#DCEBFB"];

describe("a mark", () => {
  test.each<[string, string[], string[]]>([
    [
      "says how grave",
      ["error open 0,0", "query open 1,0", "hint open 0,1"],
      [`0,0 ${RED}`, `1,0 ${YELLOW}`, `0,1 ${BLUE}`],
    ],
    [
      "is the gravest finding's, whichever comes first",
      ["hint open 2,3", "error open 2,3", "query open 2,3"],
      [`2,3 ${RED}`],
    ],
    ["stays where a lighter one follows", ["query open 2,3", "hint open 2,3"], [`2,3 ${YELLOW}`]],
    ["is not for what is explained", ["query explained 2,3"], []],
    [
      "is of what is open beside what is explained",
      ["query explained 2,3", "hint open 2,3"],
      [`2,3 ${BLUE}`],
    ],
    ["needs a row", ["error open -1,3"], []],
    ["needs a column", ["error open 2,-1"], []],
    ["tells row from column", ["error open 1,11", "error open 11,1"], [`1,11 ${RED}`, `11,1 ${RED}`]],
  ])("%s", (_, findings, marks) => expect(marked(...findings)).toEqual(marks));
});
