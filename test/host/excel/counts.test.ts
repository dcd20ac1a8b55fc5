import { valueAt } from "../../../src/sheet/grid";
import { sheetPlan } from "../../../src/sheet/sheet-plan";
import { formPlans } from "../../../src/template/form-plan";
import { FORM } from "../../support/paper";
import { consolidatedSheets } from "../../support/whole-job";
import { closePages, opened, type OpenedOptions } from "./opened";
import { saidAgain } from "./said-again";

afterAll(closePages);

const TEMPLATE = formPlans(FORM, { unit: "石角镇", date: "2011-12-15" })[0]!;
/** The form filled in, and the fake that shows what is asked of it. */
async function followed(options: OpenedOptions) {
  const book = await opened(options);
  await book.host.writeSheets([TEMPLATE]);
  const stop = book.host.onEdited(() => undefined);
  await book.host.settled();
  const before = (await book.host.readSheet(TEMPLATE.sheet))!;
  return { ...book, before, stop };
}

/** Bytes that are put into one request before the next is begun. */
const REQUEST = 4_000_000;

describe.each(["1.9", "1.14", "1.17", "1.20"])("round trips in excel %s:", (version) => {
  test("the form takes two, and a third where it replaces one", async () => {
    const { fake, host } = await opened({ version });
    const write = () => host.writeSheets([TEMPLATE]);
    expect([(await fake.counted(write)).syncs, (await fake.counted(write)).syncs]).toEqual([2, 3]);
  });

  test("a check takes one to read and one to mark", async () => {
    const { fake, host } = await opened({ version });
    await host.writeSheets([TEMPLATE]);
    for (const fill of ["#FFC7CE", "#FFEB9C"]) {
      expect(await fake.counted(() => host.readSheet(TEMPLATE.sheet))).toMatchObject({ syncs: 1 });
      const marks = [{ row: 9, column: 3, look: { fill } }];
      expect(await fake.counted(() => host.setMarks(TEMPLATE.sheet, marks))).toMatchObject({ syncs: 1 });
    }
  });

  test("a read while the clerk types takes one, for values and formulas alone, and leaves his undo", async () => {
    const { fake, host, before, stop } = await followed({ version });
    const statements = new Set<string>();
    fake.onRequest = (body) => saidAgain(body).statements.forEach((each) => statements.add(each));
    let grid = before;
    for (const [times, value] of [5, 6, 7].entries()) {
      fake.clerk.type(TEMPLATE.sheet, 9, 3, value);
      const counts = await fake.counted(async () => (grid = (await host.readAgain!(grid))!));
      expect([counts.syncs, valueAt(grid, 9, 3), fake.book.undo.depth]).toEqual([1, value, times + 1]);
    }
    const asked = new Set([...statements].map((each) => /\.(\w+)(\([^()]*\))?;$/.exec(each)?.[1]));
    asked.delete(undefined);
    expect([...asked]).toEqual([
      ...["worksheets", "getItem", "getUsedRange"],
      ...["rowIndex", "columnIndex", "values", "valueTypes", "formulas"],
    ]);
    expect(grid).toEqual(await host.readSheet(TEMPLATE.sheet));
    stop();
  });

  test("a consolidation of many units takes as many as one of few", async () => {
    const syncs = async (units: number) => {
      const { fake, host } = await opened({ version });
      const plans = consolidatedSheets(units);
      const first = await fake.counted(() => host.writeSheets(plans));
      const second = await fake.counted(() => host.writeSheets(plans));
      return [first.syncs, second.syncs];
    };
    expect([await syncs(3), await syncs(15)]).toEqual([
      [2, 3],
      [2, 3],
    ]);
  });

  test("a lock takes one to look and one to write, and a check afterwards no more than before", async () => {
    const { fake, host } = await opened({ version });
    await host.writeSheets([TEMPLATE]);
    await host.readSheet(TEMPLATE.sheet);
    for (const [row, unlocked] of [null, [], TEMPLATE.unlocked].entries()) {
      const work = () => host.setProtection(TEMPLATE.sheet, unlocked);
      expect(await fake.counted(work)).toMatchObject({ syncs: 2 });
      const marks = [{ row, column: 3, look: { fill: "#FFC7CE" } }];
      expect(await fake.counted(() => host.setMarks(TEMPLATE.sheet, marks))).toMatchObject({ syncs: 1 });
    }
  });

  test("edits take one to look and one to write, the first cell as well as the hundredth", async () => {
    const { fake, host } = await opened({ version });
    await host.writeSheets([TEMPLATE]);
    const edits = Array.from({ length: 100 }, (_, index) => ({
      row: 5 + (index % 40),
      column: 2,
      value: index,
    }));
    expect(await fake.counted(() => host.editCells(TEMPLATE.sheet, edits))).toMatchObject({ syncs: 2 });
  });
});

describe("excel", () => {
  test("sends what is too large for one request in as few as hold it", async () => {
    const text = "党务公开".repeat(50);
    const cells = Array.from({ length: 300 }, () => Array<string>(60).fill(text));
    const { fake, host } = await opened();
    const counts = await fake.counted(() => host.writeSheets([sheetPlan("大", { cells })]));
    expect(counts.bytes).toBeGreaterThan(2 * REQUEST);
    expect(counts.syncs).toBeLessThanOrEqual(2 + Math.ceil(counts.bytes / REQUEST));
    expect(Math.max(...fake.requests.map(({ bytes }) => bytes))).toBeLessThan(fake.payload);
    expect(fake.plan("大").cells).toEqual(cells);
  });

  test("keeps no object from one round trip to the next, which would take another to let it go", async () => {
    const { fake, host } = await opened();
    await host.writeSheets([TEMPLATE]);
    await host.writeSheets([TEMPLATE]);
    await host.readSheet(TEMPLATE.sheet);
    await host.setMarks(TEMPLATE.sheet, [{ row: 9, column: 3, look: { fill: "#FFC7CE" } }]);
    await host.editCells(TEMPLATE.sheet, [{ row: 9, column: 3, value: 1 }]);
    await host.select(TEMPLATE.sheet, { row: 9, column: 3 });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(fake.requests.map(({ kept }) => kept)).toEqual(fake.requests.map(() => 0));
  });
});
