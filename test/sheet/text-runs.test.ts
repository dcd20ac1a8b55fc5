import { shownText, type TextRun } from "../../src/sheet/text-runs";

/** "~12~" is struck out, "^1^" raised, "_2_" lowered. */
function runs(...spelled: string[]): TextRun[] {
  return spelled.map((text) => {
    const bare = text.replace(/[~^_]/g, "");
    const raised = text.includes("^") ? "above" : text.includes("_") ? "below" : null;
    return { text: bare, struck: text.includes("~"), raised };
  });
}

it.each<[string, string[], string, boolean]>([
  ["plain runs", ["1", "2"], "12", false],
  ["no runs", [], "", false],
  ["a struck number and a new one", ["~12~", "15"], "15", false],
  ["a number with a struck end", ["12", "~5~"], "12", false],
  ["all struck out", ["~12~", "~个~"], "12个", true],
  ["all struck out but a space", ["~12~", " "], "12 ", true],
  ["a struck space alone", ["~ ~"], "", false],
  ["a raised note", ["12", "^1^"], "12¹", false],
  ["a full-width raised note", ["12", "^（１）^"], "12⁽¹⁾", false],
  ["a lowered digit", ["H", "_2_", "O"], "H₂O", false],
  ["raised letters that have no raised form", ["12", "^注1^"], "12注¹", false],
  ["a text that is raised as a whole", ["^12^"], "12", false],
  ["a raised note beside what is struck out", ["~12~", "^1^"], "¹", false],
  ["all signs that are raised", ["1", "^0123456789+-=()ni^"], "1⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ", false],
  [
    "all signs that are raised, in full width",
    ["1", "^０１２３４５６７８９＋－＝（）−^"],
    "1⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾⁻",
    false,
  ],
  ["all signs that are lowered", ["1", "_0123456789+-=()_"], "1₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎", false],
  [
    "all signs that are lowered, in full width",
    ["1", "_０１２３４５６７８９＋－＝（）−_"],
    "1₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎₋",
    false,
  ],
  ["a struck note", ["12", "~^1^~"], "12", false],
])("reads %s", (_, spelled, text, struck) => {
  expect(shownText(runs(...spelled))).toEqual({ text, struck });
});
