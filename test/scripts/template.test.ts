import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { rosterPlan } from "../../src/consolidation/roster/roster";
import { writeWorkbook } from "../../src/files/writing/write-workbook";
import { readWorkbook } from "../../src/files/read-workbook";
import { carriedDefinition } from "../../src/form/carried-definition";
import { valueAt } from "../../src/sheet/grid";
import { definitionFile } from "../support/forms";
import { command } from "./command";

const S1 = definitionFile("s1");

const folder = mkdtempSync(join(tmpdir(), "template-"));
afterAll(() => rmSync(folder, { recursive: true }));
const OUT = join(folder, "表.xlsx");

const template = command("template");

function sheets() {
  const read = readWorkbook(new Uint8Array(readFileSync(OUT)));
  return read.ok ? read.sheets : [];
}

test("a definition is written as a form that carries it", () => {
  const { status, stderr } = template("--form", S1, "--unit", "县教委", "--period", "2012-06", OUT);
  expect([status, stderr]).toEqual([0, ""]);
  const [form, definition] = sheets();
  const texts = form!.values.flat();
  expect(texts).toEqual(
    expect.arrayContaining(["单位名称：县教委", "报告期：2012年6月", "报出日期：   年  月  日"]),
  );
  expect([definition!.visible, carriedDefinition(definition!)]).toEqual([
    false,
    { kind: "definition", id: "disclosure-monthly", version: "2012-06", definition: expect.anything() },
  ]);
});

test("for another period it is the form of that period, dates and all", () => {
  expect(template("--form", S1, "--period", "2012-09", OUT).status).toBe(0);
  const [form, definition] = sheets();
  expect(form!.values.flat()).toContain("报告期：2012年9月");
  expect(carriedDefinition(definition!)).toMatchObject({
    definition: { period: { every: "month", of: "2012-09" }, due: expect.stringContaining("2012-10") },
  });
});

test("without a definition it is the first form that ships", () => {
  expect(template(OUT).status).toBe(0);
  expect(String(valueAt(sheets()[0]!, 0, 0))).toContain("党务公开");
});

test("with a roster there is one for each unit, with a list and a message", async () => {
  const units = ["石角镇", "东溪镇"].map((unit) => ({
    unit,
    category: "镇",
    contact: "",
    phone: "",
    aliases: [],
  }));
  const roster = join(folder, "名册.xlsx");
  writeFileSync(roster, await writeWorkbook([rosterPlan(units)]));
  const out = join(folder, "下发");
  expect(template("--roster", roster, out)).toMatchObject({ status: 0, stderr: "2 forms\n" });
  expect(readdirSync(out).sort()).toEqual([
    ...["01_石角镇_党务公开统计表_2011.xlsx", "02_东溪镇_党务公开统计表_2011.xlsx"],
    ...["下发清单.xlsx", "下发通知.txt"],
  ]);
});

test.each<[string, () => string[], RegExp]>([
  ["the folder is not there", () => [join(folder, "无", "表.xlsx")], /无 is no folder/],
  [
    "a unit is named beside a roster",
    () => ["--roster", S1, "--unit", "石角镇", folder],
    /no other is named/,
  ],
  [
    "the folder for all units is a file",
    () => ["--roster", S1, S1],
    /definition.*is no folder|json is no folder/,
  ],
  ["no file is named", () => [], /One file or folder/],
  ["the file is another kind", () => [join(folder, "表.ods")], /end in \.xlsx/],
  ["the roster is not there", () => ["--roster", "nowhere.xlsx", folder], /ENOENT/],
  ["the definition is not there", () => ["--form", "nowhere.json", OUT], /ENOENT/],
  [
    "the period is of another kind",
    () => ["--form", S1, "--period", "2012Q3", OUT],
    /no period of this form/,
  ],
  [
    "the definition is broken",
    () => {
      const broken = JSON.parse(readFileSync(S1, "utf8"));
      broken.rules[0].says = "10=99";
      const path = join(folder, "broken.json");
      writeFileSync(path, JSON.stringify(broken));
      return ["--form", path, OUT];
    },
    /rules\.0\.says/,
  ],
])("it says so when %s, and writes nothing", (_, args, said) => {
  rmSync(OUT, { force: true });
  const { status, stderr, stdout } = template(...args());
  expect([status, stdout]).toEqual([2, ""]);
  expect(stderr).toMatch(said);
  expect(() => readFileSync(OUT)).toThrow("ENOENT");
});
