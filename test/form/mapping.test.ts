import { mappingBetween, type Became } from "../../src/form/mapping";
import type { Line } from "../../src/form/axis";
import { definitionOf, FORM_2011, formOf, issuesOf, matrixOf } from "../support/forms";
import { compiled, matrixOfLabels } from "../support/small-form";

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
  before: readonly string[],
  after: readonly (string | object)[],
  entries: readonly object[] = [],
) => {
  const old = compiled(matrixOfLabels(before));
  const replaces = { form: "small", version: "1", entries };
  const now = compiled(matrixOfLabels(after as never, ["数量"], { version: "2", replaces }));
  return said(mappingBetween(old, now)[0]!.rows, matrixOf(old).rows.lines, matrixOf(now).rows.lines);
};

it.each<[string, string[], (string | object)[], object[], string[]]>([
  ["by their labels, wherever they stand", ["甲", "乙"], ["丙", "乙", "甲"], [], ["甲 → 甲", "乙 → 乙"]],
  ["by an earlier spelling", ["甲"], [{ label: "乙", was: ["甲"] }], [], ["甲 → 乙"]],
  ["not by the place that ids are made of", ["甲"], ["乙"], [], []],
  ["as they were merged", ["甲", "乙", "丙"], ["丁", "丙"], [{ merged: ["甲", "乙"], into: "丁" }], ["甲+乙 → 丁", "丙 → 丙"]],
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
