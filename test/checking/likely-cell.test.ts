import { checkReturn } from "../../src/checking/check-return";
import { isOpen } from "../../src/checking/finding";
import { likelyCells, type LikelyCell } from "../../src/checking/likely-cell";
import { spotName } from "../../src/checking/names";
import { formFrom } from "../../src/form/compile/compile-form";
import { cellsOf as namedIn } from "../../src/form/expression/expression";
import type { Form } from "../../src/form/form";
import { wordsIn } from "../../src/pane/words/language";
import type { CellValue, Grid } from "../../src/sheet/grid";
import { filledPaper, seeded } from "../support/filled-paper";
import { filledReturn, type GivenTable } from "../support/filled-return";
import { definition2011, type Definition } from "../support/forms";
import { columnsOf, COLUMNS, FORM, paper, readOne, rowsOf, type Paper } from "../support/paper";

const judged = (given: Paper, form = FORM) => {
  const ret = readOne(paper(given), [], form);
  const findings = checkReturn(form, ret);
  return { cells: likelyCells(form, ret, findings), findings, ret };
};
const put = (grid: Grid, row: number, column: number, value: CellValue): Grid => ({
  ...grid,
  values: grid.values.map((line, at) => (at === row ? line.with(column, value) : line)),
});
/** As the pane says it. */
const likelyText = (form: Form, cell: LikelyCell) =>
  wordsIn("zh-CN").likely.said(spotName(form, cell, "both"), cell.least, cell.most, cell.settles.length);
const said = (given: Paper) => judged(given).cells.map((cell) => likelyText(FORM, cell));

/** One subject's figures that satisfy every rule, with others in their place. */
const SOUND = {
  organisations: 40,
  "implementing-organisations": 40,
  "leading-bodies": 30,
  catalogues: 40,
  boards: 5,
  "board-issues": 9,
  resolutions: 4,
  "surveys-sent": 200,
  "public-satisfaction": 95,
  "opinions-collected": 12,
  "opinions-resolved": 12,
  replies: 12,
  requests: 6,
  "requests-handled": 6,
  "request-satisfaction": 90,
};
type Figures = Partial<Record<keyof typeof SOUND, number | null>>;
const figures = (subject: string, changed: Figures = {}): Record<string, number | null> =>
  Object.fromEntries(
    Object.entries({ ...SOUND, ...changed }).map(([id, value]) => [`${id} ${subject}`, value]),
  );

test("the figures are sound", () => {
  expect(judged({ cells: figures("agency") }).findings.filter(({ severity }) => severity !== "hint")).toEqual(
    [],
  );
});

test.each<[string, Figures, string]>([
  [
    "too few opinions",
    { "opinions-collected": 9 },
    "收集意见建议·机关：改成不小于 12 的数，4 处问题就都没有了",
  ],
  [
    "too many that disclose",
    { "implementing-organisations": 49 },
    "实行党务公开基层党组织个数·机关：改成 40，6 处问题就都没有了",
  ],
  ["no organisations", { organisations: null }, "基层党组织个数·机关：改成 40，7 处问题就都没有了"],
  [
    "organisations of which a digit is missing",
    { organisations: 4 },
    "基层党组织个数·机关：改成 40，6 处问题就都没有了",
  ],
])("%s", (_, changed, words) => expect(said({ cells: figures("agency", changed) })).toEqual([words]));

test.each<[string, Figures]>([
  ["either side of one rule may be wrong", { "opinions-resolved": 13, replies: 12 }],
  ["nothing is wrong", {}],
  ["each rule has its own cells", { "requests-handled": 7, "opinions-resolved": 13 }],
  ["one rule fails in the column and in 合计", { catalogues: null }],
])("nothing is said where %s", (_, changed) =>
  expect(said({ cells: figures("agency", changed) })).toEqual([]),
);

test("a form that is still being filled in blames no figure for the cells that are blank", () => {
  const begun = { "organisations agency": 5, "implementing-organisations agency": 4 };
  expect(judged({ cells: begun }).findings.filter(isOpen).length).toBeGreaterThan(5);
  expect(said({ cells: begun })).toEqual([]);
});

test("a figure that belongs between two others is bounded on both sides", () => {
  const definition = definition2011();
  const rules = definition.rules.filter(({ id }: { id: string }) => id !== "C05");
  const between = { id: "C99", says: "[leading-bodies] <= [implementing-organisations]", level: "query" };
  const form = formFrom({ ...definition, rules: [...rules, between] });
  const { cells } = judged({ cells: figures("agency", { "implementing-organisations": 90 }) }, form);
  expect(cells.map((cell) => likelyText(form, cell))).toEqual([
    "实行党务公开基层党组织个数·机关：改成在 30 到 40 之间 的数，4 处问题就都没有了",
  ]);
});

test("a 合计 that was typed tells the figure, too", () => {
  const both = { ...figures("agency", { organisations: 4 }), "organisations total": 40 };
  expect(said({ cells: both })).toEqual(["基层党组织个数·机关：改成 40，7 处问题就都没有了"]);
});

test("a typed 合计 that agrees with the cell speaks against changing it", () => {
  const cells = { ...figures("agency", { organisations: 4 }), "organisations total": 4 };
  expect(said({ cells })).toEqual(["实行党务公开基层党组织个数·机关：改成 4，4 处问题就都没有了"]);
});

test("a 合计 that is a formula follows the cell", () => {
  const cells = { ...figures("agency", { organisations: 4 }), "organisations total": 4 };
  const formulas = { "organisations total": "=SUM(C6:O6)" };
  expect(said({ cells, formulas })).toEqual(["基层党组织个数·机关：改成 40，6 处问题就都没有了"]);
});

test("each subject has its own, the one that settles most first", () => {
  const cells = {
    ...figures("agency", { "opinions-collected": 9 }),
    ...figures("town", { organisations: 4 }),
  };
  expect(judged({ cells }).cells.map(({ column }) => COLUMNS[column]!.id)).toEqual(["town", "agency"]);
});

test("what 备注 explains is no sign", () => {
  const cells = figures("agency", { "opinions-collected": 9, "opinions-resolved": 9 });
  expect(said({ cells })).toEqual([]);
  const unexplained = figures("agency", { "opinions-collected": 9 });
  const remark = "有三条意见是上年收集、本年答复的";
  const explained = { ...unexplained, "replies remark": remark };
  expect(
    judged({ cells: unexplained })
      .cells[0]!.settles.map(({ rule }) => rule)
      .sort(),
  ).toEqual(["C02", "C02", "C04", "C04"]);
  expect(said({ cells: explained })).toEqual([]);
});

test.each([{ table: null }, { row: null }, { column: null }, { state: "explained" as const }])(
  "what is found of more or less than an open cell is no sign: %j",
  (changed) => {
    const { findings, ret } = judged({ cells: figures("agency", { organisations: 4 }) });
    const unclear = findings.map((finding) => ({ ...finding, ...changed }));
    expect(likelyCells(FORM, ret, unclear)).toEqual([]);
  },
);

test("the cell is where it stands on the sheet, with the findings that it settles", () => {
  const { cells, findings, ret } = judged({ cells: figures("agency", { organisations: 4 }) });
  const [{ at, row, column, least, most, settles }] = cells as [LikelyCell];
  expect(at).toEqual({ sheet: "统计表", row: rowsOf(ret)[row], column: columnsOf(ret)[column] });
  expect([least, most]).toEqual([40, 40]);
  expect(findings).toEqual(expect.arrayContaining([...settles]));
});

test("is true, and the cell that was damaged: the findings are gone and none has come", () => {
  const random = seeded(11);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
  const operands = FORM.rules.flatMap((rule) =>
    rule.kind === "relation" && rule.expression.kind === "compare"
      ? namedIn(rule.expression).flatMap(({ rows }) => (typeof rows === "string" ? [] : rows))
      : [],
  );
  let told = 0;
  for (let seed = 0; seed < 45; seed++) {
    const grid = filledPaper("石角镇", seed);
    const sound = readOne(grid);
    const row = rowsOf(sound)[pick(operands)]!;
    const column = pick(columnsOf(sound).filter((each) => typeof grid.values[row]![each!] === "number"))!;
    const damaged = put(grid, row, column, pick([0, 1, 700, null]));
    const ret = readOne(damaged);
    const findings = checkReturn(FORM, ret).filter(isOpen);
    for (const { at, least, most, settles } of likelyCells(FORM, ret, findings)) {
      const again = readOne(put(damaged, at.row, at.column, least ?? most));
      expect(checkReturn(FORM, again).filter(isOpen)).toHaveLength(findings.length - settles.length);
      expect([at.row, at.column]).toEqual([row, column]);
      told++;
    }
  }
  expect(told).toBeGreaterThan(10);
});

describe("of other forms", () => {
  const MEASURES = { 万元: { decimals: 2 }, 增减: { decimals: 1, min: null }, 文字: { type: "text" } };
  const form = (table: Definition, rules: readonly string[]): Form =>
    formFrom({
      ...{ id: "other", version: "1", title: "别的表", authority: "县统计局", measures: MEASURES },
      fields: [{ label: "填报单位", is: "unit" }],
      tables: [{ sheet: "表", ...table }],
      rules: rules.map((says, index) => ({ id: `R${index + 1}`, says })),
    });
  const MATRIX = (measure: string) => ({
    kind: "matrix",
    measure,
    stub: { head: "项目" },
    rows: ["甲", "乙", "丙"].map((label) => ({ label })),
    columns: [{ label: "本月" }, { label: "累计" }],
  });
  const LIST = {
    kind: "list",
    total: {},
    columns: [
      { label: "名称", measure: "文字" },
      ...["计划", "到位", "完成"].map((label) => ({ label, measure: "万元" })),
    ],
  };
  const told = (made: Form, ...tables: GivenTable[]) => {
    const ret = filledReturn(made, { tables });
    return likelyCells(made, ret, checkReturn(made, ret)).map((cell) => likelyText(made, cell));
  };

  test.each<[string, Form, GivenTable, string[]]>([
    [
      "a number with decimals, in steps of its last digit",
      form(MATRIX("万元"), ["[甲] <= [乙]", "[丙] <= [乙]"]),
      [
        [1.25, null],
        [0.15, null],
        [1.25, null],
      ],
      ["乙·本月：改成不小于 1.25 的数，2 处问题就都没有了"],
    ],
    [
      "one that may be below 0",
      form(MATRIX("增减"), ["[甲] = [乙]", "[丙] = [乙]"]),
      [
        [-2.5, null],
        [4, null],
        [-2.5, null],
      ],
      ["乙·本月：改成 -2.5，2 处问题就都没有了"],
    ],
    [
      "none where the value that would do it is not allowed",
      form(MATRIX("万元"), ["[甲]-4 = [乙]", "[丙]-4 = [乙]"]),
      [
        [1, null],
        [2, null],
        [1, null],
      ],
      [],
    ],
    [
      "one of a line of a list",
      form(LIST, ["[到位] <= [计划]", "[完成] <= [计划]"]),
      {
        lines: [
          { 名称: "水库", 计划: 9, 到位: 8, 完成: 7 },
          { 名称: "公路", 计划: 1, 到位: 8, 完成: 8 },
        ].map(({ 名称, 计划, 到位, 完成 }) => ({ c1: 名称, c2: 计划, c3: 到位, c4: 完成 })),
      },
      ["计划：改成不小于 8 的数，4 处问题就都没有了"],
    ],
  ])("%s", (_, made, given, expected) => expect(told(made, given)).toEqual(expected));

  test("nobody waits for every line of a long list", () => {
    const made = form(LIST, ["[到位] <= [计划]", "[完成] <= [计划]"]);
    const bad = { c1: "公路", c2: 1, c3: 8, c4: 8 };
    const lines = (count: number) => Array.from({ length: count }, (_, i) => ({ ...bad, c1: `公路${i}` }));
    expect(told(made, { lines: lines(3) }).length).toBe(3);
    expect(told(made, { lines: lines(101) })).toEqual([]);
  });
});
