import { spokenFor } from "../../src/form/rules/spoken-for";
import type { Line } from "../../src/form/axis";
import { listOf, matrixOf, type Definition } from "../support/forms";
import { compiled, listOfLabels, matrixOfLabels, withRule } from "../support/small-form";

const LINES = [
  "甲",
  "乙",
  "丙",
  { label: "合计", role: "total" },
  { label: "其中", role: "of-which", of: "甲" },
  { label: "比", measure: "比", equals: "[甲]/[乙]" },
];
const MEASURES = { measures: { 个: {}, 文字: { type: "text" }, 比: { decimals: 2, together: "none" } } };
const ROWS = matrixOfLabels(LINES, ["一", "二"], MEASURES);
const COLUMNS = matrixOfLabels(["一", "二"], LINES, MEASURES);
const LIST = listOfLabels(LINES, MEASURES, { measure: "个", total: {}, key: ["甲", "乙"], required: ["丙"] });

/** What a relation of a matrix says already: "合计 一二", "part 其中 一", "比 二". */
function ofMatrix(definition: Definition, says: string, rule: Definition): string {
  const form = compiled(withRule(definition, says, rule));
  const { rows, columns } = matrixOf(form);
  const { total, part, derived } = spokenFor(form);
  const said = (["row", "column"] as const).flatMap((axis) => {
    const [lines, across] = axis === "row" ? [rows.lines, columns.lines] : [columns.lines, rows.lines];
    const where = (is: (line: Line, other: Line) => boolean, what: string) =>
      lines.flatMap((line) => {
        const found = across.filter((other) => is(line, other));
        return found.length > 0 ? [`${what}${line.label} ${found.map(({ label }) => label).join("")}`] : [];
      });
    return [
      ...where((line, other) => total(0, axis, line.index, other.index), ""),
      ...where((line, other) => part(0, axis, line.index, other.index), "part "),
    ];
  });
  const computed = rows.lines.flatMap((row) =>
    columns.lines.flatMap((column) =>
      derived(0, row.index, column.index) ? [`${row.label}·${column.label}`] : [],
    ),
  );
  return [...said, ...computed].join(", ");
}

/** The same of a list, of a line and of the total line: "合计 line", "part 其中 total", "key". */
function ofList(says: string, rule: Definition): string {
  const form = compiled(withRule(LIST, says, rule));
  const spoken = spokenFor(form);
  const columns = listOf(form).columns.lines.flatMap(({ index, label }) =>
    ([5, "total"] as const).flatMap((across) => {
      const where = across === "total" ? "total" : "line";
      return [
        ...(spoken.total(0, "column", index, across) ? [`${label} ${where}`] : []),
        ...(spoken.part(0, "column", index, across) ? [`part ${label} ${where}`] : []),
        ...(spoken.derived(0, across, index) ? [`computed ${label} ${where}`] : []),
      ];
    }),
  );
  const named = listOf(form).columns.lines.flatMap(({ index, label }) => [
    ...(spoken.required(0, index) ? [`required ${label}`] : []),
    ...(spoken.options(0, index) ? [`options ${label}`] : []),
  ]);
  return [...columns, ...named, ...(spoken.key(0) ? ["key"] : [])].join(", ");
}

describe("rows and columns of a matrix, of which an author says something", () => {
  const cases: [string, string, Definition?][] = [
    ["[合计] = [甲]+[乙]+[丙]", "合计 一二"],
    ["[乙]+[丙]+[甲] = [合计]", "合计 一二"],
    ["[合计] = [甲]+[乙]+[丙] + 0", ""],
    ["[合计] = [甲]+[乙]-[丙]", ""],
    ["[合计] = [甲]+[乙]", ""],
    ["[合计] >= [甲]+[乙]+[丙]", ""],
    ["[甲] = [合计]-[乙]-[丙]", ""],
    ["[合计] = 上期[甲]+[乙]+[丙]", ""],
    ["上期[其中] <= [甲]", ""],
    ["上期[合计] = [甲]+[乙]+[丙]", ""],
    ["[合计] = [甲]+[乙]+[丙]", "合计 二", { over: ["二"] }],
    ["[其中] <= [甲]", "part 其中 一二"],
    ["[甲] >= [其中]", "part 其中 一二"],
    ["[甲] >= [其中]+[乙]", "part 其中 一二"],
    ["[甲] <= [其中]", ""],
    ["[其中] < [甲]", ""],
    ["[其中] = [甲]", ""],
    ["[其中] <= [乙]", ""],
    ["[其中] <= [甲]*2", ""],
    ["[其中]*1 <= [甲]", ""],
    ["[其中] <= [甲]", "", { when: "[乙] > 0" }],
    ["[比] = [甲]/[乙]", "比·一, 比·二"],
    ["[甲]/[乙] = [比]", ""],
    ["[比] = [甲]/[丙]", ""],
    ["[比] <= [甲]/[乙]", ""],
    ["[合计]·[一] = [甲]·[一]+[乙]·[一]+[丙]·[一]", ""],
    ["如果 [甲] > 0 则 [合计] > 0", ""],
  ];
  test.each(cases)("%s", (says, said, rule = {}) => {
    const monthly = { ...ROWS, period: { every: "month", of: "2012-06" } };
    expect(ofMatrix(monthly, says, rule)).toBe(said);
  });
  test.each<[string, string]>([
    ["[合计] = [甲]+[乙]+[丙]", "合计 一二"],
    ["[其中] <= [甲]", "part 其中 一二"],
    ["[比] = [甲]/[乙]", "一·比, 二·比"],
  ])("columns: %s", (says, said) => expect(ofMatrix(COLUMNS, says, {})).toBe(said));
});

describe("columns of a list, of which an author says something", () => {
  const cases: [string, string, Definition?][] = [
    ["[合计] = [甲]+[乙]+[丙]", "合计 line, 合计 total"],
    ["[合计] = [甲]+[乙]+[丙]", "合计 line", { totals: false }],
    ["[合计] >= [甲]+[乙]+[丙]", ""],
    ["[其中] <= [甲]", "part 其中 line, part 其中 total"],
    ["[其中] <= [甲]", "part 其中 line", { totals: false }],
    ["[比] = [甲]/[乙]", "computed 比 line, computed 比 total"],
    ["[比] = [乙]/[甲]", ""],
    ["[丙] 已填", "required 丙"],
    ["[丙] 已填 且 [甲] 已填", "required 甲, required 丙"],
    ["[丙] 已填 或 [甲] 已填", ""],
    ["[丙] 未填", ""],
    ["如果 [甲] > 0 则 [丙] 已填", ""],
    ["[甲]+[乙] 不重复", "key"],
    ["[乙]+[甲] 不重复", "key"],
    ["[甲] 不重复", ""],
    ["[甲]+[乙]+[丙] 不重复", ""],
  ];
  test.each(cases)("%s", (says, said, rule = {}) => expect(ofList(says, rule)).toBe(said));

  test.each([
    ['[名称] 属于 ("甲", "乙")', [true, false]],
    ['[名称] 属于 ("甲") 且 [说明] 已填', [true, false]],
    ['如果 [说明] 已填 则 [名称] 属于 ("甲")', [false, false]],
    ["[名称] 已填", [false, false]],
  ])("options: %s", (says, said) => {
    const { options } = spokenFor(compiled(withRule(listOfLabels(["名称", "说明"]), says)));
    expect([options(0, 0), options(0, 1)]).toEqual(said);
  });
});
