import type { Desk } from "../../src/pane/desk/desk";
import type { Range } from "../../src/sheet/address";
import { sheetPlan, type SheetPlan } from "../../src/sheet/sheet-plan";
import { openRanges } from "../../src/template/form-plan";
import { layoutOf } from "../../src/template/layout";
import { loneDesk } from "../support/lone-desk";
import { filledPaper } from "../support/filled-paper";
import { FORM } from "../support/paper";
import { closePages } from "./excel/opened";
import { failingExcel, failingWps, type FailingProgram } from "./failing-program";

afterAll(closePages);

const OPEN: readonly Range[] = openRanges(layoutOf(FORM).sheets[0]!)!;
const form = (): SheetPlan => {
  const { values, merges } = filledPaper("石角镇", 1);
  return sheetPlan("统计表", { cells: values, merges, unlocked: OPEN });
};

/** The program with a form that nothing speaks against, and a desk that has found it; finalised where asked. */
async function atForm(make: () => Promise<FailingProgram>, finalised: boolean) {
  const program = await make();
  const files = { accept: "", readReturns: () => Promise.resolve() };
  const desk = loneDesk(program.host, files, "2011-12-21");
  await program.host.writeSheets([form()]);
  await desk.check.look();
  if (finalised) await act(desk, "finalise");
  return { program, desk };
}

function act(desk: Desk, what: "finalise" | "takeBack"): Promise<void> {
  return what === "finalise"
    ? desk.edits.finalise("统计表/0", "2011-12-21")
    : desk.edits.takeBack("统计表/0");
}

/** "定稿, locked": whether the seal stands, and how the sheet is protected. */
function state({ plan }: FailingProgram): string {
  const { cells, unlocked } = plan("统计表");
  const sealed = cells.some((line) =>
    line.some((cell) => typeof cell === "string" && cell.startsWith("定稿")),
  );
  const lock = unlocked === null ? "unprotected" : unlocked.length === 0 ? "locked" : "open to be filled in";
  return `${sealed ? "定稿" : "no seal"}, ${lock}`;
}

describe.each<[string, () => Promise<FailingProgram>, number]>([
  ["excel", failingExcel, 1],
  // Reading the sheet takes hundreds of calls: not every one of them is worth a workbook.
  ["wps", failingWps, 9],
])("%s", (_, make, step) => {
  test.each([
    ["finalise", false, "no seal, open to be filled in", "定稿, locked"],
    ["takeBack", true, "定稿, locked", "no seal, open to be filled in"],
  ] as const)(
    "%s is all done or not at all, said, and done when repeated",
    async (what, finalised, before, after) => {
      const whole = await atForm(make, finalised);
      expect(state(whole.program)).toBe(before);
      const first = whole.program.count();
      await act(whole.desk, what);
      const count = whole.program.count() - first;
      expect([state(whole.program), whole.desk.check.state.get().fault]).toEqual([after, null]);
      for (let failing = 1; failing <= count; failing += step) {
        const { program, desk } = await atForm(make, finalised);
        program.failAt(failing);
        await act(desk, what);
        const { fault } = desk.check.state.get();
        const done = fault === null || fault.code === "unseen" || fault.code === "explained";
        expect([failing, fault?.code, state(program)]).toEqual([failing, fault?.code, done ? after : before]);
        if (done) continue;
        await act(desk, what);
        expect([failing, state(program)]).toEqual([failing, after]);
      }
      expect(count).toBeGreaterThan(20);
    },
    60_000,
  );
});
