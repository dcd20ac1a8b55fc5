import type { Finding } from "../../src/checking/finding";
import { marksOf } from "../../src/checking/marks";

/** A finding by "severity state row,column,sheet"; "nowhere" has no cell. */
const finding = (words: string): Finding => {
  const [severity, state, place] = words.split(" ") as [Finding["severity"], Finding["state"], string];
  const [row, column, sheet = "表"] = place.split(",");
  const at = place === "nowhere" ? null : { sheet, row: Number(row), column: Number(column) };
  const nothing = { table: null, row: null, column: null, onTotal: false, actual: "", expected: "" };
  return { rule: "", severity, state, at, ...nothing, message: "", english: "" };
};
/** "sheet row,column fill". */
const marked = (...words: string[]) =>
  marksOf(words.map(finding)).map(
    ({ sheet, row, column, look }) => `${sheet === "表" ? "" : `${sheet} `}${row},${column} ${look.fill}`,
  );
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
    ["needs a cell", ["error open nowhere"], []],
    [
      "tells one sheet from another",
      ["error open 1,1,甲", "hint open 1,1,乙"],
      [`甲 1,1 ${RED}`, `乙 1,1 ${BLUE}`],
    ],
    ["tells row from column", ["error open 1,11", "error open 11,1"], [`1,11 ${RED}`, `11,1 ${RED}`]],
  ])("%s", (_, findings, marks) => expect(marked(...findings)).toEqual(marks));
});
