import { plainValues } from "../../src/checking/repairs";
import { FORM, paper, place, readOne, type Paper } from "../support/paper";

/** What is to be typed, by "indicator-id subject-id", with the number format where one goes with it. */
const clean = (filled: Paper, ...names: string[]) => {
  const edits = plainValues(FORM, readOne(paper(filled)));
  expect(edits).toHaveLength(names.length);
  return names.map((name) => {
    const { row, column } = place(FORM, name);
    const edit = edits.find((each) => each.row === row && each.column === column);
    return edit?.format === undefined ? edit?.value : [edit.value, edit.format];
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

  it("takes away the format that would make a text or a date of the next number", () => {
    const cells = { "boards town": "12", "boards street": 4, "boards village": 5 };
    const formats = { "boards town": "@", "boards street": 'm"月"d"日"', "boards village": "@" };
    expect(clean({ cells, formats }, "boards town", "boards street")).toEqual([
      [12, "General"],
      [4, "General"],
    ]);
  });

  it("leaves a formula under the format of a date as it is", () => {
    const cells = { "boards town": 4 };
    expect(clean({ cells, formats: { "boards town": "m-d" }, formulas: { "boards town": "=2+2" } })).toEqual(
      [],
    );
  });
});
