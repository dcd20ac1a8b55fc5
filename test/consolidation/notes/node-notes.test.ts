import { handed, listed, together } from "../../support/consolidated";
import { compiled, listOfLabels, matrixOfLabels } from "../../support/small-form";
import { lines } from "../said";

/** A town's total before its villages, in one file. */
const FORM = compiled(matrixOfLabels(["户数", "人数"], ["本月", "上月"]));
type Figures = readonly (readonly (number | null)[])[];

const said = (sum: Figures, parts: readonly Figures[], roster = listed("石角镇"), modified = 0) =>
  lines(
    FORM,
    together(
      FORM,
      [
        handed(
          FORM,
          { unit: "石角镇", tables: [sum], account: { beside: "sum" } },
          { id: "0", file: "石角镇.xlsx" },
        ),
        ...parts.map((part, at) =>
          handed(
            FORM,
            { unit: `${at + 1}村`, tables: [part], account: { beside: "part" } },
            { id: `${at + 1}`, file: "石角镇.xlsx", modified },
          ),
        ),
      ],
      { roster },
    ),
  )
    .map((line) => line.split("|"))
    .flatMap(([unit, , , cells, row, column, rule, level, actual, expected, text]) =>
      rule === "F24"
        ? [[unit, cells, row, column, level, actual, expected, text!.split("。")[0]].join("|")]
        : [],
    );

const ONE: Figures = [[10, 5], [7, 2]]; // prettier-ignore
const TWO: Figures = [[3, null], [1, 1]]; // prettier-ignore

it.each<[string, Figures, readonly Figures[], string[]]>([
  ["nothing of a total that its units come to", [[13, 5], [8, 3]], [ONE, TWO], []],
  [
    "what is declared, what it should be, and how far they are apart",
    [[21, 5], [8, 3]],
    [ONE, TWO],
    ["石角镇|B4|户数|本月|待核实|21|13|申报 21，同一文件里所属 2 个单位合计 13，差 8"],
  ],
  [
    "a figure that is missing above, and one that none of the units has",
    [[13, null], [8, 3]],
    [TWO, [[10, 5], [7, 2]]],
    ["石角镇|C4|户数|上月|待核实|空白|5|申报 空白，同一文件里所属 2 个单位合计 5，差 -5"],
  ],
])("says %s", (_, sum, parts, expected) => {
  expect(said(sum, parts)).toEqual(expected);
}); // prettier-ignore

it("says it where the units count and their total does not, too", () => {
  expect(said([[21, 5], [8, 3]], [ONE, TWO], listed("1村", "2村"))).toHaveLength(1); // prettier-ignore
});

it("compares with the units of the same arrival alone", () => {
  expect(said([[21, 5], [8, 3]], [ONE, TWO], listed("石角镇"), 7)).toEqual([]); // prettier-ignore
});

it("breaks off where everything is another", () => {
  const wide = compiled(matrixOfLabels(Array.from({ length: 20 }, (_, at) => `第${at}项`), ["数"])); // prettier-ignore
  const column = (figure: number) => Array.from({ length: 20 }, () => [figure]);
  const file = { file: "镇.xlsx" };
  const found = lines(
    wide,
    together(wide, [
      handed(wide, { unit: "镇", tables: [column(9)], account: { beside: "sum" } }, { ...file, id: "0" }),
      handed(wide, { unit: "村", tables: [column(1)], account: { beside: "part" } }, { ...file, id: "1" }),
    ]),
  ).filter((line) => line.includes("|F24|"));
  expect(found).toHaveLength(13);
  expect(found.at(-1)).toContain("另有 8 处");
  expect(found.at(-1)!.split("|").slice(3, 6)).toEqual(["", "", ""]);
});

it("compares the lines of a list, and what each column comes to, with those of its units", () => {
  const list = compiled(
    listOfLabels(
      [{ id: "what", label: "项目" }, { id: "m", label: "本月", measure: "个" }, { id: "y", label: "累计", measure: "个" }, { id: "c", label: "编号", measure: "号" }],
      { measures: { 文字: { type: "text" }, 个: {}, 号: { together: "none" } } },
      { total: { label: "合 计" } },
    ),
  );
  const file = { file: "镇.xlsx" };
  const part = (unit: string, beside: "sum" | "part", ...rows: (number | null)[][]) =>
    handed(list, { unit, tables: [{ lines: rows.map(([m, y, c]) => ({ what: "路", m, y, c })) }], account: { beside } }, { ...file, id: unit });
  const found = (...sum: (number | null)[][]) =>
    lines(list, together(list, [part("镇", "sum", ...sum), part("1村", "part", [3, 5, 1]), part("2村", "part", [4, 6, 2], [null, null, 3])], { roster: listed("镇") })).filter((line) => line.includes("|F24|"));
  expect(found([3, 5, 7], [4, 6, 7], [null, null, 7])).toEqual([]);
  expect(found([3, 5, 1], [9, 6, 2])).toEqual([
    "镇|镇.xlsx|统计表||合计|条数|F24|待核实|2|3|申报 2，同一文件里所属 2 个单位合计 3，差 -1。请核对是合计填错，还是有单位没有交来。",
    "镇|镇.xlsx|统计表||合计|本月|F24|待核实|12|7|申报 12，同一文件里所属 2 个单位合计 7，差 5。请核对是合计填错，还是有单位没有交来。",
  ]);
  expect(found([null, 5, 1], [null, 6, 2], [null, null, 3]).map((line) => line.split("|").slice(5, 10))).toEqual([["本月", "F24", "待核实", "空白", "7"]]);
}); // prettier-ignore
