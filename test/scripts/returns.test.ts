import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ReturnsDocument } from "../../scripts/returns/document";
import { rosterPlan } from "../../src/consolidation/roster";
import { writeWorkbook } from "../../src/files/write-workbook";

const ROOT = join(import.meta.dirname, "../..");
const RETURNS = join(ROOT, "test/returns");
const FILES = ["东溪镇.xlsx", "两个单位.xlsx", "县交委.xlsx", "截断.xlsx", "没有这个文件.xlsx"];
const TRUTH = JSON.parse(readFileSync(join(RETURNS, "truth.json"), "utf8")) as {
  accepted: Record<string, (number | null)[][]>;
};

/** The command as a person types it. */
function returns(...args: string[]) {
  const command = [join(ROOT, "scripts/returns.ts"), ...args];
  return spawnSync(process.execPath, ["--import", "tsx", ...command], { cwd: ROOT, encoding: "utf8" });
}

const folder = mkdtempSync(join(tmpdir(), "returns-"));
const roster = join(folder, "名册.xlsx");
const unit = (name: string) => ({ unit: name, category: "", contact: "", phone: "", aliases: [] });

beforeAll(async () => {
  const units = ["东溪镇", "县水务局", "县林业局"].map(unit);
  writeFileSync(roster, await writeWorkbook([rosterPlan(units)]));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("the command for machines", () => {
  let document: ReturnsDocument;
  beforeAll(() => {
    const run = returns("--json", "--roster", roster, ...FILES.map((name) => join(RETURNS, name)));
    expect(run.status).toBe(0);
    document = JSON.parse(run.stdout) as ReturnsDocument;
  });
  const units = () => document.files.flatMap((file) => file.returns);

  it("says of every file, in the order given, what it yielded", () => {
    expect(document.files.map(({ file }) => file)).toEqual(FILES.map((name) => join(RETURNS, name)));
    expect(document.files.map((file) => file.returns.length)).toEqual([1, 2, 1, 0, 0]);
    expect(document.files.map(({ refused }) => refused?.code)).toEqual([
      ...[undefined, undefined, undefined],
      ...["truncated", "unreadable"],
    ]);
  });

  it("prints the figures by indicator and subject, blank ones as null", () => {
    for (const each of units()) expect(each.figures).toEqual(TRUTH.accepted[each.unit]);
  });

  it("says whose return it is, from where, and that it counts", () => {
    expect(units()[0]).toMatchObject({
      sheet: "统计表",
      unit: "东溪镇",
      unitFrom: "head",
      status: "counted",
    });
  });

  it("adds up what counts, whether final or not", () => {
    const parties = units().map(({ figures }) =>
      figures[0]!.reduce<number>((sum, each) => sum + (each ?? 0), 0),
    );
    expect(document.totals.totals[0]).toBe(parties.reduce((sum, each) => sum + each, 0));
    expect(document.provisional).toBe(true);
  });

  it("lists findings with their cells, the unit that is not on the roster among them", () => {
    const { findings } = units()[3]!;
    expect(findings.filter(({ severity }) => severity === "error")).toMatchObject([
      { rule: "C02", cell: "C45", indicator: 39, subject: 0, state: "open" },
    ]);
    expect(findings.map(({ message }) => message).join()).toContain("名册");
  });
});

it("prints a table for eyes", () => {
  const { stdout, status } = returns(join(RETURNS, "东溪镇.xlsx"));
  expect(status).toBe(0);
  expect(stdout).toMatch(/东溪镇\.xlsx\t统计表\t东溪镇\t2011-12-16\tcounted\t360 figures/);
});

it.each<[string, string[]]>([
  ["no file", []],
  ["an unknown option", ["--jsn", "a.xlsx"]],
  ["a roster that is not there", ["--roster", "nowhere.xlsx", "a.xlsx"]],
  ["a roster without units", ["--roster", join(RETURNS, "东溪镇.xlsx"), "a.xlsx"]],
])("ends with 2 and prints no document when asked with %s", (_, args) => {
  const { status, stdout, stderr } = returns(...args);
  expect([status, stdout]).toEqual([2, ""]);
  expect(stderr).toContain("--roster FILE");
});
