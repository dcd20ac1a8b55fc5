import { valueAt } from "../sheet/grid";
import { sheetPlan, type SheetPlan } from "../sheet/sheet-plan";
import { read, refused, same, type Bench, type Check } from "./check";
import { form, note } from "./plain-sheets";

const tabs = async ({ host }: Bench) => (await host.workbook()).sheets.map(({ name }) => name);
const first = async (bench: Bench, sheet: string) => valueAt(await read(bench, sheet), 0, 0);

/** Whole sheets: where they stand, what they may take the place of, all or nothing. */
export const WRITING: readonly Check[] = [
  {
    name: "new sheets stand after the last one, in their order, and the first of them is shown",
    async run(bench) {
      const before = await bench.host.workbook();
      const [one, two] = [bench.sheet("一"), bench.sheet("二")];
      await bench.host.writeSheets([note(one, 1), note(two, 2)]);
      const added = [one, two].map((name) => ({ name, visible: true }));
      same(await bench.host.workbook(), { sheets: [...before.sheets, ...added], active: one });
    },
  },
  {
    name: "the sheet in front stays there, written anew or not, or the one that is named comes",
    async run(bench) {
      const [one, two, three] = [bench.sheet("一"), bench.sheet("二"), bench.sheet("三")];
      const shown = async (...given: Parameters<Bench["host"]["writeSheets"]>) => {
        await bench.host.writeSheets(...given);
        return (await bench.host.workbook()).active;
      };
      await bench.host.writeSheets([form(one), form(two)]);
      await bench.host.select(two, { row: 0, column: 0 });
      const seen = [
        await shown([form(three)], { front: null }),
        await shown([form(three), form(two)], { front: null }),
        await shown([form(three)], { front: one }),
        await shown([form(two), form(three)], { front: three }),
      ];
      same(seen, [two, two, one, three]);
    },
  },
  {
    name: "a sheet that is not to be seen is not, and is read and replaced all the same",
    async run(bench) {
      const [sheet, hidden] = [bench.sheet("表"), bench.sheet("暗")];
      const write = (value: number) => {
        const plan = form(hidden, { cells: [["统计表", value]], visible: "very-hidden" });
        return bench.host.writeSheets([plan, note(sheet, 1)].reverse().slice(value === 1 ? 0 : 1));
      };
      await write(1);
      const { sheets, active } = await bench.host.workbook();
      const before = await read(bench, hidden);
      await write(2);
      const after = await read(bench, hidden);
      same(
        [active, sheets.find(({ name }) => name === hidden)?.visible, before.visible, valueAt(before, 0, 1)],
        [sheet, false, false, 1],
      );
      same([after.visible, valueAt(after, 0, 1), (await tabs(bench)).slice(-2)], [false, 2, [sheet, hidden]]);
    },
  },
  {
    name: "a sheet that is replaced keeps its place",
    async run(bench) {
      const [sheet, behind] = [bench.sheet("表"), bench.sheet("后")];
      await bench.host.writeSheets([form(sheet), note(behind, 1)]);
      await bench.host.writeSheets([form(sheet, { cells: [["统计表"], ["社区", 5]] })]);
      const grid = await read(bench, sheet);
      same(
        [(await tabs(bench)).slice(-2), valueAt(grid, 1, 1), valueAt(grid, 2, 1)],
        [[sheet, behind], 5, null],
      );
    },
  },
  {
    name: "a blank sheet may be taken",
    async run(bench) {
      const sheet = bench.sheet("空");
      await bench.host.writeSheets([sheetPlan(sheet, {})]);
      const before = await tabs(bench);
      await bench.host.writeSheets([note(sheet, 1)]);
      same([await tabs(bench), await first(bench, sheet)], [before, 1]);
    },
  },
  {
    name: "a sheet that is to be kept goes on under its other name",
    async run(bench) {
      const [sheet, kept] = [bench.sheet("表"), bench.sheet("表 (原)")];
      await bench.host.writeSheets([note(sheet, "旧")]);
      await bench.host.writeSheets([form(sheet, { keepAs: kept })]);
      same([await first(bench, sheet), await first(bench, kept)], ["统计表", "旧"]);
    },
  },
  {
    name: "somebody else's sheet is not overwritten, and nothing of the rest is written",
    async run(bench) {
      const [sheet, other] = [bench.sheet("表"), bench.sheet("先")];
      await bench.host.writeSheets([note(sheet, "别人的")]);
      const before = await tabs(bench);
      await refused(bench.host.writeSheets([note(other, 1), form(sheet)]), "sheet-occupied", sheet);
      same([await tabs(bench), await first(bench, sheet)], [before, "别人的"]);
    },
  },
  {
    name: "a name to keep a sheet under that is taken is refused",
    async run(bench) {
      const [sheet, kept] = [bench.sheet("表"), bench.sheet("备份")];
      await bench.host.writeSheets([note(sheet, "旧"), note(kept, 1)]);
      await refused(bench.host.writeSheets([form(sheet, { keepAs: kept })]), "sheet-occupied", kept);
      same(await first(bench, sheet), "旧");
    },
  },
  {
    name: "a plan that breaks off leaves the workbook as it was",
    async run(bench) {
      const [sheet, bad] = [bench.sheet("表"), bench.sheet("坏")];
      await bench.host.writeSheets([form(sheet)]);
      const before = await tabs(bench);
      const broken: SheetPlan = {
        ...note(bad, 1),
        get cells(): never {
          throw new Error("broken plan");
        },
      };
      const writing = bench.host.writeSheets([form(sheet, { cells: [["统计表"]] }), broken]);
      const outcome = await writing.then(
        () => "written",
        () => "refused",
      );
      same([outcome, await tabs(bench), valueAt(await read(bench, sheet), 1, 1)], ["refused", before, 12]);
    },
  },
  {
    name: "a locked sheet can be written anew",
    async run(bench) {
      const sheet = bench.sheet("表");
      await bench.host.writeSheets([form(sheet, { unlocked: [] })]);
      await bench.host.writeSheets([form(sheet, { unlocked: [], cells: [["统计表"], ["社区", 5]] })]);
      same(valueAt(await read(bench, sheet), 1, 1), 5);
    },
  },
];
