import type { ExcelHost } from "../../../src/host/excel/excel-host";
import type { Edited, SheetRange } from "../../../src/host/host";
import { MAX_COLUMNS, range } from "../../../src/sheet/address";
import { sheetPlan } from "../../../src/sheet/sheet-plan";
import { closePages, opened, quiet, type Opened } from "./opened";

afterAll(closePages);

const FORM = sheetPlan("表", { cells: [["统计表"], [1, 2, 3]] });

async function heard(work: (book: Opened) => Promise<void> | void, version = "1.14"): Promise<Edited[]> {
  const book = await opened({ version });
  const { host } = book;
  await host.writeSheets([FORM]);
  const edits: Edited[] = [];
  host.onEdited((edited) => edits.push(edited));
  await quiet(host);
  await work(book);
  await quiet(host);
  await host.stop();
  return edits;
}

describe.each(["1.9", "1.14"])("events in excel %s", (version) => {
  test("tell what a co-author changed", async () => {
    const edits = await heard(({ fake }) => fake.clerk.typeElsewhere("表", 1, 1, 5), version);
    expect(edits).toEqual([{ sheet: "表", range: range(1, 1) }]);
  });

  test("do not tell our own work, and the clerk's after it", async () => {
    const edits = await heard(async ({ fake, host }) => {
      await host.editCells("表", [{ row: 1, column: 1, value: 7 }]);
      await host.writeSheets([sheetPlan("又", { cells: [[1]] })]);
      await host.setMarks("表", [{ row: 0, column: 0, look: { fill: "#FFC7CE" } }]);
      fake.clerk.type("表", 1, 2, 5);
    }, version);
    expect(edits).toEqual([{ sheet: "表", range: range(1, 2) }]);
  });

  test("tell of the clerk's after a writing that failed", async () => {
    const edits = await heard(async ({ fake, host }) => {
      fake.failAt(/^Range.formulas=/);
      await expect(host.writeSheets([sheetPlan("又", { cells: [[1]] })])).rejects.toThrow();
      fake.clerk.type("表", 1, 2, 5);
    }, version);
    expect(edits).toEqual([{ sheet: "表", range: range(1, 2) }]);
  });
});

describe("events in excel 1.14, which says of each pane that it is this add-in,", () => {
  const edit = (column: number) => [{ row: 1, column, value: 7 }];

  test.each<[string, (own: ExcelHost, other: ExcelHost) => Promise<void>, Edited[]]>([
    [
      "tell what another pane changed",
      (_, other) => other.editCells("表", edit(1)),
      [{ sheet: "表", range: range(1, 1) }],
    ],
    [
      "tell it where we have changed the same, too",
      async (own, other) => {
        await own.editCells("表", edit(1));
        await quiet(own);
        await other.editCells("表", edit(1));
      },
      [{ sheet: "表", range: range(1, 1) }],
    ],
    [
      "tell it where we have just changed others",
      async (own, other) => {
        await own.editCells("表", [...edit(0), ...edit(2)]);
        await other.setProtection("表", null, edit(5));
      },
      [{ sheet: "表", range: range(1, 5) }],
    ],
    [
      "tell which sheet it has written",
      async (_, other) => other.writeSheets([sheetPlan("又", { cells: [[1]] })]),
      [{ sheet: "又", range: range(0, 0) }],
    ],
  ])("%s", async (_, work, told) => {
    const edits = await heard(({ host, again }) => work(host, again()));
    expect(edits).toEqual(told);
  });
});

describe("events in excel", () => {
  test("need no round trip for a sheet that was seen", async () => {
    const book = await opened();
    await book.host.writeSheets([FORM]);
    book.host.onEdited(() => undefined);
    await quiet(book.host);
    const counts = await book.fake.counted(async () => {
      book.fake.clerk.type("表", 1, 1, 5);
      await quiet(book.host);
    });
    expect(counts.syncs).toBe(0);
    await book.host.stop();
  });

  test("find out the name of a sheet that the clerk made", async () => {
    const edits = await heard(({ fake }) => {
      fake.book.add("新的");
      fake.clerk.type("新的", 0, 0, 5);
    });
    expect(edits).toEqual([{ sheet: "新的", range: range(0, 0) }]);
  });

  test("say nothing of a sheet that is gone by then", async () => {
    const edits = await heard(({ fake }) => {
      const sheet = fake.book.add("短命");
      fake.book.changed(sheet, "A1", { us: false });
      fake.book.remove(sheet);
      fake.clerk.type("表", 1, 1, 5);
    });
    expect(edits).toEqual([{ sheet: "表", range: range(1, 1) }]);
  });

  test.each([
    ["A2:C4", range(1, 0, 3, 2)],
    ["3:4", range(2, 0, 3, MAX_COLUMNS - 1)],
    ["B:C", range(0, 1, 1_048_575, 2)],
    ["A1,C3:D4", range(0, 0, 3, 3)],
  ])("tell %s as one block", async (address, block) => {
    const edits = await heard(({ fake }) => {
      fake.book.changed(fake.book.sheet("表"), address, { us: false });
      fake.clerk.select("表", 5, 5);
    });
    expect(edits).toMatchObject([{ sheet: "表", range: block }]);
  });

  test.each<[string, string, string, boolean]>([
    ["one cell", "RangeEdited", "A2", false],
    ["a block, which may bring merges", "RangeEdited", "A2:B3", true],
    ["a row that was put in", "RowInserted", "2:2", true],
    ["a cell that was taken out", "CellDeleted", "A2", true],
  ])("tell by %s whether more may have changed", async (_, changeType, address, reshaped) => {
    const edits = await heard(({ fake }) => {
      fake.book.changed(fake.book.sheet("表"), address, { us: false, changeType });
      fake.clerk.select("表", 5, 5);
    });
    expect(edits.map((edit) => edit.reshaped ?? false)).toEqual([reshaped]);
  });

  test("know that what is pasted onto a locked sheet brings no merges", async () => {
    const edits = await heard(async ({ fake, host }) => {
      await host.setProtection("表", []);
      await host.readSheet("表");
      fake.book.changed(fake.book.sheet("表"), "A2:B3", { us: false });
      fake.clerk.select("表", 5, 5);
    });
    expect(edits).toEqual([{ sheet: "表", range: range(1, 0, 2, 1) }]);
  });

  test("are asked for with the first listener and let go with the last", async () => {
    const { fake, host } = await opened();
    const stops = [host.onEdited(() => undefined), host.onEdited(() => undefined)];
    const selected = host.onSelected(() => undefined);
    await host.settled();
    expect([...fake.book.listening].sort()).toEqual([10, 11, 14]);
    stops[0]!();
    await host.settled();
    expect(fake.book.listening.has(10)).toBe(true);
    stops[1]!();
    selected();
    await host.settled();
    expect([...fake.book.listening]).toEqual([]);
  });

  test("are let go by a listener that leaves before it was heard of", async () => {
    const { fake, host } = await opened();
    host.onEdited(() => undefined)();
    await host.settled();
    expect([...fake.book.listening]).toEqual([]);
  });

  test("say the focused cell when another sheet comes to the front", async () => {
    const { fake, host } = await opened();
    await host.writeSheets([FORM, sheetPlan("二", { cells: [[1]] })]);
    fake.book.sheet("二").selection = range(2, 1, 4, 3);
    const seen: SheetRange[] = [];
    host.onSelected((selected) => seen.push(selected));
    await quiet(host);
    fake.book.activate(fake.book.sheet("二"));
    fake.clerk.select("二", 2, 1);
    await quiet(host);
    expect(seen[0]).toEqual({ sheet: "二", range: range(2, 1) });
    await host.stop();
  });

  test("are no fault where the program refuses them, and are asked for again", async () => {
    const { fake, host } = await opened();
    fake.failAt(/_RegisterDataChangedEvent/);
    fake.failAt(/_RegisterDataChangedEvent/);
    const edits: SheetRange[] = [];
    host.onEdited((edited) => edits.push(edited));
    await host.settled();
    await host.writeSheets([FORM]);
    expect([await host.tells!(), fake.tabs]).toEqual([false, ["Sheet1", "表"]]);
    expect(await host.tells!()).toBe(true);
    fake.clerk.type("表", 1, 2, 5);
    await quiet(host);
    expect(edits).toEqual([{ sheet: "表", range: range(1, 2) }]);
    await host.stop();
  });
});
