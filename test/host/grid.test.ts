import { ICommandService, UndoCommand, type Univer } from "@univerjs/core";
import {
  CopySheetCommand,
  RemoveSheetCommand,
  RemoveSheetMutation,
  ReorderRangeCommand,
  SetBackgroundColorCommand,
  SetWorksheetNameCommand,
} from "@univerjs/sheets";
import { gridHost, type GridHost } from "../../src/host/grid/grid-host";
import type { SheetRange } from "../../src/host/host";
import { UniverBook } from "../../src/host/grid/univer-book";
import { contains, range } from "../../src/sheet/address";
import { formulaAt, valueAt, type Grid } from "../../src/sheet/grid";
import { sheetPlan, type Format, type SheetPlan } from "../../src/sheet/sheet-plan";
import { PAGE } from "../support/jobs";
import { headlessUniver } from "./headless/headless-univer";
import { univerClerk } from "./headless/univer-clerk";
import { hostContract, type Clerk } from "./host-contract";

const settle = () => new Promise<void>((resolve) => setTimeout(resolve));

hostContract("grid", () => {
  const univer = headlessUniver();
  return {
    host: gridHost(univer, () => new Uint8Array()),
    clerk: univerClerk(univer),
    settle,
    dispose: () => univer.dispose(),
  };
});

const FORM = sheetPlan("统计表", {
  identity: [{ row: 0, column: 0, text: "统计表" }],
  cells: [["统计表"], ["007", 12, true, { error: "#N/A" }], [null, { formula: "=SUM(B2:B2)", result: 12 }]],
  merges: [range(0, 0, 0, 3)],
  formats: [
    {
      range: range(0, 0, 2, 3),
      format: { font: { name: "宋体", size: 10 }, border: "thin", vertical: "middle" },
    },
    {
      range: range(0, 0),
      format: { font: { bold: true, color: "#C00000" }, fill: "#DDEBF7", horizontal: "center" },
    },
    { range: range(1, 0, 2, 0), format: { stacked: true, border: "medium" } },
    { range: range(1, 1, 2, 1), format: { number: "0.0%", horizontal: "right", wrap: true } },
  ],
  columnWidths: [5, 24, 9],
  rowHeights: [
    { from: 0, to: 0, height: 36 },
    { from: 1, to: 2, height: 18 },
  ],
  validations: [
    { range: range(1, 1), rule: { type: "whole", minimum: 0, maximum: 99 }, ...texts() },
    { range: range(2, 2), rule: { type: "list", source: ["是", "否, 无"] }, ...texts() },
    { range: range(2, 3), rule: { type: "date", minimum: 40000, maximum: 41000 }, ...texts() },
  ],
  conditionalFormats: [
    { range: range(1, 1, 2, 1), formula: "=B2>10", format: { fill: "#FFF2CC" } },
    { range: range(1, 1, 2, 1), formula: "=B2>5", format: { color: "#9C0006", bold: true } },
  ],
  unlocked: [range(1, 1, 2, 1)],
  names: [{ name: "Figures", range: range(1, 1, 2, 1) }],
  page: PAGE,
  freeze: { rows: 1, columns: 1 },
});

function texts() {
  return { prompt: { title: "提示", text: "请填写" }, error: { title: "错误", text: "不能这样填" } };
}

/** The look of every cell that has one, however the ranges are cut. */
function looks({ formats }: SheetPlan, rows: number, columns: number): Record<string, Format> {
  const found: Record<string, Format> = {};
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const here = formats.filter((item) => contains(item.range, row, column)).map((item) => item.format);
      const font = Object.assign({}, ...here.map((format) => format.font)) as Format["font"];
      found[`${row},${column}`] = Object.assign({}, ...here, { font }) as Format;
    }
  }
  return found;
}

describe("grid", () => {
  let univer: Univer;
  let host: GridHost;
  let clerk: Required<Clerk>;
  let saved: { readonly plans: readonly SheetPlan[]; readonly active: string };

  const give = (id: string, params?: object) =>
    univer.__getInjector().get(ICommandService).executeCommand(id, params);
  const place = (sheet: string) => {
    const book = new UniverBook(univer);
    return { unitId: book.unitId, subUnitId: book.sheet(sheet).getSheetId() };
  };
  const tabs = async () => (await host.workbook()).sheets.map((sheet) => sheet.name);
  /** The workbook goes into a file, whose bytes are the answer. */
  const handOut = async () => {
    const snapshot = await host.saveWorkbook();
    const bytes = await snapshot.bytes();
    snapshot.inFile();
    return bytes;
  };
  const save = async (sheet: string) => {
    await handOut();
    return saved.plans.find((plan) => plan.sheet === sheet)!;
  };

  beforeEach(() => {
    univer = headlessUniver();
    host = gridHost(univer, (plans, active) => {
      saved = { plans, active };
      return new Uint8Array([1]);
    });
    clerk = univerClerk(univer);
  });
  afterEach(() => univer.dispose());

  describe("formulas that are not calculated yet", () => {
    const results = (grid: Grid | null) => [valueAt(grid!, 1, 1), valueAt(grid!, 2, 1)];

    test("have no results when the sheet is read at once, and theirs when it is read later", async () => {
      await host.writeSheets([{ ...FORM, unlocked: null }]);
      expect(results(await host.readAtOnce("统计表"))).toEqual([12, null]);
      await host.readSheet("统计表");
      expect(results(await host.readAtOnce("统计表"))).toEqual([12, 12]);
      await clerk.type("统计表", 1, 1, 30);
      const early = await host.readAtOnce("统计表");
      expect(results(early)).toEqual([30, null]);
      expect(formulaAt(early!, 2, 1)).toBe("=SUM(B2:B2)");
      expect(results(await host.readSheet("统计表"))).toEqual([30, 30]);
      expect(results(await host.readAtOnce("统计表"))).toEqual([30, 30]);
    });

    // A result that no program would show, to tell it from what is calculated.
    const SUMS = sheetPlan("合计", { cells: [[5, { formula: "=A1+1", result: 7 }]] });
    const UNKNOWN = sheetPlan("未算", { cells: [[{ formula: "=1+1", result: null }]] });
    const PLAIN = sheetPlan("名单", { cells: [["石角镇"]] });

    test.each<[string, number, () => Promise<unknown>]>([
      ["of all formulas", 7, () => host.writeSheets([SUMS])],
      [
        "of all that there are beside plain sheets",
        7,
        () => host.writeSheets([PLAIN]).then(() => host.writeSheets([SUMS])),
      ],
      ["of some", 6, () => host.writeSheets([SUMS, UNKNOWN])],
      [
        "of those that were written last",
        6,
        () => host.writeSheets([UNKNOWN]).then(() => host.writeSheets([SUMS])),
      ],
      [
        "of what was typed over since",
        10,
        async () => {
          await host.writeSheets([SUMS]);
          await clerk.type("合计", 0, 0, 9);
        },
      ],
      [
        "of what we have changed since",
        10,
        async () => {
          await host.writeSheets([SUMS]);
          await host.editCells("合计", [{ row: 0, column: 0, value: 9 }]);
        },
      ],
      ["of a workbook that is opened", 6, () => host.openWorkbook([SUMS])],
    ])("go into a file as they came where the results %s came along: %d", async (_, result, write) => {
      await write();
      expect((await save("合计")).cells[0]![1]).toEqual({ formula: "=A1+1", result });
    });

    test("make no sheet where none is", async () => {
      expect(await host.readAtOnce("没有")).toBeNull();
    });
  });

  describe("work that no file holds", () => {
    const SHEET = { ...FORM, unlocked: null };
    /** The workbook as it was just saved, with its formulas calculated. */
    const saving = async () => {
      await host.writeSheets([SHEET]);
      await handOut();
      expect(host.unsaved()).toBe(false);
    };

    test.each<[string, () => Promise<unknown>]>([
      ["typed", async () => clerk.type("统计表", 1, 1, 30)],
      [
        "coloured",
        async () => {
          await clerk.select("统计表", 1, 1);
          await give(SetBackgroundColorCommand.id, { value: "#00FF00" });
        },
      ],
      ["renamed", () => give(SetWorksheetNameCommand.id, { ...place("统计表"), name: "上年" })],
      ["deleted", () => give(RemoveSheetCommand.id, place("统计表"))],
      ["written by us", () => host.editCells("统计表", [{ row: 1, column: 1, value: 5 }])],
      ["locked by us", () => host.setProtection("统计表", [])],
      ["made anew by us", () => host.writeSheets([SHEET])],
      [
        "taken back",
        async () => {
          await clerk.type("统计表", 1, 1, 30);
          await handOut();
          await clerk.undo();
        },
      ],
    ])("is there after something was %s, until it is saved", async (_, change) => {
      await saving();
      await change();
      expect(host.unsaved()).toBe(true);
      await handOut();
      expect(host.unsaved()).toBe(false);
    });

    test.each<[string, () => Promise<unknown>]>([
      ["selected", async () => clerk.select("统计表", 1, 1)],
      ["marked", () => host.setMarks("统计表", [{ row: 1, column: 1, look: { fill: "#FFC7CE" } }])],
      ["calculated", () => host.readSheet("统计表")],
    ])("is not there after something was only %s", async (_, look) => {
      await saving();
      await look();
      expect(host.unsaved()).toBe(false);
    });

    test("is not there in a workbook that was opened", async () => {
      await clerk.type("Sheet1", 1, 1, 30);
      await host.openWorkbook([SHEET]);
      expect(host.unsaved()).toBe(false);
    });

    describe("saved while the clerk types on", () => {
      const three = ["一", "二", "三"].map((name) => sheetPlan(name, { cells: [[name, 1]] }));
      const figures = () => saved.plans.slice(-3).map(({ cells }) => cells[0]![1]);
      /** What is saved where he types the numbers one after the other, each into two sheets, as the page draws. */
      const savedWhile = async (numbers: readonly number[]) => {
        await host.writeSheets(three);
        const saving = host.saveWorkbook();
        let isDone = false;
        const done = saving.then(() => (isDone = true));
        for (const number of numbers) {
          await settle();
          if (isDone) break;
          await clerk.type("一", 0, 1, number);
          await clerk.type("三", 0, 1, number);
        }
        await done;
        const snapshot = await saving;
        await snapshot.bytes();
        snapshot.inFile();
        return figures();
      };

      test.each([
        ["once", 1],
        ["and on", 40],
      ])("%s, is the workbook of one moment", async (_, times) => {
        const [first, second, third] = await savedWhile(Array.from({ length: times }, (_, at) => at + 2));
        // The one is typed into before the other.
        expect([0, 1]).toContain(Number(first) - Number(third));
        expect([Number(first) > 1, second]).toEqual([true, 1]);
      });

      test("is unsaved only where something was typed after that moment", async () => {
        await savedWhile([2]);
        expect(host.unsaved()).toBe(false);
        await clerk.type("一", 0, 1, 3);
        expect(host.unsaved()).toBe(true);
      });
    });

    test("stays where the file could not be made", async () => {
      const failing = gridHost(univer, () => Promise.reject(new Error("no memory")));
      await failing.writeSheets([SHEET]);
      const snapshot = await failing.saveWorkbook();
      await expect(snapshot.bytes()).rejects.toThrow("no memory");
      expect(failing.unsaved()).toBe(true);
    });
  });

  test("cells that the clerk sorts are told as one edit, and read in their new places", async () => {
    await host.writeSheets([
      sheetPlan("名单", {
        cells: [
          ["乙", 2],
          ["甲", 1],
        ],
      }),
    ]);
    const edits: SheetRange[] = [];
    host.onEdited((edited) => edits.push(edited));
    const block = { startRow: 0, startColumn: 0, endRow: 1, endColumn: 1 };
    await give(ReorderRangeCommand.id, { ...place("名单"), range: block, order: { 0: 1, 1: 0 } });
    expect(edits).toEqual([{ sheet: "名单", range: range(0, 0, 1, 1) }]);
    expect((await host.readSheet("名单"))!.values).toEqual([
      ["甲", 1],
      ["乙", 2],
    ]);
  });

  describe("saving", () => {
    test("everything of a plan comes back, looks cell by cell", async () => {
      await host.writeSheets([FORM]);
      const { formats, ...rest } = await save("统计表");
      const { formats: planned, ...expected } = FORM;
      expect(rest).toEqual({ ...expected, columnWidths: [5, 24, 9] });
      expect(looks({ ...FORM, formats }, 3, 4)).toEqual(looks({ ...FORM, formats: planned }, 3, 4));
    });

    test("the bytes are the writer's, the sheet in front is said", async () => {
      await host.writeSheets([FORM]);
      expect(await handOut()).toEqual(new Uint8Array([1]));
      expect([saved.plans.map((plan) => plan.sheet), saved.active]).toEqual([["Sheet1", "统计表"], "统计表"]);
    });

    test("what the clerk typed and renamed is saved, with fresh results and without our marks", async () => {
      await host.writeSheets([FORM]);
      await host.setMarks("统计表", [{ row: 1, column: 1, look: { fill: "#FFC7CE" } }]);
      await clerk.type("统计表", 1, 1, 30);
      await give(SetWorksheetNameCommand.id, { ...place("统计表"), name: "定稿" });
      const plan = await save("定稿");
      expect([plan.cells[1]?.[1], plan.cells[2]?.[1]]).toEqual([30, { formula: "=SUM(B2:B2)", result: 30 }]);
      expect(plan.conditionalFormats).toEqual(FORM.conditionalFormats);
      expect(plan.page).toEqual(FORM.page);
    });
  });

  describe("opening", () => {
    test("a sheet that is not seen stays so, in the way it was", async () => {
      const unseen = sheetPlan("暗", { cells: [["x"]], visible: "very-hidden" });
      await host.openWorkbook([FORM, unseen]);
      expect((await save("暗")).visible).toBe("very-hidden");
      expect((await host.workbook()).active).toBe("统计表");
    });

    test("the sheets take the place of the whole workbook, names included", async () => {
      await host.writeSheets([FORM]);
      await host.openWorkbook([
        sheetPlan("甲", { cells: [[1]] }),
        sheetPlan("统计表", { cells: [["别的"]] }),
      ]);
      expect(await host.workbook()).toEqual({
        sheets: [
          { name: "甲", visible: true },
          { name: "统计表", visible: true },
        ],
        active: "甲",
      });
      expect((await host.readSheet("统计表"))?.values).toEqual([["别的"]]);
      expect((await save("统计表")).names).toEqual([]);
    });
  });

  describe("marks", () => {
    test("that are the same again change nothing at all", async () => {
      await host.writeSheets([FORM]);
      const marks = [
        { row: 1, column: 1, look: { fill: "#FFC7CE" } },
        { row: 2, column: 1, look: { fill: "#FFEB9C" } },
      ];
      await host.setMarks("统计表", marks);
      const seen: string[] = [];
      univer
        .__getInjector()
        .get(ICommandService)
        .onCommandExecuted(({ id }) => seen.push(id));
      await host.setMarks("统计表", [...marks].reverse());
      expect(seen).toEqual([]);
    });

    test("win over the plan's own conditional formats", async () => {
      await host.writeSheets([FORM]);
      await settle();
      await host.setMarks("统计表", [{ row: 1, column: 1, look: { fill: "#FFC7CE" } }]);
      expect(clerk.markFill("统计表", 1, 1)).toBe("#FFC7CE");
    });
  });

  describe("edits", () => {
    test("a new colour is none", async () => {
      await host.writeSheets([sheetPlan("表", { cells: [[1]] })]);
      await clerk.select("表", 0, 0);
      await settle();
      const seen: unknown[] = [];
      host.onEdited((edited) => seen.push(edited));
      await give(SetBackgroundColorCommand.id, { value: "#00FF00" });
      await settle();
      expect([clerk.ownFill("表", 0, 0), seen]).toEqual(["#00FF00", []]);
    });
  });

  describe("locked sheets", () => {
    const isLocked = async (sheet: string) => {
      const before = valueAt((await host.readSheet(sheet))!, 0, 0);
      await clerk.type(sheet, 0, 0, "x");
      return valueAt((await host.readSheet(sheet))!, 0, 0) === before;
    };

    test("stay locked when the clerk deletes one and takes it back", async () => {
      await host.writeSheets([FORM]);
      await give(RemoveSheetCommand.id, place("统计表"));
      expect(await tabs()).toEqual(["Sheet1"]);
      await give(UndoCommand.id);
      await settle();
      expect([await tabs(), await isLocked("统计表")]).toEqual([["Sheet1", "统计表"], true]);
    });

    test("have locked copies", async () => {
      await host.writeSheets([FORM]);
      await give(CopySheetCommand.id, place("统计表"));
      await settle();
      const copy = (await tabs()).find((name) => name !== "Sheet1" && name !== "统计表")!;
      expect(await isLocked(copy)).toBe(true);
    });

    test("open for typing what their plan opens, the rest never", async () => {
      await host.writeSheets([FORM]);
      await clerk.type("统计表", 1, 1, 5);
      expect(valueAt((await host.readSheet("统计表"))!, 1, 1)).toBe(5);
      expect(await isLocked("统计表")).toBe(true);
    });
  });

  describe("writing", () => {
    test("formulas elsewhere follow a sheet that is kept under another name", async () => {
      await host.writeSheets([
        FORM,
        sheetPlan("引用", { cells: [[{ formula: "='统计表'!B2", result: null }]] }),
      ]);
      await host.writeSheets([{ ...FORM, keepAs: "原表", cells: [["统计表"], [null, 99]] }]);
      const grid = (await host.readSheet("引用"))!;
      expect([formulaAt(grid, 0, 0)?.replaceAll("'", ""), valueAt(grid, 0, 0)]).toEqual(["=原表!B2", 12]);
    });

    test("a fault at the last moment puts everything back", async () => {
      await host.writeSheets([FORM]);
      await host.setMarks("统计表", [{ row: 1, column: 1, look: { fill: "#FFC7CE" } }]);
      const blocked = univer
        .__getInjector()
        .get(ICommandService)
        .beforeCommandExecuted(({ id }) => {
          if (id !== RemoveSheetMutation.id) return;
          blocked.dispose();
          throw new Error("refused");
        });
      const writing = host.writeSheets([
        { ...FORM, cells: [["统计表"], ["新"]] },
        sheetPlan("二", { cells: [[1]] }),
      ]);
      await expect(writing).rejects.toMatchObject({ code: "failed" });
      await settle();
      expect(await tabs()).toEqual(["Sheet1", "统计表"]);
      const plan = await save("统计表");
      expect([plan.cells, plan.validations, plan.names, plan.unlocked]).toEqual([
        FORM.cells,
        FORM.validations,
        FORM.names,
        FORM.unlocked,
      ]);
      expect(clerk.markFill("统计表", 1, 1)).toBe("#FFC7CE");
    });
  });
});
