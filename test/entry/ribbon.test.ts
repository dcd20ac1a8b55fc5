import { ribbonOf, type Ribbon } from "../../src/entry/ribbon";
import { HostError } from "../../src/host/host-error";
import { startDesk } from "../../src/pane/desk/desk";
import { FormDesks } from "../../src/pane/desk/form-desks";
import { Shelf } from "../../src/pane/desk/forms/shelf";
import type { Grid } from "../../src/sheet/grid";
import { gridOf } from "../../src/sheet/grid";
import { CORE, office } from "../pane/pane-core";
import { paneHost } from "../pane/pane-host";
import { filledPaper } from "../support/filled-paper";
import { FORM, paper, place } from "../support/paper";

const RESOLVED = place(FORM, "opinions-resolved agency");
const faulty = paper({ cells: { "opinions-collected agency": 9, "opinions-resolved agency": 12 } });
const blank = () => gridOf("Sheet1", []);

let stop = () => {};
afterEach(() => stop());

/** The buttons over a workbook of these sheets; `shown` says whether the pane came into view. */
function ribbonOver(...grids: readonly Grid[]) {
  const workbook = paneHost(...grids);
  const desks = new FormDesks({
    host: workbook.host,
    shelf: new Shelf([FORM]),
    core: CORE,
    office,
    files: { accept: "", readReturns: () => Promise.resolve() },
    today: () => "2011-12-21",
    now: () => "2011-12-21 09:32",
  });
  const desk = desks.current.get();
  stop = startDesk(desk);
  const seen = { shown: 0 };
  const ribbon: Ribbon = ribbonOf(desks, async () => void seen.shown++);
  return { ...workbook, desk, ribbon, seen };
}

/** A form with one query, which its 备注 explains. */
function explained(): Grid {
  const { row, column } = place(FORM, "implementing-organisations remark");
  const sound = filledPaper("东溪镇", 1);
  const line = sound.values[row]!;
  const used = line.findIndex((value) => typeof value === "number");
  const fewer = line.with(used, Number(line[used]) - 1).with(column, "一个支部刚成立，尚未实行");
  return { ...sound, values: sound.values.with(row, fewer) };
}

describe("生成统计表", () => {
  it("writes the form without the pane", async () => {
    const { ribbon, seen, sheets } = ribbonOver(blank());
    await ribbon.makeForm();
    expect([sheets.has("统计表"), seen.shown]).toEqual([true, 0]);
  });

  it.each(["print", "freezes"])("brings the pane where something is missing: %s", async (lack) => {
    const { ribbon, seen, desk, sheets } = ribbonOver(blank());
    Object.assign(desk.host.capabilities, { [lack]: false });
    await ribbon.makeForm();
    expect([sheets.has("统计表"), seen.shown]).toEqual([true, 1]);
  });

  it("leaves a unit that stands in an empty form", async () => {
    const { ribbon, seen, sheets } = ribbonOver(paper({ unit: "东溪镇", cells: {} }));
    await ribbon.makeForm();
    expect([sheets.get("统计表")!.values[1]![0], seen.shown]).toEqual(["填报单位（盖章）：东溪镇", 0]);
  });

  it("asks in the pane before figures are put aside", async () => {
    const { ribbon, seen, desk, calls } = ribbonOver(faulty);
    await ribbon.makeForm();
    expect([seen.shown, desk.making.state.get().asked?.kind]).toEqual([1, "figures"]);
    expect(calls.filter((call) => call.startsWith("write"))).toEqual([]);
    await desk.making.answer("empty");
    expect(desk.making.state.get()).toMatchObject({ asked: null, wanted: false });
  });

  it("says in the pane what the program refused", async () => {
    const { ribbon, seen, desk, refuse } = ribbonOver(blank());
    refuse(new HostError("protected", ""));
    await ribbon.makeForm();
    expect([seen.shown, desk.making.state.get().fault?.code]).toEqual([1, "protected"]);
  });
});

describe("校验", () => {
  it("marks what is wrong and goes there without the pane", async () => {
    const { ribbon, seen, calls, marks } = ribbonOver(faulty);
    await ribbon.check();
    expect(marks.get("统计表")).toContainEqual(expect.objectContaining(RESOLVED));
    expect(calls.at(-1)).toMatch(/^select 统计表/);
    expect(seen.shown).toBe(0);
  });

  it.each([
    ["no form is there", blank()],
    ["nothing is wrong", filledPaper("东溪镇", 1)],
    ["all is explained", explained()],
  ])("says in the pane that %s", async (_, grid) => {
    const { ribbon, seen, desk } = ribbonOver(grid);
    desk.task.set("consolidate");
    await ribbon.check();
    expect([seen.shown, desk.task.get()]).toEqual([1, "fill-in"]);
  });
});

it("汇总 shows the pane at its task, 打开面板 as it was left", async () => {
  const { ribbon, seen, desk } = ribbonOver(blank());
  await ribbon.openPane();
  expect([seen.shown, desk.task.get()]).toEqual([1, "fill-in"]);
  await ribbon.consolidate();
  expect([seen.shown, desk.task.get()]).toEqual([2, "consolidate"]);
});
