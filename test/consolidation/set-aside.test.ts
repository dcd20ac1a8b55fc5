import type { RosterUnit, Submission } from "../../src/consolidation/consolidation";
import { nameUnit } from "../../src/consolidation/roster/name-unit";
import type { Place } from "../../src/form/placement";
import type { Account } from "../../src/reading/return";
import type { Filling } from "../support/filled-return";
import { listed, handed as submitted, together } from "../support/consolidated";
import { FORM_2011 as FORM, lineOf, matrixOf } from "../support/forms";
import { lines } from "./said";

/** A return of one figure, with what reading said of it. */
function handed(
  file: string,
  unit: string,
  value: number,
  account: Partial<Account> = {},
  more: Filling = {},
): Submission {
  const filling = { unit, tables: [{ boards: { town: value } }], account, ...more };
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
const measured = (at: Place | null): Partial<Account> => ({
  reservations: [{ kind: "measure", found: "百个", at }],
});

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

it("汇总表 of the office itself, among the returns that it adds up, counts only where the office owes one", () => {
  const [town, own] = [
    handed("a.xlsx", "石角镇", 7),
    handed("汇总.xlsx", FORM.authority, 7, { beside: "book" }),
  ];
  expect(outcome([town, own], [])).toEqual(["counted", "sum", 7, true]);
  expect(outcome([town, own], listed("石角镇"))).toEqual(["counted", "sum", 7, false]);
  expect(outcome([town, own], listed("石角镇"), [own.id])).toEqual(["counted", "counted", 14, false]);
  expect(outcome([town, own], listed("石角镇", FORM.authority))).toEqual(["counted", "counted", 14, false]);
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
    ["the same otherwise spelled", "石角镇", "石 角 镇", "counted"],
    ["one of a unit and no unit of the roster", "永城镇", "三角镇", "two-names"],
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
  const scaled = handed("b.xlsx", "石角镇", 5, measured(I2));

  it("waits for the clerk", () => {
    expect(outcome([late], listed("石角镇"))).toEqual(["other-period", null, true]);
    expect(outcome([late], listed("石角镇"), [late.id])).toEqual(["counted", 5, false]);
    expect(outcome([scaled], listed("石角镇"))).toEqual(["other-measure", null, true]);
    expect(outcome([scaled], listed("石角镇"), [scaled.id])).toEqual(["counted", 5, false]);
  });

  it("of both says of the period, and where that is written", () => {
    const at = { sheet: "统计表", row: 0, column: 1 };
    const reservations = [
      { kind: "measure", found: "百个", at },
      { kind: "period", found: "2010年", at: I2 },
    ] as const;
    const both = together(FORM, [handed("a.xlsx", "石角镇", 5, { reservations })]);
    expect(lines(FORM, both)[1]).toMatch(/^石角镇\|a\.xlsx\|统计表\|I2\|\|\|F15\|.*“2010年”，不像本期/);
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

describe("what is left out", () => {
  const submissions = [
    handed("a.xlsx", "甲镇", 1, period),
    handed("b.xlsx", "乙镇", 1, measured(I2)),
    handed("b2.xlsx", "乙二镇", 1, measured(null)),
    handed("c.xlsx", "丙镇", 1, names("丁镇")),
    handed("d.xlsx", "戊镇", 1, { beside: "sum" }),
    handed("d.xlsx", "己村", 1, { beside: "part" }),
    handed("e.xlsx", "庚镇", 1, { beside: "old" }),
    handed("f.xlsx", "辛镇", 1, { beside: "hidden" }),
    handed("g.xlsx", "", 1),
    handed("h.xlsx", "綦江县壬癸镇", 1),
    handed("i1.xlsx", "子镇", 1, {}, { date: null }),
    handed("i2.xlsx", "子镇", 1, {}, { date: null }),
    handed("j1.xlsx", "丑镇", 1, {}, { date: "2011-12-15" }),
    handed("j2.xlsx", "丑镇", 1, period),
    handed("k.xlsx", "寅镇", 1, { beside: "sum" }),
    handed("k.xlsx", "卯村", 1, { beside: "part" }),
    handed("l.xlsx", FORM.authority, 1, { beside: "book" }),
  ];
  const said = lines(FORM, together(FORM, submissions, { roster: listed("壬癸镇", "卯村") }));

  it.each([
    ["a.xlsx", "I2|||F15|错误|||“2010-12-15”，不像本期的报表，没有计入汇总。请和单位核对填报时间。"],
    [
      "b.xlsx",
      "I2|||F16|错误|||表上写着计量单位是“百个”，不知道表里的数要不要折算，没有计入汇总。请和单位核对。",
    ],
    [
      "b2.xlsx",
      "|||F16|错误|||表上写着计量单位是“百个”，不知道表里的数要不要折算，没有计入汇总。请和单位核对。",
    ],
    [
      "c.xlsx",
      "|||F14|错误|||表上写的和文件、工作表或封面写的不是一个单位：“丙镇”、“丁镇”，没有计入汇总。请确认是哪个单位。",
    ],
    ["d.xlsx", "|||F18|提示|||同一个文件里有一份是这几份的合计，已计那一份，这一份没有另外计入汇总。"],
    ["e.xlsx", "|||F17|提示|||工作表名“统计表”说是旧表、草稿或示例，没有计入汇总。"],
    ["f.xlsx", "|||F12|提示|||在隐藏的工作表上，多半是旧表，没有计入汇总。"],
    ["g.xlsx", "|||F03|错误|||看不出是哪个单位的报表，没有计入汇总。请写上填报单位后再交。"],
    ["h.xlsx", "|||F11|错误|||“綦江县壬癸镇”不在名册上，可能是“壬癸镇”，没有计入汇总。请确认是哪个单位。"],
    ["i1.xlsx", "|||F02|提示|||同一单位交了多份，已用“i2.xlsx”（填报时间 未写），这一份没有计入汇总。"],
    [
      "j2.xlsx",
      "|||F02|提示|||同一单位交了多份，已用“j1.xlsx”（填报时间 2011-12-15），这一份写的是“2010-12-15”，没有计入汇总。",
    ],
    ["l.xlsx", "|||F19|提示|||是本单位自己的汇总表，各单位的报表另外计入，这一份没有计入汇总。"],
    ["k.xlsx", "|||F19|提示|||是同一个文件里其他各份的合计，各单位已分别计入，这一份没有计入汇总。"],
  ])("of %s is said why, and where that is written", (file, words) => {
    const own = said.filter((line) => line.split("|")[1] === file && /\|F(0[23]|1[1-9])\|/.test(line));
    expect(own.map((line) => line.split("|").slice(3).join("|"))).toEqual([words]);
  });

  it("is said of nothing that counts", () => {
    expect(said.filter((line) => /^(?:戊镇|卯村)\|.*\|F(0[23]|1[1-9])\|/.test(line))).toEqual([]);
  });
});

it("a unit that is called like one of the roster counts once the clerk says that it is its own", () => {
  const one = handed("a.xlsx", "石用镇", 7);
  expect(outcome([one], listed("石角镇"))).toEqual(["unclear", null, true]);
  expect(outcome([{ ...one, ownUnit: true }], listed("石角镇"))).toEqual(["counted", 7, true]);
});

describe("a unit that has become part of another by the roster", () => {
  const roster = [{ ...listed("清溪镇")[0]!, absorbed: ["石桥乡"] }];
  const whole = handed("a.xlsx", "清溪镇", 7);
  const part = handed("b.xlsx", "石 桥 乡", 2);

  it.each<[string, Submission[], RosterUnit[], unknown[]]>([
    ["is asked about beside it", [whole, part], roster, ["counted", "unclear", 7, true]],
    ["is asked about alone", [part], roster, ["unclear", null, true]],
    ["counts where the clerk says that it is its own", [whole, { ...part, ownUnit: true }], roster, ["counted", "counted", 9, false]],
    ["counts where the roster has it as well", [whole, part], [...roster, ...listed("石桥乡")], ["counted", "counted", 9, false]],
    ["is a stranger to other rosters", [whole, part], listed("清溪镇"), ["counted", "counted", 9, false]],
  ])("%s", (_, given, units, expected) => expect(outcome(given, units)).toEqual(expected)); // prettier-ignore

  it("is told why", () =>
    expect(
      lines(FORM, together(FORM, [whole, part], { roster })).find((line) => line.includes("F11")),
    ).toMatch(/“石 桥 乡”已并入“清溪镇”，免得重复，没有计入汇总/));
});

it("names the sheet that counts instead of another one of the same file", () => {
  const ids = ["表一", "表二"].map((sheet) => ({
    ...handed("l.xlsx", "辰镇", 1, { sheet }),
    id: `l.xlsx/${sheet}`,
  }));
  expect(lines(FORM, together(FORM, ids)).find((line) => line.includes("|F02|"))).toMatch(
    /已用工作表“表二”（填报时间 [^）]*），这一份没有计入汇总。$/,
  );
});
