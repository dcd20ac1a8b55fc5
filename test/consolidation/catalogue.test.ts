import { consolidationPlans } from "../../src/consolidation/sheets/consolidation-plans";
import { formFrom } from "../../src/form/compile/compile-form";
import catalogue from "../../src/form/definitions/party-catalogue-2011.json";
import { formPlans } from "../../src/template/form-plan";
import { textOf } from "../../src/sheet/grid";
import { calculated } from "../support/calculated";
import { handed, listed, together } from "../support/consolidated";

const FORM = formFrom(catalogue);

type Line = Readonly<Record<string, string | null>>;
const GOOD: Record<string, Line> = {
  长期: { class: "长期", scope: "社会", form: "公开栏", limit: "长期公开", by: "党政办" },
  定期: { class: "定期", scope: "党员", form: "会议", limit: "每季度", by: "党政办" },
  随时: { class: "随时", scope: "社会", form: "公开栏", limit: "1个工作日内", by: "组织办" },
  申请: { class: "申请", scope: "申请人", form: "依申请公开", limit: "10个工作日内", by: "纪委" },
};
/** Lines of these kinds, so many of each, every matter another one. */
const lines = (counts: Readonly<Record<string, number>>): Line[] =>
  Object.entries(counts).flatMap(([kind, count]) =>
    Array.from({ length: count }, (_, at) => ({ ...GOOD[kind], matter: `${kind}公开的事项${at + 1}` })),
  );
const from = (unit: string, given: readonly Line[]) => handed(FORM, { unit, tables: [{ lines: given }] });

describe("党务公开目录 of two units", () => {
  const all = together(FORM, [
    from("石角镇", lines({ 长期: 5, 定期: 3, 随时: 2, 申请: 2 })),
    from("东溪镇", lines({ 长期: 4, 定期: 2, 随时: 3 })),
  ], { roster: listed("石角镇", "东溪镇", "赶水镇") }); // prettier-ignore
  const plans = consolidationPlans(FORM, all);
  const at = plans.findIndex(({ sheet }) => sheet === "汇总表（公开目录）");
  const rows = calculated(plans)[at]!.values.map((row) => row.map((value) => textOf(value)));

  it("with 12 and 9 lines is 21, one unit below the other, numbered through", () => {
    const stacked = rows.filter(([no, unit]) => /^\d+$/.test(no!) && /镇$/.test(unit ?? ""));
    expect(stacked.map(([no]) => no)).toEqual(Array.from({ length: 21 }, (_, index) => `${index + 1}`));
    expect(stacked.map((row) => row[1])).toEqual([
      ...Array<string>(12).fill("石角镇"),
      ...Array<string>(9).fill("东溪镇"),
    ]);
  });
  it.each([
    ["类别", { 长期: 9, 定期: 5, 随时: 5, 申请: 2 }],
    ["公开方式", { 公开栏: 14, 会议: 5, 依申请公开: 2 }],
  ])("is counted by %s, and the counts add up", (label, counts) => {
    const head = rows.findIndex((row) => row[1] === label && row[2] === "条数");
    const end = rows.findIndex((row, index) => index > head && !/^\d+$/.test(row[2] ?? ""));
    const found = rows.slice(head + 1, end < 0 ? undefined : end).filter((row) => row[2] !== "0");
    expect(Object.fromEntries(found.map((row) => [row[1], Number(row[2])]))).toEqual(counts);
  });
});

describe("a line of 党务公开目录", () => {
  it.each([
    [{ limit: "5个工作日内" }, "定期", "定期公开的，公开时限应是多久一次，现在是“5个工作日内”。"],
    [{ form: "会议" }, "申请", "类别是“申请”的，公开方式应是“依申请公开”，现在是“会议”。"],
  ])("is said in a clerk's words: %j of %s", (wrong, kind, said) =>
    expect(
      from("石角镇", [{ ...lines({ [kind]: 1 })[0]!, ...wrong }]).findings.map(({ message }) => message),
    ).toEqual([said]),
  );
  const found = (...given: Line[]) =>
    from("石角镇", given).findings.map(({ rule, severity, state }) =>
      state === "open" ? `${rule} ${severity}` : `${rule} ${state}`,
    );
  const [always, regular, asked] = [lines({ 长期: 1 })[0]!, lines({ 定期: 1 })[0]!, lines({ 申请: 1 })[0]!];

  it.each<[string, Line[], string[]]>([
    ["of every kind is well", lines({ 长期: 1, 定期: 1, 随时: 1, 申请: 1 }), []],
    ["of which nobody says what it is", [{ ...always, matter: null }], ["S12 error"]],
    ["without 类别", [{ ...always, class: null }], ["S12 error"]],
    ["without 公开时限", [{ ...always, limit: null }], ["S12 error"]],
    ["without 责任单位", [{ ...always, by: null }], ["S12 error"]],
    ["of another 类别", [{ ...always, class: "长期公开" }], ["V10 error"]],
    ["in another 公开方式", [{ ...always, form: "大喇叭" }], ["V10 error"]],
    ["whose 公开时限 is not understood", [{ ...always, limit: "适时" }], ["M01 query"]],
    [
      "whose 公开时限 is said in 备注",
      [{ ...always, limit: "适时", remark: "换届选举结束后10日以内公开" }],
      ["M01 explained"],
    ],
    ["that is regular, and how often is not said", [{ ...regular, limit: "5个工作日内" }], ["M02 query"]],
    ["that is regular, without 公开时限", [{ ...regular, limit: null }], ["S12 error"]],
    ["that is regular, and is not understood", [{ ...regular, limit: "适时" }], ["M01 query"]],
    ["that is for those who ask, without 公开方式", [{ ...asked, form: null }], ["S12 error"]],
    ["that is for those who ask, and hangs on the wall", [{ ...asked, form: "公开栏" }], ["M03 error"]],
    ["that stands there twice", [always, always], ["S13 error"]],
  ])("%s", (_, given, wanted) => expect(found(...given)).toEqual(wanted));
});

test("the template offers what there is to choose", () => {
  const [sheet] = formPlans(FORM, { unit: "石角镇", date: null, period: "2011" });
  const offered = sheet!.validations.flatMap(({ rule }) =>
    rule.type === "list" ? [rule.source.length] : [],
  );
  expect(offered).toEqual([4, 4, 11, 11]);
});
