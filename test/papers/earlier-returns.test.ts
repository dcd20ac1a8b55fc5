import type { RosterUnit, Submission } from "../../src/consolidation/consolidation";
import { earlierReturns } from "../../src/papers/before/earlier-returns";
import { handed, listed } from "../support/consolidated";
import { FORM_2011 as FORM, lineOf, matrixOf } from "../support/forms";

const table = matrixOf(FORM);
const [row, column] = [lineOf(table.rows.lines, "boards"), lineOf(table.columns.lines, "town")];
/** What a unit handed in last year. */
const then = (unit: string, boards: number, date = "2010-12-10"): Submission =>
  handed(
    FORM,
    { unit, date, period: "2010", tables: [{ boards: { town: boards } }] },
    { file: `${unit} ${boards}.xlsx` },
  );
const of = (unit: string, more: Partial<RosterUnit> = {}) => ({ ...listed(unit)[0]!, ...more });
const found = (units: RosterUnit[], ...submissions: Submission[]) =>
  [...earlierReturns(FORM, units, submissions)].map(([unit, { return: ret, file }]) => {
    const content = ret.content.tables[0]!;
    return [unit, content.kind === "matrix" ? content.cells[row]![column]!.value : null, file];
  });

describe("what a unit handed in the year before", () => {
  it.each<[string, RosterUnit[], Submission[], unknown[]]>([
    ["is its last one", [of("石角镇")], [then("石角镇", 3), then("石角镇", 4, "2010-12-12")], ["石角镇", 4, "石角镇 4.xlsx"]],
    ["is under the name that it had", [of("石角镇", { former: ["蒲河镇"] })], [then("蒲河镇", 3)], ["石角镇", 3, "蒲河镇 3.xlsx"]],
    ["is its own, though it was renamed meanwhile", [of("石角镇", { former: ["蒲河镇"] })], [then("蒲河镇", 3), then("石角镇", 4, "2010-12-12")], ["石角镇", 4, "石角镇 4.xlsx"]],
    ["is joined with that of a unit which has become part of it", [of("石角镇", { absorbed: ["甲乡"] })], [then("石角镇", 3), then("甲乡", 4)], ["石角镇", 7, "石角镇 3.xlsx、甲乡 4.xlsx"]],
    ["is that of those which it was made of", [of("石角镇", { absorbed: ["甲乡", "乙乡"] })], [then("甲乡", 4), then("乙乡", 5)], ["石角镇", 9, "甲乡 4.xlsx、乙乡 5.xlsx"]],
  ])("%s", (_, units, submissions, wanted) => expect(found(units, ...submissions)).toEqual([wanted])); // prettier-ignore

  it("is nobody's where the roster does not know it", () =>
    expect(found([of("石角镇")], then("甲乡", 4))).toEqual([]));
});
