import { range } from "../sheet/address";
import { valueAt } from "../sheet/grid";
import { read, refused, same, type Check } from "./check";
import { at, form } from "./plain-sheets";

const OPEN = range(1, 1, 2, 1);

/** Locks that come and go on a sheet that stands. */
export const PROTECTING: readonly Check[] = [
  {
    name: "cells are opened and locked on a sheet that was open",
    async run(bench) {
      const { host } = bench;
      const name = bench.sheet("表");
      await host.writeSheets([form(name)]);
      await host.setProtection(name, [OPEN]);
      await host.editCells(name, [at(1, 1, 3)]);
      await refused(host.editCells(name, [at(0, 0, "x")]), "protected", name);
      const grid = await read(bench, name);
      same([valueAt(grid, 1, 1), valueAt(grid, 0, 0)], [3, "统计表"]);
    },
  },
  {
    name: "a form is written and locked at once, and opened again",
    async run(bench) {
      const { host } = bench;
      const sheet = bench.sheet("表");
      await host.writeSheets([form(sheet, { unlocked: [OPEN] })]);
      const written = async () => {
        const grid = await read(bench, sheet);
        return [valueAt(grid, 1, 1), valueAt(grid, 5, 0)];
      };
      await host.setProtection(sheet, [], [at(5, 0, "定稿")]);
      await refused(host.editCells(sheet, [at(1, 1, 7)]), "protected", sheet);
      same(await written(), [12, "定稿"]);
      await host.setProtection(sheet, [OPEN], [at(5, 0, null)]);
      await host.editCells(sheet, [at(1, 1, 8)]);
      await refused(host.editCells(sheet, [at(5, 0, "x")]), "protected", sheet);
      same(await written(), [8, null]);
    },
  },
  {
    name: "the protection of an open sheet can be taken off, that of a missing one is refused",
    async run(bench) {
      const { host } = bench;
      const [sheet, missing] = [bench.sheet("表"), bench.sheet("没有")];
      await host.writeSheets([form(sheet)]);
      await host.setProtection(sheet, null);
      await host.editCells(sheet, [at(1, 1, 9)]);
      same(valueAt(await read(bench, sheet), 1, 1), 9);
      await refused(host.setProtection(missing, []), "sheet-missing", missing);
    },
  },
];
