import { consolidate } from "../../src/consolidation/consolidate";
import type { RosterUnit, Submission } from "../../src/consolidation/consolidation";
import { nameUnit } from "../../src/consolidation/name-unit";
import { problemsPlan } from "../../src/consolidation/problems-plan";
import { readReturns } from "../../src/reading/read-return";
import type { Return } from "../../src/reading/return";
import { FORM, paper, type Paper } from "../support/paper";

/** A return of one figure, with what reading said of it. */
function handed(
  file: string,
  unit: string,
  value: number,
  said: Partial<Return> = {},
  filled: Paper = {},
): Submission {
  const [ret] = readReturns(FORM, paper({ unit, cells: { "boards town": value }, ...filled }));
  return { id: `${file}/${unit}`, file, modified: 0, return: { ...ret!, ...said }, findings: [] };
}
const listed = (...units: string[]): RosterUnit[] =>
  units.map((unit) => ({ unit, category: "", contact: "", phone: "", aliases: [] }));

/** What became of each, the total of 党务公开栏, and whether that is provisional. */
function outcome(submissions: Submission[], roster: RosterUnit[], preferred: string[] = []) {
  const result = consolidate(FORM, { submissions, roster, preferred, refused: [], date: "2011-12-21" });
  return [...result.entries.map(({ status }) => status), result.totals.totals[8], result.provisional];
}
const names = (...others: string[]): Partial<Return> => ({ reservations: [{ kind: "names", others }] });

describe("a workbook with a return that adds up the others", () => {
  const sum = handed("a.xlsx", "石角镇", 7, { beside: "sum" });
  const parts = [
    handed("a.xlsx", "南街村", 3, { beside: "part" }),
    handed("a.xlsx", "北街村", 4, { beside: "part" }),
  ];
  const all = [sum, ...parts];

  it("counts once, as the unit that owes a return", () => {
    expect(outcome(all, listed("石角镇"))).toEqual(["counted", "part", "part", 7, false]);
    expect(outcome(all, [])).toEqual(["counted", "part", "part", 7, true]);
    expect(outcome(all, listed("南街村", "北街村"))).toEqual(["sum", "counted", "counted", 7, false]);
  });

  it("counts a part besides where the clerk says so", () => {
    expect(outcome(all, listed("石角镇"), [parts[0]!.id])).toEqual(["counted", "counted", "part", 10, false]);
  });

  it("does not set aside what stands in other files", () => {
    const other = handed("b.xlsx", "东溪镇", 2);
    expect(outcome([...all, other], listed("石角镇", "东溪镇"))).toEqual([
      ...["counted", "part", "part", "counted"],
      ...[9, false],
    ]);
  });
});

describe("a return of two names", () => {
  const roster = listed("石角镇", "三角镇");
  it.each<[string, string, string, string]>([
    ["both on the roster", "石角镇", "三角镇", "two-names"],
    ["one on the roster", "石角镇", "永新镇", "two-names"],
    ["none on the roster", "永城镇", "永新镇", "two-names"],
    ["one longer", "石角镇", "綦江县石角镇", "counted"],
    ["one an office", "石角镇", "党政办", "counted"],
    ["one a county's", "石角镇", "綦江县", "counted"],
  ])("%s", (_, unit, other, status) => {
    expect(outcome([handed("a.xlsx", unit, 1, names(other))], roster)[0]).toBe(status);
  });

  it("counts once the clerk has said whose it is", () => {
    const asked = handed("三角镇.xlsx", "石角镇", 5, names("三角镇"));
    expect(outcome([asked], listed("三角镇"))).toEqual(["two-names", null, true]);
    const answered = nameUnit(FORM, asked, { unit: "三角镇", own: false });
    expect(outcome([answered], listed("三角镇")).slice(0, 2)).toEqual(["counted", 5]);
  });
});

describe("a return of another period or measure", () => {
  const late = handed("a.xlsx", "石角镇", 5, {}, { date: "2010年12月15日" });
  const scaled = handed("b.xlsx", "石角镇", 5, {
    reservations: [{ kind: "measure", found: "百个", row: 1, column: 8 }],
  });

  it("waits for the clerk", () => {
    expect(outcome([late], listed("石角镇"))).toEqual(["other-period", null, true]);
    expect(outcome([late], listed("石角镇"), [late.id])).toEqual(["counted", 5, false]);
    expect(outcome([scaled], listed("石角镇"))).toEqual(["other-measure", null, true]);
    expect(outcome([scaled], listed("石角镇"), [scaled.id])).toEqual(["counted", 5, false]);
  });

  it("is no question beside this period's", () => {
    expect(outcome([late, handed("c.xlsx", "石角镇", 6)], listed("石角镇"))).toEqual([
      "superseded",
      "counted",
      6,
      false,
    ]);
  });
});

it("says of each that is left out why, and where that is written", () => {
  const submissions = [
    handed("a.xlsx", "甲镇", 1, {}, { date: "2010年12月15日" }),
    handed("b.xlsx", "乙镇", 1, { reservations: [{ kind: "measure", found: "百个", row: 1, column: 8 }] }),
    handed("c.xlsx", "丙镇", 1, names("丁镇")),
    handed("d.xlsx", "戊镇", 1, { beside: "sum" }),
    handed("d.xlsx", "己村", 1, { beside: "part" }),
    handed("e.xlsx", "庚镇", 1, { beside: "old" }),
  ];
  const given = { submissions, roster: [], preferred: [], refused: [], date: "2011-12-21" };
  const lines = problemsPlan(FORM, consolidate(FORM, given)).cells.map((row) => row.join("|"));
  const said = (rule: string) => lines.find((line) => line.includes(`|${rule}|`));
  expect(said("F15")).toMatch(/^甲镇\|a\.xlsx\|.*\|I2\|.*“2010-12-15”/);
  expect(said("F16")).toMatch(/^乙镇\|.*\|I2\|.*“百个”/);
  expect(said("F14")).toMatch(/“丙镇”、“丁镇”/);
  expect(said("F18")).toMatch(/^己村\|d\.xlsx/);
  expect(said("F17")).toMatch(/^庚镇\|e\.xlsx/);
});
