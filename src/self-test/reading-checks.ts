import { range } from "../sheet/address";
import { formatAt, formulaAt, valueAt } from "../sheet/grid";
import { sheetPlan } from "../sheet/sheet-plan";
import { mustCalculate, NotHere, read, same, type Check } from "./check";
import { form, FORM, note } from "./plain-sheets";

const TEXTS = ["007", "1.50", "TRUE", "2011-12-15", " 空格 ", "'", "1e3", "＝1+1", "＋2", "－无", "＠甲"];

/** What a sheet is read as, after it was written. */
export const READING: readonly Check[] = [
  {
    name: "what cells hold is read as with all that they look like",
    async run(bench) {
      const sheet = bench.sheet("表");
      await bench.host.writeSheets([form(sheet)]);
      const { values, formulas } = await read(bench, sheet);
      const cells = (await bench.host.readCells?.(sheet)) ?? (await read(bench, sheet));
      same([cells.values, cells.formulas], [values, formulas]);
      same((await bench.host.readCells?.(bench.sheet("无此表"))) ?? null, null);
    },
  },
  {
    name: "a sheet that is not there is null",
    run: async ({ host, sheet }) => same(await host.readSheet(sheet("表")), null),
  },
  {
    name: "a blank sheet has no values",
    async run(bench) {
      const sheet = bench.sheet("空");
      await bench.host.writeSheets([sheetPlan(sheet, {})]);
      same((await read(bench, sheet)).values.flat(), []);
    },
  },
  {
    name: "values come back as they were written: text, numbers, zero, booleans, errors, blanks",
    async run(bench) {
      const sheet = bench.sheet("表");
      await bench.host.writeSheets([form(sheet)]);
      const grid = await read(bench, sheet);
      const written = FORM.slice(0, 3);
      same(
        written.map((line, row) => line.map((_, column) => valueAt(grid, row, column))),
        written,
      );
    },
  },
  {
    name: "a sheet that is read again shows what its cells hold by now, and otherwise what was read before",
    async run(bench) {
      const { host } = bench;
      if (!host.readAgain) throw new NotHere("the host reads all of a sheet each time");
      const sheet = bench.sheet("表");
      await host.writeSheets([form(sheet, { merges: [range(0, 0, 0, 2)] })]);
      const before = await read(bench, sheet);
      await host.editCells(sheet, [{ row: 1, column: 1, value: 30 }]);
      same(await host.readAgain(before), await read(bench, sheet));
    },
  },
  ...TEXTS.map((text): Check => ({
    name: `the text ${JSON.stringify(text)} stays a text`,
    async run(bench) {
      const sheet = bench.sheet("文字");
      await bench.host.writeSheets([note(sheet, text)]);
      same(valueAt(await read(bench, sheet), 0, 0), text);
    },
  })),
  {
    name: "a formula comes with its sign and its result",
    async run(bench) {
      const sheet = bench.sheet("表");
      await bench.host.writeSheets([form(sheet)]);
      const grid = await read(bench, sheet);
      same([formulaAt(grid, 3, 1), valueAt(grid, 3, 1), formulaAt(grid, 1, 1)], ["=SUM(B2:B3)", 12, null]);
    },
  },
  {
    name: "number formats come with their cells, General is null",
    async run(bench) {
      const sheet = bench.sheet("表");
      const formats = [{ range: range(1, 1), format: { number: "0.0%" } }];
      await bench.host.writeSheets([form(sheet, { formats })]);
      const grid = await read(bench, sheet);
      same([formatAt(grid, 1, 1), formatAt(grid, 2, 1)], ["0.0%", null]);
    },
  },
  {
    name: "merges come as ranges",
    async run(bench) {
      const sheet = bench.sheet("表");
      const merges = [range(0, 0, 0, 2)];
      await bench.host.writeSheets([form(sheet, { merges })]);
      same((await read(bench, sheet)).merges, merges);
    },
  },
  {
    name: "formulas without a result have one after writing, where the host calculates",
    async run(bench) {
      mustCalculate(bench);
      const [totals, detail] = [bench.sheet("汇总"), bench.sheet("明细")];
      await bench.host.writeSheets([
        note(totals, { formula: `=SUM('${detail}'!A1:C1)`, result: null }, { formula: "=1/0", result: null }),
        note(detail, 1, 2, 3),
      ]);
      const grid = await read(bench, totals);
      same([valueAt(grid, 0, 0), valueAt(grid, 0, 1)], [6, { error: "#DIV/0!" }]);
    },
  },
  {
    name: "formulas that are there follow a sheet that is written anew, where the host calculates",
    async run(bench) {
      mustCalculate(bench);
      const [totals, detail] = [bench.sheet("汇总"), bench.sheet("明细")];
      const amount = (value: number) =>
        sheetPlan(detail, { cells: [["明细", value]], identity: [{ row: 0, column: 0, text: "明细" }] });
      const doubled = note(totals, { formula: `='${detail}'!B1*2`, result: null });
      await bench.host.writeSheets([amount(1), doubled]);
      await bench.host.writeSheets([amount(21)]);
      same(valueAt(await read(bench, totals), 0, 0), 42);
    },
  },
];
