import { detailIndex, detailLayout } from "../../src/consolidation/sheets/detail-layout";
import type { Finding } from "../../src/checking/finding";
import type { Form } from "../../src/form/form";
import type { Doubt } from "../../src/reading/return";
import { handed, together } from "../support/consolidated";
import type { Filling, Given } from "../support/filled-return";
import type { Definition } from "../support/forms";
import { compiled, listOfLabels, matrixOfLabels } from "../support/small-form";
import { lines } from "./said";

/** What a cell of each kind may hold that adds nothing, or not what stands there. */
const NOT_READ: Definition[] = [
  { state: "error", raw: { error: "#REF!" } },
  { state: "uncalculated", raw: null, formula: "=LOOKUP(1,A1:A9)" },
  { state: "struck", raw: "7" },
  { state: "shifted", raw: 7 },
  { state: "undecided", raw: 7 },
];
const TEXT: Given = { state: "text", raw: "若干" };
const DATE: Given = { state: "date", raw: "3月5日" };
const NUMBER: Given = { state: "number", value: 7, raw: 7 };
const FILLINGS: Readonly<Record<string, readonly [measure: Definition, filled: readonly Given[]]>> = {
  整数: [{ max: 100 }, [TEXT, DATE, -3, 1.5, 101, ...NOT_READ]],
  小数: [{ decimals: 2, max: 100 }, [TEXT, DATE, -0.01, 100.01, ...NOT_READ]],
  百分比: [{ type: "percentage", decimals: 1 }, [TEXT, DATE, -1, 980, ...NOT_READ]],
  文字: [{ type: "text" }, NOT_READ],
  日期: [{ type: "date" }, NOT_READ],
  月份: [{ type: "month" }, NOT_READ],
  性质: [{ type: "choice", options: ["新建", "续建"] }, NOT_READ],
  是否: [{ type: "yes-no" }, NOT_READ],
  不填: [{}, [TEXT, NUMBER, ...NOT_READ]],
};

/** A form of one such cell, and a return in which it holds what is given. */
function matrixWith(kind: string, checks: Definition): [Form, (given: Given) => Filling] {
  const measures = { 格: FILLINGS[kind]![0], 个: {} };
  const cells = kind === "不填" ? { cells: [{ rows: ["r"], columns: ["c"], closed: true }] } : {};
  const rows = [
    { id: "r", label: "某行", measure: "格" },
    { label: "别的", measure: "个" },
  ];
  const form = compiled(
    matrixOfLabels(rows, [{ id: "c", label: "某列" }, "别列"], { measures, checks }, cells),
  );
  return [form, (given) => ({ unit: "甲镇", tables: [{ r: { c: given } }] })];
}

function listWith(kind: string, checks: Definition): [Form, (given: Given) => Filling] {
  const measures = { 格: FILLINGS[kind]![0], 文字: { type: "text" } };
  const form = compiled(
    listOfLabels(["名称", { id: "c", label: "某列", measure: "格" }], { measures, checks }),
  );
  return [form, (given) => ({ unit: "甲镇", tables: [{ lines: [{ c1: "某项", c: given }] }] })];
}

const SILENT = Object.fromEntries(["V01", "V06", "V09", "V10", "V11"].map((rule) => [rule, "off"]));
const kinds = Object.keys(FILLINGS);
const forms: [string, ReturnType<typeof matrixWith>, readonly Given[]][] = [
  ...kinds.flatMap((kind): [string, ReturnType<typeof matrixWith>, readonly Given[]][] => [
    [`${kind} in a matrix`, matrixWith(kind, {}), FILLINGS[kind]![1]],
    [`${kind} in a matrix without checks`, matrixWith(kind, SILENT), FILLINGS[kind]![1]],
  ]),
  ...kinds
    .filter((kind) => kind !== "不填")
    .flatMap((kind): [string, ReturnType<typeof matrixWith>, readonly Given[]][] => [
      [`${kind} in a list`, listWith(kind, {}), FILLINGS[kind]![1]],
      [`${kind} in a list without checks`, listWith(kind, SILENT), FILLINGS[kind]![1]],
    ]),
];

describe.each(forms)("a cell of %s", (_, [form, filling], filled) => {
  const [table] = form.tables;
  const at = table!.kind === "matrix" ? { row: 0, column: 0 } : { row: null, column: 1 };
  const index = detailIndex(detailLayout(table!), at.row, at.column);

  it.each(filled.map((given) => [given]))("that holds %j adds nothing, and 问题清单 says so", (given) => {
    const all = together(form, [handed(form, filling(given))]);
    const [row] = all.detail[0]!;
    expect(index === null ? null : row!.values[index]).toBeNull();
    // Once: by the rule that finds it, else by F22.
    const said = lines(form, all).filter((line) => line.split("|")[3] === "B4");
    const found = all.entries[0]!.submission.findings.filter(
      ({ row, column }) => row !== null && column !== null,
    );
    expect(said.filter((line) => line.includes("|F22|"))).toHaveLength(found.length > 0 ? 0 : 1);
  });
});

it.each<[string, Partial<Finding>, string[]]>([
  ["the cell", {}, []],
  ["its row", { column: null }, []],
  ["its column", { row: null }, []],
  ["another row", { row: 1 }, ["F22"]],
  ["another column", { column: 1 }, ["F22"]],
  ["the return", { table: null, row: null, column: null }, ["F22"]],
])("a cell of which a finding of %s speaks is said so often more", (_, where, rules) => {
  const [form, filling] = matrixWith("整数", {});
  const [finding] = handed(form, filling(TEXT)).findings;
  const all = together(form, [handed(form, filling(TEXT), { findings: [{ ...finding!, ...where }] })]);
  const said = lines(form, all).map((line) => line.split("|")[6]);
  expect(said.filter((rule) => rule === "F22")).toEqual(rules);
});

it.each<[string, Partial<Doubt>, string[]]>([
  ["its row", {}, []],
  ["its column", { axis: "column", at: 1 }, []],
  ["another row", { at: 1 }, ["F22"]],
  ["another column", { axis: "column", at: 3 }, ["F22"]],
  ["that row of another sheet", { sheet: "第二页" }, ["F22"]],
])(
  "a cell is not said for itself where the clerk is asked about its row or column: %s",
  (_, where, rules) => {
    const [form, filling] = matrixWith("整数", SILENT);
    const { sheet } = form.tables[0]!;
    const doubt: Doubt = { table: 0, sheet, axis: "row", at: 3, found: "某", candidates: [1], ...where };
    const { doubts, ...given } = { doubts: [doubt], ...filling(TEXT) };
    const all = together(form, [handed(form, { ...given, account: { doubts } })]);
    expect(
      lines(form, all)
        .map((line) => line.split("|")[6])
        .filter((rule) => rule === "F22"),
    ).toEqual(rules);
  },
);

it.each<[string, Given, string[]]>([
  ["an error", { error: "#REF!" }, ["“#REF!”没有计入汇总。"]],
  ["words", "两个支部合并", []],
  ["nothing", null, []],
])("of 备注 is said what cannot be read: %s", (_, given, expected) => {
  const remark = { id: "note", label: "备注", role: "remark", measure: "文字" };
  for (const [form, tables] of [
    [compiled(listOfLabels(["名称", remark])), [{ lines: [{ c1: "水泵", note: given }] }]],
    [compiled(matrixOfLabels(["甲"], ["一", remark])), [[[5, given]]]],
  ] as const) {
    const said = lines(form, together(form, [handed(form, { unit: "甲镇", tables })]));
    expect(said.filter((line) => line.includes("|F22|")).map((line) => line.split("|").at(-1))).toEqual(
      expected,
    );
  }
});

it("a cell is said to be on the sheet on which it stands", () => {
  const [form, filling] = matrixWith("整数", SILENT);
  const at = { sheet: "第二页", row: 3, column: 1 };
  const all = together(form, [handed(form, filling({ state: "text", raw: "若干", at }))]);
  expect(lines(form, all).at(-1)).toMatch(/^甲镇\|甲镇\.xlsx\|第二页\|B4\|/);
});

it.each<[string, [Form, (given: Given) => Filling]]>([
  ["matrix", matrixWith("性质", SILENT)],
  ["list", listWith("性质", SILENT)],
])(
  "what is none of the options is named in a %s, for it is counted with none of them",
  (_, [form, filling]) => {
    const all = together(form, [handed(form, filling("拆除"))]);
    expect(lines(form, all).at(-1)).toMatch(
      /某列\|F22\|提示\|拆除\|\|“拆除”不是规定的选项，没有计入各选项的数目。$/,
    );
  },
);
