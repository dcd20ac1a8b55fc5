import { screen, within } from "@testing-library/react";
import { boards, collecting, roster } from "../../../../test/pane/collecting";
import { handed } from "../../../../test/pane/handed";

const REST = ["永新镇", "赶水镇", "打通镇", "安稳镇", "扶欢镇", "丁山镇", "中峰镇"];
/** Two named much like units of the roster, one that may be either of two, and some that are called as they are there. */
const ALIKE = ["石角", "东溪"].map((unit) => handed(`${unit}.xlsx`, boards(unit, 5)));
const OTHERS = REST.map((unit) => handed(`${unit}.xlsx`, boards(unit, 5)));

const listing = async (files = [...ALIKE, ...OTHERS]) => {
  const pane = await collecting(files, {}, roster("石角镇", "东溪镇", ...REST));
  const list = () => within(screen.getByRole("list", { name: "报表" })).getAllByRole("listitem");
  const press = async (name: RegExp | string) => pane.user.click(await screen.findByRole("button", { name }));
  const acts = () =>
    (pane.sheets.get("经办记录")?.values ?? []).map((line) => [line[3], line[4], line[5], line[9]]);
  await screen.findByRole("heading", { name: new RegExp(`${files.length} 份报表`) });
  return { ...pane, list, press, acts };
};

it("units that are named much alike are confirmed at once, each as an act, and taken back by one press", async () => {
  const { press, acts } = await listing();
  expect(screen.getByText("2 份的单位名称和名册上的很像：石角→石角镇、东溪→东溪镇")).toBeVisible();
  await press("全部确定（2 份）");
  expect(screen.queryByRole("button", { name: /^全部确定/ })).toBeNull();
  await press("开始汇总");
  await screen.findByText(/^汇总完成：9 个单位/);
  const named = (undone: RegExp) => [
    ["认定单位", "石角", "石角镇", expect.stringMatching(undone) as string],
    ["认定单位", "东溪", "东溪镇", expect.stringMatching(undone) as string],
  ];
  expect(acts().filter(([act]) => act === "认定单位")).toEqual(named(/^$/));
  await press("撤销 已确定单位：2 份");
  await press("开始汇总");
  await screen.findByText(/^汇总完成：7 个单位/);
  expect(acts().filter(([act]) => act === "认定单位")).toEqual(named(/^20/));
});

it("one alone, and two that would be the same unit's, are answered in their rows", async () => {
  await listing([ALIKE[0]!, handed("石角（二）.xlsx", boards("石角", 6)), ALIKE[1]!, ...OTHERS]);
  expect(screen.queryByRole("button", { name: /^全部确定/ })).toBeNull();
});

it.each([
  ["清空", "已清空：9 个文件"],
  [/^移除 ?石角/, "已移除：1 个文件"],
])("%s can be taken back", async (name, said) => {
  const { press, list } = await listing();
  await press(name);
  expect(screen.queryByText("石角.xlsx")).toBeNull();
  await press(`撤销 ${said}`);
  expect(list()).toHaveLength(9);
  expect(list()[0]).toHaveTextContent("石角.xlsx");
  expect(screen.queryByText(said)).toBeNull();
});

it("what is still open links to the returns that it is about", async () => {
  const { press, list } = await listing();
  await press("开始汇总");
  await press("只看2 份待确认");
  expect(list().map(({ textContent }) => /石角|东溪/.test(textContent!))).toEqual([true, true]);
  expect(screen.getByRole("button", { name: "待确认 2" })).toHaveAttribute("aria-pressed", "true");
});
