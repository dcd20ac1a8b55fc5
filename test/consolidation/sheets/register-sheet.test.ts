import { plainRecord, type Register } from "../../../src/consolidation/register";
import { heightFor } from "../../../src/consolidation/sheets/looks";
import { registerHeads, reportColumns, reportsPlan } from "../../../src/consolidation/sheets/reports-plan";
import { isNil } from "../../../src/consolidation/standing";
import { consolidationPlans } from "../../../src/consolidation/sheets/consolidation-plans";
import { rangeName } from "../../../src/sheet/address";
import { handed, listed, together } from "../../support/consolidated";
import { FORM_2011 } from "../../support/forms";
import { compiled, listOfLabels } from "../../support/small-form";
import { texts } from "../said";

/** A list with a total line, in which a unit may say that it has nothing. */
const FORM = compiled(
  listOfLabels(
    [
      { id: "what", label: "项目" },
      { id: "m", label: "本月", measure: "个" },
    ],
    { measures: { 文字: { type: "text" }, 个: {} } },
    { total: { label: "合计" }, nil: "本月无项目" },
  ),
);
const lines = (...figures: (number | null)[]) => figures.map((m, at) => ({ what: `${at + 1}路`, m }));
const of = (unit: string, lines: { what: string; m: number | null }[], nil = false, file = `${unit}.xlsx`) =>
  handed(FORM, { unit, tables: [{ lines, nil }] }, { file });

const ALL = together(
  FORM,
  [of("甲镇", lines(3, null, 4)), of("乙镇", [], true), of("丙乡", []), of("丁村", lines(1))],
  { roster: [...listed("甲镇", "乙镇", "丙乡"), { ...listed("戊镇")[0]!, contact: "张三", phone: "0138" }] },
);

describe("报送情况", () => {
  it("has each unit of the roster, then the others, with what its lines come to", () =>
    expect(texts(reportsPlan(FORM, ALL).cells)).toEqual([
      "报送情况",
      "应报 4，已报 2（2/4 = 50%），按时 2（2/4 = 50%），未报 2，逾期 0，有错误 0，不在名册上 1。",
      "单位|类别|状态|收到|第几次|填报时间|迟几天|错误|待核实|定稿|纸质|联系人|电话|文件|说明|条数|本月",
      "甲镇|镇|已收|||||||||||甲镇.xlsx||3|7",
      "乙镇|镇|已收|||||||||||乙镇.xlsx||本月无项目|",
      "丙乡|镇|空表||||||1|||||丙乡.xlsx||0|",
      "戊镇|镇|未报|||||||||张三|0138||||",
      "丁村|（不在名册上）|已收|||||||||||丁村.xlsx||1|1",
    ]));

  it.each([
    ["类别", "（不在名册上）"],
    ["定稿", "2011-12-15 4XHM-ACC7"],
    ["收到", "2011-12-15 09:30"],
  ])("has room in %s for %s", (head, words) => {
    const { cells, columnWidths } = reportsPlan(FORM, ALL);
    const width = columnWidths[cells[2]!.indexOf(head)]!;
    expect(heightFor(words, width)).toBe(heightFor("一", width));
  });

  it("is what the standing has of them", () => {
    const plain = ALL.reports.map(({ entry, ...report }) => [entry?.unit ?? null, report]);
    const report = { category: "镇", contact: "", phone: "", listed: true };
    expect(plain).toEqual([
      ["甲镇", { ...report, unit: "甲镇", state: "reported" }],
      ["乙镇", { ...report, unit: "乙镇", state: "reported" }],
      ["丙乡", { ...report, unit: "丙乡", state: "empty" }],
      [null, { ...report, unit: "戊镇", state: "missing", contact: "张三", phone: "0138" }],
      ["丁村", { ...report, unit: "丁村", state: "reported", category: "", listed: false }],
    ]);
    expect(ALL.entries.map((entry) => [entry.unit, isNil(entry), entry.empty])).toEqual([
      ...[["甲镇", false, false], ["乙镇", true, false], ["丙乡", false, true], ["丁村", false, false]],
    ]); // prettier-ignore
    expect(plainRecord(ALL.reports[3]!)).toEqual({
      ...{ state: "missing", passed: false, received: "", nth: null, paper: "", note: "", beside: [] },
      ...{ contact: "张三", phone: "0138" },
    });
  });

  it("has what the register knows besides, and the clerk's own columns behind", () => {
    const register: Register = {
      of: (report) => ({
        ...plainRecord(report),
        ...{ state: "again", received: "12-15 09:30", nth: 2, paper: "已交", note: "重报", beside: ["急"] },
      }),
      beside: ["备注"],
    };
    const plan = reportsPlan(FORM, ALL, register);
    expect([texts(plan.cells)[2], texts(plan.cells)[3]]).toEqual([
      "单位|类别|状态|收到|第几次|填报时间|迟几天|错误|待核实|定稿|纸质|联系人|电话|文件|说明|条数|本月|备注",
      "甲镇|镇|已重报|12-15 09:30|2||||||已交|||甲镇.xlsx|重报|3|7|急",
    ]);
    expect(plan.columnWidths).toEqual([20, 15, 9, 17, 7, 12, 7, 6, 7, 22, 10, 10, 15, 28, 28, 12, 12, 16]);
    expect(plan.identity).toEqual([
      { row: 2, column: 0, text: "单位" },
      { row: 2, column: 1, text: "类别" },
      { row: 2, column: 2, text: "状态" },
    ]);
    const areas = plan.formats.map(({ range, format }) => `${rangeName(range)} ${Object.keys(format).join(" ")}`);
    expect(areas).toEqual([
      "A1:R1 font horizontal",
      "A2:R2 font wrap vertical",
      "A3:R8 font border vertical",
      "N4:O8 wrap",
      "A3:R3 font fill horizontal vertical wrap border",
    ]);
    const { page, filter } = plan;
    expect(page).toMatchObject({ orientation: "landscape", breaksBefore: [], centered: false });
    expect(page!.across).toEqual({ percent: 85, breaksBefore: [12] });
    expect([rangeName(page!.printArea!), rangeName(filter!), page!.titleRows, page!.titleColumns]).toEqual([
      ...["A1:R8", "A3:R8", { from: 2, to: 2 }, { from: 0, to: 0 }],
    ]);
  }); // prettier-ignore

  it("has rows as high as the names of files and the notes need", () => {
    const long = "很".repeat(40);
    const high = (file: string, note: string, unit = "甲镇") =>
      reportsPlan(FORM, together(FORM, [of(unit, lines(1), false, file)], { roster: listed(unit) }), {
        of: (report) => ({ ...plainRecord(report), note, contact: long, beside: [long] }),
        beside: ["备注"],
      }).rowHeights.slice(2);
    expect(high("甲.xlsx", "")).toEqual([]);
    const [ofFile, ofNote] = [high(`${long}.xlsx`, ""), high("甲.xlsx", long)];
    expect(ofFile.map(({ from, to }) => [from, to])).toEqual([[3, 3]]);
    expect(ofNote.map(({ from, to }) => [from, to])).toEqual([[3, 3]]);
  });

  it.each([
    [500, ["A4:Q503", "A4:Q503", "A4:Q503"]],
    [501, ["C4:C504", "G4:G504", "C4:C504"]],
  ])("colours the lines of %i units, or the columns that say why", (units, areas) => {
    const [report] = ALL.reports;
    const plan = reportsPlan(FORM, { ...ALL, reports: Array(units).fill(report) });
    expect(plan.conditionalFormats.map(({ range }) => rangeName(range))).toEqual(areas);
  });

  it("counts no days late where the form is due on none", () => {
    const dated = handed(FORM, { unit: "甲镇", date: "2011-12-15", tables: [{ lines: lines(1) }] });
    const [entry] = together(FORM, [dated]).entries;
    expect([entry!.late, entry!.daysLate]).toEqual([false, 0]);
  });

  it("says where others look things up", () => {
    expect(reportColumns).toEqual({ first: 3, unit: 0, category: 1, state: 2, late: 6, errors: 7, queries: 8 });
    expect(registerHeads(FORM_2011)).toHaveLength(15);
    expect(registerHeads(FORM).slice(15)).toEqual(["条数", "本月"]);
  });
}); // prettier-ignore

it("the sheets of a consolidation follow each other, with what is kept behind them", () => {
  const behind = [{ heads: ["电话里说的"], widths: [9], rows: [["是"]] }];
  const plans = consolidationPlans(FORM, ALL, { behind, edition: "第二版" });
  expect(plans.map(({ sheet }) => sheet)).toEqual(["汇总表", "分户明细", "报送情况", "问题清单"]);
  expect(texts(plans[0]!.cells).slice(0, 9)).toEqual(["小表||", "填报单位：县统计局|已报 2 / 应报 4，另有名册外 1（暂定）|", "填报单位|项目|本月", "甲镇|1路|3", "甲镇|2路|", "甲镇|3路|4", "丁村|1路|1", "合计|—|8", "第二版||"]);
  expect(texts(plans[1]!.cells)).toEqual([
    ...["单位|文件|工作表|填报时间|问题数|单元格|条|项目|本月|电话里说的", "||||||||"],
    "甲镇|甲镇.xlsx|统计表||0|行4 列A-B|1|1路|3|是",
    "甲镇|甲镇.xlsx|统计表||0|行5 列A-B|2|2路|",
    "甲镇|甲镇.xlsx|统计表||0|行6 列A-B|3|3路|4",
    "乙镇|乙镇.xlsx|统计表||0||本月无项目||",
    "丙乡|丙乡.xlsx|统计表||1||0||",
    "丁村|丁村.xlsx|统计表||0|行4 列A-B|1|1路|1",
  ]);
}); // prettier-ignore
