import { cellOf, readOne } from "../support/paper";
import { eventually } from "./desk";
import { excel, grid, tabs, type } from "./excel-page";
import type { ServedPage } from "./served-page";

/*
 * The buttons of the ribbon as desktop Excel hands them on: a command with the function's name goes to office.js, which
 * calls what was associated with it and says when it is over. That it is so is read from office.js itself.
 */

let served: ServedPage;
beforeAll(async () => {
  served = await excel();
  await served.page.getByRole("button", { name: "生成统计表" }).waitFor();
});
afterAll(async () => {
  expect([served.foreign, served.faults]).toEqual([[], []]);
  await served.close();
});

/** Presses a button; resolves to the status when its command is over, and whether the pane was asked into view. */
async function press(functionName: string): Promise<readonly [number, boolean]> {
  return served.page.evaluate(async (name) => {
    window.fakeExcel.book.paneIsShown = false;
    return [await window.fakeDesktop.press(name), window.fakeExcel.book.paneIsShown] as const;
  }, functionName);
}

const figure = async (row: string) => cellOf(readOne(await grid(served, "统计表")), `${row} agency`).at!;
const selected = () =>
  served.page.evaluate(() => {
    const { name, selection } = window.fakeExcel.book.active;
    return [name, selection.top, selection.left];
  });

it("校验 brings the pane where there is no form", async () => {
  expect(await press("check")).toEqual([0, true]);
});

it("生成统计表 writes the form without the pane", async () => {
  expect(await press("makeForm")).toEqual([0, false]);
  expect(await tabs(served)).toContain("统计表");
});

it("校验 goes to what is wrong without the pane", async () => {
  const [organisations, collected, resolved] = [
    await figure("organisations"),
    await figure("opinions-collected"),
    await figure("opinions-resolved"),
  ];
  await type(served, 1, 0, "填报单位（盖章）：石角镇");
  await type(served, organisations.row, organisations.column, 3);
  await type(served, collected.row, collected.column, 9);
  await type(served, resolved.row, resolved.column, 12);
  expect(await press("check")).toEqual([0, false]);
  expect(await selected()).toEqual(["统计表", resolved.row, resolved.column]);
  const marks = () =>
    served.page.evaluate(([row, column]) => window.fakeExcel.formatsOver("统计表", row, column).length, [
      resolved.row,
      resolved.column,
    ] as const);
  await eventually(marks, (count) => count > 0);
});

it("生成统计表 asks in the pane before figures are put aside", async () => {
  expect(await press("makeForm")).toEqual([0, true]);
  await served.page.getByRole("dialog").getByRole("button", { name: "取消" }).click();
});

it("汇总 brings the pane with its returns", async () => {
  expect(await press("consolidate")).toEqual([0, true]);
  await served.page.getByText("选择报表").first().waitFor();
});

it("a command that the page does not know is answered with a fault", async () => {
  expect((await press("nothing"))[0]).not.toBe(0);
});
