import { act, type Doing } from "../../src/book/act";
import { EMPTY_BOOK } from "../../src/book/book";
import { inputOf } from "../../src/book/in-force";
import { withLearntNames } from "../../src/book/learnt-names";
import { standingNow } from "../../src/book/now";
import { receive } from "../../src/book/receive";
import { rosterOn } from "../../src/book/register";
import type { RosterUnit } from "../../src/consolidation/consolidation";
import { handed, listed, together } from "../support/consolidated";
import { FORM_2011 as FORM } from "../support/forms";

const of = (name: string, more: Partial<RosterUnit> = {}): RosterUnit => ({ ...listed(name)[0]!, ...more });
const later = (...doings: Doing[]) => doings.reduce((book, doing) => act(book, doing, "2011-12-20 10:00"), EMPTY_BOOK); // prettier-ignore

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
