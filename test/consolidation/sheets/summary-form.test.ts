import { shownColumn, summaryForm, unitColumn } from "../../../src/consolidation/sheets/summary-form";
import { EVERY_WAY, VILLAGES } from "../../support/consolidated";
import { formOf, listOf } from "../../support/forms";
import { compiled, listOfLabels } from "../../support/small-form";

describe("a list in 汇总表", () => {
  const [own, shown] = [listOf(formOf("s5")), listOf(summaryForm(formOf("s5")))];
  const { members, lines } = shown.columns;

  it("has the unit behind 序号, and else in front", () => {
    expect(lines.slice(0, 3).map(({ label }) => label)).toEqual(["序号", "填报单位", "项目名称"]);
    expect(unitColumn(listOf(compiled(listOfLabels(["村名"]))))).toBe(0);
    expect(unitColumn(listOf(VILLAGES))).toBe(1);
  });

  it("has all else as it was, under the same headings", () => {
    const others = lines.filter(({ label }) => label !== "填报单位");
    expect(others.map(({ path, role, code }) => [path, role, code])).toEqual(
      own.columns.lines.map(({ path, role, code }) => [path, role, code]),
    );
    own.columns.lines.forEach(({ index, id }) => expect(lines[shownColumn(own, index)]!.id).toBe(id));
  });

  it("holds the unit as a text that is filled in, in lines and in the total", () => {
    const at = unitColumn(own);
    const text = { id: "填报单位", unit: null, holds: { type: "text" }, together: { how: "none" } };
    const open = { kind: "open", measure: text };
    expect([shown.inLine[at], shown.inTotal[at]]).toEqual([open, open]);
    expect(shown.inLine.length).toBe(own.inLine.length + 1);
  });

  it("counts its members and lines anew", () => {
    members.forEach((member, index) => {
      expect(member.index).toBe(index);
      const parent = member.parent === null ? null : members[member.parent]!;
      expect(parent?.label ?? null).toBe(member.path.at(-2) ?? null);
      if (member.line !== null) expect(lines[member.line]!.member).toBe(index);
      for (const line of member.covers) expect(lines[line]!.path).toContain(member.label);
    });
    lines.forEach((line, index) => {
      expect([line.index, members[line.member]!.line, members[line.member]!.parent]).toEqual([
        ...[index, index, line.parent],
      ]);
    });
  });

  it("asks for nothing: no key, nothing required, no rule", () => {
    expect([shown.key, shown.required, summaryForm(formOf("s5")).rules]).toEqual([[], [], []]);
    expect(shown.counted.map((column) => lines[column]!.label)).toEqual(["建设性质"]);
    expect(lines[shown.remark!]!.label).toBe("备注");
    expect([shown.inLine.length, shown.inTotal.length]).toEqual([lines.length, lines.length]);
  });
});

it("a list without 序号, 备注 and headings has none of them with the unit in front", () => {
  const { columns, remark } = listOf(summaryForm(compiled(listOfLabels(["村名", "户数"]))));
  const bare = { parent: null, covers: [] };
  expect([remark, ...columns.members, ...columns.lines]).toMatchObject([
    null,
    ...["填报单位", "村名", "户数"].map((label, at) => ({ ...bare, label, index: at, line: at })),
    ...["填报单位", "村名", "户数"].map((label, at) => ({ ...bare, label, index: at, member: at, parts: [], whole: null })),
  ]);
  const { measure, ...unit } = columns.lines[0]!;
  expect(unit).toEqual({
    ...{ id: "填报单位", index: 0, label: "填报单位", printed: "填报单位", was: [], code: null, level: 0, ...bare },
    ...{ path: ["填报单位"], full: "填报单位", asked: null, width: null, role: "item", member: 0, parts: [], whole: null },
  });
  expect(measure).toMatchObject({ id: "填报单位", holds: { type: "text" } });
}); // prettier-ignore

it("a form of matrices is shown as it is", () => expect(summaryForm(EVERY_WAY)).toBe(EVERY_WAY));
