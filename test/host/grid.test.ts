import { gridHost } from "../../src/host/grid/grid-host";
import { sheetPlan } from "../../src/sheet/sheet-plan";
import { headlessUniver } from "./headless/headless-univer";

test("x", async () => {
  const univer = headlessUniver();
  const host = gridHost(univer, () => new Uint8Array());
  await host.writeSheets([sheetPlan("统计表", { cells: [[1, 2, { formula: "=A1+B1", result: null }, "a"]] })]);
  console.log(JSON.stringify(await host.readSheet("统计表")), JSON.stringify(await host.workbook()));
  univer.dispose();
});
