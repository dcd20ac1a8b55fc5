import fc from "fast-check";
import { isDeepStrictEqual } from "node:util";
import { excelHost } from "../../src/host/excel/excel-host";
import { wpsHost } from "../../src/host/wps/wps-host";
import { range } from "../../src/sheet/address";
import { changeOf } from "../../src/sheet/sheet-change";
import { sheetPlan, type PlannedCell, type SheetPlan } from "../../src/sheet/sheet-plan";
import { anyDoing, doing, RECEIVED, sheetsOf } from "../support/office-acts";
import { sheetOf } from "../support/same-sheet";
import { FakeExcel } from "./fake-excel/fake-excel";
import { officePage, type OfficePage } from "./fake-excel/node-page";
import { fakeWps } from "./fake-wps/fake-wps";

/* Writing what has changed alone comes to the same as writing it anew. */

const UNITS = ["甲镇", "乙镇", "丙镇", "丁镇", "戊镇", "己镇"];

/** A list as ours are: a head, a row a unit, a total over it, its look growing with it. */
function list(units: readonly string[], figure = 5, rest: Partial<SheetPlan> = {}): SheetPlan {
  const rows = units.map((unit): PlannedCell[] => [unit, unit.charCodeAt(0) % 100, "007"]);
  const bottom = rows.length;
  return sheetPlan("名单", {
    identity: [{ row: 0, column: 0, text: "单位" }],
    cells: [["单位", figure, { formula: `=SUM(B2:B${bottom + 1})`, result: null }], ...rows],
    merges: [range(0, 3, 0, 4)],
    formats: [
      { range: range(0, 0, bottom, 2), format: { border: "thin", vertical: "middle" } },
      { range: range(0, 0, 0, 2), format: { fill: "#E8EDF3" } },
      { range: range(1, 1, Math.max(bottom, 1), 1), format: { number: "0.0%" } },
    ],
    columnWidths: [12, 8],
    rowHeights: [
      { from: 0, to: 0, height: 30 },
      ...units.flatMap((unit, at) => (unit === "丙镇" ? [{ from: at + 1, to: at + 1, height: 40 }] : [])),
    ],
    filter: range(0, 0, bottom, 2),
    freeze: { rows: 1, columns: 0 },
    ...rest,
  });
}

const LOCKED = { unlocked: [], rowHeights: [], formats: [] };
const REST = UNITS.slice(3);

const CHANGES: readonly (readonly [what: string, from: SheetPlan, to: SheetPlan, alone: boolean])[] = [
  ["a figure above", list(UNITS), list(UNITS, 6), true],
  ["a unit whose row was lower", list(["甲镇", ...REST]), list(["丙镇", ...REST]), true],
  ["a unit in the middle", list(["甲镇", ...REST]), list(["甲镇", "乙镇", ...REST]), true],
  ["a unit whose row is higher", list(["甲镇", ...REST]), list(["甲镇", "丙镇", ...REST]), true],
  ["a unit behind the last one", list(REST), list([...REST, "甲镇"]), true],
  ["a unit less", list(UNITS), list(UNITS.filter((unit) => unit !== "丙镇")), true],
  ["the last unit less", list(UNITS), list(UNITS.slice(0, -1)), true],
  ["two units in two places", list(["甲镇", ...REST]), list(["甲镇", "乙镇", "丁镇", "丙镇", "戊镇", "己镇"]), true],
  ["the first unit", list([]), list(["甲镇"]), true],
  ["a figure of a locked sheet", list(UNITS, 5, LOCKED), list(UNITS, 6, LOCKED), true],
  ["another width", list(UNITS), list(UNITS, 5, { columnWidths: [20, 8] }), false],
  ["a merge among the rows", list(REST), list(UNITS, 5, { merges: [range(2, 3, 3, 3)] }), false],
  ["another lock", list(UNITS), list(UNITS, 5, { unlocked: [] }), false],
  ["a sheet that is kept", list(UNITS), list(UNITS, 6, { keepAs: "旧名单" }), false],
]; // prettier-ignore

/** What is to be seen: a cell that was cleared is no more than one that never was. */
function shown(plan: SheetPlan) {
  const { cells, looks, ...rest } = sheetOf(plan);
  const plain = Object.values(sheetOf(sheetPlan("", { cells: [[null]] })).looks)[0];
  const some = <Value>(of: Readonly<Record<string, Value>>, none: (value: Value) => boolean) =>
    Object.fromEntries(Object.entries(of).filter(([, value]) => !none(value)));
  return {
    ...rest,
    cells: some(cells, (cell) => cell === null),
    looks: some(looks, (look) => isDeepStrictEqual(look, plain)),
  };
}

it.each(CHANGES)("%s is written alone, or makes the sheet anew", (_, from, to, alone) => {
  expect(changeOf(from, to) !== null).toBe(alone);
});

describe("what has changed, written alone, is as written anew in", () => {
  let page: OfficePage;
  beforeAll(async () => {
    page = await officePage(new FakeExcel({ version: "1.9" }));
  });
  afterAll(() => page.close());

  /** What stands, after plans upon plans, each of them told what stood. */
  async function byExcel(...jobs: readonly (readonly SheetPlan[])[]) {
    const fake = new FakeExcel({ version: "1.9" });
    page.open(fake);
    const host = excelHost(page.Excel, (wanted) =>
      page.Office.context.requirements.isSetSupported("ExcelApi", wanted),
    );
    for (const [at, plans] of jobs.entries()) await host.writeSheets(plans, { standing: jobs[at - 1] ?? [] });
    await host.settled();
    await host.stop();
    return jobs.at(-1)!.map(({ sheet }) => shown(fake.plan(sheet)));
  }

  async function byWps(...jobs: readonly (readonly SheetPlan[])[]) {
    const fake = fakeWps();
    const host = wpsHost(fake.application);
    for (const [at, plans] of jobs.entries()) await host.writeSheets(plans, { standing: jobs[at - 1] ?? [] });
    const plans = fake.plans();
    return jobs.at(-1)!.map(({ sheet }) => shown(plans.find((plan) => plan.sheet === sheet)!));
  }

  describe.each([
    ["Excel", byExcel],
    ["WPS", byWps],
  ])("%s", (_, by) => {
    it.each(CHANGES)("%s", async (_, from, to) => {
      expect(await by([from], [to])).toEqual(await by([to]));
    });

    it("sheets of a book, whatever the office does", async () => {
      const anyDoings = fc.array(anyDoing, { minLength: 1, maxLength: 5 });
      for (const doings of fc.sample(anyDoings, { numRuns: 6, seed: 11 })) {
        const [before, after] = [sheetsOf(RECEIVED), sheetsOf(doing(RECEIVED, doings))];
        expect(await by(before, after)).toEqual(await by(after));
      }
    });
  });
});
