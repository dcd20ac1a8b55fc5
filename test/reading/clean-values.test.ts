import { cleanValues } from "../../src/reading/clean-values";
import { FORM, paper, place, readOne, type Paper } from "../support/paper";

/** What is to be typed, by "indicator-id subject-id". */
const clean = (filled: Paper, ...names: string[]) => {
  const edits = cleanValues(readOne(paper(filled)));
  expect(edits).toHaveLength(names.length);
  return names.map((name) => {
    const { row, column } = place(FORM, name);
    return edits.find((edit) => edit.row === row && edit.column === column)?.value;
  });
};

describe("writing what was read", () => {
  it("puts plain numbers in place of all other spellings, and nothing in place of strokes", () => {
    const cells = {
      "boards town": "１２个",
      "boards street": "无",
      "boards village": "—",
      "boards agency": 7,
    };
    expect(clean({ cells }, "boards town", "boards street", "boards village")).toEqual([12, 0, null]);
  });

  it("leaves what is no number, formulas and percentages under a % format alone", () => {
    const name = "public-satisfaction town";
    const cells = { "boards town": "约12", "boards street": 40607, "boards village": "3", [name]: 0.95 };
    const formulas = { "boards village": "=TEXT(3,0)" };
    expect(clean({ cells, formulas, formats: { [name]: "0%", "boards street": "m/d/yy" } })).toEqual([]);
  });

  it("writes a percentage as its cell will show it", () => {
    const [shown, plain] = ["public-satisfaction town", "public-satisfaction street"] as const;
    const cells = { [shown]: "95.7%", [plain]: "95.7%" };
    expect(clean({ cells, formats: { [shown]: "0.0%" } }, shown, plain)).toEqual([0.957, 95.7]);
  });
});
