import type { ExcelHost } from "../../../src/host/excel/excel-host";
import { range } from "../../../src/sheet/address";
import { valueAt, type Grid } from "../../../src/sheet/grid";
import { sheetPlan } from "../../../src/sheet/sheet-plan";
import { closePages, opened, type OpenedOptions } from "./opened";

afterAll(closePages);

const OPEN = sheetPlan("开", { cells: [["统计表"], [1, 2, 3]] });
const LOCKED = sheetPlan("锁", { cells: [["统计表"], [1, 2, 3]], unlocked: [range(1, 0, 1, 2)] });
const RED = { fill: "#FFC7CE" };

type Work = (host: ExcelHost, seen: { readonly open: Grid; readonly locked: Grid }) => Promise<unknown>;

/** What becomes of a figure that the clerk has typed, for his Ctrl+Z, by what the pane does next. */
async function afterwards(work: Work, options: OpenedOptions): Promise<"kept" | "under a step" | "lost"> {
  const { fake, host } = await opened(options);
  await host.writeSheets([OPEN, LOCKED]);
  const stop = host.onEdited(() => undefined);
  await host.settled();
  const seen = { open: (await host.readSheet("开"))!, locked: (await host.readSheet("锁"))! };
  fake.clerk.type("开", 1, 0, 7);
  const typed = fake.book.undo.depth;
  await work(host, seen);
  stop();
  if (fake.book.undo.depth > typed) return "under a step";
  return fake.book.undo.depth === typed ? "kept" : "lost";
}

const edit = (format?: string) => [
  { row: 1, column: 1, value: 5, ...(format === undefined ? {} : { format }) },
  { row: 1, column: 2, value: 6 },
];

/** The undo table as far as Microsoft has published it; a real program is asked by the self-test. */
const TABLE: readonly (readonly [string, Work, modern: string, older: string])[] = [
  ["looking at the workbook", (host) => host.workbook(), "kept", "kept"],
  ["selecting a cell", (host) => host.select("开", { row: 1, column: 1 }), "kept", "kept"],
  // Listing merged cells was seen to empty it, and office.js sends the asking for hidden rows as a change.
  ["reading all of a sheet", (host) => host.readSheet("开"), "lost", "lost"],
  ["reading an open sheet again", (host, { open }) => host.readAgain!(open), "kept", "kept"],
  ["reading a locked sheet again", (host, { locked }) => host.readAgain!(locked), "kept", "kept"],
  ["marking what is marked already", (host) => host.setMarks("锁", []), "kept", "kept"],
  ["changing cells", (host) => host.editCells("开", edit()), "under a step", "lost"],
  ["changing open cells of a locked sheet", (host) => host.editCells("锁", edit()), "under a step", "lost"],
  ["changing their format, too", (host) => host.editCells("锁", edit("0.00")), "lost", "lost"],
  ["marking", (host) => host.setMarks("开", [{ row: 1, column: 1, look: RED }]), "under a step", "lost"],
  [
    "marking a locked sheet",
    (host) => host.setMarks("锁", [{ row: 1, column: 1, look: RED }]),
    "lost",
    "lost",
  ],
  ["locking", (host) => host.setProtection("开", []), "lost", "lost"],
  ["making a sheet", (host) => host.writeSheets([sheetPlan("新", { cells: [[1]] })]), "under a step", "lost"],
  ["making a locked sheet", (host) => host.writeSheets([{ ...LOCKED, sheet: "新" }]), "lost", "lost"],
];

describe.each([
  ["1.20, which makes steps of what add-ins do,", { version: "1.20", library: "current" }, 0],
  ["1.20 with the library that is served along", { version: "1.20" }, 0],
  ["1.17, which makes none,", { version: "1.17" }, 1],
] satisfies [string, OpenedOptions, number][])("the clerk's undo in excel %s after", (_, program, kind) => {
  test.each(TABLE)("%s", async (__, work, ...becomes) => {
    expect(await afterwards(work, program)).toBe(becomes[kind]);
  });
});

describe("what the pane changes in cells", () => {
  const CURRENT = { version: "1.20", library: "current" } as const;
  const cells = async (host: ExcelHost) => {
    const grid = (await host.readSheet("锁"))!;
    return [1, 2].map((column) => valueAt(grid, 1, column));
  };

  test("is taken back at once, and then what the clerk typed before", async () => {
    const { fake, host } = await opened(CURRENT);
    await host.writeSheets([LOCKED]);
    fake.clerk.type("锁", 1, 1, 70);
    await host.editCells("锁", edit());
    const found = [];
    for (let step = 0; step < 2; step++) {
      fake.clerk.undo();
      found.push(fake.book.sheet("锁").cells[1]!.slice(1));
    }
    expect(found).toEqual([
      [70, 3],
      [2, 3],
    ]);
  });

  test.each([
    ["1.17", "published", false],
    ["1.20", "published", false],
    ["1.20", "current", true],
  ] as const)(
    "is promised to be one step by ExcelApi %s with the %s library: %s",
    async (version, library, promised) => {
      const { host } = await opened({ version, library });
      await host.workbook();
      expect(host.capabilities.undo).toBe(promised);
    },
  );

  test.each(["UndoNotSupported", "GeneralException"])(
    "is written without a group where that is refused (%s), which is promised no more",
    async (code) => {
      const { fake, host } = await opened(CURRENT);
      await host.writeSheets([LOCKED]);
      fake.failAt(/^Range\.formulas=/, code);
      await host.editCells("锁", edit());
      expect([await cells(host), host.capabilities.undo]).toEqual([[5, 6], false]);
    },
  );

  test("is not written twice where it is refused for another reason", async () => {
    const { fake, host } = await opened(CURRENT);
    await host.writeSheets([LOCKED]);
    fake.failAt(/^Range\.formulas=/, "InvalidOperationInCellEditMode");
    await expect(host.editCells("锁", edit())).rejects.toMatchObject({ code: "editing" });
    expect([await cells(host), host.capabilities.undo]).toEqual([[2, 3], true]);
  });
});
