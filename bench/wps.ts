import { checkReturn } from "../src/checking/check-return";
import { marksOf } from "../src/checking/marks";
import { wpsHost } from "../src/host/wps/wps-host";
import { readSheets } from "../src/reading/read-sheets";
import { sheetPlan, type SheetPlan } from "../src/sheet/sheet-plan";
import { formPlans } from "../src/template/form-plan";
import { fakeWps } from "../test/host/fake-wps/fake-wps";
import { FORM } from "../test/support/paper";
import { consolidatedSheets, filledForm } from "../test/support/whole-job";

type Work = () => Promise<unknown>;

/**
 * Calls into WPS that a job takes, counted by the stand-in: in the program each costs about 0.2 ms.
 * The counts are exact; that the real program needs no more for the same work is not known.
 */
export async function benchWps(): Promise<void> {
  console.log("\nCalls into WPS (counted by the fake), and at 0.2 ms a call");
  const fake = fakeWps();
  const host = wpsHost(fake.application);
  const count = async (name: string, work: Work) => {
    fake.machine.world.reset();
    await work();
    const { calls } = fake.machine.world;
    console.log(`${name.padEnd(44)}${String(calls).padStart(8)}${(calls * 0.2).toFixed(0).padStart(8)} ms`);
  };
  await count("template, new", () => host.writeSheets(formPlans(FORM, { unit: "石角镇", date: null })));
  const filled = filledForm();
  await count("template, over an old one", () => host.writeSheets([filled]));
  const broken = withFaults(filled);
  await host.writeSheets([broken]);
  await count("check: read the form", () => host.readSheet(filled.sheet));
  const grid = (await host.readSheet(filled.sheet))!;
  const marks = marksOf(readSheets(FORM, [grid]).flatMap((ret) => checkReturn(FORM, ret)));
  await count(`check: ${marks.length} marks, none before`, () => host.setMarks(filled.sheet, marks));
  await count(`check: ${marks.length} marks, in place of as many`, () => host.setMarks(filled.sheet, marks));
  for (const units of [40, 1000]) {
    const plans = consolidatedSheets(units);
    await count(`consolidation of ${units}, ${plans.length} sheets, new`, () => host.writeSheets(plans));
    await count(`consolidation of ${units}, again`, () => host.writeSheets(plans));
  }
}

/** A figure in every fifth row that is no count. */
function withFaults(plan: SheetPlan): SheetPlan {
  const cells = plan.cells.map((line, row) =>
    line.map((cell, column) => (row % 5 === 0 && column >= 2 && column < 8 && cell !== null ? -1 : cell)),
  );
  return sheetPlan(plan.sheet, { ...plan, cells });
}
