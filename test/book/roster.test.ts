import { act, type Doing } from "../../src/book/act";
import { EMPTY_BOOK } from "../../src/book/book";
import { inputOf } from "../../src/book/in-force";
import { withLearntNames } from "../../src/book/learnt-names";
import { standingNow } from "../../src/book/now";
import { receive } from "../../src/book/receive";
import { rosterOn } from "../../src/book/register";
import type { RosterUnit } from "../../src/consolidation/consolidation";
import { readRoster, rosterPlan } from "../../src/consolidation/roster";
import { rosterEdits } from "../../src/consolidation/roster-edits";
import { differingUnits, rosterFilled, rosterTakenOver } from "../../src/consolidation/roster-filled";
import { consolidate } from "../../src/consolidation/consolidate";
import { gridOf, type CellValue, type Grid } from "../../src/sheet/grid";
import { gridOfPlan } from "../../src/sheet/sheet-plan";
import { handed, listed, together } from "../support/consolidated";
import { FORM_2011 as FORM } from "../support/forms";

const of = (name: string, more: Partial<RosterUnit> = {}): RosterUnit => ({ ...listed(name)[0]!, ...more });
const sheet = (...values: CellValue[][]): Grid => gridOf("填报单位名册", values);
const later = (...doings: Doing[]) => doings.reduce((book, doing) => act(book, doing, "2011-12-20 10:00"), EMPTY_BOOK); // prettier-ignore

describe("the roster's sheet", () => {
  const full: RosterUnit[] = [
    of("石角镇", {
      ...{ phone: "02348670135", contact: "张三", aliases: ["石角"], leader: "李四", former: ["蒲河镇"] },
      ...{ absorbed: ["甲乡", "乙乡"], code: "0110", parent: "綦江县", order: "2" },
      exemption: { from: "2011-01-01", until: "", reason: "撤并" },
    }),
  ];
  it("is read as it is written, with its zeros and days", () => {
    expect(readRoster(gridOfPlan(rosterPlan(full)))).toEqual(full);
    const texts = rosterPlan(full).formats.filter(({ format }) => format.number === "@");
    expect(texts.every(({ range }) => range.top === 1 && range.bottom >= 2000)).toBe(true);
  });
  it("is in the order of 次序, then as it stands", () => {
    const grid = sheet(["单位", "次序"], ["丙", ""], ["乙", 2], ["甲", "1"], ["丁", "末"]);
    expect(readRoster(grid).map(({ unit }) => unit)).toEqual(["甲", "乙", "丙", "丁"]);
  });
  it.each<[CellValue, string]>([
    [40878, "2011-12-01"],
    ["2011年12月1日", "2011-12-01"],
    ["年底", ""],
  ])("understands a day typed as %s", (cell, from) =>
    expect(readRoster(sheet(["单位", "免报起", "免报原因"], ["甲", cell, "撤销"]))[0]!.exemption).toEqual({
      ...{ from, until: "", reason: "撤销" },
    }),
  );
});

describe("a unit that owes none", () => {
  const exempt = of("甲镇", { exemption: { from: "2011-12-01", until: "2011-12-31", reason: "机构撤销" } });
  const owing: Doing = { kind: "owing", unit: "甲镇" };
  it.each<[string, string, Doing[], boolean]>([
    ["on the first day", "2011-12-01", [], true],
    ["on the last one", "2011-12-31", [], true],
    ["before them", "2011-11-30", [], false],
    ["when the office has said since that it owes one", "2011-12-10", [owing], false],
    ["by an act, whatever the roster says", "2012-02-01", [{ kind: "exempt", unit: "甲镇", from: "2012-01-01", until: "", reason: "" }], true],
  ])("by the roster, %s", (_, day, doings, isExempt) =>
    expect(rosterOn(later(...doings), [exempt], day)[0]!.exempt ?? false).toBe(isExempt)); // prettier-ignore

  it("is not due, and the register says why", () => {
    const now = standingNow(FORM, EMPTY_BOOK, {
      ...{ roster: [exempt, of("乙镇")], refused: [], reports: null, date: "2011-12-27" },
    });
    const [report] = now.standing.reports;
    expect([now.standing.counts.due, now.register.of(report!).note]).toEqual([
      ...[1, "机构撤销（2011-12-01至2011-12-31）"],
    ]);
  });
});

describe("a name that the clerk has said is a unit's", () => {
  const named = (unit: string, from: string, own = false): Doing => ({
    kind: "named",
    receipt: 1,
    unit,
    from,
    own,
  });
  const learnt = (doing: Doing, ...roster: RosterUnit[]) =>
    withLearntNames(later(doing), roster).map(({ aliases }) => aliases.join());
  it.each<[string, Doing, string[]]>([
    ["is remembered", named("篆塘镇", "綦江县篆塘镇"), ["綦江县篆塘镇", ""]],
    ["is not, where it is a unit of its own", named("篆塘镇", "綦江县篆塘镇", true), ["", ""]],
    ["is not, where it is another one's", named("篆塘镇", "石角镇"), ["", ""]],
    ["is not, where it is like nobody's", named("篆塘镇", "统计表"), ["", ""]],
    ["is not, where it is like several", named("篆塘镇", "篆塘镇石角镇"), ["", ""]],
  ])("%s", (_, doing, aliases) => expect(learnt(doing, of("篆塘镇"), of("石角镇"))).toEqual(aliases)); // prettier-ignore

  it("is asked once: the next return under it counts", () => {
    const roster = listed("篆塘镇");
    const from = (file: string) => handed(FORM, { unit: "綦江县篆塘镇", date: "2011-12-10", tables: [{ boards: { town: 1 } }] }, { file }); // prettier-ignore
    const { book } = receive(FORM, EMPTY_BOOK, [from("甲.xlsx")], "2011-12-19 09:32");
    const status = (to: typeof book) =>
      together(FORM, [], { ...inputOf(FORM, to), roster: rosterOn(to, roster, "2011-12-20") }).entries.map(
        (entry) => entry.status,
      );
    const answered = act(book, named("篆塘镇", "綦江县篆塘镇"), "2011-12-19 10:00");
    const { book: next } = receive(
      FORM,
      { ...answered, receipts: [] },
      [from("乙.xlsx")],
      "2012-12-19 09:32",
    );
    expect([status(book), status(next)]).toEqual([["unclear"], ["counted"]]);
  });
});

describe("the roster is filled", () => {
  it("with whom to call, and units that have reported without being on it", () => {
    const consolidation = consolidate(FORM, {
      ...{
        submissions: [handed(FORM, { unit: "新镇", date: "2011-12-10", tables: [{ boards: { town: 1 } }] })],
      },
      ...{ refused: [], preferred: [], date: "2011-12-20", roster: listed("甲镇", "乙镇") },
    });
    const known = ({ unit }: { unit: string }) =>
      unit === "甲镇" ? { contact: "张三", phone: "0138" } : { contact: "", phone: "" };
    const own = [of("甲镇", { contact: "李四" }), of("乙镇")];
    const filled = rosterFilled(FORM, own, consolidation.reports, known);
    expect(filled.map(({ unit, contact, phone }) => [unit, contact, phone])).toEqual([
      ["甲镇", "李四", "0138"],
      ["乙镇", "", ""],
      ["新镇", "", ""],
    ]);
    expect(differingUnits(own, filled)).toBe(2);
  });
});

describe("last year's roster", () => {
  const last = [of("蒲河镇", { phone: "0123", leader: "李四", order: "3" }), of("撤销乡")];
  it("is taken over whole where there is none yet", () => expect(rosterTakenOver([], last)).toEqual(last));
  it("else fills what is blank of units that both have, by their old names too, and adds nobody", () =>
    expect(
      rosterTakenOver([of("石角镇", { former: ["蒲河镇"], category: "街道" }), of("东溪镇")], last),
    ).toEqual([
      of("石角镇", { former: ["蒲河镇"], category: "街道", phone: "0123", leader: "李四" }),
      of("东溪镇"),
    ]));
});

describe("the clerk's own sheet", () => {
  it("has only those cells changed that say less, and columns and units added behind", () => {
    const grid = sheet(["备注", "单位", "电话"], ["好", "甲镇", "0138"], ["", "乙镇", null]);
    const edits = rosterEdits(grid, [of("甲镇", { phone: "0138" }), of("乙镇", { phone: "0139", category: "" }), of("丙镇", { category: "" })])!; // prettier-ignore
    expect(edits).toEqual([
      { row: 0, column: 3, value: "类别" },
      { row: 1, column: 3, value: "镇" },
      { row: 2, column: 2, value: "0139", format: "@" },
      { row: 3, column: 1, value: "丙镇" },
    ]);
  });
  it("is left alone where it says all of it", () => {
    const units = [of("甲镇", { aliases: ["甲", "老甲"] })];
    expect(rosterEdits(gridOfPlan(rosterPlan(units)), units)).toEqual([]);
  });
  it("is none where it has no column 单位", () => expect(rosterEdits(sheet(["名称"]), [])).toBeNull());
});
