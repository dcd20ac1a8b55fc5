import { readSheets } from "../../../src/reading/read-sheets";
import type { MatrixContent } from "../../../src/reading/return";
import { gridOf, type CellValue, type Grid } from "../../../src/sheet/grid";
import { cellOf, cells, FORM, paper, place, readOne, ROWS, TOTAL, type Paper } from "../../support/paper";
import { compiled, matrixOfLabels } from "../../support/small-form";

const SURVEYS = place(FORM, "surveys-sent town");
const SURVEYS_INDEX = ROWS.findIndex(({ id }) => id === "surveys-sent");

/** 发放征求意见表 under this label, with this in the cell of 镇党委: what is read, what is asked, what is said. */
function read(label: string, cell: CellValue, more: Paper = {}, grid = paper) {
  const ret = readOne(
    grid({ labels: { "surveys-sent": label }, cells: { "surveys-sent town": cell }, ...more }),
  );
  const { value, correction } = cellOf(ret, "surveys-sent town");
  const asked = ret.account.doubts.map(({ found, candidates }) => [found, ...candidates]);
  return { value, correction, asked, said: ret.account.evidence };
}

describe("a row that counts in so many of the form's units", () => {
  it.each<[string, CellValue, number]>([
    ["发放征求意见表（万份）", 2, 20_000],
    ["发放征求意见表（万份）", 1.25, 12_500],
    ["发放征求意见表（百份）", 3, 300],
    ["发放征求意见表（单位：千份）", 3, 3000],
    ["发放征求意见表(万)", "2", 20_000],
    ["发放征求意见表万份", 2, 20_000],
    ["38、发放征求意见表（万份）", 2, 20_000],
    ["发放征求意见表（万份）", "2万", 20_000],
    ["发放征求意见表（万份）", "300份", 300],
  ])("%s with %j is %d", (label, cell, value) => {
    const found = read(label, cell);
    expect([found.value, found.asked]).toEqual([value, []]);
    expect(found.said).toMatchObject([{ how: "scaled", axis: "row", at: SURVEYS.row }]);
  });

  it("multiplies 合计, too, so that the sum stays the sum", () => {
    const filled = { "surveys-sent town": 2, "surveys-sent agency": 1, "surveys-sent total": 3 };
    const ret = readOne(paper({ labels: { "surveys-sent": "发放征求意见表（万份）" }, cells: filled }));
    expect(cells(ret)[SURVEYS_INDEX]![TOTAL]!.value).toBe(30_000);
  });
});

describe("a row that counts in something else", () => {
  it.each(["发放征求意见表（元）", "发放征求意见表（万元）", "发放征求意见表（%）", "发放征求意见表（天）"])(
    "%s is asked about and not read",
    (label) => expect(read(label, 2)).toMatchObject({ value: null, asked: [[label, SURVEYS_INDEX]] }),
  );

  it.each(["群众满意度（‰）", "群众满意度（分）", "群众满意度（人）"])(
    "%s is asked about and not read",
    (label) => {
      const ret = readOne(
        paper({ labels: { "public-satisfaction": label }, cells: { "public-satisfaction town": 95 } }),
      );
      expect(ret.account.doubts).toMatchObject([{ axis: "row", found: label }]);
      expect(cellOf(ret, "public-satisfaction town").value).toBeNull();
    },
  );

  it.each([
    ["发放征求意见表（元）", { said: "元", own: "份" }],
    ["发放征求意见表（%）", { said: "%", own: "份" }],
  ])("%s says what that is, and what the form counts in", (label, units) => {
    const ret = readOne(paper({ labels: { "surveys-sent": label }, cells: { "surveys-sent town": 2 } }));
    expect(ret.account.doubts).toMatchObject([{ found: label, units }]);
  });

  it("is read once the clerk has said which row it is", () => {
    const grid = paper({
      labels: { "surveys-sent": "发放征求意见表（元）" },
      cells: { "surveys-sent town": 2 },
    });
    const answer = {
      sheet: grid.sheet,
      table: 0,
      axis: "row" as const,
      at: SURVEYS.row,
      index: SURVEYS_INDEX,
    };
    const ret = readOne(grid, [answer]);
    expect([cellOf(ret, "surveys-sent town").value, ret.account.doubts]).toEqual([2, []]);
  });
});

it.each(["发放征求意见表（份）", "发放征求意见表", "发放征求意见表（张）", "发放征求意见表（含电子）"])(
  "%s counts one by one",
  (label) => expect(read(label, 2)).toMatchObject({ value: 2, correction: null, asked: [] }),
);

/** The paper with a column 计量单位 between labels and figures, in which this row says what it counts in. */
function measured(word: string): Grid {
  const grid = paper({ cells: { "surveys-sent town": 2 } });
  const widened = grid.values.map((row, at) => {
    const cell = at === 3 ? "计量单位" : at === SURVEYS.row ? word : null;
    return [...row.slice(0, 2), cell, ...row.slice(2)];
  });
  return { ...grid, values: widened, merges: [] };
}

it.each<[string, number | null]>([
  ["份", 2],
  ["万份", 20_000],
  ["元", null],
])("a column of measures that says %s makes it %p", (word, value) => {
  expect(cells(readOne(measured(word)))[SURVEYS_INDEX]![0]!.value).toBe(value);
});

it("asks about a column that counts in hundreds", () => {
  const grid = paper({ labels: { village: "建制村（百个）" }, cells: { "boards village": 2 } });
  const ret = readOne(grid);
  expect(ret.account.doubts).toMatchObject([
    { axis: "column", found: "建制村（百个）", units: { said: "百个" } },
  ]);
  expect(cellOf(ret, "boards village").value).toBeNull();
});

it("multiplies no cell of the row that has another measure", () => {
  const form = compiled(
    matrixOfLabels(
      ["甲", "乙"],
      ["金额", "增长"],
      { measures: { 个: {}, 万元: { decimals: 2 }, 率: { type: "percentage" } } },
      {
        measure: "万元",
        cells: [{ rows: ["甲", "乙"], columns: ["增长"], measure: "率" }],
      },
    ),
  );
  const grid = gridOf("表", [
    ["项目", "金额", "增长"],
    ["甲（亿元）", 2, 5],
    ["乙", 3, 4],
  ]);
  const [ret] = readSheets(form, [grid]);
  const [own] = (ret!.content.tables[0] as MatrixContent).cells;
  expect(own!.map(({ value }) => value)).toEqual([20_000, 5]);
});
