import type { RosterUnit } from "../../../src/consolidation/consolidation";
import { consolidate } from "../../../src/consolidation/consolidate";
import { readRoster, rosterHead, rosterPlan } from "../../../src/consolidation/roster/roster";
import { rosterEdits } from "../../../src/consolidation/roster/roster-edits";
import {
  differingUnits,
  rosterFilled,
  rosterTakenOver,
} from "../../../src/consolidation/roster/roster-filled";
import { rangeName } from "../../../src/sheet/address";
import { gridOf, type CellValue, type Grid } from "../../../src/sheet/grid";
import { gridOfPlan, type SheetPlan } from "../../../src/sheet/sheet-plan";
import { handed, listed } from "../../support/consolidated";
import { FORM_2011 as FORM } from "../../support/forms";

const of = (name: string, more: Partial<RosterUnit> = {}): RosterUnit => ({ ...listed(name)[0]!, ...more });
const sheet = (...values: CellValue[][]): Grid => gridOf("填报单位名册", values);

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

describe("a cell of the roster", () => {
  const NOBODY: RosterUnit = { unit: "", category: "", contact: "", phone: "", aliases: [] };
  const read = (head: string, cell: CellValue) => {
    const [unit] = readRoster(sheet(["单位", head], ["甲镇", cell]));
    return unit;
  };
  it.each<[head: string, cell: CellValue, says: Partial<RosterUnit>]>([
    ["类别", " 镇 ", { category: "镇" }],
    ["联系人", "张三", { contact: "张三" }],
    ["电话", 2348670135, { phone: "2348670135" }],
    ["别名", "甲、老甲，甲乡,甲公社；甲场;甲/甲甲\n甲区", { aliases: ["甲", "老甲", "甲乡", "甲公社", "甲场", "甲", "甲甲", "甲区"] }],
    ["别名", "、 、", {}],
    ["单位代码", "0110", { code: "0110" }],
    ["上级", "綦江县", { parent: "綦江县" }],
    ["分管领导", "李四", { leader: "李四" }],
    ["原名", "蒲河镇", { former: ["蒲河镇"] }],
    ["并入单位", "甲乡、乙乡", { absorbed: ["甲乡", "乙乡"] }],
    ["次序", 3, { order: "3" }],
    ["次序", null, {}],
    ["免报止", "2011-12-31", { exemption: { from: "", until: "2011-12-31", reason: "" } }],
    ["免报原因", " 撤并 ", { exemption: { from: "", until: "", reason: "撤并" } }],
    ["免报起", "年底", {}],
    ["单 位", "乙镇", {}],
  ])("under %s that holds %j", (head, cell, says) =>
    expect(read(head, cell)).toEqual({ ...NOBODY, unit: "甲镇", ...says }),
  ); // prettier-ignore

  it("counts for the first of two rows of one unit, below a title", () => {
    const grid = sheet(["全县填报单位"], ["序号", " 单位 ", "类别"], [1, "甲镇", "镇"], [2, "", "镇"], [3, "甲 镇", "乡"]);
    expect(readRoster(grid)).toEqual([{ ...NOBODY, unit: "甲镇", category: "镇" }]);
    expect([rosterHead(grid), rosterHead(sheet(["名称"])), readRoster(null), readRoster(sheet(["名称"]))]).toEqual([1, null, [], []]);
  }); // prettier-ignore

  it("stands as it is among others without a number, in the order of the sheet", () => {
    const grid = sheet(["单位", "次序"], ["丁", ""], ["丙", "10"], ["乙", "9"], ["甲", "末"], ["戊", "9"]);
    expect(readRoster(grid).map(({ unit }) => unit)).toEqual(["乙", "戊", "丙", "丁", "甲"]);
  });
});

describe("the roster as a sheet", () => {
  const units = [of("甲镇", { code: "01", exemption: { from: "2011-01-01", until: "", reason: "撤并" } })];
  const heads = (plan: SheetPlan) => plan.cells[0];
  it("has the columns that every roster has, and of the others those that say something", () => {
    expect(heads(rosterPlan())).toEqual(["单位", "类别", "联系人", "电话", "别名"]);
    expect(heads(rosterPlan(units))).toEqual([
      ...["单位", "类别", "联系人", "电话", "别名", "单位代码", "免报起", "免报原因"],
    ]);
    expect(rosterPlan(units).columnWidths).toEqual([28, 14, 14, 18, 36, 18, 12, 24]);
  });
  it("keeps zeros and days as texts, as far as a clerk may type them", () => {
    const texts = rosterPlan(units).formats.flatMap(({ range, format }) =>
      format.number === "@" ? [rangeName(range)] : [],
    );
    expect(texts).toEqual(["D2:D2001", "F2:F2001", "G2:G2001"]);
  });
  it("says what it is by the heads of every roster, and is printed and filtered whole", () => {
    const plan = rosterPlan(units);
    expect(plan.identity.map(({ row, column, text }) => `${row} ${column} ${text}`)).toEqual(
      ["单位", "类别", "联系人", "电话", "别名"].map((text, column) => `0 ${column} ${text}`),
    );
    expect([plan.filter && rangeName(plan.filter), plan.freeze]).toEqual(["A1:H2", { rows: 1, columns: 1 }]);
    expect(rangeName(rosterPlan().filter!)).toBe("A1:E2");
  });
});

describe("the clerk's own sheet, beside what it has", () => {
  it("gets texts for what keeps its zeros, below the last unit, and nothing twice", () => {
    const grid = sheet(["名册"], ["单位", "电话", ""], ["甲镇", "0138"], ["甲镇", "0139"], ["", "0140"]);
    expect(rosterEdits(grid, [of("乙镇", { category: "", code: "007", aliases: ["乙"] }), of("丙镇", { category: "" })])).toEqual([
      { row: 1, column: 2, value: "别名" },
      { row: 1, column: 3, value: "单位代码" },
      { row: 3, column: 0, value: "乙镇" },
      { row: 3, column: 2, value: "乙" },
      { row: 3, column: 3, value: "007", format: "@" },
      { row: 4, column: 0, value: "丙镇" },
    ]);
    expect(rosterEdits(sheet(["单位"]), [of("乙镇", { category: "" })])).toEqual([{ row: 1, column: 0, value: "乙镇" }]);
  }); // prettier-ignore
});

describe("a roster taken over or filled", () => {
  const last = [of("蒲河镇", { phone: "0123", contact: "王五", category: "镇", code: "01", parent: "綦江县", former: ["蒲河"], absorbed: ["甲乡"], aliases: ["蒲"], order: "3", exemption: { from: "2010", until: "", reason: "" } })]; // prettier-ignore
  it("keeps what this year's says, and learns the other names", () =>
    expect(rosterTakenOver([of("蒲河镇", { phone: "9", contact: "", category: "", parent: "重庆市", aliases: ["蒲河"] })], last)).toEqual([
      of("蒲河镇", { phone: "9", contact: "王五", category: "镇", code: "01", parent: "重庆市", former: ["蒲河"], absorbed: ["甲乡"], aliases: ["蒲河", "蒲"] }),
    ])); // prettier-ignore
  it("counts the units that say something else, new ones among them", () =>
    expect(differingUnits([of("甲"), of("乙")], [of("甲"), of("乙", { phone: "1" }), of("丙")])).toBe(2));
  it("has those that reported and are on no roster, and of those that did not nothing new", () => {
    const form = { ...FORM, fields: FORM.fields.map((field) => (field.is === "date" ? { ...field, is: "person" as const } : field)) };
    const consolidation = consolidate(FORM, {
      ...{ submissions: [handed(FORM, { unit: "甲镇", date: "2011-12-10", tables: [{ boards: { town: 1 } }] })] },
      ...{ refused: [], preferred: [], date: "2011-12-20", roster: listed("甲镇", "乙镇") },
    });
    const filled = rosterFilled(form, [of("甲镇"), of("戊镇")], consolidation.reports, () => ({ contact: "x", phone: "y" }));
    const said = consolidation.reports[0]!.entry!.submission.return.content.fields[FORM.fields.findIndex(({ is }) => is === "date")];
    expect(filled.map(({ unit, contact, phone }) => [unit, contact, phone])).toEqual([["甲镇", said, "y"], ["戊镇", "", ""]]);
  }); // prettier-ignore
});
