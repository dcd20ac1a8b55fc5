import type { ExcelHost } from "../../../src/host/excel/excel-host";
import type { Mark } from "../../../src/host/host";
import { MARK_FORMULA } from "../../../src/host/mark-formula";
import { range } from "../../../src/sheet/address";
import { sheetPlan } from "../../../src/sheet/sheet-plan";
import type { FakeExcel } from "../fake-excel/fake-excel";
import { closePages, opened } from "./opened";

afterAll(closePages);

const RED = { fill: "#FFC7CE", color: "#9C0006" };
const YELLOW = { fill: "#FFEB9C" };
const mark = (row: number, column: number, look: Mark["look"] = RED): Mark => ({ row, column, look });

const FORM = sheetPlan("表", {
  cells: [["统计表"], [1, 2, 3]],
  conditionalFormats: [{ range: range(1, 0, 1, 2), formula: "=A2>1", format: { fill: "#00FF00" } }],
  unlocked: [range(1, 0)],
});

const ours = (fake: FakeExcel) =>
  fake.book
    .sheet("表")
    .formats.filter(({ formula }) => formula === MARK_FORMULA)
    .map(({ ranges, fill }) => [ranges.length, fill]);
const fillOver = (fake: FakeExcel, row: number, column: number) =>
  fake.formatsOver("表", row, column)[0]?.fill;

/** The next thing that the pane does after an edit. */
async function check(host: ExcelHost, marks: readonly Mark[]): Promise<void> {
  await host.readSheet("表");
  await host.setMarks("表", marks);
}

describe("marks in excel", () => {
  test("take one round trip to read and one to write, however many there are", async () => {
    const { fake, host } = await opened();
    await host.writeSheets([FORM]);
    for (const count of [1, 400, 2, 7]) {
      const marks = Array.from({ length: count }, (_, index) => mark(index * 2, index % 5));
      expect(await fake.counted(() => check(host, marks))).toMatchObject({ syncs: 2 });
    }
  });

  test("take none where they stand already, or where there are none and shall be none", async () => {
    const { fake, host } = await opened();
    await host.writeSheets([FORM]);
    expect(await fake.counted(() => host.setMarks("表", []))).toMatchObject({ syncs: 0 });
    await host.setMarks("表", [mark(1, 1)]);
    await host.readSheet("表");
    expect(await fake.counted(() => host.setMarks("表", [mark(1, 1)]))).toMatchObject({ syncs: 0 });
  });

  test("are written again where the clerk has taken them away", async () => {
    const { fake, host } = await opened();
    await host.writeSheets([FORM]);
    await host.setMarks("表", [mark(1, 1)]);
    fake.book.sheet("表").formats = [];
    await check(host, [mark(1, 1)]);
    expect(ours(fake)).toEqual([[1, RED.fill]]);
  });

  test("are one conditional format a look, over as many cells as there are", async () => {
    const { fake, host } = await opened();
    await host.writeSheets([FORM]);
    await host.setMarks("表", [mark(1, 0), mark(1, 1), mark(3, 0), mark(1, 2, YELLOW)]);
    expect(ours(fake)).toEqual([
      [1, YELLOW.fill],
      [2, RED.fill],
    ]);
  });

  test("are put into several lists where one would be too long for Excel", async () => {
    const { fake, host } = await opened();
    await host.writeSheets([FORM]);
    await host.setMarks(
      "表",
      Array.from({ length: 3_000 }, (_, index) => mark(index * 2, 20)),
    );
    expect(ours(fake).reduce((cells, [count]) => cells + Number(count), 0)).toBe(3_000);
    await host.setMarks("表", []);
    expect(ours(fake)).toEqual([]);
  });

  test("win over the sheet's own conditional formats, which stay when they go", async () => {
    const { fake, host } = await opened();
    await host.writeSheets([FORM]);
    await host.setMarks("表", [mark(1, 1)]);
    expect(fillOver(fake, 1, 1)).toBe(RED.fill);
    await host.setMarks("表", []);
    expect(fillOver(fake, 1, 1)).toBe("#00FF00");
  });

  test("are known again by a pane that was closed and opened", async () => {
    const { fake, host, again } = await opened();
    await host.writeSheets([FORM]);
    await host.setMarks("表", [mark(1, 1)]);
    const second = again();
    await second.readSheet("表");
    await second.setMarks("表", [mark(0, 0, YELLOW)]);
    expect([ours(fake), fillOver(fake, 1, 1)]).toEqual([[[1, YELLOW.fill]], "#00FF00"]);
    expect(await fake.counted(() => check(second, []))).toMatchObject({ syncs: 2 });
  });

  test("that the clerk copied to other cells go too", async () => {
    const { fake, host } = await opened();
    await host.writeSheets([FORM]);
    await host.setMarks("表", [mark(1, 1)]);
    fake.clerk.paintFormat("表", [1, 1], [5, 5]);
    await check(host, []);
    expect([ours(fake), fillOver(fake, 5, 5)]).toEqual([[], "#00FF00"]);
  });

  test("that the clerk deleted are not missed", async () => {
    const { fake, host } = await opened();
    await host.writeSheets([FORM]);
    await host.setMarks("表", [mark(1, 1)]);
    fake.book.sheet("表").formats = [];
    await host.setMarks("表", [mark(0, 0, YELLOW)]);
    expect([ours(fake), fake.book.sheet("表").protection !== null]).toEqual([[[1, YELLOW.fill]], true]);
  });

  test("leave the sheet protected as it was", async () => {
    const { fake, host } = await opened();
    await host.writeSheets([FORM]);
    const before = fake.book.sheet("表").protection!.options;
    await host.setMarks("表", [mark(1, 1)]);
    expect(fake.book.sheet("表").protection!.options).toMatchObject(before);
  });

  test("do without taking the protection off where formats may be changed", async () => {
    const { fake, host } = await opened();
    await host.writeSheets([FORM]);
    fake.book.sheet("表").protection = { options: { allowFormatCells: true }, password: "secret" };
    await check(host, [mark(1, 1)]);
    expect(fillOver(fake, 1, 1)).toBe(RED.fill);
  });
});
