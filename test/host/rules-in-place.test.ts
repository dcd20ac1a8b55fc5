import { ICommandService, UndoCommand } from "@univerjs/core";
import { InsertRowCommand, RemoveRowCommand } from "@univerjs/sheets";
import {
  AddConditionalRuleMutation,
  CFRuleType,
  CFSubRuleType,
  DeleteConditionalRuleMutation,
  setConditionalRuleMutationUndoFactory,
  SetConditionalRuleMutation,
  type IConditionFormattingRule,
} from "@univerjs/sheets-conditional-formatting";
import { FormulaRefRangeService } from "@univerjs/sheets-formula";
import { gridHost } from "../../src/host/grid/grid-host";
import { fromUniver, toUniver } from "../../src/host/grid/cells/univer-range";
import type { Moved } from "../../src/host/grid/moved-lines";
import { formatsOfRule, rulesOf } from "../../src/host/grid/rules/conditional-rules";
import { ruleAfter } from "../../src/host/grid/rules/rules-in-place";
import { UniverBook } from "../../src/host/grid/univer-book";
import { parseRange, rangeName } from "../../src/sheet/address";
import { sheetPlan } from "../../src/sheet/sheet-plan";
import { headlessUniver } from "./headless/headless-univer";

const rows = (at: number, by: number): Moved => ({ axis: "rows", at: at - 1, by });
const columns = (at: number, by: number): Moved => ({ axis: "columns", at: at - 1, by });
const rangesOf = (text: string) => text.split(" ").map((each) => toUniver(parseRange(each)!));

/** "F6:F13 =F6>G6": where a rule holds, and its formula there. */
function after(ranges: string, formula: string, ...moves: Moved[]): string {
  const rule = ruleAfter({ ranges: rangesOf(ranges), formulas: [formula] }, moves);
  if (!rule) return "gone";
  return [...rule.ranges.map((range) => rangeName(fromUniver(range))), ...rule.formulas].join(" ");
}

describe("rules by formulas when rows and columns come and go", () => {
  test.each([
    ["rows among its lines", "F6:F13", "=F6>G6", rows(8, 4), "F6:F17 =F6>G6"],
    ["rows above it", "F6:F13", "=F6>G6", rows(3, 2), "F8:F15 =F8>G8"],
    ["rows at its first line", "F6:F13", "=F6>G6", rows(6, 2), "F8:F15 =F8>G8"],
    ["rows behind its last line", "F6:F13", "=F6>G6", rows(14, 2), "F6:F15 =F6>G6"],
    ["rows further below", "F6:F13", "=F6>G6", rows(15, 2), "F6:F13 =F6>G6"],
    ["its first line going", "F6:F13", "=F6>G6", rows(6, -1), "F6:F12 =F6>G6"],
    ["its last lines going", "F6:F13", "=F6>G6", rows(12, -4), "F6:F11 =F6>G6"],
    ["all of it going", "F6:F13", "=F6>G6", rows(5, -10), "gone"],
    ["lines that a total adds up", "E14:H14", "=E14<>SUM(E6:E13)", rows(8, 4), "E18:H18 =E18<>SUM(E6:E17)"],
    ["lines of a total above them", "F5", "=F5<>SUM(F$6:F$12)", rows(8, 4), "F5 =F5<>SUM(F$6:F$16)"],
    ["rows in front of a total", "E14:H14", "=E14>0", rows(14, 1), "E15:H15 =E15>0"],
    ["rows behind a total", "E14:H14", "=E14>0", rows(15, 1), "E14:H14 =E14>0"],
    ["fewer lines of a total", "E14:H14", "=E14<>SUM(E6:E13)", rows(8, -2), "E12:H12 =E12<>SUM(E6:E11)"],
    [
      "what it looks up",
      "B6:B13",
      "=COUNTIF($B$6:$B$13,B6)>1",
      rows(8, 4),
      "B6:B17 =COUNTIF($B$6:$B$17,B6)>1",
    ],
    ["a fixed cell below it", "B6:B13", "=B6>$B$20", rows(16, 1), "B6:B13 =B6>$B$21"],
    ["its neighbour's line", "B6:B13", "=B6<B5", rows(6, 2), "B8:B15 =B8<B7"],
    ["two neighbours' lines", "B6:B13", "=B7<B6", rows(7, 2), "B6:B15 =B7<B6"],
    ["a fixed cell that goes", "B6:B13", "=B6>$B$20", rows(20, -1), "B6:B13 =B6>#REF!"],
    ["cells of another sheet", "B6:B13", "=B6>'甲 表'!$B$20", rows(16, 1), "B6:B13 =B6>'甲 表'!$B$20"],
    ["a text that looks like a cell", "B6:B13", '=B6="B20"', rows(3, 1), 'B7:B14 =B7="B20"'],
    ["several ranges", "F6:F7 D9:D13", "=F6>0", rows(8, 1), "F6:F8 D10:D14 =F6>0"],
    ["a column within", "D6:F13", "=$C6<D6", columns(5, 1), "D6:G13 =$C6<D6"],
    ["a column before it", "D6:F13", "=$C6<D6", columns(2, 1), "E6:G13 =$D6<E6"],
    ["whole columns", "D6:F13", "=SUM($B:$C)<D6", columns(3, 1), "E6:G13 =SUM($B:$D)<E6"],
  ] as const)("%s", (_, ranges, formula, moved, then) => {
    expect(after(ranges, formula, moved)).toBe(then);
  });

  it("follows rows that go in several places, the last of them first", () => {
    expect(after("B6:B13", "=B6>$B$20", rows(15, -1), rows(8, -2), rows(2, -1))).toBe("B5:B10 =B5>$B$16");
  });

  it("is written for each of its ranges by itself", () => {
    const rule = {
      type: CFRuleType.highlightCell,
      subType: CFSubRuleType.formula,
      value: "=F8>$F$5",
      style: {},
    };
    const formats = formatsOfRule({
      ...{ cfId: "a", stopIfTrue: false, ranges: rangesOf("F12:F14 F8:F9") },
      rule: rule as IConditionFormattingRule["rule"],
    });
    expect(formats.map(({ range, formula }) => `${rangeName(range)} ${formula}`)).toEqual([
      "F8:F9 =F8>$F$5",
      "F12:F14 =F12>$F$5",
    ]);
  });
});

type Changed = Parameters<FormulaRefRangeService["registerRangeFormula"]>[4];

/** A sheet with rules, followed as Univer's own part for colours has it, which comes with a page alone. */
async function sheetOfRules(rules: readonly (readonly [ranges: string, formula: string])[]) {
  const univer = headlessUniver();
  const host = gridHost(univer, () => new Uint8Array());
  const book = new UniverBook(univer);
  const conditionalFormats = rules.map(([range, formula]) => ({
    ...{ range: parseRange(range)!, formula, format: { fill: "#FBD5D5" } },
  }));
  const total = { formula: "=SUM(A2:A4)", result: 6 };
  await host.openWorkbook([
    sheetPlan("表", { cells: [["单位"], [1], [2], [3], [total]], conditionalFormats }),
  ]);
  const place = { unitId: book.unitId, subUnitId: book.sheet("表").getSheetId() };
  const follows = book.get(FormulaRefRangeService);
  for (const rule of rulesOf(book, place.subUnitId)) {
    if (!("value" in rule.rule)) continue;
    const changed: Changed = ([first]) => {
      const of = { ...place, cfId: rule.cfId };
      if (!first)
        return {
          redos: [{ id: DeleteConditionalRuleMutation.id, params: of }],
          undos: [{ id: AddConditionalRuleMutation.id, params: { ...place, rule } }],
        };
      const params = {
        ...of,
        rule: { ...rule, ranges: first.ranges, rule: { ...rule.rule, value: first.formulas[0] } },
      } as Parameters<typeof setConditionalRuleMutationUndoFactory>[1];
      return {
        redos: [{ id: SetConditionalRuleMutation.id, params }],
        undos: setConditionalRuleMutationUndoFactory(book.accessor, params),
      };
    };
    follows.registerRangeFormula(
      place.unitId,
      place.subUnitId,
      rule.ranges,
      [String(rule.rule.value)],
      changed,
    );
  }
  return {
    /** The strongest first. */
    said: () =>
      rulesOf(book, place.subUnitId)
        .flatMap(formatsOfRule)
        .map(({ range, formula }) => `${rangeName(range)} ${formula}`),
    run: (id: string, from: number, to: number) =>
      book.get(ICommandService).executeCommand(id, {
        ...{ ...place, direction: 0 },
        range: { startRow: from - 1, endRow: to - 1, startColumn: 0, endColumn: 9 },
      }),
    undo: () => book.get(ICommandService).executeCommand(UndoCommand.id),
    dispose: () => univer.dispose(),
  };
}

test("Univer's rules follow, stay one rule each, and come back with undo", async () => {
  const { said, run, undo, dispose } = await sheetOfRules([
    ["A5", "=A5<>SUM(A$2:A$4)"],
    ["A2:A4", "=A2>A$5"],
  ]);
  const before = said();
  await run(InsertRowCommand.id, 3, 4);
  expect(said()).toEqual(["A7 =A7<>SUM(A$2:A$6)", "A2:A6 =A2>A$7"]);
  await undo();
  expect(said()).toEqual(before);
  dispose();
});

test.each([
  ["the first", 2, 2, ["A2 =A2=6", "A2:A3 =A2>9", "A3 =A3=7"]],
  ["one among others", 3, 3, ["A2 =A2=5", "A2:A3 =A2>9", "A3 =A3=7"]],
  ["several", 2, 3, ["A2 =A2=7", "A2 =A2>9"]],
  ["the last", 4, 4, ["A2 =A2=5", "A2:A3 =A2>9", "A3 =A3=6"]],
])("rules that go with their rows come back as strong as they were: %s", async (_, from, to, left) => {
  const { said, run, undo, dispose } = await sheetOfRules([
    ["A2", "=A2=5"],
    ["A3", "=A3=6"],
    ["A2:A4", "=A2>9"],
    ["A4", "=A4=7"],
  ]);
  const before = said();
  await run(RemoveRowCommand.id, from, to);
  expect([...said()].sort()).toEqual([...left].sort());
  await undo();
  expect(said()).toEqual(before);
  dispose();
});
