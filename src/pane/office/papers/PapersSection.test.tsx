import { screen, waitFor, within } from "@testing-library/react";
import { boards, collecting, roster } from "../../../../test/pane/collecting";
import { handed } from "../../../../test/pane/handed";
import { textOf } from "../../../sheet/grid";

const consolidated = async () => {
  const pane = await collecting(
    [handed("石角镇.xlsx", boards("石角镇", "若干")), handed("东溪镇.xlsx", boards("东溪镇", 5))],
    {},
    roster("石角镇", "东溪镇", "三江镇", "永新镇"),
  );
  await pane.user.click(await screen.findByRole("button", { name: "开始汇总" }));
  await screen.findByText(/^汇总完成/);
  return pane;
};
type Pane = Awaited<ReturnType<typeof consolidated>>;
const texts = ({ sheets }: Pane, sheet: string) =>
  sheets.get(sheet)!.values.map((row) => row.map((cell) => textOf(cell)).join("|"));
const messages = async ({ user }: Pane) => {
  await user.click(await screen.findByRole("button", { name: "逐个发消息" }));
  return within(screen.getByRole("list", { name: "逐个发消息" }));
};

it.each([
  ["退改单", /^生成退改单（\d+ 份）$/, /^单位：石角镇/],
  ["催报单", "生成催报单（2 个单位）", /三江镇\|未收到/],
])("「%s」 is written with one press", async (sheet, name, line) => {
  const pane = await consolidated();
  await pane.user.type(await screen.findByLabelText("本办联系人"), "王某");
  await pane.user.click(await screen.findByRole("button", { name }));
  expect(await screen.findByText(new RegExp(`「${sheet}」已生成`))).toBeVisible();
  expect(texts(pane, sheet)).toContainEqual(expect.stringMatching(line));
  expect(texts(pane, sheet)).toContainEqual(expect.stringContaining("本办联系人：王某"));
  // It is said once: the next day the field has it.
  pane.unmount();
  await collecting([], {}, ...pane.sheets.values());
  await waitFor(() => expect(screen.getByLabelText("本办联系人")).toHaveValue("王某"));
});

it.each([
  ["石角镇", /^石角镇：贵单位报送的《.+若干/s],
  ["三江镇", /^三江镇：截至12月21日，贵单位尚未报送《.+已逾期 1 天/],
])("the message to %s is copied", async (unit, text) => {
  const pane = await consolidated();
  const list = await messages(pane);
  await pane.user.click(list.getByRole("button", { name: `复制发给${unit}的文字` }));
  expect(await screen.findByText(`已复制发给${unit}的文字，粘贴到消息里即可。`)).toBeVisible();
  expect(await navigator.clipboard.readText()).toMatch(text);
});

it("where a program has no clipboard, it is said where else the text stands", async () => {
  const pane = await consolidated();
  const list = await messages(pane);
  jest.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new Error("denied"));
  await pane.user.click(list.getByRole("button", { name: "复制发给石角镇的文字" }));
  expect(await screen.findByText(/^这里不能复制/)).toBeVisible();
});

it("「已催」 is an act, and the next time is the second", async () => {
  const pane = await consolidated();
  const list = await messages(pane);
  await pane.user.click(list.getByRole("button", { name: "已催：三江镇" }));
  expect(await screen.findByText(/已催 1 次，上次 12-21/)).toBeVisible();
  expect(texts(pane, "经办记录").at(-1)).toContain("三江镇|催报||第1次");
  await pane.user.click(screen.getByRole("button", { name: /^生成催报单/ }));
  await waitFor(() =>
    expect(texts(pane, "催报单")).toContainEqual(expect.stringContaining("第 2 次|12月21日")),
  );
  await pane.user.click(screen.getByRole("button", { name: "撤销：三江镇催报" }));
  await waitFor(() => expect(screen.queryByText(/已催 1 次/)).toBeNull());
});

it("a paper that no longer says how matters are is said to be old, until it is made anew", async () => {
  const pane = await consolidated();
  const old = () => screen.queryAllByText(/是以前的/).map(({ textContent }) => textContent!.slice(5, 10));
  for (const name of [/^生成退改单/, /^生成催报单/]) {
    await pane.user.click(screen.getByRole("button", { name }));
    await screen.findByText(new RegExp(`「${name.source.slice(3)}」已生成`));
  }
  expect(old()).toEqual([]);
  await pane.user.click((await messages(pane)).getByRole("button", { name: "已催：三江镇" }));
  await waitFor(() => expect(old()).toEqual(["「催报单」"]));
  await pane.user.click(screen.getByRole("button", { name: /^生成催报单/ }));
  await waitFor(() => expect(old()).toEqual([]));
});

it("before a first consolidation there is nothing to send", async () => {
  await collecting([handed("石角镇.xlsx", boards("石角镇", "若干"))], {}, roster("石角镇"));
  expect(screen.queryByRole("region", { name: "发给单位" })).toBeNull();
});
