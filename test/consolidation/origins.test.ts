import { blocksOf, originsOf } from "../../src/consolidation/matrix/origins";
import { EVERY_WAY, EVERY_WAY_WRITTEN } from "../support/consolidated";
import { matrixOf } from "../support/forms";

/** How each cell of a row comes about: of the units by their places in 分户明细, those that weigh behind @. */
const rows = (form: typeof EVERY_WAY) => {
  const table = matrixOf(form);
  return originsOf(table).map((line, row) => {
    const cells = line.map((origin) =>
      origin.kind === "units"
        ? origin.cells
            .map(({ value, weight }) => (weight === null ? `${value}` : `${value}@${weight}`))
            .join("+")
        : origin.kind,
    );
    return [table.rows.lines[row]!.id, ...cells].join(" ");
  });
};

const NOWHERE = ["code", "words", "kind", "done"].map(
  (id) => `${id} nothing nothing nothing nothing nothing`,
);

it("a cell of 汇总表 comes from the cells of the units, totals from their parts, anew, or from nothing", () =>
  expect(rows(EVERY_WAY)).toEqual([
    "all 0+3+1+4+2+5 0+3 1+4 2+5 anew",
    "n 0+1+2 0 1 2 anew",
    "o 3+4+5 3 4 5 anew",
    "amount 6+7+8 6 7 8 anew",
    "high 9+10+11 9 10 11 nothing",
    "low 12+13+14 12 13 14 nothing",
    "mean 15@0+16@1+17@2 15@0 16@1 17@2 nothing",
    "share anew anew anew anew nothing",
    ...NOWHERE,
  ]));

it("where totals are written, each comes from what the units wrote there", () =>
  expect(rows(EVERY_WAY_WRITTEN)).toEqual([
    "all 0 1 2 3 anew",
    "n 5 6 7 8 anew",
    "o 10 11 12 13 anew",
    "amount 15 16 17 18 anew",
    "high 20 21 22 23 nothing",
    "low 24 25 26 27 nothing",
    "mean 28@5 29@6 30@7 31@8 nothing",
    "share anew anew anew anew nothing",
    ...NOWHERE,
  ]));

it("cells that stand side by side are one block, as far as what weighs them does", () => {
  const cell = (value: number, weight: number | null = null) => ({ value, weight });
  const blocks = (...cells: ReturnType<typeof cell>[]) => blocksOf(cells).map((each) => each.map(({ value }) => value));
  expect(blocks(cell(4), cell(1), cell(2), cell(5), cell(7))).toEqual([[1, 2], [4, 5], [7]]);
  expect(blocks(cell(1, 11), cell(2, 12), cell(3, 14), cell(4), cell(5, 16))).toEqual([[1, 2], [3], [4], [5]]);
}); // prettier-ignore
