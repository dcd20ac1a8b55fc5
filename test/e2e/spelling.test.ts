import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readWorkbook } from "../../src/files/read-workbook";
import type { CellValue, Grid } from "../../src/sheet/grid";
import { TRUTH } from "../files/returns";
import { atDesk, leave } from "./at-desk";
import type { Desk } from "./desk";
import type { ServedPage } from "./served-page";

let served: ServedPage;
let desk: Desk;
beforeAll(async () => {
  ({ served, desk } = await atDesk());
});
afterAll(() => leave(served));

async function downloaded(): Promise<Grid> {
  const read = readWorkbook(new Uint8Array(readFileSync(await desk.download())));
  if (!read.ok) throw new Error(JSON.stringify(read.refusal));
  return read.sheets[0]!;
}

const cleanAll = () => desk.button("全部改成数字");
const figures = ({ values }: Grid): CellValue[][] => values.slice(5, 50).map((row) => row.slice(2, 15));

describe("numbers that a unit has stored as text", () => {
  let before: Grid;
  beforeAll(async () => {
    await desk.openWorkbook(join(process.cwd(), "test/returns/县卫生局.xlsx"));
    await cleanAll().waitFor();
    before = await downloaded();
  });

  it("become plain numbers at one press", async () => {
    await desk.sees("583 个数不是用普通数字写的");
    await cleanAll().click();
    await desk.sees("已改成数字 583 处。");
    await cleanAll().waitFor({ state: "detached" });
    expect(figures(await downloaded())).toEqual(TRUTH.accepted["县卫生局"]);
  });

  it("are back, each as it was, after one undo", async () => {
    await desk.clickInside();
    await desk.undo();
    await cleanAll().waitFor();
    const after = await downloaded();
    expect(after.values).toEqual(before.values);
    expect(after.formats).toEqual(before.formats);
  });

  it("become plain one by one, too", async () => {
    await desk.button("逐个查看").click();
    await desk.button("C6 改成数字").click();
    await desk.sees("已改成数字 1 处，还有 582 处。");
    const after = await downloaded();
    expect([after.values[5]![2], after.values[5]![3]]).toEqual([27, "34"]);
  });
});
