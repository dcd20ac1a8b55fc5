import type { Form } from "../../../src/form/form";
import { readSheets } from "../../../src/reading/read-sheets";
import { gridOf, type CellValue } from "../../../src/sheet/grid";
import { compiled, listOfLabels, matrixOfLabels } from "../../support/small-form";

const people = {
  label: "人口",
  members: [{ label: "合计", role: "total", sums: ["男", "女"] }, { label: "男" }, { label: "女" }],
};
const villages = compiled(
  listOfLabels([{ label: "村名", measure: "文字" }, people], {}, { measure: "个", total: { at: "first" } }),
); // prettier-ignore

const HEAD: CellValue[][] = [
  ["村名", "人口", null, null],
  [null, "合计", "男", "女"],
];
const read = (form: Form, ...sheets: CellValue[][][]) =>
  readSheets(
    form,
    sheets.map((rows, at) =>
      gridOf(form.tables[at]?.sheet ?? `表${at}`, [["小表"], ["填报单位：石角镇"], ...rows]),
    ),
  );
const linesOf = (form: Form, ...sheets: CellValue[][][]) =>
  read(form, ...sheets).map(({ content: { tables } }) =>
    tables.map((table) => {
      const cells = table.kind === "list" ? table.lines : table.cells;
      return cells.map((line) => line.map(({ value, text }) => value ?? text));
    }),
  );

describe("the head of a list", () => {
  const total = ["合计", 6, 3, 3];
  const [one, two] = [
    ["白云村", 3, 1, 2],
    ["长岭村", 3, 2, 1],
  ];

  it("begins below lines that stand over it, though 合计 is a label of its own", () => {
    expect(linesOf(villages, [...HEAD, total, one!, ...HEAD, two!])).toEqual([[[one, two]]]);
  });

  it("begins with its first label where a title with a year stands over it", () => {
    expect(linesOf(villages, [["统计年度", 2011], ...HEAD, total, one!, two!])).toEqual([[[one, two]]]);
  });

  it("is none where several columns of another table bear one label of it", () => {
    const sub = ["起数", "死亡", "重伤"].map((label) => ({ label }));
    const matrix = matrixOfLabels(
      ["交通", "火灾"],
      [
        { label: "本月", members: sub },
        { label: "累计", members: sub },
      ],
    );
    const list = listOfLabels(
      ["单位", "地点", "死亡", "重伤", "轻伤"],
      {},
      { sheet: "台账", measure: "文字" },
    );
    const form = compiled({ ...matrix, tables: [list.tables[0], { ...matrix.tables[0], sheet: "汇总" }] });
    const lines = [["某煤矿", "井下", "1", "2", "3"]];
    const head = ["类型", "本月", null, null, "累计", null, null];
    const rows = [
      ["交通", 1, 2, 3, 4, 5, 6],
      ["火灾", 0, 0, 0, 1, 1, 1],
    ];
    const labels = [null, ...sub, ...sub].map((each) => each?.label ?? null);
    expect(
      linesOf(form, [["单位", "地点", "死亡", "重伤", "轻伤"], ...lines], [head, labels, ...rows]),
    ).toEqual([[lines, rows.map((row) => row.slice(1))]]);
  });
});
