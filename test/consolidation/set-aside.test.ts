import type { RosterUnit, Submission } from "../../src/consolidation/consolidation";
import { nameUnit } from "../../src/consolidation/name-unit";
import type { Account } from "../../src/reading/return";
import { listed, handed as submitted, together } from "../support/consolidated";
import { FORM_2011 as FORM, lineOf, matrixOf } from "../support/forms";
import { lines } from "./said";

/** A return of one figure, with what reading said of it. */
function handed(file: string, unit: string, value: number, account: Partial<Account> = {}): Submission {
  const filling = { unit, tables: [{ boards: { town: value } }], account };
  return submitted(FORM, filling, { id: `${file}/${unit}`, file, findings: [] });
}

const BOARDS = lineOf(matrixOf(FORM).rows.lines, "boards");
const TOTAL = lineOf(matrixOf(FORM).columns.lines, "total");
const I2 = { sheet: "统计表", row: 1, column: 8 };

/** What became of each, the total of 党务公开栏, and whether that is provisional. */
function outcome(submissions: Submission[], roster: RosterUnit[], preferred: string[] = []) {
  const { entries, totals, provisional } = together(FORM, submissions, { roster, preferred });
  const [table] = totals;
  const total = table?.kind === "matrix" ? table.cells[BOARDS]![TOTAL] : undefined;
  return [...entries.map(({ status }) => status), total, provisional];
}
const names = (...others: string[]): Partial<Account> => ({ reservations: [{ kind: "names", others }] });
const period: Partial<Account> = { reservations: [{ kind: "period", found: "2010-12-15", at: I2 }] };
const measure: Partial<Account> = { reservations: [{ kind: "measure", found: "百个", at: I2 }] };

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
  const late = handed("a.xlsx", "石角镇", 5, period);
  const scaled = handed("b.xlsx", "石角镇", 5, measure);

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
    handed("a.xlsx", "甲镇", 1, period),
    handed("b.xlsx", "乙镇", 1, measure),
    handed("c.xlsx", "丙镇", 1, names("丁镇")),
    handed("d.xlsx", "戊镇", 1, { beside: "sum" }),
    handed("d.xlsx", "己村", 1, { beside: "part" }),
    handed("e.xlsx", "庚镇", 1, { beside: "old" }),
  ];
  const all = lines(FORM, together(FORM, submissions));
  const said = (rule: string) => all.find((line) => line.includes(`|${rule}|`));
  expect(said("F15")).toMatch(/^甲镇\|a\.xlsx\|.*\|I2\|.*“2010-12-15”/);
  expect(said("F16")).toMatch(/^乙镇\|.*\|I2\|.*“百个”/);
  expect(said("F14")).toMatch(/“丙镇”、“丁镇”/);
  expect(said("F18")).toMatch(/^己村\|d\.xlsx/);
  expect(said("F17")).toMatch(/^庚镇\|e\.xlsx/);
});
