import type { SheetRange } from "../../../src/host/host";
import { onDocumentInFront } from "../../../src/host/wps/events/document-in-front";
import { wpsHost } from "../../../src/host/wps/wps-host";
import { range } from "../../../src/sheet/address";
import { sheetPlan } from "../../../src/sheet/sheet-plan";
import { fakeWps } from "../fake-wps/fake-wps";

const settle = () => new Promise<void>((resolve) => setTimeout(resolve));

const form = (amount: number) =>
  sheetPlan("表", {
    cells: [["统计表", amount]],
    identity: [{ row: 0, column: 0, text: "统计表" }],
    unlocked: [range(0, 1)],
  });

function listening(quirks: Parameters<typeof fakeWps>[0] = {}) {
  const fake = fakeWps(quirks);
  const host = wpsHost(fake.application);
  const edits: SheetRange[] = [];
  const moves: SheetRange[] = [];
  const stops = [host.onEdited((edit) => edits.push(edit)), host.onSelected((move) => moves.push(move))];
  return { fake, host, edits, moves, stop: () => stops.forEach((stop) => stop()) };
}

describe("wps tells", () => {
  test("nothing of a sheet that was deleted before the news arrived", async () => {
    const { fake, host, edits } = listening();
    await host.writeSheets([form(1)]);
    await settle();
    fake.clerk.type("表", 0, 1, 5);
    await host.writeSheets([form(2)]);
    await settle();
    expect(edits).toEqual([]);
  });

  test("the clerk's edit of the very cell that we have just written", async () => {
    const { fake, host, edits } = listening();
    await host.writeSheets([form(1)]);
    await host.editCells("表", [{ row: 0, column: 1, value: 3 }]);
    await settle();
    fake.clerk.type("表", 0, 1, 5);
    await settle();
    expect(edits).toEqual([{ sheet: "表", range: range(0, 1) }]);
  });

  test("the block around what was cleared in several places", async () => {
    const { fake, edits } = listening();
    const { machine } = fake;
    const sheet = fake.application.ActiveWorkbook!.ActiveSheet;
    machine.emit("SheetChange", () => [sheet, sheet.Range("B2:C3,E7,A5")]);
    await settle();
    expect(edits).toEqual([{ sheet: "Sheet1", range: range(1, 0, 6, 4) }]);
  });

  test("that something changed on the sheet in front, where the program hands nothing over", async () => {
    const { fake, edits, moves } = listening({ silent: true });
    fake.clerk.type("Sheet1", 2, 3, 5);
    fake.clerk.select("Sheet1", 4, 1);
    await settle();
    expect([edits, moves]).toEqual([
      [{ sheet: "Sheet1", range: range(2, 3) }],
      [{ sheet: "Sheet1", range: range(4, 1) }],
    ]);
  });

  test("a selection once, however many events speak of it", async () => {
    const { fake, host, moves } = listening();
    await host.writeSheets([form(1)]);
    await settle();
    moves.length = 0;
    fake.clerk.select("Sheet1", 4, 1);
    await settle();
    expect(moves).toEqual([{ sheet: "Sheet1", range: range(4, 1) }]);
  });

  test("nobody any more after the end", async () => {
    const { fake, edits, stop } = listening();
    stop();
    fake.clerk.type("Sheet1", 0, 0, 5);
    await settle();
    expect(edits).toEqual([]);
  });

  test.each(["many", "by-name", "one"] as const)(
    "every book and the page, when one of them ends, of listeners %s",
    async (listeners) => {
      const { fake, edits, moves } = listening({ listeners });
      const seen: string[] = [];
      onDocumentInFront(fake.application, ({ FullName: name }) => seen.push(name));
      const other = wpsHost(fake.application);
      const stops = [other.onEdited(() => undefined), other.onSelected(() => undefined)];
      stops.forEach((stop) => stop());
      fake.clerk.type("Sheet1", 0, 0, 5);
      fake.clerk.select("Sheet1", 4, 1);
      fake.machine.bring(fake.machine.book);
      await settle();
      expect([edits.length, moves.length, seen]).toEqual([1, 1, ["工作簿1"]]);
      expect(fake.machine.listening).toBe(4);
    },
  );
});

describe("wps with two workbooks open", () => {
  async function two() {
    const given = listening();
    const { fake } = given;
    const first = fake.machine.book!;
    await given.host.writeSheets([form(1)]);
    const second = fake.machine.open("D:\\别的.xlsx");
    await settle();
    given.edits.length = 0;
    given.moves.length = 0;
    return { ...given, first, second };
  }

  test("works on the one in front", async () => {
    const { fake, host, first } = await two();
    expect(await host.readSheet("表")).toBeNull();
    fake.machine.bring(first);
    expect((await host.readSheet("表"))!.values).toEqual([["统计表", 1]]);
  });

  test("tells no edit of the other, and that another came to the front", async () => {
    const { fake, first, edits, moves } = await two();
    fake.clerk.type("Sheet1", 0, 0, "来自别的");
    await settle();
    expect(edits).toEqual([{ sheet: "Sheet1", range: range(0, 0) }]);
    fake.machine.emit("SheetChange", () => [
      fake.machine.show.sheet(fake.machine.books[1]!, fake.machine.books[1]!.front),
    ]);
    fake.machine.bring(first);
    await settle();
    expect(edits).toHaveLength(1);
    expect(moves).toEqual([{ sheet: "表", range: range(0, 0) }]);
  });

  test("keeps to its own workbook when it is given one", async () => {
    const fake = fakeWps();
    const own = fake.application.ActiveWorkbook;
    const host = wpsHost(fake.application, () => own);
    await host.writeSheets([form(1)]);
    fake.machine.open("D:\\别的.xlsx");
    const edits: SheetRange[] = [];
    host.onEdited((edit) => edits.push(edit));
    fake.clerk.type("Sheet1", 0, 0, "来自别的");
    await settle();
    expect(edits).toEqual([]);
    expect((await host.readSheet("表"))!.values).toEqual([["统计表", 1]]);
    await host.writeSheets([form(2)]);
    expect(fake.machine.book!.fullName).toBe("工作簿1");
  });

  test("tells a page which one is in front", async () => {
    const { fake, first } = await two();
    const seen: string[] = [];
    const stop = onDocumentInFront(fake.application, ({ FullName: name }) => seen.push(name));
    fake.machine.bring(first);
    await settle();
    stop();
    fake.machine.bring(fake.machine.books[1]!);
    await settle();
    expect(seen).toEqual(["工作簿1"]);
  });

  test("later what it would not tell while the clerk was typing into a cell", async () => {
    const fake = fakeWps();
    const host = wpsHost(fake.application);
    await host.writeSheets([form(1)]);
    await settle();
    fake.machine.world.typing = "deaf";
    const edits: SheetRange[] = [];
    host.onEdited((edit) => edits.push(edit));
    expect(await host.tells!()).toBe(false);
    fake.machine.world.typing = null;
    expect(await host.tells!()).toBe(true);
    fake.clerk.type("表", 0, 1, 5);
    await settle();
    expect(edits).toEqual([{ sheet: "表", range: range(0, 1) }]);
  });
});
