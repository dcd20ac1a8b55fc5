import type { Line } from "../../src/form/axis";
import { FORM_2011, formOf, matrixOf } from "../support/forms";
import { compiled, matrixOfLabels } from "../support/small-form";

const MEASURES = { 个: {}, 文字: { type: "text" }, 率: { type: "percentage" } };
const rowsOf = (rows: Parameters<typeof matrixOfLabels>[0]) =>
  matrixOf(compiled(matrixOfLabels(rows, ["数量"], { measures: MEASURES }))).rows.lines;
const columnsOf = (columns: Parameters<typeof matrixOfLabels>[0]) =>
  matrixOf(compiled(matrixOfLabels(["行"], columns))).columns.lines;
const named = (lines: readonly Line[], at: readonly number[]) =>
  at.map((index) => lines[index]!.label).join("+");
const parts = (lines: readonly Line[]) =>
  lines.filter(({ role }) => role === "total").map((line) => `${line.label}=${named(lines, line.parts)}`);
const wholes = (lines: readonly Line[]) =>
  lines.flatMap(({ label, whole }) => (whole === null ? [] : [`${label} of ${lines[whole]!.label}`]));

const total = (label: string, more = {}) => ({ label, role: "total", ...more });
const ofWhich = (label: string, more = {}) => ({ label, role: "of-which", ...more });

it.each<[string, Parameters<typeof rowsOf>[0], string[]]>([
  ["its siblings", ["甲", "乙", total("合计")], ["合计=甲+乙"]],
  ["in front", [total("合计"), "甲", "乙"], ["合计=甲+乙"]],
  ["without parts of them", ["甲", ofWhich("其中"), "乙", total("合计")], ["合计=甲+乙"]],
  ["what stands under it", [{ ...total("总数"), members: [{ label: "甲" }, { label: "乙" }] }], ["总数=甲+乙"]],
  ["what stands under headings", [{ label: "组", members: [{ label: "甲" }, { label: "乙" }] }, "丙", total("合计")], ["合计=甲+乙+丙"]],
  ["totals, not what they total", [{ ...total("总数"), members: [{ label: "甲" }, { label: "乙" }] }, "丙", total("合计")], ["总数=甲+乙", "合计=总数+丙"]],
  ["what it names", ["甲", "乙", "丙", total("合计", { sums: ["甲", "丙"] })], ["合计=甲+丙"]],
  ["the lines of a heading that it names", [{ label: "组", members: [{ label: "甲" }, { label: "乙" }] }, "丙", total("合计", { sums: ["组"] })], ["合计=甲+乙"]],
  ["what no other total has already", ["甲", "乙", total("小计", { sums: ["甲", "乙"] }), "丙", total("合计")], ["小计=甲+乙", "合计=小计+丙"]],
  ["what is measured as it is", ["甲", { label: "率", measure: "率" }, "乙", total("合计")], ["合计=甲+乙"]],
  ["a heading once, by its totals", [{ label: "组", members: [total("计"), { label: "甲" }, { label: "乙" }] }, "丙", total("合计")], ["计=甲+乙", "合计=计+丙"]],
  ["a heading that it names once, by its totals", [total("合计", { sums: ["组", "丙"] }), { label: "组", members: [{ label: "甲" }, { label: "乙" }, total("计", { sums: ["甲", "乙"] })] }, "丙"], ["合计=计+丙", "计=甲+乙"]],
  ["the heading that it stands under", [{ label: "组", members: [{ label: "甲" }, { label: "乙" }, total("计", { sums: ["组"] })] }], ["计=甲+乙"]],
  ["headings in headings", [total("合计", { sums: ["组"] }), { label: "组", members: [{ label: "机关", members: [total("计"), { label: "甲" }] }, { label: "企业", members: [{ label: "乙" }, ofWhich("其中"), { label: "率", measure: "率" }] }] }], ["合计=计+乙", "计=甲"]],
  ["no heading that another total beside it has", [{ label: "组", members: [{ label: "甲" }, { label: "乙" }] }, total("小计", { sums: ["组"] }), "丙", total("合计")], ["小计=甲+乙", "合计=小计+丙"]],
  ["each once", ["甲", "乙", total("合计", { sums: ["甲", "甲", "乙"] })], ["合计=甲+乙"]],
])("a total is taken together from %s", (_, rows, expected) => expect(parts(rowsOf(rows))).toEqual(expected)); // prettier-ignore

it.each<[string, Parameters<typeof rowsOf>[0], string[]]>([
  ["what it stands under", [{ label: "甲", role: "item", members: [ofWhich("其中女")] }], ["其中女 of 甲"]],
  ["what it stands under, which nothing else stands under", [{ label: "甲", members: [ofWhich("其中女")] }, "乙"], ["其中女 of 甲"]],
  ["what it names, its heading being over something else", [{ label: "组", members: ["甲", ofWhich("其中", { of: "甲" })].map((each) => (typeof each === "string" ? { label: each } : each)) }], ["其中 of 甲"]],
  ["what it stands behind", ["甲", "乙", ofWhich("其中女"), ofWhich("其中少数民族")], ["其中女 of 乙", "其中少数民族 of 乙"]],
  ["what it names", ["甲", "乙", ofWhich("其中", { of: "甲" })], ["其中 of 甲"]],
  ["the first under a heading that it names", [{ label: "组", members: [{ label: "甲" }, { label: "乙" }] }, ofWhich("其中", { of: "组" })], ["其中 of 甲"]],
  ["a total, being one itself", [total("计", { sums: ["甲"] }), total("女", { sums: ["乙"], of: "计" }), "甲", "乙"], ["女 of 计"]],
])("a part belongs to %s", (_, rows, expected) => expect(wholes(rowsOf(rows))).toEqual(expected)); // prettier-ignore

it.each<[string, readonly Line[], string[]]>([
  ["a row that is alone", rowsOf(["甲", { label: "组", members: [{ label: "乙" }] }]), ["甲", "乙"]],
  ["rows of one label", rowsOf([{ label: "城市", members: [{ label: "人数" }] }, { label: "农村", members: [{ label: "人数" }] }]), ["城市·人数", "农村·人数"]],
  ["columns, with what they stand under", columnsOf([{ label: "社区", members: [{ label: "城市" }, { label: "农村" }] }, "机关", "企业", "其他"]), ["社区·城市", "社区·农村", "机关", "企业", "其他"]],
  ["columns under a heading over all but a part", columnsOf([{ label: "组", role: "heading", members: [{ label: "甲" }, { label: "乙" }] }, ofWhich("其中", { of: "甲" })]), ["组·甲", "组·乙", "其中"]],
  ["columns under a heading over all parts", columnsOf(["甲", { label: "组", role: "heading", members: [ofWhich("男", { of: "甲" }), ofWhich("女", { of: "甲" })] }]), ["甲", "组·男", "组·女"]],
  ["columns under a heading over all", columnsOf([{ label: "公开主体", members: [{ label: "机关" }, { label: "企业" }, { label: "其他" }] }, total("合计"), { label: "备注", role: "remark", measure: "文字" }]), ["机关", "企业", "其他", "合计", "备注"]],
])("the full name of %s", (_, lines, expected) => expect(lines.map(({ full }) => full)).toEqual(expected)); // prettier-ignore

describe("the form of 2011", () => {
  const { rows, columns, print } = matrixOf(FORM_2011);

  it("has 45 rows by 15 columns on three pages", () => {
    expect([rows.lines.length, columns.lines.length]).toEqual([45, 15]);
    expect([0, ...print.breaks].map((member) => rows.members[member]!.covers[0])).toEqual([0, 15, 32]);
  });

  it("prints a row with its unit of measure", () => {
    expect(rows.lines[0]!.printed).toBe("基层党组织个数（个）");
    expect(columns.lines[3]!.full).toBe("社区·城市");
  });

  it("totals the subjects and nothing else", () => {
    expect(columns.lines[13]!.parts).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(columns.lines[14]!.role).toBe("remark");
  });
});

it("tells the columns of a school apart by their grades", () => {
  expect(
    matrixOf(formOf("s3"))
      .columns.lines.slice(0, 4)
      .map(({ full }) => full),
  ).toEqual(["合计·计", "合计·其中女", "一年级·计", "一年级·其中女"]);
});

it("gives ids that the author has not given", () => {
  expect(rowsOf([{ id: "r2", label: "甲" }, "乙", "丙"]).map(({ id }) => id)).toEqual(["r2", "r2-", "r3"]);
});

it("gives fields of one kind ids of their own", () => {
  const person = (label: string, more = {}) => ({ label, is: "person", place: "foot", ...more });
  const fields = [
    { label: "填报单位", is: "unit" },
    person("负责人"),
    person("填表人"),
    person("统计负责人"),
  ];
  const idsOf = (given: typeof fields) =>
    compiled(matrixOfLabels(["甲"], ["一"], { fields: given })).fields.map(({ id }) => id);
  expect(idsOf(fields)).toEqual(["unit", "person", "f3", "f4"]);
  expect(idsOf([...fields.slice(0, 1), { ...person("说明"), is: "text" }])).toEqual(["unit", "f2"]);
  expect(idsOf([...fields.slice(0, 2), person("填表人", { id: "person" })])).toEqual([
    "unit",
    "f2",
    "person",
  ]);
});
