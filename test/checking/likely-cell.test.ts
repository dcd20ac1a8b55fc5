import { formFrom } from "../../src/form/compile-form";
import type { Form } from "../../src/form/form";
import type { RuleSpec } from "../../src/form/form-spec";
import { checkReturn } from "../../src/checking/check-return";
import { likelyCells, type LikelyCell } from "../../src/checking/likely-cell";
import { wordsIn } from "../../src/pane/words/language";
import { readReturns } from "../../src/reading/read-return";
import type { CellValue, Grid } from "../../src/sheet/grid";
import { isOpen } from "../../src/checking/finding";
import { filledPaper, seeded } from "../support/filled-paper";
import { FORM, paper, spec, type Paper } from "../support/paper";

const judged = (given: Paper, form = FORM) => {
  const [ret] = readReturns(form, paper(given));
  const findings = checkReturn(form, ret!);
  return { cells: likelyCells(form, ret!, findings), findings, ret: ret! };
};
const put = (grid: Grid, row: number, column: number, value: CellValue): Grid => ({
  ...grid,
  values: grid.values.map((line, at) => (at === row ? line.with(column, value) : line)),
});
/** As the pane says it. */
const likelyText = (form: Form, { indicator, subject, least, most, settles }: LikelyCell) => {
  const cell = `${form.indicators[indicator]!.label}·${form.subjects[subject]!.full}`;
  return wordsIn("zh-CN").likely.said(cell, least, most, settles.length);
};
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
  ["too few opinions", { "opinions-collected": 9 }, "若“收集意见建议·机关”不小于 12，则 4 处问题都消失"],
  [
    "too many that disclose",
    { "implementing-organisations": 49 },
    "若“实行党务公开基层党组织个数·机关”为 40，则 6 处问题都消失",
  ],
  ["no organisations", { organisations: null }, "若“基层党组织个数·机关”为 40，则 7 处问题都消失"],
  [
    "organisations of which a digit is missing",
    { organisations: 4 },
    "若“基层党组织个数·机关”为 40，则 6 处问题都消失",
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
  const definition = spec();
  const [pattern] = definition.rules.filter(({ id }) => id === "C06");
  const rules = definition.rules.filter(({ id }) => id !== "C05");
  const between = { ...pattern!, id: "C99", right: ["implementing-organisations"] } as RuleSpec;
  const form = formFrom({ ...definition, rules: [...rules, between] });
  const { cells } = judged({ cells: figures("agency", { "implementing-organisations": 90 }) }, form);
  expect(cells.map((cell) => likelyText(form, cell))).toEqual([
    "若“实行党务公开基层党组织个数·机关”在 30 到 40 之间，则 4 处问题都消失",
  ]);
});

test("a 合计 that was typed tells the figure, too", () => {
  const both = { ...figures("agency", { organisations: 4 }), "organisations total": 40 };
  expect(said({ cells: both })).toEqual(["若“基层党组织个数·机关”为 40，则 7 处问题都消失"]);
});

test("a typed 合计 that agrees with the cell speaks against changing it", () => {
  const cells = { ...figures("agency", { organisations: 4 }), "organisations total": 4 };
  expect(said({ cells })).toEqual(["若“实行党务公开基层党组织个数·机关”为 4，则 4 处问题都消失"]);
});

test("a 合计 that is a formula follows the cell", () => {
  const cells = { ...figures("agency", { organisations: 4 }), "organisations total": 4 };
  const formulas = { "organisations total": "=SUM(C6:O6)" };
  expect(said({ cells, formulas })).toEqual(["若“基层党组织个数·机关”为 40，则 6 处问题都消失"]);
});

test("each subject has its own, the one that settles most first", () => {
  const cells = {
    ...figures("agency", { "opinions-collected": 9 }),
    ...figures("town", { organisations: 4 }),
  };
  expect(judged({ cells }).cells.map(({ subject }) => FORM.subjects[subject]!.id)).toEqual([
    "town",
    "agency",
  ]);
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

test("the cell is where it stands on the sheet, with the findings that it settles", () => {
  const { cells, findings, ret } = judged({ cells: figures("agency", { organisations: 4 }) });
  const [{ row, column, indicator, subject, least, most, settles }] = cells as [(typeof cells)[0]];
  expect([row, column]).toEqual([ret.rows[indicator], ret.columns[subject]]);
  expect([least, most]).toEqual([40, 40]);
  expect(findings).toEqual(expect.arrayContaining([...settles]));
});

test("is true, and the cell that was damaged: the findings are gone and none has come", () => {
  const random = seeded(11);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
  const operands = FORM.rules.flatMap((rule) =>
    rule.kind === "compare" ? [...rule.left, ...rule.right] : [],
  );
  let told = 0;
  for (let seed = 0; seed < 45; seed++) {
    const grid = filledPaper("石角镇", seed);
    const [sound] = readReturns(FORM, grid);
    const row = sound!.rows[pick(operands)]!;
    const column = pick(sound!.columns.filter((each) => typeof grid.values[row]![each] === "number"));
    const damaged = put(grid, row, column, pick([0, 1, 700, null]));
    const [ret] = readReturns(FORM, damaged);
    const findings = checkReturn(FORM, ret!).filter(isOpen);
    for (const cell of likelyCells(FORM, ret!, findings)) {
      const [again] = readReturns(FORM, put(damaged, cell.row, cell.column, cell.least ?? cell.most));
      expect(checkReturn(FORM, again!).filter(isOpen)).toHaveLength(findings.length - cell.settles.length);
      expect([cell.row, cell.column]).toEqual([row, column]);
      told++;
    }
  }
  expect(told).toBeGreaterThan(10);
});
