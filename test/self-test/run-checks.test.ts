import { FORMS } from "../../src/form/definitions";
import { memoryHost } from "../../src/host/memory/memory-host";
import { same, NotHere, type Check } from "../../src/self-test/check";
import { checksFor } from "../../src/self-test/checks";
import { note } from "../../src/self-test/plain-sheets";
import { runChecks } from "../../src/self-test/run-checks";
import { sheetPlan } from "../../src/sheet/sheet-plan";

/** A clerk's workbook whose sheets can be taken away, as the page does it on a real program. */
function workbook() {
  const sheets = ["统计表", "表"].map((name) => sheetPlan(name, { cells: [[`clerk's ${name}`]] }));
  const removed: string[] = [];
  let host = memoryHost(sheets);
  return {
    removed,
    run: (...checks: Check[]) =>
      runChecks(host, checks, {
        remove: async (names) => {
          removed.push(...names);
          const { active } = await host.workbook();
          host = Object.assign(host, memoryHost(await remaining(names)));
          await host.select(names.includes(active) ? "统计表" : active, { row: 0, column: 0 });
        },
        settle: () => Promise.resolve(),
        now: () => 0,
      }),
  };

  async function remaining(names: readonly string[]) {
    const { sheets: all } = await host.workbook();
    return all.filter(({ name }) => !names.includes(name)).map(({ name }) => host.plan(name));
  }
}

const writes = (label: string): Check => ({
  name: `writes ${label}`,
  run: ({ host, sheet }) => host.writeSheets([note(sheet(label), 1)]),
});

const fails = (fault: Error): Check => ({ name: "fails", run: () => Promise.reject(fault) });

it("gives a check names that the workbook does not have, and takes its sheets away again", async () => {
  const { run, removed } = workbook();
  const { checks, workbookAsItWas } = await run(writes("表"), writes("新"));
  expect(checks.map(({ outcome }) => outcome)).toEqual(["passed", "passed"]);
  expect([removed, workbookAsItWas]).toEqual([["表 自检2", "新"], true]);
});

it("goes on after a failure and says what was found, what the program said, or why it was left out", async () => {
  const { run } = workbook();
  const differs: Check = { name: "differs", run: async () => same([1, null], [1, 0]) };
  const { checks } = await run(
    differs,
    fails(new Error("refused", { cause: new Error("InvalidArgument") })),
    fails(new NotHere("the host does not calculate")),
    writes("后"),
  );
  expect(checks.map(({ outcome, detail }) => [outcome, detail])).toEqual([
    ["failed", "found [1,null], expected [1,0]"],
    ["failed", "Error: refused ← Error: InvalidArgument"],
    ["not here", "the host does not calculate"],
    ["passed", ""],
  ]);
});

it("says when the workbook is not as it was", async () => {
  const { run } = workbook();
  const secretly: Check = { name: "leaves a sheet", run: ({ host }) => host.writeSheets([note("遗留", 1)]) };
  expect((await run(secretly)).workbookAsItWas).toBe(false);
});

it("leaves a workbook in which the form and a consolidation stand as it was", async () => {
  const { run } = workbook();
  const { checks, workbookAsItWas } = await run(...checksFor(FORMS));
  expect(checks.filter(({ outcome }) => outcome === "failed")).toEqual([]);
  expect(workbookAsItWas).toBe(true);
});
