import type { Host, Mark } from "../../../src/host/host";
import { HostError } from "../../../src/host/host-error";
import { wpsHost } from "../../../src/host/wps/wps-host";
import { range } from "../../../src/sheet/address";
import { valueAt } from "../../../src/sheet/grid";
import { sheetPlan, type SheetPlan } from "../../../src/sheet/sheet-plan";
import { PAGE } from "../../support/jobs";
import { fakeWps, type FakeWps } from "../fake-wps/fake-wps";
import type { Quirks } from "../fake-wps/machine";

const words = { prompt: { title: "提示", text: "请填写" }, error: { title: "错误", text: "不能" } };

/** A little of everything that can go wrong. */
const form = (amount: number): SheetPlan =>
  sheetPlan("表", {
    identity: [{ row: 0, column: 0, text: "统计表" }],
    cells: [["统计表"], ["机关", amount], ["合计", { formula: "=SUM(B2:B2)", result: amount }]],
    merges: [range(0, 0, 0, 1)],
    formats: [{ range: range(0, 0, 2, 1), format: { border: "thin", font: { size: 9 } } }],
    columnWidths: [12, 8],
    rowHeights: [{ from: 0, to: 0, height: 30 }],
    validations: [{ range: range(1, 1), rule: { type: "whole", minimum: 0, maximum: 99 }, ...words }],
    conditionalFormats: [{ range: range(1, 1), formula: "=B2>10", format: { fill: "#FFF2CC" } }],
    unlocked: [range(1, 1)],
    names: [{ name: "Figures", range: range(1, 1, amount, 1) }],
    page: PAGE,
    freeze: { rows: 1, columns: 1 },
  });
const more = (amount: number): SheetPlan =>
  sheetPlan("明细", {
    identity: [{ row: 0, column: 0, text: "明细" }],
    cells: [["明细", { formula: "='表'!B2", result: amount }]],
  });

/** A workbook with both sheets, and a sheet of the clerk's that looks at them. */
async function standing(quirks: Partial<Quirks> = {}): Promise<{ fake: FakeWps; host: Host }> {
  const fake = fakeWps({ echo: "never", ...quirks });
  const host = wpsHost(fake.application);
  await host.writeSheets([form(1), more(1)]);
  await host.editCells("Sheet1", [{ row: 0, column: 0, value: "='表'!B2" }]);
  fake.machine.book!.names.push({ name: "Mine", refersTo: "=表!$B$2" });
  await host.setMarks("表", [{ row: 1, column: 1, look: { fill: "#FFC7CE" } }]);
  return { fake, host };
}

const fault = (work: Promise<unknown>): Promise<HostError> =>
  work.then(
    () => {
      throw new Error("nothing was thrown");
    },
    (thrown: HostError) => thrown,
  );

const why = ({ cause, message }: HostError) => (cause instanceof Error ? cause.message : message);

/** What the program has left undone: "merge A1:B1"; the code of any other fault. */
const undone = ({ what }: HostError): string => {
  if (typeof what === "string") return what;
  return what.kind === "not-kept" ? [what.undone, what.at].filter(Boolean).join(" ") : what.kind;
};

describe("wps, whichever call fails,", () => {
  /** Every call of the work fails once, each in a workbook of its own. */
  async function eachCall(
    work: (host: Host) => Promise<unknown>,
    look: (now: string, before: string, after: string, member: string) => void,
  ): Promise<number> {
    const whole = await standing();
    whole.fake.machine.world.reset();
    await work(whole.host);
    const calls = whole.fake.machine.world.calls;
    const after = whole.fake.snapshot();
    for (let call = 1; call <= calls; call++) {
      const { fake, host } = await standing();
      const before = fake.snapshot();
      fake.machine.world.failAt(call);
      // Some questions may go unanswered.
      const thrown = await work(host).then(
        () => null,
        (error: unknown) => error,
      );
      if (thrown !== null) expect(thrown).toBeInstanceOf(HostError);
      look(
        fake.snapshot(),
        before,
        after,
        `${call} of ${calls}: ${String(thrown && why(thrown as HostError))}`,
      );
    }
    return calls;
  }

  test("new sheets leave the workbook as it was, or are all there", async () => {
    const fresh = (host: Host) =>
      host.writeSheets([
        { ...form(2), sheet: "新" },
        { ...more(2), sheet: "又" },
      ]);
    const calls = await eachCall(fresh, (now, before, after, call) => {
      expect([call, contents(now) === contents(before) || contents(now) === contents(after)]).toEqual([
        call,
        true,
      ]);
    });
    expect(calls).toBeGreaterThan(200);
  });

  test.each([
    ["a replaced sheet is the old one or the new one", [form(2)]],
    ["replaced sheets are the old ones or the new ones", [form(2), more(2)]],
  ])(
    "%s, never neither",
    async (_, plans) => {
      await eachCall(
        (host) => host.writeSheets(plans),
        (now, before, after, call) => {
          const state = contents(now);
          expect([call, state === contents(before) || state === contents(after)]).toEqual([call, true]);
        },
      );
    },
    20_000,
  );

  test("edits are all made or none", async () => {
    await eachCall(
      (host) =>
        host.editCells("Sheet1", [
          { row: 0, column: 0, value: 5 },
          { row: 3, column: 1, value: "007" },
        ]),
      (now, before, after, call) => {
        const state = contents(now);
        expect([call, state === contents(before) || state === contents(after)]).toEqual([call, true]);
      },
    );
  });

  test("numbers for cells that are kept as text, on a locked sheet, are all there or none", async () => {
    const plan = sheetPlan("文字", {
      cells: [["7", "8", "甲"]],
      formats: [{ range: range(0, 0, 0, 2), format: { number: "@" } }],
      unlocked: [range(0, 0, 0, 2)],
    });
    const edits = [7, 8].map((value, column) => ({ row: 0, column, value }));
    const open = async () => {
      const fake = fakeWps();
      const host = wpsHost(fake.application);
      await host.writeSheets([plan]);
      fake.machine.world.reset();
      return { fake, host, read: () => host.readSheet("文字") };
    };
    const whole = await open();
    const before = await whole.read();
    whole.fake.machine.world.reset();
    await whole.host.editCells("文字", edits);
    const { calls } = whole.fake.machine.world;
    const after = await whole.read();
    expect([after!.values, after!.formats]).toEqual([[[7, 8, "甲"]], [[null, null, "@"]]]);
    for (let call = 1; call <= calls; call++) {
      const { fake, host, read } = await open();
      fake.machine.world.failAt(call);
      await host.editCells("文字", edits).catch(() => undefined);
      const now = await read();
      expect([call, [before, after]]).toEqual([call, expect.arrayContaining([now])]);
    }
  });

  const SEAL = { row: 4, column: 0, value: "定稿 2011-12-15" };
  test.each<[string, SheetPlan["unlocked"]]>([
    ["finalised", []],
    ["opened again", [range(1, 1, 2, 1)]],
    ["left without protection", null],
  ])("a sheet is %s, or as it was", async (_, unlocked) => {
    /** As a file would tell it: how a lock was painted is nobody's business. */
    const looked = async (failing: number | null) => {
      const { fake, host } = await standing();
      fake.machine.world.reset();
      if (failing !== null) fake.machine.world.failAt(failing);
      const thrown = await host.setProtection("表", unlocked, [SEAL]).then(
        () => null,
        (error: unknown) => error as HostError,
      );
      return { thrown, sheets: JSON.stringify(fake.plans()), calls: fake.machine.world.calls };
    };
    const { fake } = await standing();
    const before = JSON.stringify(fake.plans());
    const { sheets: after, calls } = await looked(null);
    expect(after).not.toBe(before);
    for (let call = 1; call <= calls; call++) {
      const { thrown, sheets } = await looked(call);
      const state = sheets === before ? "before" : sheets === after ? "after" : "neither";
      expect([call, String(thrown && why(thrown)), state]).toEqual([
        call,
        expect.anything(),
        thrown ? "before" : "after",
      ]);
    }
    expect(calls).toBeGreaterThan(20);
  });

  test.each<[string, Mark[]]>([
    ["marked otherwise", [{ row: 2, column: 1, look: { fill: "#FFEB9C" } }]],
    ["not marked any more", []],
  ])("a sheet is %s, or as it was, and the program's settings are those of the clerk", async (_, marks) => {
    await eachCall(
      (host) => host.setMarks("表", marks),
      (now, before, after, call) => {
        expect([call, now === before || now === after]).toEqual([call, true]);
      },
    );
  });

  /** Without the settings, and without the page, see `capabilities.print`. */
  function contents(snapshot: string): string {
    const [, books] = JSON.parse(snapshot) as [unknown, unknown];
    return JSON.stringify(books, (key, value: unknown) =>
      ["page", "breaks", "columnBreaks"].includes(key) ? null : value,
    );
  }
});

describe("wps, when the program ignores a write without a word,", () => {
  test.each([
    ["Range.Value2", "cell A1"],
    ["Range.Formula", "formula B3"],
    ["Range.Merge", "merge A1:B1"],
    ["Range.Locked", "open-cells B2"],
    ["Worksheet.Protect", "protection"],
    ["Worksheet.Name", "sheet-name 待换表2"],
    // What was not made at all cannot be looked at, which is a fault of the program's own.
    ["Validation.Add", "failed"],
    ["FormatConditions.Add", "conditional-format B2"],
    ["Names.Add", "name Figures"],
  ])("%s: says what is missing and puts everything back", async (member, missing) => {
    const { fake, host } = await standing();
    const before = fake.snapshot();
    fake.machine.world.ignored.add(member);
    const thrown = await fault(host.writeSheets([form(2)]));
    expect(undone(thrown)).toBe(missing);
    fake.machine.world.ignored.clear();
    expect(fake.snapshot()).toBe(before);
  });

  test("a deletion: the old sheet stays and the new one goes", async () => {
    const { fake, host } = await standing();
    fake.machine.world.ignored.add("Worksheet.Delete");
    const thrown = await fault(host.writeSheets([form(2)]));
    expect(thrown.what).toEqual({ kind: "not-deleted", sheets: [expect.stringContaining("待换表")] });
    expect(valueAt((await host.readSheet("表"))!, 1, 1)).toBe(1);
  });

  test("an edit: says so", async () => {
    const { fake, host } = await standing();
    fake.machine.world.ignored.add("Range.Formula");
    const thrown = await fault(host.editCells("表", [{ row: 1, column: 1, value: 5 }]));
    expect(undone(thrown)).toBe("cell B2");
  });

  test("a mark: says so", async () => {
    const { fake, host } = await standing();
    fake.machine.world.ignored.add("FormatConditions.Add");
    const thrown = await fault(host.setMarks("表", [{ row: 0, column: 0, look: { fill: "#FFC7CE" } }]));
    expect(undone(thrown)).toBe("mark A1");
  });
});

describe("wps", () => {
  test("writes the form where no printer is installed, and says that it does not print it", async () => {
    const fake = fakeWps();
    const host = wpsHost(fake.application);
    for (const member of ["Orientation", "PaperSize"]) fake.machine.world.refused.add(`PageSetup.${member}`);
    expect(host.capabilities.print).toBe(true);
    await host.writeSheets([form(1)]);
    expect(host.capabilities.print).toBe(false);
    expect(fake.machine.book!.find("表")!.page.PrintTitleRows).toBe("$1:$1");
  });

  test.each(["Orientation", "PaperSize", "PrintArea", "PrintTitleRows"])(
    "says that it does not print the form where the program ignores %s",
    async (member) => {
      const fake = fakeWps();
      const host = wpsHost(fake.application);
      fake.machine.world.ignored.add(`PageSetup.${member}`);
      await host.writeSheets([form(1)]);
      expect(host.capabilities.print).toBe(false);
    },
  );

  const WRITING: readonly [string, (host: Host) => Promise<void>][] = [
    ["a form", (host) => host.writeSheets([form(2)])],
    ["a cell", (host) => host.editCells("表", [{ row: 1, column: 1, value: 5 }])],
    [
      "a cell and its format",
      (host) => host.editCells("表", [{ row: 1, column: 1, value: 5, format: "0.0" }]),
    ],
    ["a mark", (host) => host.setMarks("表", [{ row: 0, column: 0, look: { fill: "#FFC7CE" } }])],
    ["a lock", (host) => host.setProtection("表", [])],
    ["no lock", (host) => host.setProtection("表", null)],
  ];
  describe.each(["deaf", "refuses", "drops"] as const)(
    "while the clerk is typing into a cell (%s)",
    (typing) => {
      test.each(WRITING)("writes not even %s, and says why", async (_, write) => {
        const { fake, host } = await standing();
        const before = fake.snapshot();
        fake.machine.world.typing = typing;
        expect((await fault(write(host))).code).toBe("editing");
        fake.machine.world.typing = null;
        expect(fake.snapshot()).toBe(before);
        await write(host);
      });
    },
  );

  test("says no more than it knows where the program does not tell that the clerk is typing", async () => {
    const { fake, host } = await standing();
    fake.machine.world.typing = "deaf";
    fake.machine.world.missing.add("Application.Ready");
    expect((await fault(host.readSheet("表"))).code).toBe("failed");
  });

  test("reads on while the clerk is typing, where the program answers", async () => {
    const { fake, host } = await standing();
    fake.machine.world.typing = "refuses";
    expect(valueAt((await host.readSheet("表"))!, 1, 1)).toBe(1);
  });

  test("goes on in an edition in which nothing can be said of typing", async () => {
    const { fake, host } = await standing();
    for (const member of ["Ready", "EditDirectlyInCell"])
      fake.machine.world.missing.add(`Application.${member}`);
    await host.writeSheets([form(2)]);
    expect(valueAt((await host.readSheet("表"))!, 1, 1)).toBe(2);
  });

  test("touches nothing in a workbook whose structure is protected", async () => {
    const { fake, host } = await standing();
    fake.machine.book!.structureProtected = true;
    const before = fake.snapshot();
    const thrown = await fault(host.writeSheets([form(2)]));
    expect([thrown.code, thrown.sheet]).toEqual(["protected", ""]);
    expect(fake.snapshot()).toBe(before);
  });

  test("asks for no password: a sheet that has one is refused", async () => {
    const { fake, host } = await standing();
    fake.machine.book!.find("Sheet1")!.protection = { password: "secret", allowed: [] };
    const thrown = await fault(host.setMarks("Sheet1", [{ row: 0, column: 0, look: { fill: "#FFC7CE" } }]));
    expect([thrown.code, thrown.sheet]).toEqual(["protected", "Sheet1"]);
  });

  test("asks the clerk once at most, where the program cannot be kept from it, until the password is off", async () => {
    const { fake, host } = await standing({ unprotect: "asks" });
    const sheet = fake.machine.book!.find("Sheet1")!;
    sheet.protection = { password: "secret", allowed: [] };
    const mark = () => host.setMarks("Sheet1", [{ row: 0, column: 0, look: { fill: "#FFC7CE" } }]);
    for (let time = 1; time <= 3; time++) expect((await fault(mark())).code).toBe("protected");
    expect(fake.machine.dialogues).toEqual(["输入密码"]);
    sheet.protection = null;
    await host.readSheet("Sheet1");
    sheet.protection = { password: "", allowed: [] };
    await mark();
    expect(fake.machine.dialogues).toHaveLength(1);
  });

  test("leaves no sheet open without a word, whichever call of lifting a protection fails", async () => {
    const lock = (host: Host) => host.setProtection("表", [range(1, 1)]);
    const whole = await standing();
    whole.fake.machine.world.reset();
    await lock(whole.host);
    const { calls } = whole.fake.machine.world;
    for (let call = 1; call <= calls; call++) {
      const { fake, host } = await standing();
      fake.machine.world.failAt(call);
      const code = await lock(host).then(
        () => null,
        (error: HostError) => error.code,
      );
      const isOpen = fake.machine.book!.find("表")!.protection === null;
      expect([call, isOpen && code !== "left-open"]).toEqual([call, false]);
    }
  });

  test("takes no password off to protect a sheet otherwise", async () => {
    const { fake, host } = await standing();
    const protection = { password: "secret", allowed: [] };
    fake.machine.book!.find("Sheet1")!.protection = protection;
    const thrown = await fault(host.setProtection("Sheet1", null));
    expect([thrown.code, thrown.sheet]).toEqual(["protected", "Sheet1"]);
    expect(fake.machine.book!.find("Sheet1")!.protection).toEqual(protection);
  });

  test("protects a sheet as it was where the program does not lock", async () => {
    const { fake, host } = await standing();
    const before = fake.machine.book!.find("表")!.protection;
    expect(before).not.toBeNull();
    fake.machine.world.ignored.add("Range.Locked");
    const thrown = await fault(host.setProtection("表", [range(1, 1)]));
    expect(undone(thrown)).toBe("locked-cells");
    expect(fake.machine.book!.find("表")!.protection).toEqual(before);
  });

  test.each<[string, (host: Host) => Promise<void>]>([
    ["marked", (host) => host.setMarks("表", [{ row: 0, column: 0, look: { fill: "#FFC7CE" } }])],
    ["edited", (host) => host.editCells("表", [{ row: 1, column: 1, value: 5, format: "0.00" }])],
  ])(
    "says that a sheet was left open after it was %s, where the program does not lock it again",
    async (_, work) => {
      const { fake, host } = await standing();
      fake.machine.world.ignored.add("Worksheet.Protect");
      const thrown = await fault(work(host));
      expect([thrown.code, thrown.sheet]).toEqual(["left-open", "表"]);
    },
  );

  test("leaves what the clerk allowed on a protected sheet as it was", async () => {
    const { fake, host } = await standing();
    const allowed = [true, false, true, false, true, false, true, false, true, false, true];
    fake.machine.book!.find("Sheet1")!.protection = { password: "", allowed };
    await host.setMarks("Sheet1", [{ row: 0, column: 0, look: { fill: "#FFC7CE" } }]);
    expect(fake.machine.book!.find("Sheet1")!.protection).toEqual({ password: "", allowed });
  });

  test("says that no workbook is open", async () => {
    const { fake, host } = await standing();
    fake.machine.close(fake.machine.book!);
    expect((await fault(host.workbook())).what).toEqual({ kind: "no-workbook" });
  });

  test("says what to do where a sheet of the old formats has too few columns", async () => {
    const { fake, host } = await standing();
    fake.machine.book!.size = range(0, 0, 65_535, 255);
    await host.writeSheets([form(2)]);
    const before = fake.snapshot();
    const wide = sheetPlan("分户明细", { cells: [Array.from({ length: 257 }, (_, column) => column)] });
    const { what, sheet } = await fault(host.writeSheets([form(3), wide]));
    expect([what, sheet]).toEqual([{ kind: "too-small", rows: 65_536, columns: 256 }, "分户明细"]);
    expect(fake.snapshot()).toBe(before);
  });

  test("refuses choices that the program would part at their commas, before anything is written", async () => {
    const { fake, host } = await standing();
    const before = fake.snapshot();
    const rule = { type: "list", source: ["是", "否,无"] } as const;
    const plan = { ...form(2), validations: [{ range: range(1, 1), rule, ...words }] };
    expect((await fault(host.writeSheets([plan]))).what).toEqual({ kind: "choices", most: 255 });
    expect(fake.snapshot()).toBe(before);
  });
});
