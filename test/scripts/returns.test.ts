import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FiguresDocument } from "../../scripts/returns/by-figures";
import type { TablesDocument } from "../../scripts/returns/by-tables";
import { rosterPlan } from "../../src/consolidation/roster/roster";
import { writeWorkbook } from "../../src/files/writing/write-workbook";
import { definitionFile, folderOf, truthOf, type Definition } from "../support/forms";
import { command } from "./command";

const ROOT = join(import.meta.dirname, "../..");
const RETURNS = join(ROOT, "test/returns");
const FILES = ["东溪镇.xlsx", "两个单位.xlsx", "县交委.xlsx", "截断.xlsx", "没有这个文件.xlsx"];
const TRUTH = JSON.parse(readFileSync(join(RETURNS, "truth.json"), "utf8")) as {
  accepted: Record<string, (number | null)[][]>;
};

const returns = command("returns");

const folder = mkdtempSync(join(tmpdir(), "returns-"));
const roster = join(folder, "名册.xlsx");
const unit = (name: string) => ({ unit: name, category: "", contact: "", phone: "", aliases: [] });

beforeAll(async () => {
  const units = ["东溪镇", "县水务局", "县林业局"].map(unit);
  writeFileSync(roster, await writeWorkbook([rosterPlan(units)]));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("the command for machines", () => {
  let document: FiguresDocument;
  beforeAll(() => {
    const run = returns("--json", "--roster", roster, ...FILES.map((name) => join(RETURNS, name)));
    expect(run.status).toBe(0);
    document = JSON.parse(run.stdout) as FiguresDocument;
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

describe("the command for machines, of a form that is named", () => {
  const formFile = (name: string, file: string) => join(folderOf(name), file);
  const of = (name: string, ...files: string[]) => {
    const paths = files.map((file) => formFile(name, file));
    const run = returns("--json", "--form", definitionFile(name), ...paths);
    expect(run.status).toBe(0);
    return JSON.parse(run.stdout) as TablesDocument;
  };

  it("prints a matrix by row and column of the definition, totals among them, and findings by its ids", () => {
    const { values } = truthOf("s1").returns.find((each: Definition) => each.kind === "broken");
    const { files, consolidated } = of("s1", "returns/县民政局.xlsx");
    const [ret] = files[0]!.returns;
    const [table] = ret!.tables;
    if (table?.kind !== "matrix") throw new Error("a matrix was expected");
    expect(table.rows.slice(8, 11)).toEqual(["r09", "r10", "r11"]);
    expect(table.columns).toEqual(["c1", "c2"]);
    expect(table.figures).toEqual(
      table.rows.map((row) => table.columns.map((column) => values.t1[row][column])),
    );
    expect(consolidated[0]).toMatchObject({ id: "t1", kind: "matrix", figures: table.figures });
    expect(ret).toMatchObject({ unit: "县民政局", period: "2012-06", fields: { unit: "县民政局" } });
    expect(ret!.findings).toMatchObject([
      { rule: "R1", severity: "error", sheet: "月报", cell: "E17", table: "t1", row: "r10", column: "c2" },
      { rule: "R4", line: null, table: "t1", row: "r02", column: "c1" },
    ]);
  });

  it("prints a list by its lines, also what is none of the options, and stacks the lines of all units", () => {
    const { values } = truthOf("s5").returns.find((each: Definition) => each.kind === "broken");
    const { files, consolidated } = of("s5", "returns/南州公司.xlsx", "returns/县农业委（2012年5月）.xlsx");
    const [ret] = files[0]!.returns;
    const { rows, total } = values.t1;
    expect(ret!.tables).toMatchObject([{ id: "t1", kind: "list", rows, total, nil: false }]);
    expect(ret!.tables[0]!.rows[0]).not.toHaveProperty("no");
    expect(ret!.findings.map(({ rule, line, row, column }) => [rule, line, row, column])).toEqual([
      ["R1", 2, null, "m"],
      ["R5", 3, null, "kind"],
    ]);
    expect(files[1]!.returns).toMatchObject([{ status: "other-period", period: "2012-05" }]);
    expect(consolidated).toMatchObject([
      {
        units: ["南州公司", "南州公司", "南州公司"],
        rows: rows.map((row: Definition) => ({ unit: "南州公司", ...row })),
        total,
        nil: [],
        counts: { kind: { 新建: 1, 续建: 1, 扩建: 0, 技改: 0 } },
      },
    ]);
  });

  it("says a cell without a number, and one that nothing stands in, as null", () => {
    const [table] = of("s2", "returns/丁县民政局.xlsx").files[0]!.returns[0]!.tables;
    if (table?.kind !== "matrix") throw new Error("a matrix was expected");
    expect(table.figures[table.rows.indexOf("mzx")]).toEqual([0, 0, null]);
  });

  it("prints a table for eyes", () => {
    const { stdout } = returns("--form", definitionFile("s1"), formFile("s1", "returns/县教委.ods"));
    expect(stdout).toMatch(/县教委\.ods\t月报\t县教委\t2012-07-04\tcounted\t70 figures\t0 errors/);
    expect(stdout).toContain("1 counted, 70 of 70 totals filled");
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
  ["a form that is not there", ["--form", "nowhere.json", "a.xlsx"]],
  ["what is no definition of a form", ["--form", join(ROOT, "package.json"), "a.xlsx"]],
  ["a roster without units", ["--roster", join(RETURNS, "东溪镇.xlsx"), "a.xlsx"]],
])("ends with 2 and prints no document when asked with %s", (_, args) => {
  const { status, stdout, stderr } = returns(...args);
  expect([status, stdout]).toEqual([2, ""]);
  expect(stderr).toContain("--roster FILE");
});
