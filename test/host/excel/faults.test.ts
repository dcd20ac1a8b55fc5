import type { ExcelHost } from "../../../src/host/excel/excel-host";
import type { Mark } from "../../../src/host/host";
import { HostError } from "../../../src/host/host-error";
import { range } from "../../../src/sheet/address";
import { valueAt } from "../../../src/sheet/grid";
import { sheetPlan, type SheetPlan } from "../../../src/sheet/sheet-plan";
import { EVERYTHING, OTHER } from "../../support/jobs";
import type { FakeOptions } from "../fake-excel/fake-excel";
import { closePages, opened, type Opened } from "./opened";

afterAll(closePages);

const identity = [{ row: 0, column: 0, text: "统计表" }];

/** A little of everything that can go wrong. */
const form = (amount: number): SheetPlan => ({
  ...EVERYTHING,
  sheet: "表",
  identity,
  cells: [["统计表"], ["机关", amount], ["合计", { formula: "=SUM(B2:B2)", result: amount }]],
  names: [{ name: "Figures", range: range(1, 1, amount, 1) }],
});
const more = (amount: number): SheetPlan =>
  sheetPlan("明细", {
    identity: [{ row: 0, column: 0, text: "明细" }],
    cells: [["明细", { formula: "='表'!B2", result: amount }]],
  });

/** A workbook with both sheets, marked, and a sheet of the clerk's that looks at them. */
async function standing(options: FakeOptions = {}): Promise<Opened> {
  const book = await opened(options);
  await book.host.writeSheets([form(1), more(1)]);
  book.fake.clerk.type("Sheet1", 0, 0, "='表'!B2");
  await book.host.setMarks("表", [{ row: 1, column: 1, look: { fill: "#FFC7CE" } }]);
  await book.host.select("Sheet1", { row: 3, column: 3 });
  return book;
}

const fault = (work: Promise<unknown>): Promise<HostError> =>
  work.then(
    () => {
      throw new Error("nothing was thrown");
    },
    (thrown: HostError) => thrown,
  );
/** The first line that two snapshots differ in, "" none. */
function difference(now: string, before: string): string {
  const lines = before.split("\n");
  const at = now.split("\n").findIndex((line, index) => line !== lines[index]);
  return at === -1 && now === before ? "" : `${at}: ${now.split("\n")[at]} for ${lines[at]}`;
}
const told = async (work: Promise<unknown>) => {
  const { code, sheet } = await fault(work);
  return [code, sheet];
};

describe("excel, whichever statement fails,", () => {
  /** Every statement of the work fails once, each in a workbook of its own; `true` for work that went on. */
  async function eachStatement(
    work: (host: ExcelHost) => Promise<unknown>,
    look: (now: string, before: string, after: string, at: string, wentOn: boolean) => void,
    options: FakeOptions = {},
  ): Promise<number> {
    const whole = await standing(options);
    const first = whole.fake.statements;
    await work(whole.host);
    const count = whole.fake.statements - first;
    const after = whole.fake.snapshot();
    for (let skip = 0; skip < count; skip++) {
      const { fake, host } = await standing(options);
      const before = fake.snapshot();
      fake.failAt(/./, "GeneralException", skip);
      const thrown = await work(host).then(
        () => null,
        (error: unknown) => error,
      );
      if (thrown !== null) expect(thrown).toBeInstanceOf(HostError);
      const at = `${skip} of ${count}: ${fake.failedAt}`;
      look(withoutIds(fake.snapshot()), withoutIds(before), withoutIds(after), at, thrown === null);
    }
    return count;
  }

  /** Sheets that were made again have other ids. */
  const withoutIds = (snapshot: string) => snapshot.replace(/"id": "\{[^"]*"/g, '"id": ""');
  /** How pages are set up and what stays in view may be what the program refuses; the rest is then written without. */
  const withoutPages = (snapshot: string) =>
    JSON.stringify(
      JSON.parse(snapshot),
      (key, value: unknown) => (["id", "layout", "breaks", "frozen"].includes(key) ? null : value),
      1,
    );

  test("new sheets leave the workbook as it was", async () => {
    const count = await eachStatement(
      (host) =>
        host.writeSheets([
          { ...form(2), sheet: "新", names: [{ name: "Other", range: range(1, 1) }] },
          { ...more(2), sheet: "又" },
        ]),
      (now, before, after, at, wentOn) => {
        if (wentOn) expect([at, difference(withoutPages(now), withoutPages(after))]).toEqual([at, ""]);
        else expect([at, difference(now, before)]).toEqual([at, ""]);
      },
    );
    expect(count).toBeGreaterThan(50);
  });

  test("replaced sheets are the old ones, or the new ones", async () => {
    await eachStatement(
      (host) => host.writeSheets([form(2), more(2)]),
      (now, before, after, at, wentOn) => {
        if (wentOn) expect([at, difference(withoutPages(now), withoutPages(after))]).toEqual([at, ""]);
        else expect([at, difference(now, before)]).toEqual([at, ""]);
      },
    );
  });

  test("copies of replaced sheets that cannot be deleted are named, and the new sheets stand", async () => {
    const { fake, host } = await standing();
    fake.refuse(/^Worksheet\.delete/);
    const { isDone, what } = await fault(host.writeSheets([form(2), more(2)]));
    expect([isDone, what]).toEqual([true, { kind: "copies-left", sheets: ["~备份1", "~备份2"] }]);
    expect(valueAt((await host.readSheet("表"))!, 1, 1)).toBe(2);
  });

  test("kept sheets have their own names", async () => {
    await eachStatement(
      (host) => host.writeSheets([{ ...more(2), keepAs: "明细旧" }]),
      (now, before, after, at, wentOn) =>
        expect([at, difference(now, wentOn ? after : before)]).toEqual([at, ""]),
    );
  });

  test.each<[string, SheetPlan["unlocked"]]>([
    ["finalised", []],
    ["opened again", [range(1, 1, 2, 1)]],
    ["left without protection", null],
  ])("a sheet is %s, or as it was", async (_, unlocked) => {
    const count = await eachStatement(
      (host) => host.setProtection("表", unlocked, [SEAL]),
      (now, before, after, at, wentOn) => {
        expect([at, difference(locks(now), locks(wentOn ? after : before))]).toEqual([at, ""]);
      },
    );
    expect(count).toBeGreaterThan(4);
  });

  test.each<[string, Mark[]]>([
    ["marked otherwise", [{ row: 2, column: 1, look: { fill: "#FFEB9C", bold: true } }]],
    ["not marked any more", []],
  ])("a sheet is %s, or as it was", async (_, marks) => {
    const count = await eachStatement(
      (host) => host.setMarks("表", marks),
      (now, before, after, at, wentOn) =>
        expect([at, difference(now, wentOn ? after : before)]).toEqual([at, ""]),
    );
    expect(count).toBeGreaterThan(4);
  });

  /** How a lock was painted is nobody's business: the block that came last counts. */
  const locks = (snapshot: string) =>
    JSON.stringify(
      JSON.parse(snapshot),
      (_, value: unknown) => (Array.isArray(value) && value[0] === "locked" ? lastOf(value) : value),
      1,
    );
  const lastOf = ([name, looks]: unknown[]) => [name, (looks as unknown[]).slice(-1)];

  const SEAL = { row: 4, column: 0, value: "定稿 2011-12-15" };
  const yellow = [{ row: 2, column: 1, look: { fill: "#FFEB9C", bold: true } }];
  test.each<[string, (host: ExcelHost) => Promise<void>]>([
    ["marked", (host) => host.setMarks("表", yellow)],
    ["locked", (host) => host.setProtection("表", [])],
    ["finalised", (host) => host.setProtection("表", [], [SEAL])],
    ["edited", (host) => host.editCells("表", [{ row: 1, column: 1, value: 5, format: "0.00" }])],
  ])("a sheet that is %s stays protected", async (_, work) => {
    const count = await eachStatement(work, (now, before, __, at) => {
      const isProtected = (snapshot: string) => snapshot.split('"protection": null').length;
      expect([at, isProtected(now)]).toEqual([at, isProtected(before)]);
    });
    expect(count).toBeGreaterThan(4);
  });

  test("a sheet that cannot be protected again is said to be open", async () => {
    const { fake, host } = await standing();
    fake.refuse(/^WorksheetProtection\.protect/);
    expect(await told(host.setMarks("表", yellow))).toEqual(["left-open", "表"]);
    expect(await told(host.setProtection("表", [], [SEAL]))).toEqual(["failed", "表"]);
  });

  test("events are told again after edits, where they are held back", async () => {
    const count = await eachStatement(
      (host) => host.editCells("Sheet1", [{ row: 0, column: 0, value: 5 }]),
      (now, _, __, at) => expect([at, now.includes('"eventsEnabled": true')]).toEqual([at, true]),
      { version: "1.9" },
    );
    expect(count).toBeGreaterThan(2);
  });
});

describe("excel", () => {
  describe.each<[string, RegExp, string, string]>([
    ["sets up no pages", /^PageLayout\.paperSize=/, "1.14", "print"],
    ["takes no page breaks", /^PageBreakCollection\./, "1.14", "print"],
    ["keeps nothing in view", /^WorksheetFreezePanes\./, "1.14", "freezes"],
    ["does not hold the screen still", /suspendScreenUpdating/, "1.14", ""],
    ["does not hold events back", /^Runtime\.enableEvents=/, "1.9", ""],
  ])("where the program %s", (_, refused, version, lost) => {
    const capabilities = ({ capabilities: { print, freezes } }: ExcelHost) => ({ print, freezes });
    const without = { print: lost !== "print", freezes: lost !== "freezes" };

    test("writes a new form, and says what is missing", async () => {
      const { fake, host } = await opened({ version });
      fake.refuse(refused);
      expect(capabilities(host)).toEqual({ print: true, freezes: true });
      await host.writeSheets([form(1)]);
      expect([capabilities(host), fake.tabs]).toEqual([without, ["Sheet1", "表"]]);
      expect(valueAt((await host.readSheet("表"))!, 1, 1)).toBe(1);
    });

    test("writes the form in the place of another, and leaves no copy", async () => {
      const { fake, host } = await standing({ version });
      fake.refuse(refused);
      await host.writeSheets([form(2)]);
      expect([capabilities(host), fake.tabs]).toEqual([without, ["Sheet1", "表", "明细"]]);
      expect(valueAt((await host.readSheet("表"))!, 1, 1)).toBe(2);
    });

    test("writes single cells", async () => {
      const { fake, host } = await standing({ version });
      fake.refuse(refused);
      await host.editCells("表", [{ row: 1, column: 1, value: 5 }]);
      expect(valueAt((await host.readSheet("表"))!, 1, 1)).toBe(5);
    });
  });

  test("leaves a chart out that the program does not draw, and says so", async () => {
    const { fake, host } = await opened({ version: "1.9" });
    fake.refuse(/^ChartCollection\.add/);
    await host.writeSheets([OTHER]);
    expect([host.capabilities.charts, fake.plan(OTHER.sheet).charts]).toEqual([false, []]);
    expect(valueAt((await host.readSheet(OTHER.sheet))!, 1, 0)).toBe(5);
  });

  test("draws a chart anew in the place of its own, and leaves the clerk's", async () => {
    const { fake, host } = await opened({ version: "1.9" });
    const plan = { ...OTHER, identity: [{ row: 0, column: 1, text: "甲" }] };
    await host.writeSheets([plan]);
    const { charts } = fake.book.sheet(plan.sheet);
    fake.book.sheet(plan.sheet).charts = [...charts, { ...charts[0]!, id: "他的", name: "他的图" }];
    await host.writeSheets([plan]);
    expect(fake.plan(plan.sheet).charts.map(({ name }) => name)).toEqual(["他的图", "图"]);
  });

  test("says where the copies are when it cannot even put the workbook back", async () => {
    const { fake, host } = await standing();
    fake.failAt(/^Range.merge/);
    fake.failAt(/^Range.copyFrom/);
    const { what } = await fault(host.writeSheets([form(2)]));
    expect(what).toEqual({ kind: "not-restored", sheets: ["~备份1"] });
    expect(fake.book.sheet("~备份1").visibility).toBe("Hidden");
  });

  test("waits for the clerk to finish typing into a cell", async () => {
    const { fake, host } = await standing();
    fake.startEditing();
    let done = false;
    const reading = host.readSheet("表").then(() => (done = true));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(done).toBe(false);
    fake.stopEditing();
    expect(await reading).toBe(true);
  });

  test("says so where the program does not wait", async () => {
    const { fake, host } = await standing();
    fake.failAt(/^Range.formulas=/, "InvalidOperationInCellEditMode");
    expect(await told(host.editCells("表", [{ row: 1, column: 1, value: 5 }]))).toEqual(["editing", "表"]);
  });

  test("touches nothing in a workbook whose structure is protected", async () => {
    const { fake, host } = await standing();
    fake.book.structureProtected = true;
    const before = fake.snapshot();
    expect(await told(host.writeSheets([form(2)]))).toEqual(["protected", ""]);
    expect(fake.snapshot()).toBe(before);
  });

  test("says that a workbook is open for reading only, and goes on reading it", async () => {
    const { fake, host } = await standing();
    fake.book.readOnly = true;
    const before = fake.snapshot();
    const { sheet: own } = form(2);
    expect(await told(host.writeSheets([form(2)]))).toEqual(["read-only", ""]);
    expect(await told(host.setMarks(own, [{ row: 0, column: 0, look: { fill: "#FFC7CE" } }]))).toEqual([
      "read-only",
      "",
    ]);
    expect(await told(host.editCells("Sheet1", [{ row: 0, column: 0, value: 5 }]))).toEqual([
      "read-only",
      "",
    ]);
    expect(valueAt((await host.readSheet(own))!, 1, 1)).toBe(1);
    expect(fake.snapshot()).toBe(before);
  });

  test("leaves a sheet with a password alone", async () => {
    const { fake, host } = await standing();
    fake.clerk.unprotect("表");
    fake.clerk.protect("表", "secret");
    const before = fake.snapshot();
    expect(await told(host.writeSheets([form(2)]))).toEqual(["protected", "表"]);
    expect(await told(host.setMarks("表", []))).toEqual(["protected", "表"]);
    expect(await told(host.setProtection("表", null))).toEqual(["protected", "表"]);
    expect(fake.snapshot()).toBe(before);
  });

  test("marks a sheet that the clerk has unprotected meanwhile, and leaves it so", async () => {
    const { fake, host } = await standing();
    fake.clerk.unprotect("表");
    await host.setMarks("表", [{ row: 2, column: 1, look: { fill: "#FFEB9C" } }]);
    expect([fake.book.sheet("表").protection, fake.formatsOver("表", 2, 1)[0]?.fill]).toEqual([
      null,
      "#FFEB9C",
    ]);
  });

  test("marks a sheet that the clerk has protected meanwhile, as the clerk did", async () => {
    const { fake, host } = await standing();
    await host.setMarks("Sheet1", []);
    fake.clerk.protect("Sheet1");
    await host.setMarks("Sheet1", [{ row: 2, column: 1, look: { fill: "#FFEB9C" } }]);
    const { protection } = fake.book.sheet("Sheet1");
    expect([protection !== null, fake.formatsOver("Sheet1", 2, 1)[0]?.fill]).toEqual([true, "#FFEB9C"]);
  });

  test.each([
    ["renamed", (book: Opened) => book.fake.clerk.rename("表", "定稿")],
    ["deleted", (book: Opened) => book.fake.clerk.delete("表")],
  ])("a sheet that was %s is missing, for reading and for writing", async (_, gone) => {
    const book = await standing();
    gone(book);
    const { host } = book;
    expect(await host.readSheet("表")).toBeNull();
    expect(await told(host.setMarks("表", []))).toEqual(["sheet-missing", "表"]);
    expect(await told(host.select("表", { row: 0, column: 0 }))).toEqual(["sheet-missing", "表"]);
    expect(await told(host.editCells("表", [{ row: 1, column: 1, value: 5 }]))).toEqual([
      "sheet-missing",
      "表",
    ]);
  });

  test.each<[string, string, readonly SheetPlan[]]>([
    ["of the name of a new one", "新", [{ ...more(2), sheet: "新" }]],
    ["of the name of a copy", "~备份1", [form(2)]],
    [
      "that looks like the copy of one",
      "明细 (3)",
      [{ ...more(2), cells: [["明细", { formula: "=(", result: null }]] }],
    ],
  ])("leaves a sheet alone that another pane has made meanwhile, %s", async (_, name, plans) => {
    const { fake, host } = await standing();
    fake.onRequest = ({ Actions }) => {
      if (Actions.some(({ ActionType }) => ActionType === 4) && !fake.tabs.includes(name))
        fake.book.add(name);
    };
    expect((await fault(host.writeSheets(plans))).code).toBe("failed");
    expect(fake.tabs).toEqual(["Sheet1", "表", "明细", name]);
  });

  test("a sheet that is deleted while it is written over: what was new goes again", async () => {
    const { fake, host } = await standing();
    fake.onRequest = ({ ObjectPaths }) => {
      if (Object.values(ObjectPaths).some(({ Name }) => Name === "Copy")) fake.clerk.delete("明细");
    };
    const thrown = await fault(host.writeSheets([{ ...form(2), sheet: "新", names: [] }, more(2)]));
    expect(thrown.code).toBe("sheet-missing");
    expect(fake.tabs).toEqual(["Sheet1", "表"]);
  });
});
