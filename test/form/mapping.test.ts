import { mappingBetween, type Became } from "../../src/form/mapping";
import type { Line } from "../../src/form/axis";
import { definitionOf, FORM_2011, formOf, issuesOf, matrixOf } from "../support/forms";
import { compiled, listOfLabels, matrixOfLabels } from "../support/small-form";

const said = (became: readonly Became[], old: readonly Line[], now: readonly Line[]) =>
  became.map(({ from, to }) => {
    const [before, after] = [from.map((line) => old[line]!.label), to.map((line) => now[line]!.label)];
    return `${before.join("+")} → ${after.join("+")}`;
  });

describe("from the form of 2011 to that of 2012", () => {
  const [mapping] = mappingBetween(FORM_2011, formOf("party-disclosure-2012"));
  const [old, now] = [matrixOf(FORM_2011), matrixOf(formOf("party-disclosure-2012"))];

  it("rows are followed through their names, dropped and added ones stand alone", () => {
    const rows = said(mapping!.rows, old.rows.lines, now.rows.lines);
    expect(rows).toHaveLength(44);
    expect(rows.filter((each) => !/^(.+) → \1$/.test(each))).toEqual([
      "建立联系点 → 建立直接联系点数量",
      "设立党务公开栏 → 设立党务公开专栏",
      "聘请监督员 → 选聘党务公开义务监督人员",
    ]);
    expect(rows.join()).not.toMatch(/短信|微信/);
  });

  it("a column that was split stands against the sum of its parts", () => {
    const columns = said(mapping!.columns, old.columns.lines, now.columns.lines);
    expect(columns).toContain("企业 → 国有+非公");
    expect(columns).toContain("合计 → 合计");
  });
});

const mapped = (
  before: readonly (string | object)[],
  after: readonly (string | object)[],
  entries: readonly object[] = [],
) => {
  const old = compiled(matrixOfLabels(before as never));
  const replaces = { form: "small", version: "1", entries };
  const now = compiled(matrixOfLabels(after as never, ["数量"], { version: "2", replaces }));
  return said(mappingBetween(old, now)[0]!.rows, matrixOf(old).rows.lines, matrixOf(now).rows.lines);
};

it.each<[string, (string | object)[], (string | object)[], object[], string[]]>([
  ["by their labels, wherever they stand", ["甲", "乙"], ["丙", "乙", "甲"], [], ["甲 → 甲", "乙 → 乙"]],
  ["by an earlier spelling", ["甲"], [{ label: "乙", was: ["甲"] }], [], ["甲 → 乙"]],
  ["not by the place that ids are made of", ["甲"], ["乙"], [], []],
  ["as they were merged", ["甲", "乙", "丙"], ["丁", "丙"], [{ merged: ["甲", "乙"], into: "丁" }], ["甲+乙 → 丁", "丙 → 丙"]],
  ["as they were renamed, though the old name of another is taken", ["甲", "乙"], ["乙", "丙"], [{ renamed: "甲", to: "乙" }], ["甲 → 乙"]],
  ["as they were split", ["甲", "乙"], ["丙", "丁", "乙"], [{ split: "甲", into: ["丙", "丁"] }], ["甲 → 丙+丁", "乙 → 乙"]],
  ["not where what was split is not there", ["甲"], ["丙", "丁"], [{ split: "乙", into: ["丙", "丁"] }], []],
  ["by ids that are given, whatever they are called", [{ id: "a", label: "甲" }, "乙"], ["乙", { id: "a", label: "丙" }], [], ["甲 → 丙", "乙 → 乙"]],
  ["by their codes where labels are alike", [{ label: "其他", code: "1" }, { label: "其他", code: "2" }], [{ label: "其他", code: "2" }, { label: "其他", code: "1" }], [], ["其他 → 其他", "其他 → 其他"]],
  ["under the heading that they stand under", [{ label: "城", members: [{ label: "人" }] }, { label: "乡", members: [{ label: "人" }] }], [{ label: "乡", members: [{ label: "人" }] }, { label: "城", members: [{ label: "人" }] }], [], ["人 → 人", "人 → 人"]],
  ["of a heading that was merged, all of them", [{ label: "组", members: [{ label: "甲" }, { label: "乙" }] }], ["丙"], [{ merged: ["组", "甲"], into: "丙" }], ["甲+乙+甲 → 丙"]],
  ["in the order in which they stood", ["丙", "甲"], ["乙", "丙"], [{ renamed: "甲", to: "乙" }], ["丙 → 丙", "甲 → 乙"]],
  ["not where the name means something else now", ["甲", "乙"], ["甲", "乙"], [{ dropped: "甲" }, { added: "甲" }], ["乙 → 乙"]],
])("lines are followed %s", (_, before, after, entries, expected) => {
  expect(mapped(before, after, entries)).toEqual(expected);
}); // prettier-ignore

it("asks for what the new version does not have", () => {
  const definition = definitionOf("party-disclosure-2012");
  definition.replaces.entries[0].to = "建立直接联系点数";
  definition.replaces.entries[5].into = ["国有", "民营"];
  expect(issuesOf(definition)).toEqual(["replaces.entries.0.to", "replaces.entries.5.into.1"]);
});

it("codes tell labels apart that are alike", () => {
  const twins = (version: string, ...codes: string[]) =>
    compiled(matrixOfLabels(codes.map((code) => ({ label: "其他", code })), ["数量"], { version }));
  const [mapping] = mappingBetween(twins("1", "1", "2"), twins("2", "2", "1"));
  expect(mapping!.rows).toEqual([{ from: [0], to: [1] }, { from: [1], to: [0] }]);
}); // prettier-ignore

describe("tables", () => {
  const form = (version: string, ...ids: string[]) => {
    const definition = matrixOfLabels(["甲"], ["数量"], { version });
    const tables = ids.map((id) => ({ ...definition.tables[0], id, sheet: id }));
    return compiled({ ...definition, tables });
  };
  it.each<[string, string[], string[], string[]]>([
    ["of one form and another are the same where they are alone", ["a"], ["b"], ["0 0"]],
    ["are followed by their ids", ["a", "b"], ["b", "a"], ["0 1", "1 0"]],
    ["are left alone where ids differ and there are several", ["a", "b"], ["c", "b"], ["1 1"]],
    ["are left alone where one has become two", ["a"], ["b", "c"], []],
  ])("%s", (_, old, now, expected) => {
    const found = mappingBetween(form("1", ...old), form("2", ...now));
    expect(found.map(({ from, to }) => `${from} ${to}`)).toEqual(expected);
  });
  it("of another kind are no fellows", () => {
    const list = compiled(listOfLabels(["甲"], { version: "2" }));
    expect(mappingBetween(form("1", "a"), list)).toEqual([]);
    expect(mappingBetween(list, compiled(listOfLabels(["甲"])))).toMatchObject([{ rows: [], columns: [{}] }]);
  });
  it("are not told by what was said of another version", () => {
    const replaces = { form: "small", version: "0", entries: [{ renamed: "甲", to: "乙" }] };
    const now = compiled(matrixOfLabels(["乙"], ["数量"], { version: "2", replaces }));
    expect(mappingBetween(compiled(matrixOfLabels(["甲"])), now)[0]!.rows).toEqual([]);
  });
});
