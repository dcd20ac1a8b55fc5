import { screen, within } from "@testing-library/react";
import { boards, collecting } from "../../../../test/pane/collecting";
import { handed } from "../../../../test/pane/handed";

const TOWNS = ["石角镇", "东溪镇", "三江镇", "永新镇", "赶水镇", "打通镇", "安稳镇"];
const FILES = [
  ...TOWNS.map((unit) => handed(`${unit}.xlsx`, boards(unit, 5))),
  handed("扶欢镇.xlsx", boards("扶欢镇", "若干")),
  handed("坏.xlsx", "broken"),
  handed("石角镇（改）.xlsx", boards("石角镇", 6, "2011年12月16日")),
];
const list = () =>
  within(screen.getByRole("list", { name: "报表" }))
    .queryAllByRole("listitem")
    .map(({ textContent }) => textContent!.match(/[^ ]*?\.xlsx/)?.[0]);

const filtering = async () => {
  const pane = await collecting(FILES);
  await screen.findByText(/^9 份报表/);
  return { ...pane, chip: (name: RegExp) => screen.getByRole("button", { name }) };
};

it("finds a unit or a file by a part of its name", async () => {
  const { user } = await filtering();
  expect(list()).toHaveLength(10);
  await user.type(screen.getByRole("searchbox", { name: "找单位或文件" }), "石角");
  expect(list()).toHaveLength(2);
  await user.type(screen.getByRole("searchbox", { name: "找单位或文件" }), "村");
  expect(screen.getByText("没有这样的文件。")).toBeVisible();
});

it.each([
  // What is replaced is nobody's work any more.
  [/^有错误 8$/, 8, "东溪镇.xlsx"],
  [/^没读出来 1$/, 1, "坏.xlsx"],
  [/^被替代 1$/, 1, "石角镇.xlsx"],
])("shows by %s what is to be done, and all again", async (name, files, first) => {
  const { user, chip } = await filtering();
  await user.click(chip(name));
  expect(chip(name)).toHaveAttribute("aria-pressed", "true");
  const shown = within(screen.getByRole("list", { name: "报表" })).getAllByRole("listitem");
  expect(shown).toHaveLength(files);
  expect(shown[0]).toHaveTextContent(first);
  await user.click(chip(name));
  expect(list()).toHaveLength(10);
});

it("a short list is looked over without", async () => {
  await collecting(FILES.slice(0, 3));
  await screen.findByText(/^3 份报表/);
  expect(screen.queryByRole("searchbox")).toBeNull();
});
