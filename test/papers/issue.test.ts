import { unzipSync } from "fflate";
import { keptPriorOf } from "../../src/book/kept-prior";
import type { RosterUnit, Submission } from "../../src/consolidation/consolidation";
import { unitKey } from "../../src/consolidation/roster/roster";
import { ArchiveWriter } from "../../src/files/archive/write-archive";
import { writeWorkbook } from "../../src/files/writing/write-workbook";
import { readFile } from "../../src/intake/read-file";
import { earlierReturns } from "../../src/papers/before/earlier-returns";
import { issuedForms, issuedListPlan, issuedWorkbook, issueText } from "../../src/papers/issue";
import { NO_OFFICE } from "../../src/papers/office";
import { gridOfPlan } from "../../src/sheet/sheet-plan";
import { FIXTURES, FORM_2011 as FORM, formOf } from "../support/forms";
import { filledReturn } from "../support/filled-return";
import { sampleRoster } from "./sample";

const nobody = () => null;
const unit = (name: string, more: Partial<RosterUnit> = {}): RosterUnit => ({
  ...{ unit: name, category: "镇", contact: "", phone: "", aliases: [] },
  ...more,
});
/** A return of last year, if nothing else is said. */
const handedIn = (name: string, said: { date?: string; period?: string; file?: string } = {}): Submission => {
  const { date = "2010-12-15", period, file = `${name}.xlsx` } = said;
  const ret = filledReturn(FORM, { unit: name, date });
  const content = { ...ret.content, unit: name, date, period: period ?? null };
  return { id: file, file, modified: 0, return: { ...ret, content }, findings: [] } as unknown as Submission;
};

describe("all units of the samples", () => {
  const issued = issuedForms(FORM, sampleRoster(), nobody);

  it("have a form each, in their order", () =>
    expect([issued.length, issued[0]!.file, issued[41]!.file]).toEqual([
      42,
      "01_古南街道_党务公开统计表_2011.xlsx",
      expect.stringMatching(/^42_.+\.xlsx$/),
    ]));

  it("are known again by what is written, each as a nil return", async () => {
    for (const each of [issued[0]!, issued[41]!]) {
      const bytes = await writeWorkbook(issuedWorkbook(FORM, each));
      const [outcome] = readFile(FORM, { id: each.file, file: each.file, modified: 0, bytes });
      const [{ return: ret, findings }] = outcome!.submissions as [Submission];
      expect([ret.content.unit, findings.map(({ rule }) => rule)]).toEqual([
        each.unit.unit,
        expect.arrayContaining(["S06"]),
      ]);
    }
  });
});

test("one that is exempt gets none, and the others are numbered on", () =>
  expect(
    issuedForms(FORM, [unit("甲镇"), unit("乙镇", { exempt: true }), unit("丙镇")], nobody).map(
      ({ file }) => file,
    ),
  ).toEqual([expect.stringMatching(/^01_甲镇_/), expect.stringMatching(/^02_丙镇_/)]));

test("a name that no disk takes is made one", () =>
  expect(issuedForms(FORM, [unit("甲/乙:镇")], nobody)[0]!.file).toMatch(/^01_甲 乙 镇_/));

test.each(["2011", ...FIXTURES])("%s is written for a unit", (name) => {
  const form = name === "2011" ? FORM : formOf(name);
  const [issued] = issuedForms(form, [unit("石角镇")], nobody);
  const texts = issuedWorkbook(form, issued!).flatMap((plan) => gridOfPlan(plan).values.flat());
  expect(texts.some((text) => String(text).includes("石角镇"))).toBe(true);
});

describe("what a unit reported the period before", () => {
  const units = [unit("石角镇", { aliases: ["綦江县石角镇"] }), unit("东溪镇")];
  const earlier = (...submissions: Submission[]) =>
    [...earlierReturns(FORM, units, submissions)].map(([key, { file }]) => [key, file]);

  it.each<[string, Submission[], string[][]]>([
    ["by its name", [handedIn("东溪镇")], [["东溪镇", "东溪镇.xlsx"]]],
    ["by another name of it", [handedIn("綦江县石角镇")], [["石角镇", "綦江县石角镇.xlsx"]]],
    [
      "the later one",
      [handedIn("东溪镇", { date: "2010-12-19", file: "二.xlsx" }), handedIn("东溪镇")],
      [["东溪镇", "二.xlsx"]],
    ],
    ["not of a stranger", [handedIn("三江镇")], []],
    ["not without a name", [handedIn("")], []],
    ["not of this year", [handedIn("东溪镇", { date: "2011-12-15" })], []],
    ["not of the year before", [handedIn("东溪镇", { period: "2009" })], []],
  ])("is found %s", (_, submissions, found) =>
    expect(earlier(...submissions)).toEqual(found.map(([key, file]) => [unitKey(key!), file])),
  );

  it("stays with its form", () => {
    const of = earlierReturns(FORM, units, [handedIn("东溪镇")]);
    const issued = issuedForms(FORM, units, (each) => of.get(unitKey(each.unit)) ?? null);
    expect(issued.map(({ prior }) => prior !== null)).toEqual([false, true]);
    const kept = keptPriorOf(FORM, gridOfPlan(issuedWorkbook(FORM, issued[1]!).at(-1)!));
    expect([kept?.place, kept?.file, kept?.return.content.unit]).toEqual([
      "统计表/0",
      "东溪镇.xlsx",
      "东溪镇",
    ]);
  });
});

describe("what goes with the forms", () => {
  const issued = issuedForms(FORM, [unit("石角镇", { contact: "王某", phone: "023-048" })], nobody);

  it("is a list of who gets what", () =>
    expect(issuedListPlan(FORM, issued, NO_OFFICE).cells.at(-1)).toEqual([
      ...[
        1,
        "石角镇",
        "镇",
        "01_石角镇_党务公开统计表_2011.xlsx",
        "王某",
        "023-048",
        "2011年12月20日",
        "",
        "",
      ],
    ]));
  it.each([
    ["the day that the form names", { ...NO_OFFICE }, "请于2011年12月20日前报送。"],
    ["the day that the office names", { ...NO_OFFICE, by: "2011-12-18" }, "请于2011年12月18日前报送。"],
    [
      "whom to ask",
      { contact: "李某", phone: "48662345", by: "" },
      "请于2011年12月20日前报送。联系人：李某　电话：48662345。",
    ],
  ])("is a message that says %s", (_, office, said) =>
    expect(issueText(FORM, issued, office).endsWith(said)).toBe(true),
  );
});

test("an archive is handed out piece by piece, and holds every file under its name", () => {
  const pieces: Uint8Array[] = [];
  const archive = new ArchiveWriter((bytes) => pieces.push(bytes.slice()));
  const content = [Uint8Array.of(1, 2, 3), new Uint8Array(100_000).fill(7)];
  archive.add("01_石角镇.xlsx", content[0]!, new Date(2011, 11, 1));
  const before = pieces.length;
  archive.add("02_东溪镇.xlsx", content[1]!, new Date(2011, 11, 1));
  archive.end();
  expect(before).toBeGreaterThan(0);
  const whole = new Uint8Array(pieces.flatMap((piece) => [...piece]));
  expect(unzipSync(whole)).toEqual({ "01_石角镇.xlsx": content[0], "02_东溪镇.xlsx": content[1] });
});
