import { assignLabels } from "../../../src/reading/labels/assign";
import { hasTooManyTexts } from "../../../src/reading/labels/texts-like-labels";
import { readSheets, tableBudget } from "../../../src/reading/read-sheets";
import { gridOf, type CellValue, type Grid } from "../../../src/sheet/grid";
import { cells, FORM, ownLines, paper, readOne, ROWS } from "../../support/paper";

const [LABEL, NEXT] = [ROWS[0]!.printed, ROWS[1]!.printed];
const row = (label: string, value: number): CellValue[] => [null, label, value];

/** The paper with more rows at its end. */
function followed(rows: readonly CellValue[][]): Grid {
  const { values, ...rest } = paper({ cells: { "boards town": 3 } });
  return { ...rest, values: [...values, ...rows] };
}
const many = (count: number, make: (index: number) => CellValue[]) =>
  Array.from({ length: count }, (_, index) => make(index));
const read = (grid: Grid) => {
  const ret = readOne(grid);
  const { doubts, moreOwnRows } = ret.account;
  return { doubts, moreOwnRows, ownRows: ownLines(ret, "row"), figures: cells(ret) };
};

describe("a sheet of more rows than any form has", () => {
  it("is asked about a few rows of one label, the others are the unit's own", () => {
    const { doubts, ownRows, moreOwnRows, figures } = read(
      followed(many(150_000, (index) => row(LABEL, index))),
    );
    expect(doubts).toHaveLength(20);
    expect(ownRows.length + moreOwnRows).toBe(150_000 - 20);
    expect(figures[0]![0]!.value).toBeNull();
  });

  it("is asked about a few rows that are near one label", () => {
    const candidates = [{ index: 0, how: "numbered", likeness: 0.99 }] as const;
    const rows = Array.from({ length: 150_000 }, (_, at) => {
      return { at, text: "", candidates, content: { isBlank: false, text: `${at}` } };
    });
    const { doubts, rest } = assignLabels({ count: 1, alike: () => [] }, rows, new Map());
    expect([doubts.length, rest.length]).toEqual([20, 150_000 - 20]);
  });

  it("is read where two rows say the same thousands of times", () => {
    const { doubts, figures } = read(followed(many(150_000, () => row(LABEL, 7))));
    expect([doubts.length, figures[0]![0]!.value]).toEqual([0, 7]);
  });

  it("lists its own rows as far as a person reads them, and counts the rest", () => {
    const between = [...many(3000, (index) => row(`自设项目${index}`, index)), row(NEXT, 1)];
    const { values, ...rest } = paper({ labels: { [ROWS[1]!.id]: null } });
    const { ownRows, moreOwnRows } = read({ ...rest, values: [...values, ...between] });
    expect([ownRows.length, moreOwnRows]).toEqual([200, 2800]);
  });
});

describe("a file of more texts that may be labels than any form has", () => {
  const numbered = (from: number, count: number) =>
    gridOf(
      "表",
      many(count, (at) => [null, `${from + at}、${LABEL}`]),
    );
  it.each<[string, Grid[], boolean]>([
    ["twenty thousand", [numbered(0, 20_000)], false],
    ["one more", [numbered(0, 20_001)], true],
    ["one more on two sheets", [numbered(0, 10_000), numbered(10_000, 10_001)], true],
    ["the same on two sheets", [numbered(0, 15_000), numbered(0, 15_000)], false],
    ["labels of columns", [gridOf("表", [many(20_001, (at) => [`${at}、镇党委`]).flat()])], true],
    [
      "texts that no spelling makes labels",
      [
        gridOf(
          "表",
          many(20_001, (at) => [null, `石角镇${at}`]),
        ),
      ],
      false,
    ],
    [
      "numbers as texts",
      [
        gridOf(
          "表",
          many(20_001, (at) => [null, `${at}`]),
        ),
      ],
      false,
    ],
  ])("%s: %p", (_, grids, expected) => expect(hasTooManyTexts(FORM, grids)).toBe(expected));
});

describe("a file of more forms than a county's", () => {
  const forms = (count: number) =>
    gridOf(
      "统计表",
      many(count, () => []).flatMap(() => [...paper().values]),
    );
  it.each([
    [300, 300],
    [401, 0],
  ])("of %d reads %d", (count, expected) => {
    const budget = tableBudget();
    expect(readSheets(FORM, [forms(count)], [], budget)).toHaveLength(expected);
    expect(budget.left < 0).toBe(expected === 0);
  });
});

it("a sheet of more heads than a call takes arguments is read as any other", () => {
  const heads = Array.from({ length: 24_000 }, (): CellValue[][] => [
    [null, null, "镇党委", "街道党工委", "建制村"],
    [null, LABEL, 1],
  ]).flat();
  const [ret, ...others] = readSheets(FORM, [followed(heads)]);
  expect([cells(ret!)[0]![0]!.state, others]).toEqual(["blank", []]);
});
