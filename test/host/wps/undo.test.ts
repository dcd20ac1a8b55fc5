import type { Host, SheetRange } from "../../../src/host/host";
import { wpsHost } from "../../../src/host/wps/wps-host";
import { range } from "../../../src/sheet/address";
import { valueAt } from "../../../src/sheet/grid";
import { sheetPlan } from "../../../src/sheet/sheet-plan";
import { fakeWps } from "../fake-wps/fake-wps";
import type { Quirks } from "../fake-wps/machine";

const OPEN = range(0, 1, 0, 2);
const at = (column: number, value: number) => ({ row: 0, column, value });

/** A form in which the clerk has typed 5. */
async function typed(quirks: Partial<Quirks> = {}) {
  const fake = fakeWps({ echo: "never", ...quirks });
  const looks: (() => void)[] = [];
  const host = wpsHost(fake.application, undefined, (look) => {
    looks.push(look);
    return () => looks.splice(looks.indexOf(look), 1);
  });
  await host.writeSheets([sheetPlan("表", { cells: [["统计表", 1, 2]], unlocked: [OPEN] })]);
  fake.clerk.type("表", 0, 1, 5);
  fake.machine.world.reset();
  const values = async () => {
    const grid = (await host.readSheet("表"))!;
    return [valueAt(grid, 0, 1), valueAt(grid, 0, 2)];
  };
  return { fake, host, values, look: () => looks.forEach((look) => look()), looks };
}

const ACTS: readonly [string, (host: Host) => Promise<void>][] = [
  ["cells", (host) => host.editCells("表", [at(1, 7), { ...at(2, 8), format: "0.0" }])],
  ["marks", (host) => host.setMarks("表", [{ row: 0, column: 1, look: { fill: "#FFC7CE" } }])],
  ["a lock with its seal", (host) => host.setProtection("表", [], [at(2, 9)])],
];

describe("wps, what is written at a press of a button,", () => {
  test.each(ACTS)(
    "%s, is one step of the clerk's undo, and what was typed before it another",
    async (_, act) => {
      const { fake, host, values } = await typed();
      const before = fake.snapshot();
      await act(host);
      expect(fake.machine.undo.names).toEqual(["输入", "党务公开统计"]);
      fake.clerk.takesBack();
      expect(fake.snapshot()).toBe(before);
      fake.clerk.takesBack();
      expect(await values()).toEqual([1, 2]);
    },
  );

  test.each(ACTS)("%s, leaves no step where it breaks off, whichever call fails", async (_, act) => {
    const whole = await typed();
    await act(whole.host);
    const after = state(whole);
    const { calls } = whole.fake.machine.world;
    let lost = 0;
    for (let call = 1; call <= calls; call++) {
      const given = await typed();
      const { fake, host } = given;
      const before = state(given);
      fake.machine.world.failAt(call);
      const failed = await act(host).then(
        () => false,
        () => true,
      );
      if (fake.machine.undo.names[0] !== "输入") lost++;
      // The call that ends a step may itself be the one that fails, and what is done then stands.
      expect([call, failed ? [before, after] : [after]]).toEqual([
        call,
        expect.arrayContaining([state(given)]),
      ]);
    }
    // Where a step cannot be begun the work is done without: asking for the workbook and the means, and beginning.
    expect(lost).toBeLessThanOrEqual(3);
  });

  test("is written all the same where there are no steps, and nothing can be taken back then", async () => {
    const { fake, host, values } = await typed({ steps: false });
    for (const [, act] of ACTS) await act(host);
    fake.clerk.takesBack();
    expect(await values()).toEqual([7, 9]);
  });
});

/** What the clerk sees of the form. */
function state({ fake }: Pick<Awaited<ReturnType<typeof typed>>, "fake">): unknown {
  const { looks, protection, conditions, ...sheet } = fake.machine.book!.find("表")!;
  const cells = [0, 1, 2].map((column) => [
    fake.machine.book!.find("表")!.at(0, column),
    looks.number.at(0, column),
    looks.locked.at(0, column),
  ]);
  return { name: sheet.name, cells, protection, conditions };
}

test("wps writes nothing while it is read and followed", async () => {
  const { fake, host, values, look } = await typed();
  host.onEdited(() => undefined);
  host.onSelected(() => undefined);
  fake.clerk.type("表", 0, 2, 6);
  await values();
  await host.tells!();
  look();
  expect(fake.machine.world.writes).toEqual([]);
  fake.clerk.takesBack();
  fake.clerk.takesBack();
  expect(await values()).toEqual([1, 2]);
});

describe("wps tells, though no event does,", () => {
  async function followed(quirks: Partial<Quirks> = {}) {
    const under = await typed(quirks);
    const edits: SheetRange[] = [];
    const stop = under.host.onEdited((edited) => edits.push(edited));
    await under.values();
    return { ...under, edits, stop };
  }
  const told = [{ sheet: "表", range: range(0, 0, 0, 2) }];

  test.each<[string, (given: Awaited<ReturnType<typeof followed>>) => void]>([
    ["what was pasted", ({ fake }) => fake.clerk.pastes("表", 0, 1, 6)],
    ["what was taken back", ({ fake }) => fake.clerk.takesBack()],
  ])("%s, once", async (_, act) => {
    const given = await followed();
    act(given);
    given.look();
    given.look();
    expect(given.edits).toEqual(told);
  });

  test("nothing that was read meanwhile, nor what we have written ourselves", async () => {
    const { fake, host, values, look, edits } = await followed();
    fake.clerk.pastes("表", 0, 1, 6);
    await values();
    look();
    await host.editCells("表", [at(2, 8)]);
    look();
    expect(edits).toEqual([]);
  });

  test("nothing of a sheet that nobody has read, or of another workbook", async () => {
    const { fake, look, edits } = await followed();
    fake.clerk.select("Sheet1", 0, 0);
    fake.clerk.pastes("Sheet1", 0, 0, 6);
    look();
    fake.machine.open("别的.xlsx");
    look();
    expect(edits).toEqual([]);
  });

  test("edits of an edition that knows no events, and says that it tells", async () => {
    const { fake, host, look, edits, looks, stop } = await typed().then(async (under) => {
      under.fake.machine.world.missing.add("Application.ApiEvent");
      const found: SheetRange[] = [];
      const end = under.host.onEdited((edited) => found.push(edited));
      await under.values();
      return { ...under, edits: found, stop: end };
    });
    expect(await host.tells!()).toBe(false);
    look();
    expect(await host.tells!()).toBe(true);
    fake.clerk.type("表", 0, 1, 6);
    look();
    expect(edits).toEqual(told);
    stop();
    expect(looks).toEqual([]);
  });

  test("in few calls", async () => {
    const { fake, look } = await followed();
    fake.machine.world.reset();
    look();
    expect(fake.machine.world.calls).toBeLessThan(20);
  });
});
