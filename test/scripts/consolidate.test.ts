import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FiguresDocument } from "../../scripts/returns/by-figures";
import { EMPTY_BOOK } from "../../src/book/book";
import { inputOf } from "../../src/book/in-force";
import { readBook } from "../../src/book/sheets/read-book";
import { compareTotals } from "../../src/consolidation/compare-totals";
import { consolidate } from "../../src/consolidation/consolidate";
import type { RosterUnit } from "../../src/consolidation/consolidation";
import { readRoster, rosterPlan } from "../../src/consolidation/roster/roster";
import { readWorkbook } from "../../src/files/read-workbook";
import { writeWorkbook } from "../../src/files/writing/write-workbook";
import { FORM_2011, matrixOf } from "../support/forms";
import { command } from "./command";

const SAMPLES = join(import.meta.dirname, "../../assets/samples");
const consolidated = command("consolidate");
const returns = command("returns");

const root = mkdtempSync(join(tmpdir(), "consolidate-"));
afterAll(() => rmSync(root, { recursive: true }));
const [given, rosterFile, out, long] = ["收件", "名册.xlsx", "汇总.xlsx", "长表"].map((name) =>
  join(root, name),
);
const { roster } = JSON.parse(readFileSync(join(SAMPLES, "index.json"), "utf8")) as { roster: RosterUnit[] };
const units = roster.map((unit) => ({
  ...unit,
  aliases: [],
  parent: unit.category === "镇" ? "江北片" : "",
}));

beforeAll(async () => {
  mkdirSync(given!);
  for (const name of readdirSync(SAMPLES).filter((each) => each.endsWith(".xlsx")))
    copyFileSync(join(SAMPLES, name), join(given!, name));
  writeFileSync(rosterFile!, await writeWorkbook([rosterPlan(units)]));
});

const asked = (...more: string[]) =>
  consolidated(
    "--roster",
    rosterFile!,
    "--out",
    out!,
    "--long",
    long!,
    "--county",
    "綦江县",
    ...more,
    given!,
  );

describe("the samples", () => {
  let ran: ReturnType<typeof asked>;
  beforeAll(() => {
    ran = asked();
  });
  const files = () => readdirSync(given!).length;
  const toldByReturns = () => {
    const paths = readdirSync(given!).map((name) => join(given!, name));
    return JSON.parse(returns("--json", "--roster", rosterFile!, ...paths).stdout) as FiguresDocument;
  };

  it("are read, and what yields nothing is listed", () => {
    expect(ran.status).toBe(0);
    expect(ran.stdout).toMatch(/^传输中断\.xlsx\trefused: truncated/m);
    expect(ran.stdout).toMatch(/^通讯录\.xlsx\trefused: no-form/m);
    expect(ran.stderr).toContain(`${files()}/${files()} files`);
  });

  it("become a book that the pane goes on with, of the totals that the command for machines prints", () => {
    const read = readWorkbook(new Uint8Array(readFileSync(out!)));
    if (!read.ok) throw new Error(read.refusal.code);
    const sheetOf = (name: string) => read.sheets.find(({ sheet }) => sheet === name) ?? null;
    expect(readRoster(sheetOf("填报单位名册"))).toEqual(
      units.map(({ parent, ...unit }) => (parent ? { ...unit, parent } : unit)),
    );
    const reading = readBook(FORM_2011, sheetOf, EMPTY_BOOK);
    if (reading.kind !== "book") throw new Error(reading.kind);
    const made = consolidate(FORM_2011, {
      ...inputOf(FORM_2011, reading.book),
      ...{ roster: units, refused: [], date: "2011-12-21" },
    });
    expect(compareTotals(FORM_2011, made, read.sheets)).toEqual([]);
    const [own] = made.totals;
    const table = matrixOf(FORM_2011);
    const total = table.columns.lines.findIndex(({ role }) => role === "total");
    expect(own?.kind === "matrix" && own.cells.map((line) => line[total])).toEqual(
      toldByReturns().totals.totals,
    );
  });

  it("become a long table, a folder a county, whose figures add up to the same", () => {
    const folder = join(long!, "figures/period=2011");
    expect(readdirSync(folder).sort()).toEqual(["county=江北片", "county=綦江县"]);
    const lines = readdirSync(folder).flatMap((county) => {
      expect(readdirSync(join(folder, county)).sort()).toEqual(["part-1-1.csv", "part-1-1.parquet"]);
      return readFileSync(join(folder, county, "part-1-1.csv"), "utf8")
        .trim()
        .split("\r\n")
        .slice(1);
    });
    const cells = lines.map((line) => line.split(","));
    const head = readFileSync(join(folder, "county=綦江县/part-1-1.csv"), "utf8")
      .split("\r\n")[0]!
      .split(",");
    const at = (label: string) => head.indexOf(label);
    const sums = matrixOf(FORM_2011).rows.lines.map(({ id }) =>
      cells
        .filter((line) => line[at("行标识")] === id && line[at("计入状态")] === "counted")
        .reduce((sum, line) => sum + Number(line[at("计入数")]), 0),
    );
    const isSum = matrixOf(FORM_2011).rows.lines.map(({ measure }) => measure?.together.how === "sum");
    const totals = toldByReturns().totals.totals;
    expect(sums.filter((_, row) => isSum[row])).toEqual(
      totals.filter((_, row) => isSum[row]).map((each) => each ?? 0),
    );
  });

  it("are not read again, and the county of another office stays in the long table", () => {
    const other = join(long!, "figures/period=2011/county=万盛区");
    mkdirSync(other);
    const again = asked("--format", "csv");
    expect(again.stderr).toContain(`${files()}/${files()} files, ${files()} of them before`);
    expect(readdirSync(join(other, ".."))).toContain("county=万盛区");
  });
});

test.each<[string, string[], RegExp]>([
  ["no folder is named", ["--out", "a.xlsx"], /No folder is named/],
  ["nothing is to be written", ["."], /Neither a workbook nor a long table/],
  ["the workbook is of another kind", ["--out", "a.csv", "."], /end in \.xlsx/],
  ["the format is another one", ["--long", "a", "--format", "orc", "."], /neither csv nor parquet/],
  ["the folder is none", ["--long", "a", "package.json"], /package\.json is no folder/],
  ["there is no number of threads", ["--long", "a", "--threads", "0", "."], /no number of threads/],
])("it says so when %s", (_, args, said) => {
  const { status, stdout, stderr } = consolidated(...args);
  expect([status, stdout]).toEqual([2, ""]);
  expect(stderr).toMatch(said);
});
