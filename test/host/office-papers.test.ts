import { EMPTY_BOOK } from "../../src/book/book";
import { consolidate } from "../../src/consolidation/consolidate";
import { consolidationPlans } from "../../src/consolidation/sheets/consolidation-plans";
import { PLAIN_REGISTER } from "../../src/consolidation/register";
import { sheetNames } from "../../src/consolidation/sheets/sheet-names";
import type { Host } from "../../src/host/host";
import { wpsHost } from "../../src/host/wps/wps-host";
import { FAILED } from "../../src/papers/inspection/inspection";
import type { OfficeDesk } from "../../src/pane/desk/office-desk";
import { textOf, valueAt } from "../../src/sheet/grid";
import { handed, listed } from "../support/consolidated";
import { formOf } from "../support/forms";
import { loneDesk } from "../support/lone-desk";
import { closePages, opened } from "./excel/opened";
import { fakeWps } from "./fake-wps/fake-wps";

afterAll(closePages);

/* What the buttons of the office's tab do in the programs: papers are written, entered by the clerk and made anew. */

const FORM = formOf("government-news");
const NAMES = sheetNames(FORM);
const UNITS = listed("县发改委", "县商务局");
const from = (unit: string, sent: number, county: number) => {
  const rows = Object.entries({ sent, county }).map(([row, month]) => [row, { month, year: month }]);
  return handed(FORM, { unit, date: "2012-07-05", tables: [Object.fromEntries(rows)] });
};
const consolidation = consolidate(FORM, {
  submissions: [from("县发改委", 12, 4), from("县商务局", 8, 1)],
  ...{ refused: [], roster: UNITS, preferred: [], date: "2012-07-10" },
});
const drawnFrom = { consolidation, register: PLAIN_REGISTER, edition: null };
/** The result of the first item of the first unit on 专项督查, and the first name that 信息员 has room for. */
const RESULT = { row: 3, column: 4 };
const NAME = { row: 3, column: 3 };

interface Seat {
  readonly host: Host;
  type(sheet: string, row: number, column: number, value: string): void;
}

async function excel(version: string): Promise<Seat> {
  const { fake, host } = await opened({ version });
  return { host, type: (...typed) => fake.clerk.type(...typed) };
}

async function wps(): Promise<Seat> {
  const { application, clerk } = fakeWps();
  return { host: wpsHost(application), type: (...typed) => clerk.type(...typed) };
}

test.each<[string, () => Promise<Seat>]>([
  ["excel 1.9", () => excel("1.9")],
  ["excel 1.20", () => excel("1.20")],
  ["wps", wps],
])("in %s", async (_, sit) => {
  const { host, type } = await sit();
  const desk: OfficeDesk = loneDesk(
    host,
    { accept: "", readReturns: () => Promise.resolve() },
    "2012-07-10",
    FORM,
  );
  const { papers, materials } = desk;
  const said = async (sheet: string, { row, column }: typeof RESULT) =>
    textOf(valueAt((await host.readSheet(sheet))!, row, column));
  const done = async (paper: string, work: Promise<void>) => {
    await work;
    const { done, fault } = papers.state.get();
    expect([paper, done, fault]).toEqual([paper, paper, null]);
  };
  const kept = async (work: () => Promise<void>) => {
    await work();
    const { listed: name, fault } = materials.state.get();
    expect([name, fault]).toEqual([NAMES.directories[0], null]);
  };

  await host.writeSheets(consolidationPlans(FORM, consolidation));
  await done("inspection", papers.writeInspection(UNITS));
  await kept(() => materials.writeDirectory(0, consolidation));
  type(NAMES.inspection, RESULT.row, RESULT.column, FAILED);
  type(NAMES.directories[0]!, NAME.row, NAME.column, "张三");
  await done("inspection", papers.writeInspection(UNITS));
  await kept(() => materials.writeDirectory(0, consolidation));
  expect(await said(NAMES.inspection, RESULT)).toBe(FAILED);
  expect(await said(NAMES.directories[0]!, NAME)).toBe("张三");

  await done("assessment", papers.writeAssessment(drawnFrom, "roster", UNITS));
  const scores = (await host.readSheet(NAMES.assessment))!.values.map((line) =>
    line.map((cell) => textOf(cell)),
  );
  const failures = scores
    .find((line) => line.includes("不合格项数") && line.includes("单位"))!
    .indexOf("不合格项数");
  expect(UNITS.map(({ unit }) => scores.find(([name]) => name === unit)![failures])).toEqual(["1", "未查"]);
  await done("honours", papers.writeHonours(drawnFrom));
  await done("share", papers.writeShare(FORM.shares[0]!, consolidation, EMPTY_BOOK, UNITS));
  await done("circular", papers.writeCircular(drawnFrom));
  expect(
    (await host.readSheet(NAMES.circular))!.values
      .flat()
      .map((cell) => textOf(cell))
      .join(""),
  ).toContain("督查 1 个单位，1 项不合格");
});
