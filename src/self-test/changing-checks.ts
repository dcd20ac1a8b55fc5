import type { SheetRange } from "../host/host";
import { range } from "../sheet/address";
import { formatAt, formulaAt, valueAt } from "../sheet/grid";
import { read, refused, same, type Check } from "./check";
import { at, form, mark, note, RED, YELLOW } from "./plain-sheets";

/** Single cells, marks, selection, and who is told. */
export const CHANGING: readonly Check[] = [
  {
    name: "edited cells change and leave what is around them",
    async run(bench) {
      const sheet = bench.sheet("表");
      await bench.host.writeSheets([form(sheet)]);
      await bench.host.editCells(sheet, [at(1, 1, 99), at(2, 1, null), at(5, 0, "说明")]);
      const grid = await read(bench, sheet);
      const found = [valueAt(grid, 1, 1), valueAt(grid, 2, 1), valueAt(grid, 5, 0), valueAt(grid, 1, 0)];
      same(found, [99, null, "说明", "机关"]);
    },
  },
  {
    name: "a text that begins with = is a formula, anything over a formula replaces it",
    async run(bench) {
      const sheet = bench.sheet("表");
      await bench.host.writeSheets([form(sheet)]);
      await bench.host.editCells(sheet, [at(1, 2, "=B2*2"), at(3, 1, 7)]);
      const grid = await read(bench, sheet);
      same([formulaAt(grid, 1, 2), formulaAt(grid, 3, 1), valueAt(grid, 3, 1)], ["=B2*2", null, 7]);
    },
  },
  {
    name: "a number put into a cell formatted as text is a number",
    async run(bench) {
      const sheet = bench.sheet("表");
      const formats = [{ range: range(1, 1, 2, 1), format: { number: "@" } }];
      await bench.host.writeSheets([
        form(sheet, { cells: [["统计表"], ["机关", "12"], ["村", "5"]], formats }),
      ]);
      await bench.host.editCells(sheet, [at(1, 1, 12)]);
      const grid = await read(bench, sheet);
      same([valueAt(grid, 1, 1), valueAt(grid, 2, 1)], [12, "5"]);
    },
  },
  {
    name: "a cell takes the number format of its edit along, on a locked sheet, too",
    async run(bench) {
      const sheet = bench.sheet("表");
      const [open, number] = [range(1, 1, 2, 1), "0.0%"];
      await bench.host.writeSheets([
        form(sheet, { formats: [{ range: open, format: { number } }], unlocked: [open] }),
      ]);
      await bench.host.editCells(sheet, [{ ...at(1, 1, 95.5), format: "General" }, at(2, 1, 0.5)]);
      const grid = await read(bench, sheet);
      const found = [1, 2].map((row) => [valueAt(grid, row, 1), formatAt(grid, row, 1)]);
      same(found, [
        [95.5, null],
        [0.5, number],
      ]);
      await refused(bench.host.editCells(sheet, [at(0, 0, "x")]), "protected", sheet);
    },
  },
  {
    name: "open cells of a locked sheet can be edited",
    async run(bench) {
      const sheet = bench.sheet("表");
      await bench.host.writeSheets([form(sheet, { unlocked: [range(1, 1), range(2, 1, 2, 1)] })]);
      await bench.host.editCells(sheet, [at(1, 1, 3), at(2, 1, 4)]);
      const grid = await read(bench, sheet);
      same([valueAt(grid, 1, 1), valueAt(grid, 2, 1)], [3, 4]);
    },
  },
  {
    name: "a locked cell is refused and none of the edits made",
    async run(bench) {
      const sheet = bench.sheet("表");
      await bench.host.writeSheets([form(sheet, { unlocked: [range(1, 1, 2, 1)] })]);
      await refused(bench.host.editCells(sheet, [at(1, 1, 3), at(0, 0, "x")]), "protected", sheet);
      const grid = await read(bench, sheet);
      same([valueAt(grid, 1, 1), valueAt(grid, 0, 0)], [12, "统计表"]);
    },
  },
  {
    name: "marks come, change and go on a locked sheet, and change no value",
    async run(bench) {
      const sheet = bench.sheet("表");
      await bench.host.writeSheets([form(sheet, { unlocked: [] })]);
      await bench.host.setMarks(sheet, [mark(1, 1, RED), mark(2, 2, RED)]);
      await bench.host.setMarks(sheet, [mark(1, 1, YELLOW)]);
      await bench.host.setMarks(sheet, []);
      same(valueAt(await read(bench, sheet), 1, 1), 12);
    },
  },
  {
    name: "our own writes, edits and marks are not told as edits, nor what is calculated after them",
    async run(bench) {
      const { host } = bench;
      const sheet = bench.sheet("表");
      await host.writeSheets([form(sheet)]);
      await bench.settle();
      const edits: SheetRange[] = [];
      const stop = host.onEdited((edited) => edits.push(edited));
      try {
        await host.editCells(sheet, [at(1, 1, 5)]);
        await host.setMarks(sheet, [mark(1, 1, RED)]);
        await host.writeSheets([form(sheet)]);
        await host.readSheet(sheet);
        await bench.settle();
      } finally {
        stop();
      }
      same(edits, []);
    },
  },
  {
    name: "a cell of another sheet is brought to the front, and that is told",
    async run(bench) {
      const { host } = bench;
      const [sheet, other] = [bench.sheet("表"), bench.sheet("二")];
      await host.writeSheets([form(sheet), note(other, 1)]);
      await bench.settle();
      const seen: SheetRange[] = [];
      const stop = host.onSelected((selected) => seen.push(selected));
      await host.select(other, { row: 2, column: 1 });
      await bench.settle();
      stop();
      same([(await host.workbook()).active, seen.at(-1)], [other, { sheet: other, range: range(2, 1) }]);
    },
  },
  {
    name: "edits, marks and a selection on a sheet that is not there are refused",
    async run({ host, sheet }) {
      const missing = sheet("没有");
      await refused(host.editCells(missing, [at(0, 0, 1)]), "sheet-missing", missing);
      await refused(host.setMarks(missing, [mark(0, 0, RED)]), "sheet-missing", missing);
      await refused(host.select(missing, { row: 0, column: 0 }), "sheet-missing", missing);
    },
  },
  {
    name: "says what it can do, and has what it says",
    async run({ host }) {
      const { files } = host.capabilities;
      same([Boolean(host.saveWorkbook), Boolean(host.openWorkbook)], [files, files]);
    },
  },
];
